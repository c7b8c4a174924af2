import {
  type Agreement,
  assert,
  type Currency,
  type FreeShipping,
  type Id,
  type Instant,
  idOf,
  type LocalDate,
  type Money,
  money,
  type OrderDiscount,
  type OrderGift,
  type OrderLine,
  ok,
  type Refusal,
  type Result,
  refusal,
  refused,
  sum,
  type TenderKind,
  toDecimal,
} from '@redress/domain';
import type { House } from '../house.ts';
import { type OrderRow, orderRow, type StoreOutcome, storeOrders } from './order-writer.ts';

/** An order as the merchant's shop tells it: everything that happened at the sale, nothing that happened since. */
export type NewOrder = {
  readonly number: string;
  readonly storeId: Id<'store'>;
  readonly customerId: Id<'customer'> | null;
  readonly currency: Currency;
  readonly placedAt: Instant;
  readonly receivedOn: LocalDate | null;
  readonly lines: readonly Omit<OrderLine, 'returnedQuantity' | 'refunded'>[];
  readonly discounts: readonly OrderDiscount[];
  readonly gifts: readonly Omit<OrderGift, 'settled'>[];
  readonly shippingPaid: Money;
  readonly freeShipping: FreeShipping | null;
  readonly tenders: readonly NewTender[];
  /** What was invoiced; the whole order when the shop does not say. */
  readonly invoiced: Money | null;
  /** How it was sold and what was agreed to; null or left out when the shop does not tell. */
  readonly agreed?: Agreement | null;
};

export type NewTender = {
  readonly reference: string;
  readonly kind: TenderKind;
  readonly amount: Money;
  readonly paidAt: Instant;
  readonly merchantTradeNumber: string | null;
  readonly channelTradeNumber: string | null;
};

export type Recorded = { readonly orderId: Id<'order'>; readonly outcome: 'created' | 'unchanged' | 'received' };

/**
 * Records orders, many in one round trip, each on its own: one that does not add up is refused and the others are kept.
 * The same order sent again is `unchanged`, or `received` when it now tells the day of receipt; another one under a recorded number is
 * refused, since an order is never rewritten.
 * The answers stand in the order of the input.
 */
export const recordOrders = async (
  house: House,
  merchantId: Id<'merchant'>,
  orders: readonly NewOrder[],
): Promise<Result<Recorded, Refusal>[]> => {
  const answers: Result<Recorded, Refusal>[] = [];
  const open = new Map<number, OrderRow>();
  for (const [index, order] of orders.entries()) {
    const no = refuseOrder(order);
    if (no) answers[index] = refused(no);
    else open.set(index, orderRow(house, index, order));
  }
  // A number that was taken a moment ago is not visible to the statement that met it; the second look sees it.
  for (let look = 0; open.size > 0; look += 1) {
    assert(look < 5, 'orders settle within a few looks');
    for (const { ordinal, outcome, order_id } of await storeOrders(house.db, merchantId, [...open.values()])) {
      if (outcome === 'taken') continue;
      open.delete(ordinal);
      const order = orders[ordinal];
      assert(order, 'an answer belongs to an order');
      answers[ordinal] = answerOf(outcome, order, order_id);
    }
  }
  return answers;
};

const answerOf = (
  outcome: Exclude<StoreOutcome, 'taken'>,
  order: NewOrder,
  orderId: string,
): Result<Recorded, Refusal> => {
  if (outcome === 'no_store') return refused(refusal('not_found', { what: order.storeId }, '/storeId'));
  if (outcome === 'no_customer') return refused(refusal('not_found', { what: order.customerId ?? '' }, '/customerId'));
  if (outcome === 'conflict') return refused(refusal('order_conflict', { number: order.number }, '/number'));
  return ok({ orderId: idOf('order', orderId), outcome });
};

/** What must add up before anything is kept: tenders pay exactly what is due, discounts stay within the goods, ids are unique, one currency. */
function refuseOrder(order: NewOrder): Refusal | null {
  const { currency } = order;
  if (order.lines.length === 0)
    return refusal('input_invalid', { reason: '订单没有商品行 / the order has no lines' }, '/lines');
  const stray = strayAmount(order);
  if (stray) return refusal('currency_mismatch', { expected: currency, received: stray.currency }, stray.pointer);
  const twice = [
    repeated(
      order.lines.map((line) => line.id),
      '/lines',
    ),
    repeated(
      order.discounts.map((discount) => discount.id),
      '/discounts',
    ),
    repeated(
      order.gifts.map((gift) => gift.id),
      '/gifts',
    ),
    repeated(
      order.tenders.map((tender) => tender.reference),
      '/tenders',
    ),
  ].find((refusalOrNull) => refusalOrNull !== null);
  if (twice) return twice;

  const goods = order.lines.reduce(
    (total, line) => total + line.unitPrice.minor * BigInt(line.quantity) - line.lineDiscount.minor,
    0n,
  );
  const discount = sum<Currency>(
    currency,
    order.discounts.map((each) => each.amount),
  ).minor;
  const overDiscounted = order.lines.findIndex(
    (line) => line.lineDiscount.minor > line.unitPrice.minor * BigInt(line.quantity),
  );
  if (overDiscounted >= 0 || discount > goods) {
    const details = { discount: toDecimal(money(currency, discount)), goods: toDecimal(money(currency, goods)) };
    return refusal(
      'order_discount_exceeds_goods',
      details,
      overDiscounted >= 0 ? `/lines/${overDiscounted}/lineDiscount` : '/discounts',
    );
  }
  const due = goods - discount + order.shippingPaid.minor;
  const tendered = sum<Currency>(
    currency,
    order.tenders.map((tender) => tender.amount),
  ).minor;
  if (due !== tendered) {
    return refusal(
      'order_totals_disagree',
      { due: toDecimal(money(currency, due)), tendered: toDecimal(money(currency, tendered)) },
      '/tenders',
    );
  }
  return null;
}

function strayAmount(order: NewOrder): { currency: string; pointer: string } | null {
  const amounts: [string, Money | null | undefined][] = [
    ...order.lines.flatMap((line, i): [string, Money | null][] => [
      [`/lines/${i}/unitPrice`, line.unitPrice],
      [`/lines/${i}/lineDiscount`, line.lineDiscount],
      [`/lines/${i}/unitCost`, line.unitCost],
    ]),
    ...order.discounts.flatMap((discount, i): [string, Money | null][] => [
      [`/discounts/${i}/amount`, discount.amount],
      [`/discounts/${i}/threshold`, discount.threshold],
    ]),
    ...order.gifts.map((gift, i): [string, Money] => [`/gifts/${i}/price`, gift.price]),
    ...order.tenders.map((tender, i): [string, Money] => [`/tenders/${i}/amount`, tender.amount]),
    ['/shippingPaid', order.shippingPaid],
    ['/freeShipping/threshold', order.freeShipping?.threshold],
    ['/freeShipping/standardFee', order.freeShipping?.standardFee],
    ['/invoiced', order.invoiced],
  ];
  for (const [pointer, amount] of amounts) {
    if (amount && amount.currency !== order.currency) return { currency: amount.currency, pointer };
  }
  return null;
}

function repeated(ids: readonly string[], pointer: string): Refusal | null {
  const index = ids.findIndex((id, at) => ids.indexOf(id) !== at);
  return index < 0 ? null : refusal('already_exists', { what: ids[index] ?? '' }, `${pointer}/${index}`);
}
