import { decimalsOf } from '@redress/domain';
import type { Instruction, PaymentNames, RequestBody } from '../channel.ts';

/** What is asked of `POST /v1/refunds`. The payment is named by one of its two ids. */
export type RefundParams = {
  readonly payment_intent?: string;
  readonly charge?: string;
  readonly amount: number;
  readonly reason: 'requested_by_customer';
  /** Our number is the only way to find the refund after an unknown outcome. */
  readonly metadata: { readonly refund_no: string; readonly case_no: string };
  /** Not sent: what the amount is in, so that it can be compared with the payment's own before money moves. */
  readonly currency: string;
};

/** The parameters in one order, so that every try sends the same bytes under the same key. */
export const refundBody = (instruction: Instruction): RequestBody => {
  if (instruction.kind !== 'refund')
    return refuse('not_carried', 'Stripe 只能原路退款 / Stripe gives money back the way it came and no other way');
  const { payout, tender, caseNumber } = instruction;
  const payment = paymentOf(tender);
  if (payment === null)
    return refuse(
      'trade_number_missing',
      '该笔支付没有登记 Stripe 支付号(pi_ 或 ch_)/ The payment has no id of Stripe (pi_ or ch_)',
    );
  const { currency, minor } = payout.amount;
  // Where a unit has a thousand parts, Stripe takes only tens of them.
  if (decimalsOf(currency) === 3 && minor % 10n !== 0n)
    return refuse('amount_not_payable', `Stripe 不支持该金额的末位 / Stripe cannot pay the last digit of ${currency}`);
  if (minor > largest) return refuse('amount_too_large', '金额超出 Stripe 上限 / More than Stripe takes at once');
  const params: RefundParams = {
    ...payment,
    amount: Number(minor),
    reason: 'requested_by_customer',
    metadata: { refund_no: payout.requestNumber, case_no: caseNumber },
    currency: currency.toLowerCase(),
  };
  return { ok: true, body: JSON.stringify(params) };
};

/** A stored body, read back. */
export const readRefundBody = (body: string): RefundParams => JSON.parse(body) as RefundParams;

/** Whether a number is one of Stripe's for a payment. */
const isPayment = (number: string | null): number is string => number !== null && /^(pi|ch|py)_\w+$/.test(number);

const largest = 999_999_999_999n;

/** Null when neither number is one of Stripe's. */
export const paymentOf = (tender: PaymentNames): Pick<RefundParams, 'payment_intent' | 'charge'> | null => {
  const id = [tender.channelTradeNumber, tender.merchantTradeNumber].find(isPayment);
  if (id === undefined) return null;
  return id.startsWith('pi_') ? { payment_intent: id } : { charge: id };
};

const refuse = (code: string, message: string): RequestBody => ({ ok: false, code, message });
