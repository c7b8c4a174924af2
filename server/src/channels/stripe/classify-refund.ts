import { type ChannelAnswer, instantOf } from '@redress/domain';
import type Stripe from 'stripe';
import { landingOf } from './landing.ts';
import { meaningOf, refusalOf } from './refusals.ts';
import type { RefundParams } from './request-body.ts';

/**
 * What a refund as Stripe shows it proves. `failed` on a question is a return: the money is back on our balance, whether it was
 * settled before or never. `pending` is taken, for want of funds too: it leaves by itself after a top-up and is never made again.
 */
export const classifyRefund = (refund: Stripe.Refund, params: RefundParams, asked: 'send' | 'query'): ChannelAnswer => {
  const difference = differenceIn(refund, params);
  if (difference !== null) return { class: 'unknown', reason: difference };
  switch (refund.status) {
    case 'succeeded':
      return {
        class: 'settled',
        channelNumber: refund.id,
        landing: landingOf(refund),
        at: instantOf(refund.created * 1_000),
      };
    case 'pending':
      return refund.pending_reason === 'insufficient_funds'
        ? { class: 'accepted', note: shortOfFunds }
        : { class: 'accepted' };
    case 'requires_action':
      return { class: 'awaiting_payee' };
    case 'failed':
    case 'canceled': {
      const code = refund.failure_reason ?? refund.status;
      const message = `${refund.status}: ${code}`;
      if (asked === 'query') return { class: 'returned', message, at: null };
      return { class: 'refused_final', code, message, confirm: false };
    }
    default:
      return { class: 'unknown', reason: `status ${refund.status}` };
  }
};

/** What an error of the refund call proves. */
export const classifyError = (error: unknown): ChannelAnswer => {
  const meaning = meaningOf(error);
  const { code, message } = refusalOf(error);
  if (meaning.class === 'unknown') return { class: 'unknown', reason: `${code} ${message}`.trim() };
  return { ...meaning, code, message };
};

/** Ours of all refunds of a payment, by our number in its metadata; `several` is more than one that is not over. */
export const oursAmong = (refunds: readonly Stripe.Refund[], number: string): Stripe.Refund | 'several' | null => {
  const ours = refunds.filter((refund) => refund.metadata?.['refund_no'] === number);
  const alive = ours.filter(({ status }) => status !== 'failed' && status !== 'canceled');
  if (alive.length > 1) return 'several';
  return alive[0] ?? ours[0] ?? null;
};

const shortOfFunds = {
  code: 'insufficient_funds',
  message: 'Stripe 余额不足，充值后自动退出 / The Stripe balance is too low; it leaves by itself after a top-up',
};

const differenceIn = (refund: Stripe.Refund, params: RefundParams): string | null => {
  const { refund_no: number } = params.metadata;
  const told = refund.metadata?.['refund_no'];
  if (told !== number) return `the answer is about ${told ?? 'something without a number'}`;
  if (params.payment_intent !== undefined && idOf(refund.payment_intent) !== params.payment_intent)
    return 'the answer is about another payment';
  if (params.charge !== undefined && idOf(refund.charge) !== params.charge) return 'the answer is about another charge';
  if (refund.amount !== params.amount) return `Stripe says ${refund.amount} and we asked for ${params.amount}`;
  return refund.currency === params.currency
    ? null
    : `Stripe says ${refund.currency} and we asked for ${params.currency}`;
};

const idOf = (value: string | { readonly id: string } | null): string | null =>
  typeof value === 'string' || value === null ? value : value.id;
