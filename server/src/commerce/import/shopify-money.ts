import { allocate } from '@redress/domain';

/** A line as Shopify tells it, in minor units. */
export type ShopifyLine = {
  readonly title: string;
  readonly sku: string;
  readonly quantity: number;
  readonly price: bigint;
  readonly discount: bigint;
  readonly taxable: boolean;
};

/**
 * Which of the two discounts the Subtotal has taken off: both, only the order's (then it contains those of the lines),
 * or only those of the lines (a code that took off the shipping). Null when none of these gives the Subtotal.
 */
export const discountSplit = (
  lines: readonly ShopifyLine[],
  orderDiscount: bigint,
  subtotal: bigint,
): { readonly lines: readonly ShopifyLine[]; readonly orderDiscount: bigint } | null => {
  const goods = lines.reduce((total, line) => total + line.price * BigInt(line.quantity), 0n);
  const ofLines = lines.reduce((total, line) => total + line.discount, 0n);
  if (goods - ofLines - orderDiscount === subtotal) return { lines, orderDiscount };
  if (goods - orderDiscount === subtotal)
    return { lines: lines.map((line) => ({ ...line, discount: 0n })), orderDiscount };
  if (goods - ofLines === subtotal) return { lines, orderDiscount: 0n };
  return null;
};

type Taxed = { readonly orderDiscount: bigint; readonly taxes: bigint; readonly taxIsExtra: boolean };

type PricedLine = Pick<ShopifyLine, 'title' | 'sku' | 'quantity'> & {
  readonly unitPrice: bigint;
  readonly lineDiscount: bigint;
  readonly taxRateBasisPoints: number;
};

/**
 * Prices with the tax inside, as our orders have them. Where Shopify puts the tax on top it is divided over the taxable lines by what
 * they cost; a unit price that does not come out even is rounded up and the rest stands in the line's discount, so that no cent is lost.
 */
export const pricesWithTax = (
  lines: readonly ShopifyLine[],
  { orderDiscount, taxes, taxIsExtra }: Taxed,
): PricedLine[] => {
  const worth = lines.map((line) => line.price * BigInt(line.quantity) - line.discount);
  const taxable = lines.map((line, i) => (line.taxable ? (worth[i] ?? 0n) : 0n));
  const taxableTotal = taxable.reduce((total, each) => total + each, 0n);
  const spread = taxIsExtra && taxes > 0n && taxableTotal > 0n ? divided(taxes, taxable) : [];
  const rate = rateOf(
    taxes,
    taxableTotal,
    taxIsExtra ? taxableTotal - orderDiscount : taxableTotal - orderDiscount - taxes,
  );
  return lines.map((line, i) => {
    const full = line.price * BigInt(line.quantity) + (spread[i] ?? 0n);
    const units = BigInt(line.quantity);
    const unitPrice = (full + units - 1n) / units;
    return {
      title: line.title,
      sku: line.sku,
      quantity: line.quantity,
      unitPrice,
      lineDiscount: line.discount + unitPrice * units - full,
      taxRateBasisPoints: line.taxable ? rate : 0,
    };
  });
};

const divided = (total: bigint, weights: readonly bigint[]): bigint[] => {
  const shares = allocate(
    total,
    weights.map((weight, index) => ({ id: String(index), weight })),
  );
  return weights.map((_, index) => shares.get(String(index)) ?? 0n);
};

/** The rate that explains the taxes, in basis points, rounded half up; for the books, not for what is refunded. */
const rateOf = (taxes: bigint, taxableTotal: bigint, net: bigint): number => {
  if (taxes === 0n || taxableTotal === 0n || net <= 0n) return 0;
  const points = (taxes * 20_000n + net) / (net * 2n);
  return Number(points > 10_000n ? 10_000n : points);
};
