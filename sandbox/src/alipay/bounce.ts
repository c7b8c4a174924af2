import { noticesOfBounce } from './refund-notice.ts';
import type { Room } from './room.ts';
import type { BounceLanding } from './trade.ts';

/** Which refund does not stay where it went, and where its money ends. */
export type Bounce = {
  /** Needed only when several trades used the same request number. */
  readonly outTradeNo?: string;
  /**
   * `buyer-balance` (the default) is what Alipay documents for a card that takes no refund: 「银行卡冲退失败,资金自动转入用户
   * 支付宝余额」. The merchant is not touched. `merchant` moves the money back to the merchant's balance by a way of which
   * the protocol has no word: queries stay as they were, no notice goes out, and only the truth and the bills show it.
   */
  readonly landsAt?: BounceLanding;
};

/**
 * Undoes the landing of a settled refund (冲退失败). In the buyer's balance, `dback_status` becomes `F` in queries and notices,
 * and the buyer has the money. Either way the trade stays refunded at Alipay and the request number stays used.
 *
 * @throws Error when no single settled refund of this number is found
 */
export function bounceRefund(
  room: Room,
  outRequestNo: string,
  { outTradeNo, landsAt = 'buyer-balance' }: Bounce = {},
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
    ...(landsAt === 'buyer-balance' ? noticesOfBounce(room, trade, refund) : []),
  ]);
}
