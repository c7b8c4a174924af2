import type { Citation, Explanation } from '../explanation/explanation.ts';
import { leaf, summed } from '../explanation/node.ts';
import { bankruptcyLaw } from '../law/bankruptcy-law.ts';
import { type Money, money } from '../money/money.ts';
import { type Text, text } from '../text.ts';
import type { WaterfallStep } from './waterfall.ts';
import type { WaterfallInput } from './waterfall-input.ts';

/** All that was paid, by source and claim, with what came in and what is left beside it: the two sides are the same sum. */
export const explainWaterfall = (input: WaterfallInput, steps: readonly WaterfallStep[], left: Money): Explanation => {
  const groups = Map.groupBy(steps, ({ source, of }) => `${source}:${of}`);
  const parts = [...groups].map(([code, group]) => explainGroup(code, group, input));
  const paid = total(input, parts);
  return summed('sum', 'paid', text('清偿合计', 'Paid in all'), paid, parts, {
    cites: [bankruptcyLaw.ranks],
    beside: [leaf('funds', text('可分配财产', 'Funds'), input.funds), leaf('left', text('剩余', 'Left'), left)],
  });
};

function explainGroup(code: string, group: readonly WaterfallStep[], input: WaterfallInput): Explanation {
  const due = money(
    input.currency,
    group.reduce((sum, step) => sum + step.due.minor, 0n),
  );
  const given = money(
    input.currency,
    group.reduce((sum, step) => sum + step.paid.minor, 0n),
  );
  const parts = group.map((step) =>
    leaf(`claim:${step.claimId}`, text(step.claimId, step.claimId), step.paid, {
      ...(step.source === 'collateral'
        ? {}
        : { arithmetic: { kind: 'share', of: given, weight: step.due, whole: due } as const }),
    }),
  );
  const source = group[0]?.source ?? 'estate';
  return summed('sum', code, labelOf(source, group[0]?.of ?? ''), given, parts, { cites: cites[source] });
}

const labelOf = (source: WaterfallStep['source'], of: string): Text => {
  if (source === 'collateral') return text('担保物优先受偿', 'From securities');
  return source === 'pool' ? text(`专户「${of}」`, `From the pool “${of}”`) : text(`第 ${of} 顺位`, `Rank ${of}`);
};

const poolConvention: Citation = {
  kind: 'convention',
  rule: text(
    '专户资金先付指定债权，是否属于破产财产由律师确认',
    'Money set apart pays its claims first; whether it is outside the estate a lawyer confirms',
  ),
};

const cites: Record<WaterfallStep['source'], readonly Citation[]> = {
  collateral: [bankruptcyLaw.security, bankruptcyLaw.shortfall],
  pool: [poolConvention],
  estate: [bankruptcyLaw.ranks],
};

const total = (input: WaterfallInput, parts: readonly Explanation[]): Money =>
  money(
    input.currency,
    parts.reduce((sum, part) => sum + part.amount.minor, 0n),
  );
