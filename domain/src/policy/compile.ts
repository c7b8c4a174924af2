import { type Box, boxOf } from './box.ts';
import type { PolicyClause, PolicyDocument } from './document.ts';
import type { Answer, Outcome, Share } from './outcome.ts';

/** A part of a clause with one answer: a clause with steps has one for each. */
export type Reading = {
  readonly clause: PolicyClause;
  /** The place of the clause in the document. */
  readonly index: number;
  readonly box: Box;
  readonly answer: Answer;
};

/** A document made ready: its clauses as boxes, in their order. */
export type CompiledPolicy = { readonly document: PolicyDocument; readonly readings: readonly Reading[] };

export const compilePolicy = (document: PolicyDocument): CompiledPolicy => ({
  document,
  readings: document.clauses.flatMap((clause, index) =>
    parts(clause.gives).flatMap(({ days, usage, answer }) => {
      const both = boxOf({ ...clause.when, ...narrowed(clause, days, usage) }, document.tiers);
      return both ? [{ clause, index, box: both, answer }] : [];
    }),
  ),
});

type Part = { readonly days: Limits; readonly usage: Limits; readonly answer: Answer };
type Limits = { readonly from: number; readonly to: number | null } | null;

function parts(outcome: Outcome): readonly Part[] {
  if (outcome.kind !== 'refund') return [{ days: null, usage: null, answer: outcome }];
  const { share, ...rest } = outcome;
  return steps(share).map(({ limits, basisPoints }) => ({
    days: share.by === 'days' ? limits : null,
    usage: share.by === 'usage' ? limits : null,
    answer: { ...rest, basisPoints },
  }));
}

function steps(share: Share): readonly { readonly limits: Limits; readonly basisPoints: number }[] {
  if (share.by === 'all') return [{ limits: null, basisPoints: share.basisPoints }];
  let from = 0;
  return share.steps.map(({ upTo, basisPoints }) => {
    const limits = { from, to: upTo };
    from = upTo === null ? from : upTo + 1;
    return { limits, basisPoints };
  });
}

/** The range of the clause and that of the step, together. */
function narrowed({ when }: PolicyClause, days: Limits, usage: Limits) {
  return { days: inside(when.days, days), usage: inside(when.usage, usage) };
}

function inside(a: Limits, b: Limits): Limits {
  if (a === null || b === null) return a ?? b;
  const to = a.to === null ? b.to : b.to === null ? a.to : Math.min(a.to, b.to);
  return { from: Math.max(a.from, b.from), to };
}
