import type { Cause, Fault } from '../claim/claim.ts';
import { type NoReasonExclusion, noReasonExclusions } from '../commerce/order.ts';
import type { Money } from '../money/money.ts';

/** What was bought. A card with money on it, a card with visits on it, and a card that runs for a time are refunded differently. */
export const subjects = ['goods', 'service', 'stored_value', 'sessions', 'term'] as const;
export type Subject = (typeof subjects)[number];

export const isPrepaid = (subject: Subject): boolean => subject !== 'goods' && subject !== 'service';

/** Goods by whether and why they may be outside no-reason return. */
export const goodsClasses = ['ordinary', ...noReasonExclusions] as const;
export type GoodsClass = 'ordinary' | NoReasonExclusion;

/** How it was sold. Online and by telephone, television or post the buyer could not see the goods (消费者权益保护法 art 25). */
export const saleWays = ['online', 'remote', 'shop'] as const;
export type SaleWay = (typeof saleWays)[number];

/** Whole numbers, both ends included; `to` null is without end. */
export type Range = { readonly from: number; readonly to: number | null };
/** Amounts from one on, up to but without another. */
export type MoneyRange = { readonly from: Money | null; readonly below: Money | null };

/**
 * When a clause applies: every part that is not null must hold. All parts are sets or ranges, so that a program can tell which
 * cases a policy answers twice, and which it does not answer at all.
 */
export type Condition = {
  readonly causes: readonly Cause[] | null;
  readonly faults: readonly Fault[] | null;
  readonly subjects: readonly Subject[] | null;
  readonly goodsClasses: readonly GoodsClass[] | null;
  /** The customer confirmed for this very purchase that the goods are outside no-reason return. */
  readonly exclusionConfirmed: boolean | null;
  readonly sales: readonly SaleWay[] | null;
  /** Tiers of members as the document declares them; `none` is a customer without one. */
  readonly tiers: readonly string[] | null;
  /** Had this service before paying: here or elsewhere (法释〔2025〕4号 art 14). */
  readonly hadServiceBefore: boolean | null;
  /** Days since receipt of goods, or since payment of a card: the day itself is 0. */
  readonly days: Range | null;
  /** How much of a card was used, in basis points: 10000 is all of it. Goods have 0. */
  readonly usage: Range | null;
  /** What was paid for what is claimed. */
  readonly amount: MoneyRange | null;
  /** Refunds to this customer in the twelve months before. */
  readonly refundsInYear: Range | null;
};

export const anyCase: Condition = {
  causes: null,
  faults: null,
  subjects: null,
  goodsClasses: null,
  exclusionConfirmed: null,
  sales: null,
  tiers: null,
  hadServiceBefore: null,
  days: null,
  usage: null,
  amount: null,
  refundsInYear: null,
};

/** A condition from the parts that matter. */
export const when = (parts: Partial<Condition>): Condition => ({ ...anyCase, ...parts });

/** Everything about a case that a clause can ask for. */
export type PolicyFacts = {
  readonly cause: Cause;
  readonly fault: Fault;
  readonly subject: Subject;
  readonly goodsClass: GoodsClass;
  readonly exclusionConfirmed: boolean;
  readonly sale: SaleWay;
  readonly tier: string;
  readonly hadServiceBefore: boolean;
  readonly days: number;
  readonly usage: number;
  readonly amount: Money;
  readonly refundsInYear: number;
};
