import { rfc3339 } from './beijing-time.ts';
import type { Answer } from './problem.ts';
import type { Transfer } from './transfer.ts';

/** A transfer as queries answer it. */
export function transferAnswer(transfer: Transfer): Answer {
  return {
    status: 200,
    body: {
      mch_id: transfer.mchid,
      out_bill_no: transfer.outBillNo,
      transfer_bill_no: transfer.transferBillNo,
      appid: transfer.appid,
      state: transfer.status,
      transfer_amount: Number(transfer.amountMinor),
      transfer_remark: transfer.remark,
      ...(transfer.failReason !== null && { fail_reason: transfer.failReason }),
      openid: transfer.openid,
      create_time: rfc3339(transfer.createdAt),
      update_time: rfc3339(transfer.updatedAt),
    },
  };
}
