import type { Id } from '../ids/id.ts';
import type { Currency } from '../money/currency.ts';
import type { Money } from '../money/money.ts';
import type { Instant } from '../time/instant.ts';
import type { LocalDate } from '../time/local-date.ts';
import type { Agreement } from './agreement.ts';
import type { Tender } from './tender.ts';

/** Why a line may be outside no-reason return (消费者权益保护法 art 25; 七日无理由退货暂行办法 arts 6, 7). */
export const noReasonExclusions = [
  'custom',
  'perishable',
  'digital',
  'press',
  'safety',
  'activation',
  'near_expiry',
] as const;
export type NoReasonExclusion = (typeof noReasonExclusions)[number];

export type OrderLine = {
  /** The merchant's own line id, unique in the order. */
  readonly id: string;
  readonly sku: string;
  readonly title: string;
  readonly unitPrice: Money;
  readonly quantity: number;
  /** Off the whole line, before order discounts. */
  readonly lineDiscount: Money;
  /** VAT included in the price, in basis points: 1300 is 13 %. */
  readonly taxRateBasisPoints: number;
  /** What one unit cost the merchant; null when unknown, and then no stock is booked back. */
  readonly unitCost: Money | null;
  readonly noReasonExclusion: NoReasonExclusion | null;
  /** The customer confirmed the exclusion for this very purchase (暂行办法 art 20); without it the exclusion does not hold. */
  readonly exclusionConfirmed: boolean;
  /** Units given back by settled or approved cases. */
  readonly returnedQuantity: number;
  /** Goods money that those cases gave back for this line, before deductions (the sum of their `LineRefund.goods`). */
  readonly refunded: Money;
};

export type OrderDiscount = {
  readonly id: string;
  readonly label: string;
  readonly amount: Money;
  /** Goods needed to earn it; null for a plain coupon. */
  readonly threshold: Money | null;
};
export type OrderGift = {
  readonly id: string;
  readonly title: string;
  /** Price announced with the gift, frozen at the order. */
  readonly price: Money;
  /** Came back or was charged for in an earlier case, so that it is never charged again. */
  readonly settled: boolean;
};
export type FreeShipping = { readonly threshold: Money; readonly standardFee: Money };

/** What was bought and paid. Recorded once, never rewritten; only `returned…`, `refunded…` and `version` move. */
export type Order = {
  readonly id: Id<'order'>;
  readonly number: string;
  readonly storeId: Id<'store'>;
  readonly customerId: Id<'customer'> | null;
  readonly currency: Currency;
  readonly placedAt: Instant;
  /** The day on which the customer signed for the goods. */
  readonly receivedOn: LocalDate | null;
  readonly lines: readonly OrderLine[];
  readonly discounts: readonly OrderDiscount[];
  readonly gifts: readonly OrderGift[];
  readonly shippingPaid: Money;
  readonly freeShipping: FreeShipping | null;
  readonly tenders: readonly Tender[];
  readonly agreed: Agreement;
  /** What was invoiced, and what of it was credited: the second ceiling, kept apart from what was paid. */
  readonly invoiced: Money;
  readonly credited: Money;
  /** Goes up with every decision that touches the order; an assessment made at another version no longer holds. */
  readonly version: number;
};
