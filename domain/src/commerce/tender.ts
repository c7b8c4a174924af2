import type { Id } from '../ids/id.ts';
import type { Money } from '../money/money.ts';
import type { Instant } from '../time/instant.ts';

/** How part of an order was paid. Cash-like tenders go back through their channel, our own tenders in kind. */
export const tenderKinds = [
  'alipay',
  'wechat_pay',
  'stripe',
  'bank_card',
  'cash',
  'stored_value',
  'gift_card',
  'points',
] as const;
export type TenderKind = (typeof tenderKinds)[number];

/** One way in which part of an order was paid, and what became of it. `refunded + reserved` never exceeds `amount`. */
export type Tender = {
  readonly id: Id<'tender'>;
  /** The merchant's own word for it, unique in the order; ties in allocation are broken by it. */
  readonly reference: string;
  readonly kind: TenderKind;
  readonly amount: Money;
  readonly refunded: Money;
  readonly reserved: Money;
  readonly paidAt: Instant;
  readonly merchantTradeNumber: string | null;
  readonly channelTradeNumber: string | null;
  /** The account of ours that took the money; null when the merchant has not connected that channel. */
  readonly channelAccountId: Id<'channelAccount'> | null;
};
