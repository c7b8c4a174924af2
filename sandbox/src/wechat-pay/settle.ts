import type { Fact } from './fact.ts';
import { noticeOfRefund } from './refund-notice.ts';
import type { Room } from './room.ts';
import type { RefundEnd, Trade } from './trade.ts';
import { closeOverdueTransfers, settleTransfers } from './transfer-settle.ts';

/** Ends refunds whose time has come, and moves transfers on. Answers how many things moved. */
export function settleDue(room: Room): number {
  const due = room.book.endingBy(room.now());
  for (const { refund, end } of due) {
    const trade = room.book.trade(refund.transactionId);
    const at = room.now();
    const { mchid, outRefundNo } = refund;
    const ended: Fact = {
      type: 'refund-ended',
      at,
      mchid,
      outRefundNo,
      end,
      feeTakenMinor: feeTaken(trade, refund.amountMinor, end),
    };
    room.book.record([ended, ...noticeOfRefund(room, trade, refund, end)]);
  }
  return due.length + settleTransfers(room) + closeOverdueTransfers(room);
}

/** Which part of the service fee belongs to so much of the order, rounded half up: a refund returns its share. */
export function feeShare({ feeMinor, totalMinor }: Trade, partMinor: bigint): bigint {
  return (feeMinor * partMinor * 2n + totalMinor) / (totalMinor * 2n);
}

/** A refund that is closed gives back the share of the fee that it got. */
function feeTaken(trade: Trade, amountMinor: bigint, end: RefundEnd): bigint {
  if (end.status !== 'CLOSED') return 0n;
  return feeShare(trade, trade.refundedMinor) - feeShare(trade, trade.refundedMinor - amountMinor);
}
