import { isCurrency, money, type PaymentDispute } from '@redress/domain';
import type Stripe from 'stripe';
import type { PaymentNames } from '../channel.ts';
import { paymentOf } from './request-body.ts';

/**
 * `GET /v1/disputes` of one payment: those that took its money and did not give it back. Null without an answer. An inquiry (`warning_…`) takes
 * none; a `prevented` one neither.
 */
export const stripeDisputes = async (
  stripe: Stripe,
  names: PaymentNames,
): Promise<readonly PaymentDispute[] | null> => {
  const payment = paymentOf(names);
  if (payment === null) return [];
  try {
    const { data, has_more: more } = await stripe.disputes.list({ ...payment, limit: 100 });
    return more ? null : data.flatMap(took);
  } catch {
    return null;
  }
};

const took = ({ id, amount, currency: named, status }: Stripe.Dispute): PaymentDispute[] => {
  const currency = named.toUpperCase();
  if (status === 'won' || status === 'prevented' || status.startsWith('warning_') || !isCurrency(currency)) return [];
  return [{ id, amount: money(currency, BigInt(amount)), state: status === 'lost' ? 'lost' : 'open' }];
};
