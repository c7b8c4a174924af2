import { rfc3339 } from './beijing-time.ts';
import type { Fact } from './fact.ts';
import { drawAndQueue } from './queue-notice.ts';
import type { Room } from './room.ts';
import type { Transfer, TransferStatus } from './transfer.ts';
import { CLOSING_LAGS, CONFIRM_WITHIN } from './transfer.ts';

/** Moves open transfers on by one step: asked of the user once the balance allows it, paid once confirmed, gone once cancelled. */
export function settleTransfers(room: Room): number {
  const open = room.book.openTransfers().flatMap((transfer) => {
    const next = nextStep(room, transfer);
    return next === undefined ? [] : [{ transfer, next }];
  });
  for (const { transfer, next } of open) moveTransfer(room, transfer, next);
  return open.length;
}

/** Fails transfers that nobody confirmed in time. */
export function closeOverdueTransfers(room: Room): number {
  const overdue = room.book
    .openTransfers()
    .filter(
      ({ status, createdAt }) =>
        (status === 'WAIT_USER_CONFIRM' || status === 'PROCESSING') &&
        room.now() >= createdAt + CONFIRM_WITHIN + CLOSING_LAGS,
    );
  for (const transfer of overdue) moveTransfer(room, transfer, 'FAIL', 'OVERDUE_CLOSE');
  return overdue.length;
}

/** Records the step, and the notice about it where it is the last one. */
export function moveTransfer(
  room: Room,
  transfer: Transfer,
  to: TransferStatus,
  failReason: string | null = null,
): void {
  const { mchid, outBillNo } = transfer;
  const moved: Fact = { type: 'transfer-moved', at: room.now(), mchid, outBillNo, to, failReason };
  const isLast = to === 'SUCCESS' || to === 'FAIL' || to === 'CANCELLED';
  room.book.record([moved, ...(isLast ? noticeOfTransfer(room, transfer, to, failReason) : [])]);
}

function nextStep(room: Room, { mchid, status, amountMinor }: Transfer): TransferStatus | undefined {
  const { balanceMinor, pendingMinor } = room.book.account(mchid);
  switch (status) {
    case 'PROCESSING':
      return balanceMinor - pendingMinor >= amountMinor ? 'WAIT_USER_CONFIRM' : undefined;
    case 'TRANSFERING':
      return 'SUCCESS';
    case 'CANCELING':
      return 'CANCELLED';
    default:
      return undefined;
  }
}

function noticeOfTransfer(room: Room, transfer: Transfer, state: TransferStatus, failReason: string | null): Fact[] {
  if (transfer.notifyUrl === null) return [];
  return drawAndQueue(room, {
    mchid: transfer.mchid,
    url: transfer.notifyUrl,
    eventType: 'MCHTRANSFER.BILL.FINISHED',
    summary: '商家转账单据终态通知',
    originalType: 'mch_payment',
    associatedData: 'mch_payment',
    facts: {
      out_bill_no: transfer.outBillNo,
      transfer_bill_no: transfer.transferBillNo,
      state,
      mch_id: transfer.mchid,
      transfer_amount: Number(transfer.amountMinor),
      openid: transfer.openid,
      ...(failReason !== null && { fail_reason: failReason }),
      create_time: rfc3339(transfer.createdAt),
      update_time: rfc3339(room.now()),
    },
  });
}
