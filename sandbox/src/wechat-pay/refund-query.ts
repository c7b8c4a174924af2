import type { Merchant } from './merchant.ts';
import type { Answer } from './problem.ts';
import { problem } from './problem.ts';
import { refundAnswer } from './refund-view.ts';
import type { Room } from './room.ts';

/** `GET /v3/refund/domestic/refunds/{out_refund_no}`. What never came, or was refused, is not there. */
export function queryRefund(room: Room, { mchid }: Merchant, outRefundNo: string): Answer {
  const refund = room.book.refund(mchid, outRefundNo);
  if (refund?.state === undefined || refund.state.status === 'refused')
    return problem('RESOURCE_NOT_EXISTS', '退款单不存在');
  return refundAnswer(room.book.trade(refund.transactionId), refund);
}
