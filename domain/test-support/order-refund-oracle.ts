import type { OrderRefundInput } from '../src/assessment/calculators/order-refund-input.ts';

/** A fraction that is never rounded until it is asked to be. */
type Fraction = readonly [numerator: bigint, denominator: bigint];

const halfUp = ([n, d]: Fraction): bigint => {
  const whole = n / d;
  return 2n * (n - whole * d) >= d ? whole + 1n : whole;
};
const cum = (amount: bigint, k: number, q: number): bigint => halfUp([amount * BigInt(k), BigInt(q)]);
const sum = (values: readonly bigint[]): bigint => values.reduce((a, b) => a + b, 0n);
const max0 = (value: bigint): bigint => (value > 0n ? value : 0n);

/** Largest remainder the slow way: hand out one minor unit at a time to the part that is owed most. */
const largestRemainder = (total: bigint, parts: readonly { id: string; weight: bigint }[]): bigint[] => {
  const whole = sum(parts.map((part) => part.weight));
  if (whole === 0n) return parts.map(() => 0n);
  const shares = parts.map((part) => (total * part.weight) / whole);
  const waiting = parts
    .map((part, i) => ({ ...part, i, remainder: (total * part.weight) % whole }))
    .toSorted((a, b) => {
      if (a.remainder !== b.remainder) return a.remainder > b.remainder ? -1 : 1;
      if (a.weight !== b.weight) return a.weight > b.weight ? -1 : 1;
      return a.id < b.id ? -1 : 1;
    });
  for (const { i } of waiting) if (sum(shares) < total) shares[i] = (shares[i] ?? 0n) + 1n;
  return shares;
};

/**
 * The order refund written a second time, plainly, from the text of reference 7(a), step by step and without care for speed.
 * Null where the text is silent: several discounts that round onto one line and take more than it cost.
 */
export const orderRefundOracle = (input: OrderRefundInput) => {
  const lines = input.lines.map((line) => ({
    id: line.id,
    q: line.quantity,
    p: line.returnedBefore,
    k: line.returnedBefore + line.returningNow,
    net: line.unitPrice.minor * BigInt(line.quantity) - line.lineDiscount.minor,
  }));
  const G = sum(lines.map((line) => line.net));
  const a = input.discounts.map((discount) =>
    largestRemainder(
      discount.amount.minor,
      lines.map(({ id, net }) => ({ id, weight: net })),
    ),
  );
  const paid = lines.map((line, i) => line.net - sum(a.map((shares) => shares[i] ?? 0n)));
  if (paid.some((value) => value < 0n)) return null;
  const P = sum(paid);
  const Rc = sum(lines.map((line) => cum(line.net, line.k, line.q)));
  const Rp = sum(lines.map((line) => cum(line.net, line.p, line.q)));
  const K = G - Rc;
  const prior = input.goodsRefundedBefore?.minor ?? sum(lines.map((line, i) => cum(paid[i] ?? 0n, line.p, line.q)));
  const broken = input.discounts.map((discount) => discount.threshold !== null && K < discount.threshold.minor);
  const everything = lines.every((line) => line.k === line.q);
  const noReason = input.reason === 'no_reason';

  const resettles = noReason && broken.some(Boolean) && !everything;
  const keepDisc = sum(
    a.map((shares, d) =>
      broken[d] ? 0n : sum(lines.map((line, i) => (shares[i] ?? 0n) - cum(shares[i] ?? 0n, line.k, line.q))),
    ),
  );
  const raw = P - (K - keepDisc) - prior;
  const touched = sum(lines.map((line, i) => (line.k > 0 ? (paid[i] ?? 0n) : 0n)));
  const ceiling = max0(touched - prior);
  const proRata = max0(sum(lines.map((line, i) => cum(paid[i] ?? 0n, line.k, line.q))) - prior);
  const goods = resettles ? (raw > ceiling ? ceiling : max0(raw)) : proRata;

  const ship = input.shippingPaid.minor;
  const allBackNow = everything && lines.some((line) => line.k > line.p);
  const byValue = G === 0n ? (allBackNow ? ship : 0n) : halfUp([ship * Rc, G]) - halfUp([ship * Rp, G]);
  const shippingRefund = noReason ? 0n : byValue;
  const free = input.freeShipping;
  const loses = free !== null && free.threshold.minor > 0n && K < free.threshold.minor;
  const charges = noReason && loses && ship === 0n && input.freeShippingDeduction !== 'never';
  const shippingDeduction = charges ? free.standardFee.minor : 0n;
  const giftDeduction = noReason
    ? sum(input.gifts.filter((gift) => !gift.returned).map((gift) => gift.price.minor))
    : 0n;
  const refund = max0(goods + shippingRefund - shippingDeduction - giftDeduction);
  return {
    method: resettles ? 'resettle' : 'pro_rata',
    goods,
    shippingRefund,
    shippingDeduction,
    giftDeduction,
    refund,
    consumerOwes: resettles ? max0(-raw) : 0n,
    returnFreight: noReason ? 0n : input.returnFreight.minor,
    tenders: largestRemainder(
      refund,
      input.tenders.map(({ id, refundable }) => ({ id, weight: refundable.minor })),
    ),
  };
};
