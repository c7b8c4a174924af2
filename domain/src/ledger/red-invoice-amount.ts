import { checkAmount, checkThat, checkWhole, firstProblem } from '../assessment/calculators/input-checks.ts';
import { type Money, money } from '../money/money.ts';
import type { Refusal } from '../refusal/refusal.ts';
import { ok, type Result, refused } from '../result.ts';
import { type Text, text } from '../text.ts';
import { splitVat } from './vat.ts';

/** Why a blue invoice is reversed, with the codes of the electronic invoice service; vendors number them differently, so adapters map them. */
export const redInvoiceReasons = {
  '01': { label: text('开票有误', 'Issued wrongly'), partial: false },
  '02': { label: text('销货退回', 'Goods came back'), partial: true },
  '03': { label: text('服务中止', 'Service stopped'), partial: true },
  '04': { label: text('销售折让', 'Price allowance'), partial: true },
} as const satisfies Record<string, { readonly label: Text; readonly partial: boolean }>;
export type RedInvoiceReason = keyof typeof redInvoiceReasons;

export type RedInvoiceLine = {
  /** The line of the blue invoice with tax, and its own rate: a red invoice always takes the rate of the original. */
  readonly gross: Money;
  readonly rateBasisPoints: number;
  readonly reversedBefore: Money;
  readonly reversing: Money;
  readonly reason: RedInvoiceReason;
};

/**
 * Net and tax of one reversal of a blue line, by cumulative rounding: `tax = T(before + now) − T(before)`, so that any sequence of reversals
 * closes on the line's own tax and never exceeds it (reference 5.2). A wrong invoice is reversed whole (from memory).
 */
export const redInvoiceAmount = (
  line: RedInvoiceLine,
): Result<{ readonly net: Money; readonly tax: Money }, Refusal> => {
  const invalid = validate(line);
  if (invalid) return refused(invalid);
  const { reversedBefore, reversing, rateBasisPoints } = line;
  const before = splitVat(reversedBefore.minor, rateBasisPoints);
  const through = splitVat(reversedBefore.minor + reversing.minor, rateBasisPoints);
  const amount = (minor: bigint): Money => money(line.gross.currency, minor);
  return ok({ net: amount(through.net - before.net), tax: amount(through.tax - before.tax) });
};

const validate = ({ gross, rateBasisPoints, reversedBefore, reversing, reason }: RedInvoiceLine): Refusal | null =>
  firstProblem([
    checkAmount(gross.currency, gross, '/gross'),
    checkAmount(gross.currency, reversedBefore, '/reversedBefore'),
    checkAmount(gross.currency, reversing, '/reversing'),
    checkWhole(rateBasisPoints, 0, 10_000, '/rateBasisPoints'),
    checkThat(
      reversedBefore.minor + reversing.minor <= gross.minor,
      '冲红超过蓝票金额',
      'more is reversed than was invoiced',
      '/reversing',
    ),
    checkThat(
      redInvoiceReasons[reason].partial || reversing.minor === gross.minor,
      '开票有误只能全额冲红',
      'a wrong invoice is reversed whole',
      '/reversing',
    ),
  ]);
