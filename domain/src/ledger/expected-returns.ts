import { type Money, money } from '../money/money.ts';
import { roundHalfUp } from '../money/rounding.ts';
import type { Books } from './books.ts';
import { debit, type Entry, type Posting } from './entry.ts';
import { splitVat } from './vat.ts';
import { post, type VoucherFacts } from './vouchers/post.ts';

/** Sales that may still come back by the shop's own terms, at one rate of tax: what was paid and what the goods cost. */
export type ReturnableSales = { readonly gross: Money; readonly rateBasisPoints: number; readonly cost: Money };

/** What the books should hold for them: 应付退货款 and 应收退货成本. */
export type ExpectedReturns = { readonly liability: Money; readonly asset: Money };

/**
 * The part of open sales that will probably come back (CAS 14 art 32; reference A1, A2): net of tax for the liability, at cost for the goods.
 * The rate is in parts per million. Quality returns are a warranty and not estimated here.
 */
export const expectReturns = (
  sales: readonly ReturnableSales[],
  returnRatePpm: number,
  currency: Money['currency'],
): ExpectedReturns => {
  const part = (minor: bigint): bigint => roundHalfUp(minor * BigInt(returnRatePpm), 1_000_000n);
  const net = sales.reduce((sum, line) => sum + splitVat(line.gross.minor, line.rateBasisPoints).net, 0n);
  const cost = sales.reduce((sum, line) => sum + line.cost.minor, 0n);
  return { liability: money(currency, part(net)), asset: money(currency, part(cost)) };
};

/**
 * Brings the books to a new estimate (A1: a change of estimate at each reporting date): only the difference is booked, against revenue and cost.
 * Null when nothing changes, and for small enterprises, which know no such provision.
 */
export const expectedReturnsAdjusted = ({
  held,
  wanted,
  books,
  ...facts
}: VoucherFacts & {
  readonly held: ExpectedReturns;
  readonly wanted: ExpectedReturns;
  readonly books: Books;
}): Entry | null => {
  if (books.standard === 'SBE') return null;
  const lines = [
    ...moved('6001', '2801.expected_returns', wanted.liability.minor - held.liability.minor, wanted.liability),
    ...moved('1476', '6401', wanted.asset.minor - held.asset.minor, wanted.asset),
  ];
  return lines.length === 0 ? null : post('expected_returns', facts, lines);
};

/** An amount from one account to the other; the other way round when it is below zero. */
function moved(
  from: Posting['account'],
  to: Posting['account'],
  minor: bigint,
  { currency }: Money,
): readonly Posting[] {
  if (minor === 0n) return [];
  const amount = money(currency, minor < 0n ? -minor : minor);
  const [first, second] = minor > 0n ? [from, to] : [to, from];
  return [debit(first, amount), { account: second, side: 'credit', amount, customerId: null }];
}
