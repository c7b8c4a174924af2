import { rfc3339 } from './beijing-time.ts';
import type { Fact } from './fact.ts';
import type { Told } from './queue-notice.ts';
import { drawAndQueue, queueForged } from './queue-notice.ts';
import { payerRefund } from './refund-view.ts';
import type { Room } from './room.ts';
import type { Refund, RefundEnd, Trade } from './trade.ts';

/** The notice about a refund that has just ended, with whatever fault was drawn for it. */
export function noticeOfRefund(room: Room, trade: Trade, refund: Refund, end: RefundEnd): Fact[] {
  return refund.notifyUrl === null ? [] : drawAndQueue(room, told(room, trade, refund, end));
}

/** The three ways in which a notice is forged. */
export type ForgedKind = 'forged-key' | 'forged-amount' | 'forged-merchant';

/** A refund as a forger tells it; it need not exist. Amounts are fen. */
export type ForgedRefund = { readonly outRefundNo: string; readonly amountMinor: bigint; readonly kind: ForgedKind };

/** Queues a forged notice about a refund of this order, as an attacker would send it. */
export function forgedNotice(room: Room, trade: Trade, { kind, outRefundNo, amountMinor }: ForgedRefund): Fact[] {
  const notifyUrl = trade.refunds.at(-1)?.notifyUrl ?? room.book.account(trade.mchid).notifyUrl;
  if (notifyUrl === null) return [];
  const refund = { outRefundNo, amountMinor, notifyUrl, refundId: '50300000000000000000000000000' };
  const landing = { channel: 'ORIGINAL', account: '支付用户零钱', receiver: 'user' } as const;
  return queueForged(room, told(room, trade, refund, { status: 'SUCCESS', landing }), kind);
}

const summaries: Readonly<Record<RefundEnd['status'], string>> = {
  SUCCESS: '退款成功',
  CLOSED: '退款关闭',
  ABNORMAL: '退款异常',
};

/** Note `refund_status`: the same fact is called `status` in the API. */
function told(
  room: Room,
  trade: Trade,
  refund: Pick<Refund, 'outRefundNo' | 'refundId' | 'amountMinor' | 'notifyUrl'>,
  end: RefundEnd,
): Told {
  return {
    mchid: trade.mchid,
    url: refund.notifyUrl ?? '',
    eventType: `REFUND.${end.status}`,
    summary: summaries[end.status],
    originalType: 'refund',
    associatedData: 'refund',
    facts: {
      mchid: trade.mchid,
      out_trade_no: trade.outTradeNo,
      transaction_id: trade.transactionId,
      out_refund_no: refund.outRefundNo,
      refund_id: refund.refundId,
      refund_status: end.status,
      ...(end.status === 'SUCCESS' && {
        success_time: rfc3339(room.now()),
        user_received_account: end.landing.account,
      }),
      ...(end.status !== 'SUCCESS' && { user_received_account: '' }),
      amount: {
        total: Number(trade.totalMinor),
        refund: Number(refund.amountMinor),
        payer_total: Number(trade.payerTotalMinor),
        payer_refund: Number(payerRefund(trade, refund.amountMinor)),
      },
    },
  };
}
