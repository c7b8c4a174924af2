import type { Fact } from './fact.ts';
import { noticesOfRefund } from './refund-notice.ts';
import type { Room } from './room.ts';
import type { Trade } from './trade.ts';
import { transferNotice } from './transfer-notice.ts';
import { transferSettled } from './uni-transfer.ts';

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

/** Settles accepted refunds and transfers whose time has come, or lets them fail where that was planned: a refund without a word. */
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
  const transfers = room.book.transfers.acceptedAndDue(room.now());
  for (const { transfer, thenFails } of transfers) {
    const { appId, outBizNo } = transfer.order;
    room.book.record(
      thenFails
        ? [
            { type: 'transfer-failed', at: room.now(), appId, outBizNo },
            ...transferNotice(room, transfer.order, 'FAIL'),
          ]
        : transferSettled(room, transfer.order),
    );
  }
  return due.length + transfers.length;
}
