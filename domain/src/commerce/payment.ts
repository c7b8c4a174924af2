import type { Id } from '../ids/id.ts';
import type { Money } from '../money/money.ts';
import type { Instant } from '../time/instant.ts';
import type { TenderKind } from './tender.ts';

/** Tenders that a channel takes; our own balances and cash are counted by nobody else. */
export const channelTenderKinds = [
  'alipay',
  'wechat_pay',
  'stripe',
  'bank_card',
] as const satisfies readonly TenderKind[];
export type ChannelTenderKind = (typeof channelTenderKinds)[number];

/** Money that a channel took, as the merchant or a bill reports it. Reported once under the channel's number, never rewritten. */
export type Payment = {
  readonly id: Id<'payment'>;
  readonly storeId: Id<'store'>;
  readonly kind: ChannelTenderKind;
  readonly channelTradeNumber: string;
  readonly merchantTradeNumber: string | null;
  /** The order that it was taken for; null when the channel names none. */
  readonly orderNumber: string | null;
  readonly amount: Money;
  readonly paidAt: Instant;
};
