import { noticesOfBounce } from './refund-notice.ts';
import type { Room } from './room.ts';
import type { BounceLanding } from './trade.ts';

/** Which refund the bank sends back, and where its money ends. */
export type Bounce = {
  /** Needed only when several trades used the same request number. */
  readonly outTradeNo?: string;
  /**
   * `merchant` (the default) moves the money back to the merchant's balance. `buyer-balance` is what Alipay documents
   * for a closed card: the bank returned it, and it lands in the buyer's Alipay balance without touching the merchant.
   */
  readonly landsAt?: BounceLanding;
};

/**
 * Sends a settled refund back (冲退): `dback_status` becomes `F` in queries and notices. The trade stays refunded at
 * Alipay and the request number stays used, so the buyer has to be paid by another way.
 *
 * @throws Error when no single settled refund of this number is found
 */
export function bounceRefund(
  room: Room,
  outRequestNo: string,
  { outTradeNo, landsAt = 'merchant' }: Bounce = {},
): void {
  const found = [...room.book.trades.values()].flatMap((trade) => {
    const refund = trade.refunds.get(outRequestNo);
    const isMeant = outTradeNo === undefined || outTradeNo === trade.outTradeNo;
    return refund?.state?.status === 'settled' && isMeant ? [{ trade, refund }] : [];
  });
  const [only] = found;
  if (only === undefined || found.length > 1) {
    throw new Error(`sandbox: ${found.length} settled refunds have the number ${outRequestNo}`);
  }
  const { trade, refund } = only;
  room.book.record([
    { type: 'refund-bounced', at: room.now(), tradeNo: trade.tradeNo, outRequestNo, landsAt },
    ...noticesOfBounce(room, trade, refund),
  ]);
}
