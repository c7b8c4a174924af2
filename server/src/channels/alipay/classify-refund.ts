import type { ChannelAnswer, Payout } from '@redress/domain';
import { fromBeijingTime } from './beijing-time.ts';
import { meaningOf } from './refusals.ts';
import { type AlipayResponse, landingIn, refusalIn, textIn } from './response.ts';

/**
 * What a signed answer to `alipay.trade.refund` proves. `10000` alone is not "refunded": only `fund_change=Y` says that this
 * call moved money; `N` is a replay or not finished, and the query decides. Every refusal asks for a confirming query, because
 * the SDK resends once by itself on a closed socket and we may see only the answer to the second call.
 */
export const classifyRefund = (response: AlipayResponse, trade: SentTrade): ChannelAnswer => {
  const code = textIn(response, 'code') ?? '';
  if (code === '10000') return classifyTaken(response, trade);
  const refusal = refusalIn(response);
  const meaning = meaningOf(code, textIn(response, 'sub_code'));
  if (meaning.class === 'unknown') return { class: 'unknown', reason: `${refusal.code} ${refusal.message}`.trim() };
  return { ...meaning, ...refusal, confirm: true };
};

/** The trade that the request named, by one of its two numbers. */
export type SentTrade = { readonly tradeNo: string | null; readonly outTradeNo: string | null };

const classifyTaken = (response: AlipayResponse, trade: SentTrade): ChannelAnswer => {
  if (!isAbout(response, trade)) return { class: 'unknown', reason: 'the answer is about another trade' };
  if (textIn(response, 'fund_change') !== 'Y') return { class: 'accepted' };
  return {
    class: 'settled',
    channelNumber: textIn(response, 'trade_no'),
    landing: landingIn(response),
    at: fromBeijingTime(response['gmt_refund_pay']),
  };
};

/**
 * What a signed answer to `alipay.trade.fastpay.refund.query` proves. Only `REFUND_SUCCESS` with our number and our amount is
 * success. `10000` without a status is silence: never received, failed, or not yet done; there is no "failed" to read. Nor is
 * there a "returned": the only bounce that Alipay tells of (`dback_status=F`) ends in the buyer's balance, so it is success
 * with another landing, and paying again would pay twice.
 */
export const classifyQuery = (
  response: AlipayResponse,
  expected: SentTrade & { readonly requestNumber: Payout['requestNumber']; readonly amount: string },
): ChannelAnswer => {
  const code = textIn(response, 'code') ?? '';
  if (code !== '10000') return classifyRefusedQuestion(response);
  const status = textIn(response, 'refund_status');
  if (status === null) return { class: 'absent' };
  if (status !== 'REFUND_SUCCESS') return { class: 'unknown', reason: `refund_status ${status}` };
  const difference = differenceIn(response, expected);
  if (difference !== null) return { class: 'unknown', reason: difference };
  return {
    class: 'settled',
    channelNumber: textIn(response, 'trade_no'),
    landing: landingIn(response),
    at: fromBeijingTime(response['gmt_refund_pay']),
  };
};

/** Without the trade there is no refund of it; any other refused question says nothing. */
const classifyRefusedQuestion = (response: AlipayResponse): ChannelAnswer => {
  const refusal = refusalIn(response);
  if (refusal.code === 'ACQ.TRADE_NOT_EXIST') return { class: 'absent' };
  return { class: 'unknown', reason: `${refusal.code} ${refusal.message}`.trim() };
};

const differenceIn = (
  response: AlipayResponse,
  { requestNumber, amount, ...trade }: SentTrade & { requestNumber: string; amount: string },
): string | null => {
  if (!isAbout(response, trade)) return 'the answer is about another trade';
  const number = textIn(response, 'out_request_no');
  if (number !== null && number !== requestNumber) return `the answer is about ${number}`;
  const told = textIn(response, 'refund_amount');
  return told === amount ? null : `Alipay says ${told ?? 'nothing'} and we asked for ${amount}`;
};

const isAbout = (response: AlipayResponse, { tradeNo, outTradeNo }: SentTrade): boolean =>
  (tradeNo === null || agrees(response, 'trade_no', tradeNo)) &&
  (outTradeNo === null || agrees(response, 'out_trade_no', outTradeNo));

const agrees = (response: AlipayResponse, field: string, ours: string): boolean =>
  (textIn(response, field) ?? ours) === ours;
