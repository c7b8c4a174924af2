import type { Explanation } from '../../explanation/explanation.ts';
import { leaf, summed } from '../../explanation/node.ts';
import { vatLaw } from '../../law/vat-law.ts';
import { splitVat } from '../../ledger/vat.ts';
import { type Money, money } from '../../money/money.ts';
import type { Refusal } from '../../refusal/refusal.ts';
import { ok, type Result, refused } from '../../result.ts';
import { text } from '../../text.ts';
import { checkAmount, checkWhole, firstProblem } from './input-checks.ts';

export type VatSplitInput = { readonly gross: Money; readonly rateBasisPoints: number };
export type ExplainedVatSplit = { readonly net: Money; readonly tax: Money; readonly explanation: Explanation };

/** `net = rhu(gross × 10000, 10000 + rate)`, `tax = gross − net`. Source: 增值税法 arts 10, 11, 17; the rounding is a convention. */
export const vatSplit = ({ gross, rateBasisPoints }: VatSplitInput): Result<ExplainedVatSplit, Refusal> => {
  const invalid = firstProblem([
    checkAmount(gross.currency, gross, '/gross'),
    checkWhole(rateBasisPoints, 0, 10_000, '/rateBasisPoints'),
  ]);
  if (invalid) return refused(invalid);
  const split = splitVat(gross.minor, rateBasisPoints);
  const [net, tax] = [money(gross.currency, split.net), money(gross.currency, split.tax)];
  const parts = [
    leaf('net', text('不含税金额', 'Without tax'), net, { arithmetic: { kind: 'net_of_tax', gross, rateBasisPoints } }),
    leaf('tax', text('税额', 'Tax'), tax),
  ];
  const label = text('价税合计', 'With tax');
  return ok({
    net,
    tax,
    explanation: summed('sum', 'gross', label, gross, parts, { cites: [vatLaw.rates, vatLaw.taxablePrice] }),
  });
};
