import type { Fact } from './fact.ts';
import { noticesOfRefund } from './refund-notice.ts';
import type { Room } from './room.ts';
import type { Trade } from './trade.ts';

/** The facts of a refund whose money moves now: the movement and the notices about it, to be recorded together. */
export function refundSettled(
  room: Room,
  trade: Trade,
  { outRequestNo, amountMinor }: { readonly outRequestNo: string; readonly amountMinor: bigint },
): Fact[] {
  const at = room.now();
  const refundedMinor = trade.refundedMinor + amountMinor;
  return [
    { type: 'refund-settled', at, tradeNo: trade.tradeNo, outRequestNo },
    ...noticesOfRefund(room, trade, { outRequestNo, refundedMinor }),
  ];
}

/** Settles accepted refunds whose time has come, or lets them fail without a word where that was planned. */
export function settleDue(room: Room): number {
  const due = room.book.acceptedAndDue(room.now());
  for (const { trade, refund, thenFails } of due) {
    const { outRequestNo } = refund;
    const at = room.now();
    room.book.record(
      thenFails
        ? [{ type: 'refund-refused', at, tradeNo: trade.tradeNo, outRequestNo, subCode: 'ACQ.SYSTEM_ERROR' }]
        : refundSettled(room, trade, refund),
    );
  }
  return due.length;
}
