import type { Id } from '../ids/id.ts';
import type { Currency } from '../money/currency.ts';
import type { Money } from '../money/money.ts';
import type { Instant } from '../time/instant.ts';
import type { LocalDate } from '../time/local-date.ts';

/** What a prepaid card holds: money, a number of visits, a span of time, visits within a span, or visits at prices by tier. */
export const cardKinds = ['stored_value', 'sessions', 'term', 'hybrid', 'tiered'] as const;
export type CardKind = (typeof cardKinds)[number];

/** One purchase of the card: the first, a top-up or a renewal. Each is a contract of its own, paid by an order of its own. */
export type CardLot = {
  /** The merchant's own word for it, unique on the card. */
  readonly id: string;
  readonly orderId: Id<'order'>;
  readonly boughtAt: Instant;
  readonly paid: Money;
  /** Given on top: money on a stored-value card; zero otherwise. */
  readonly bonus: Money;
  /** Visits bought and given; null when the card does not count visits. */
  readonly sessions: number | null;
  readonly bonusSessions: number | null;
  /** What one visit costs without the card; null when unknown or not counted. */
  readonly listPricePerSession: Money | null;
  /** The span that it runs for; null when it has none. */
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
  /** Given back by approved cases. Never above `paid`. */
  readonly refunded: Money;
};

/** What was taken from the card. Only added: a mistake is taken back by a use with the opposite sign. */
export type CardUse = {
  /** The merchant's own word for it, unique on the card. */
  readonly id: string;
  readonly usedAt: Instant;
  /** What the card was charged, at the price of the card; zero for visits and spans. */
  readonly face: Money;
  /** What it costs without the card; null when it is the same. */
  readonly list: Money | null;
  readonly sessions: number;
  readonly title: string;
};

/** Days on which the card could not be used, and for whose sake (leave of the member, closing of the shop). */
export type CardPause = { readonly from: LocalDate; readonly to: LocalDate; readonly by: 'customer' | 'operator' };

/** A prepaid card, membership or account balance. What was bought and used is only ever added to. */
export type Card = {
  readonly id: Id<'card'>;
  readonly number: string;
  readonly kind: CardKind;
  readonly title: string;
  readonly storeId: Id<'store'>;
  readonly customerId: Id<'customer'> | null;
  readonly currency: Currency;
  readonly openedOn: LocalDate;
  /** The member had this service before paying (法释〔2025〕4号 art 14); null when unknown. */
  readonly hadServiceBefore: boolean | null;
  /** Interest that the contract promises on a refund, in millionths a year; null for none. */
  readonly agreedRatePpm: number | null;
  /** VAT included in the price when it is used, in basis points. */
  readonly taxRateBasisPoints: number;
  readonly lots: readonly CardLot[];
  readonly uses: readonly CardUse[];
  readonly pauses: readonly CardPause[];
  /** `ended` by an approved refund: nothing more can be taken from it. */
  readonly status: 'active' | 'ended';
  /** Goes up with every purchase, use, pause and decision. */
  readonly version: number;
};
