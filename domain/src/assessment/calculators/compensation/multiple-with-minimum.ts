import type { Explanation } from '../../../explanation/explanation.ts';
import { leaf, summed } from '../../../explanation/node.ts';
import type { LawCitation } from '../../../law/citation.ts';
import { type Money, money } from '../../../money/money.ts';
import { type Text, text } from '../../../text.ts';

/** A statutory amount on top of the refund; it never goes through a red-letter invoice. */
export type Compensation = { readonly punitive: Money; readonly explanation: Explanation };

const label = text('惩罚性赔偿（退款之外）', 'Punitive damages, on top of the refund');
const raised = text('补足至法定最低额', 'Raised to the statutory minimum');

/** `max(times × base, minimum)`, with what raises it to the minimum as a part of its own. */
export const multipleWithMinimum = (
  { base, times, minimum }: { readonly base: Money; readonly times: number; readonly minimum: Money },
  words: { readonly multiple: Text; readonly because: Text; readonly cites: readonly LawCitation[] },
): Compensation => {
  const zero = money(base.currency, 0n);
  const multiple = money(base.currency, base.minor * BigInt(times));
  const parts = [
    leaf('multiple', words.multiple, multiple, {
      arithmetic: { kind: 'product', unit: base, quantity: times, less: zero },
    }),
  ];
  const short = minimum.minor - multiple.minor;
  if (short > 0n) parts.push(leaf('minimum', raised, money(base.currency, short)));
  const punitive = short > 0n ? minimum : multiple;
  return { punitive, explanation: summed('sum', 'punitive', label, punitive, parts, words) };
};

/** Nothing is owed on this basis, and why. */
export const noCompensation = (zero: Money, because: Text, cites: readonly LawCitation[]): Compensation => ({
  punitive: zero,
  explanation: leaf('punitive', label, zero, { because, cites }),
});
