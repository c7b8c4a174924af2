import type { Assessment } from '../assessment/assessment.ts';
import type { Order } from '../commerce/order.ts';
import type { Currency } from '../money/currency.ts';
import { type Money, money } from '../money/money.ts';
import { splitVat } from './vat.ts';

/** What an entry changes of output tax at one rate. Positive amounts take tax back. The rate is null when nobody can tell it any more. */
export type TaxLine = { readonly rateBasisPoints: number | null; readonly net: Money; readonly tax: Money };

/** Lines of one rate as one, lowest rate first. */
export const byRate = (lines: readonly TaxLine[]): readonly TaxLine[] =>
  [...Map.groupBy(lines, (line) => line.rateBasisPoints)]
    .map(([rateBasisPoints, own]) => ({ rateBasisPoints, net: total(own, 'net'), tax: total(own, 'tax') }))
    .toSorted((a, b) => (a.rateBasisPoints ?? -1) - (b.rateBasisPoints ?? -1));

/** The tax of what is given back of an order, each line at the rate it was sold at. */
export const taxOfRefund = (
  order: Pick<Order, 'currency' | 'lines'>,
  { lines }: Pick<Assessment, 'lines'>,
): readonly TaxLine[] => {
  const rates = new Map(order.lines.map((line) => [line.id, line.taxRateBasisPoints]));
  return byRate(lines.map(({ lineId, amount }) => taxLine(amount.minor, rates.get(lineId) ?? 0, order.currency)));
};

export const taxLine = (gross: bigint, rateBasisPoints: number, currency: Currency): TaxLine => {
  const { net, tax } = splitVat(gross, rateBasisPoints);
  return { rateBasisPoints, net: money(currency, net), tax: money(currency, tax) };
};

/** Rates in force or lately in force (增值税法 arts 10, 11, and the reduced one for small-scale taxpayers); an entry of one rate gives its own away. */
const knownRates = [1_300, 900, 600, 500, 300, 100] as const;

/** The rate of an entry that books one, found by splitting again; null when none of the known ones gives this tax. */
export const rateOfSplit = (net: bigint, tax: bigint): number | null => {
  const [size, part] = [net < 0n ? -net : net, tax < 0n ? -tax : tax];
  return knownRates.find((rate) => splitVat(size + part, rate).tax === part) ?? null;
};

const total = (lines: readonly TaxLine[], of: 'net' | 'tax'): Money => {
  const currency = lines[0]?.[of].currency ?? 'CNY';
  return money(
    currency,
    lines.reduce((sum, line) => sum + line[of].minor, 0n),
  );
};
