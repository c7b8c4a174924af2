import type { ChannelAnswer } from '@redress/domain';
import type Stripe from 'stripe';
import type { ChannelReply, ChannelRequest } from '../channel.ts';
import { classifyError, classifyRefund, oursAmong } from './classify-refund.ts';
import { isReplayedError, meaningOf, refusalOf } from './refusals.ts';
import { type RefundParams, readRefundBody } from './request-body.ts';

/**
 * Sends a refund so that it pays once whatever happened before. Stripe repeats the first answer of a key, a 500 and a refusal
 * too, and forgets the key after a day and then pays again. So:
 * 1. before the first byte the payment is looked at, since an amount is a bare number to Stripe and the currency is the payment's;
 * 2. before any repetition the refunds of the payment are searched for our number;
 * 3. a repeated *error* says that this key is spent and will never execute anything: if our number is nowhere, the next key of the
 *    same number (`R1`, `R1-2`, …) is used. Which key comes next is written down nowhere, because Stripe itself remembers it.
 */
export const sendRefund = async (stripe: Stripe, { payout, body }: ChannelRequest): Promise<ChannelReply> => {
  const params = readRefundBody(body);
  const steps: Step[] = [];
  const reply = (answer: ChannelAnswer): ChannelReply => ({ answer, evidence: { steps } });
  const before = await lookBefore(stripe, params, payout.sends > 1, steps);
  if (before !== null) return reply(before);
  for (const key of keysOf(payout.requestNumber)) {
    const answer = await tryKey(stripe, params, key, steps);
    if (answer !== 'key_is_spent') return reply(answer);
  }
  return reply({ class: 'unknown', reason: 'every key of this number is spent' });
};

/** Asks what became of a refund: searched among those of its payment by our number. */
export const queryRefund = async (stripe: Stripe, { body }: ChannelRequest): Promise<ChannelReply> => {
  const params = readRefundBody(body);
  const steps: Step[] = [];
  const answer = await find(stripe, params, steps).catch((error: unknown): ChannelAnswer => {
    steps.push(stepOf('search', error));
    const { code, message } = refusalOf(error);
    // Without the payment there is no refund of it.
    return code === 'resource_missing' ? { class: 'absent' } : { class: 'unknown', reason: `${code} ${message}` };
  });
  return { answer: answer ?? { class: 'absent' }, evidence: { steps } };
};

/** What happened on the wire, in order, for the file. */
type Step = { readonly asked: string; readonly [told: string]: unknown };

/** What can be known before anything is sent; null when it may be sent. Nothing that breaks here has moved money. */
const lookBefore = async (
  stripe: Stripe,
  params: RefundParams,
  isRepeated: boolean,
  steps: Step[],
): Promise<ChannelAnswer | null> => {
  try {
    const currency = await currencyOfPayment(stripe, params);
    steps.push({ asked: 'payment', currency });
    if (currency !== params.currency) return inAnotherCurrency(currency, params.currency);
    return isRepeated ? await find(stripe, params, steps) : null;
  } catch (error) {
    steps.push(stepOf('look', error));
    const meaning = meaningOf(error);
    const needs = meaning.class === 'refused_retryable' ? meaning.needs : 'time';
    return { class: 'refused_retryable', needs, confirm: false, ...refusalOf(error) };
  }
};

const currencyOfPayment = async (stripe: Stripe, { payment_intent: intent, charge }: RefundParams): Promise<string> => {
  const payment =
    intent === undefined ? await stripe.charges.retrieve(charge ?? '') : await stripe.paymentIntents.retrieve(intent);
  return payment.currency;
};

const inAnotherCurrency = (theirs: string, ours: string): ChannelAnswer => ({
  class: 'refused_retryable',
  code: 'currency_differs',
  message: `该笔支付的币种为 ${theirs}，与 ${ours} 不符 / The payment is in ${theirs}, not in ${ours}`,
  needs: 'person',
  confirm: false,
});

const tryKey = async (
  stripe: Stripe,
  params: RefundParams,
  key: string,
  steps: Step[],
): Promise<ChannelAnswer | 'key_is_spent'> => {
  const { currency: _, ...asked } = params;
  try {
    const refund = await stripe.refunds.create(asked, { idempotencyKey: key });
    const isReplayed = refund.lastResponse.headers['idempotent-replayed'] === 'true';
    steps.push({ asked: 'refund', key, isReplayed, response: refund });
    // A repeated answer is as old as the key: what became of the refund since is asked.
    return isReplayed ? await asItIsNow(stripe, params, refund.id, steps) : classifyRefund(refund, params, 'send');
  } catch (error) {
    steps.push(stepOf('refund', error, key));
    if (!isReplayedError(error)) return classifyError(error);
  }
  try {
    return (await find(stripe, params, steps)) ?? 'key_is_spent';
  } catch (error) {
    steps.push(stepOf('search', error));
    return { class: 'unknown', reason: `the key is spent, and the search broke: ${refusalOf(error).message}` };
  }
};

const asItIsNow = async (stripe: Stripe, params: RefundParams, id: string, steps: Step[]): Promise<ChannelAnswer> => {
  try {
    const refund = await stripe.refunds.retrieve(id);
    steps.push({ asked: 'refund_now', response: refund });
    return classifyRefund(refund, params, 'send');
  } catch (error) {
    steps.push(stepOf('refund_now', error));
    return { class: 'accepted' };
  }
};

/** Our refund among those of the payment, classified; null when it is not there. Throws when the search breaks. */
const find = async (stripe: Stripe, params: RefundParams, steps: Step[]): Promise<ChannelAnswer | null> => {
  const { payment_intent: intent, charge } = params;
  const of = intent === undefined ? { charge: charge ?? '' } : { payment_intent: intent };
  const refunds = await stripe.refunds.list({ ...of, limit: 100 }).autoPagingToArray({ limit: 1_000 });
  const ours = oursAmong(refunds, params.metadata.refund_no);
  steps.push({ asked: 'search', among: refunds.length, response: ours });
  if (ours === 'several') return { class: 'unknown', reason: 'several refunds carry this number' };
  return ours === null ? null : classifyRefund(ours, params, 'query');
};

const keysOf = (number: string): string[] => [number, ...[2, 3, 4, 5, 6].map((count) => `${number}-${count}`)];

const stepOf = (asked: string, error: unknown, key?: string): Step => ({
  asked,
  ...(key !== undefined && { key }),
  ...refusalOf(error),
  isReplayed: isReplayedError(error),
});
