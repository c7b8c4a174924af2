import type { FreeShipping, OrderDiscount } from '../../commerce/order.ts';
import type { Citation } from '../../explanation/explanation.ts';
import type { Currency } from '../../money/currency.ts';
import type { Money } from '../../money/money.ts';
import type { ClauseCode } from '../../policy/policy.ts';
import type { Text } from '../../text.ts';

/** Whose doing it is decides the method: without a reason of the seller's making, promotions and free shipping must still be earned. */
export type RefundReason = 'no_reason' | 'seller_fault';

export type CalculatedLine = {
  readonly id: string;
  readonly title: string;
  readonly unitPrice: Money;
  readonly quantity: number;
  readonly lineDiscount: Money;
  readonly returnedBefore: number;
  readonly returningNow: number;
};

export type CalculatedGift = {
  readonly id: string;
  readonly title: string;
  readonly price: Money;
  readonly returned: boolean;
};

/** What is still refundable on one tender; `id` also breaks ties when minor units are left over. */
/** `label` names it on the receipt; without one the id does. */
export type RefundableTender = { readonly id: string; readonly refundable: Money; readonly label?: Text };

/** All that the order refund is calculated from (reference 7(a)). Whole units, one currency throughout. */
export type OrderRefundInput = {
  readonly currency: Currency;
  readonly reason: RefundReason;
  readonly lines: readonly CalculatedLine[];
  readonly discounts: readonly OrderDiscount[];
  /** Goods money that earlier returns gave back; null when it was all pro rata. */
  readonly goodsRefundedBefore: Money | null;
  readonly shippingPaid: Money;
  readonly freeShipping: FreeShipping | null;
  /**
   * Whether the shop deducts the standard fee when free shipping is not earned: it may, and need not (暂行办法 art 18).
   * `when_not_earned` looks at this return alone; `when_lost_now` also spares a customer whose earlier return had lost it already,
   * so that nobody is charged twice.
   */
  readonly freeShippingDeduction: 'never' | 'when_not_earned' | 'when_lost_now';
  /** Whether the shop gives outbound shipping back when a return without reason empties the order: the law is silent. */
  readonly refundShippingWhenEmptied: boolean;
  /** Whether the shop charges for kept gifts: it may, and need not (暂行办法 art 12). */
  readonly deductKeptGifts: boolean;
  /** Gifts that this return has to answer for. */
  readonly gifts: readonly CalculatedGift[];
  /** What the customer paid to send the goods back. */
  readonly returnFreight: Money;
  readonly tenders: readonly RefundableTender[];
  /** What all tenders came to when the order was paid: it must be what goods and shipping came to. */
  readonly tendered: Money;
  /** The clauses of the shop's policy that a receipt can name beside the law. */
  readonly clauses: ClauseCitations;
};

export type ClauseCitations = { readonly [code in ClauseCode]?: Citation };
