import { type Currency, type Money, money } from '@redress/domain';
import type Stripe from 'stripe';

/** `GET /v1/balance`: what is available in a currency, in its smallest unit; null without an answer. What is pending pays for nothing yet. */
export const stripeFunds = async (stripe: Stripe, currency: Currency): Promise<Money | null> => {
  try {
    const { available } = await stripe.balance.retrieve();
    const held = available.find((each) => each.currency === currency.toLowerCase());
    return held === undefined ? null : money(currency, BigInt(held.amount));
  } catch {
    return null;
  }
};
