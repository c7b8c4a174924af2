import {
  addDays,
  DAY,
  fromIso,
  HOUR,
  type Id,
  type Instant,
  type LocalDate,
  later,
  MINUTE,
  type Money,
  money,
  type TenderKind,
} from '@redress/domain';
import type { NewOrder, NewTender } from '../commerce/record-order.ts';
import { articles } from './goods.ts';
import type { Random } from './random.ts';

type Shop = {
  readonly today: LocalDate;
  readonly stores: readonly [Id<'store'>, ...Id<'store'>[]];
  readonly customers: readonly [Id<'customer'>, ...Id<'customer'>[]];
  readonly count: number;
};

/** A year of orders that ends yesterday, oldest first: goods and lessons, promotions of every kind, one to three means of payment. */
export const inventTrade = (random: Random, { today, stores, customers, count }: Shop): NewOrder[] =>
  Array.from({ length: count }, (_, index) => {
    const daysAgo = 365 - Math.floor((index * 365) / count);
    const placedOn = addDays(today, -daysAgo);
    const placedAt = later(tenOClock(placedOn), random.integer(0, 10 * 60) * MINUTE);
    const number = `YD${placedOn.replaceAll('-', '')}${String(index + 1).padStart(5, '0')}`;
    const order = inventOrder(random, number, placedAt);
    const signed = addDays(placedOn, random.integer(2, 4));
    return {
      ...order,
      storeId: random.pick(stores),
      customerId: random.chance(0.92) ? random.pick(customers) : null,
      receivedOn: signed < today ? signed : null,
    };
  });

const tenOClock = (date: LocalDate): Instant => {
  const at = fromIso(`${date}T10:00:00+08:00`);
  if (at === null) throw new Error(`defect: ${date} is not a date`);
  return at;
};

const yuan = (minor: bigint): Money => money('CNY', minor);

type DraftOrder = Omit<NewOrder, 'storeId' | 'customerId' | 'receivedOn'>;

const inventOrder = (random: Random, number: string, placedAt: Instant): DraftOrder => {
  const lines = inventLines(random);
  const goods = lines.reduce(
    (total, line) => total + line.unitPrice.minor * BigInt(line.quantity) - line.lineDiscount.minor,
    0n,
  );
  const full = goods >= 30_000n && random.chance(0.45);
  const coupon = random.chance(0.15) && goods > 5_000n;
  const discounts = [
    ...(full ? [{ id: 'D1', label: '满300减50', amount: yuan(5_000n), threshold: yuan(30_000n) }] : []),
    ...(coupon ? [{ id: 'D2', label: '新客券', amount: yuan(1_000n), threshold: null }] : []),
  ];
  const gifts = goods >= 50_000n && random.chance(0.3) ? [{ id: 'G1', title: '运动毛巾', price: yuan(2_900n) }] : [];
  const shipping = goods >= 9_900n ? 0n : 1_000n;
  const due = goods - (full ? 5_000n : 0n) - (coupon ? 1_000n : 0n) + shipping;
  return {
    number,
    currency: 'CNY',
    placedAt,
    lines,
    discounts,
    gifts,
    shippingPaid: yuan(shipping),
    freeShipping: shipping === 0n ? { threshold: yuan(9_900n), standardFee: yuan(1_000n) } : null,
    tenders: inventTenders(random, number, placedAt, due),
    invoiced: null,
  };
};

const inventLines = (random: Random): NewOrder['lines'] =>
  Array.from({ length: random.pick([1, 1, 1, 2, 2, 3]) }, (_, index) => {
    const article = random.pick(articles);
    return {
      id: `L${index + 1}`,
      sku: article.sku,
      title: article.title,
      unitPrice: yuan(article.price),
      quantity: article.price > 100_000n ? 1 : random.pick([1, 1, 1, 2, 3]),
      lineDiscount: yuan(random.chance(0.1) ? article.price / 10n : 0n),
      taxRateBasisPoints: article.taxRate,
      unitCost: article.cost === 0n ? null : yuan(article.cost),
      noReasonExclusion: article.exclusion,
      exclusionConfirmed: article.exclusion !== null && random.chance(0.8),
    };
  });

/** Points and stored value pay a part of some orders; the rest goes over one channel. */
const inventTenders = (random: Random, number: string, paidAt: Instant, due: bigint): NewTender[] => {
  const points = random.chance(0.12) ? min(due / 10n, 2_000n) : 0n;
  const stored = random.chance(0.18) ? min((due - points) / 2n, 20_000n) : 0n;
  const rest = due - points - stored;
  const channel = random.pick<TenderKind>(['alipay', 'alipay', 'alipay', 'alipay', 'wechat_pay', 'wechat_pay', 'cash']);
  const parts: [TenderKind, bigint][] = [
    [channel === 'cash' && hasForeignCard(number) ? 'stripe' : channel, rest],
    ['stored_value', stored],
    ['points', points],
  ];
  return parts
    .filter(([, amount]) => amount > 0n)
    .map(([kind, amount], index) => ({
      reference: `P${index + 1}`,
      kind,
      amount: yuan(amount),
      paidAt: later(paidAt, 2 * MINUTE),
      merchantTradeNumber: kind in tradeMarks ? `${number}${tradeMarks[kind]}` : null,
      channelTradeNumber: kind === 'stripe' ? `pi_${number}` : null,
    }));
};

const tradeMarks: Readonly<Partial<Record<TenderKind, string>>> = { alipay: 'A', wechat_pay: 'W', stripe: 'S' };

/** Some customers from abroad pay by card at Stripe. */
const hasForeignCard = (orderNumber: string): boolean => orderNumber.endsWith('7');

const min = (a: bigint, b: bigint): bigint => (a < b ? a : b);

/** Working hours of a day so many days before. */
export const daysBefore = (today: LocalDate, days: number): Instant => later(tenOClock(today), -days * DAY + 5 * HOUR);
