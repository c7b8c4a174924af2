import { type Cause, causes } from '../../claim/claim.ts';
import type { Currency } from '../../money/currency.ts';
import { type Money, money } from '../../money/money.ts';
import { type CompiledPolicy, compilePolicy } from '../compile.ts';
import type { PolicyDocument } from '../document.ts';
import { evaluate } from '../evaluate.ts';
import { amountUnder } from './amount-under.ts';
import type { Under } from './case-under.ts';
import { type Hands, hands, handsFor } from './hands.ts';
import type { PastCase } from './past-case.ts';

export type Tally = {
  readonly cases: number;
  readonly before: Money;
  readonly after: Money;
  /** Cases in which the customer gets more, less, or the same; those that a person decides on either side are not compared. */
  readonly better: number;
  readonly worse: number;
  readonly same: number;
  readonly byPerson: number;
  /** Of those: cases that a person decides now and the draft answers, with what it pays for them; and the other way round. */
  readonly answeredNow: { readonly cases: number; readonly amount: Money };
  readonly leftToPerson: { readonly cases: number; readonly amount: Money };
  readonly gained: Money;
  readonly lost: Money;
};

/** A case that gets another amount or other hands, as an example to look at. */
export type AffectedCase = {
  readonly id: string;
  readonly cause: Cause;
  readonly before: Money | null;
  readonly after: Money | null;
  readonly clauseBefore: string | null;
  readonly clauseAfter: string | null;
  readonly handsBefore: Hands;
  readonly handsAfter: Hands;
};

export type SimulationReport = {
  readonly currency: Currency;
  readonly total: Tally;
  readonly byCause: readonly { readonly cause: Cause; readonly tally: Tally }[];
  /** How many cases went from some hands to others. */
  readonly handsMoved: readonly { readonly from: Hands; readonly to: Hands; readonly cases: number }[];
  /** Cases in which a version gives less than the law, and is lifted to it. */
  readonly liftedBefore: number;
  readonly liftedAfter: number;
  /** Of another currency than the policy, or not to be assessed under it: not counted. */
  readonly leftOut: number;
  readonly examples: readonly AffectedCase[];
};

/** A case that was assessed whole under both versions. */
export type AnsweredCase = {
  readonly id: string;
  readonly cause: Cause;
  readonly before: Under;
  readonly after: Under;
};

export type Simulation = {
  /** A case of which only its numbers are known. */
  readonly see: (one: PastCase) => void;
  readonly seeAnswered: (one: AnsweredCase) => void;
  /** A case that cannot be compared. */
  readonly leaveOut: () => void;
  readonly seen: () => number;
  readonly report: () => SimulationReport;
};

const shownExamples = 20;

/**
 * Tries a draft on past cases, one at a time, against the version that it would replace. It keeps sums only, so that any number of
 * cases can stream by. Answers below the law count as the law lifts them: that is what would be paid.
 */
export const simulatePolicies = (before: PolicyDocument, after: PolicyDocument): Simulation => {
  const [old, draft] = [compilePolicy(before), compilePolicy(after)];
  const total = counters();
  const perCause = new Map<Cause, Counters>();
  const moved = new Map<string, number>();
  const examples: AffectedCase[] = [];
  const lifted = { before: 0, after: 0 };
  let leftOut = 0;

  const leaveOut = (): void => {
    leftOut += 1;
  };
  const see = (one: PastCase): void => {
    const { currency } = one.facts.amount;
    if (currency !== after.currency || before.currency !== after.currency) leaveOut();
    else seeAnswered({ id: one.id, cause: one.facts.cause, before: under(old, one), after: under(draft, one) });
  };
  const seeAnswered = ({ id, cause, before: was, after: is }: AnsweredCase): void => {
    if (was.lifted) lifted.before += 1;
    if (is.lifted) lifted.after += 1;
    const own = perCause.get(cause) ?? counters();
    perCause.set(cause, own);
    count(total, was.amount, is.amount);
    count(own, was.amount, is.amount);
    if (was.hands !== is.hands) {
      const key = `${was.hands} ${is.hands}`;
      moved.set(key, (moved.get(key) ?? 0) + 1);
    }
    if (examples.length < shownExamples && (was.amount !== is.amount || was.hands !== is.hands))
      examples.push({
        id,
        cause,
        before: was.amount === null ? null : money(after.currency, was.amount),
        after: is.amount === null ? null : money(after.currency, is.amount),
        clauseBefore: was.clause,
        clauseAfter: is.clause,
        handsBefore: was.hands,
        handsAfter: is.hands,
      });
  };

  return {
    see,
    seeAnswered,
    leaveOut,
    seen: () => total.cases + leftOut,
    report: () => ({
      currency: after.currency,
      total: tallyOf(total, after.currency),
      byCause: causes.flatMap((cause) => {
        const own = perCause.get(cause);
        return own ? [{ cause, tally: tallyOf(own, after.currency) }] : [];
      }),
      handsMoved: hands.flatMap((from) =>
        hands.flatMap((to) => {
          const cases = moved.get(`${from} ${to}`);
          return cases === undefined ? [] : [{ from, to, cases }];
        }),
      ),
      liftedBefore: lifted.before,
      liftedAfter: lifted.after,
      leftOut,
      examples,
    }),
  };
};

function under(policy: CompiledPolicy, one: PastCase): Under {
  const evaluation = evaluate(policy, one.facts);
  const amount = amountUnder(evaluation.answer, one, policy.document);
  return {
    amount,
    hands: handsFor(amount, evaluation.answer.kind === 'decline', policy.document.standards.approval),
    clause: evaluation.kind === 'applied' ? evaluation.reading.clause.id : null,
    lifted: evaluation.lifted.length > 0,
  };
}

type Counters = {
  cases: number;
  before: bigint;
  after: bigint;
  better: number;
  worse: number;
  same: number;
  byPerson: number;
  answered: number;
  answeredAmount: bigint;
  left: number;
  leftAmount: bigint;
  gained: bigint;
  lost: bigint;
};

const counters = (): Counters => ({
  cases: 0,
  before: 0n,
  after: 0n,
  better: 0,
  worse: 0,
  same: 0,
  byPerson: 0,
  answered: 0,
  answeredAmount: 0n,
  left: 0,
  leftAmount: 0n,
  gained: 0n,
  lost: 0n,
});

function count(tally: Counters, before: bigint | null, after: bigint | null): void {
  tally.cases += 1;
  if (before === null || after === null) {
    tally.byPerson += 1;
    if (after !== null) {
      tally.answered += 1;
      tally.answeredAmount += after;
    }
    if (before !== null) {
      tally.left += 1;
      tally.leftAmount += before;
    }
    return;
  }
  tally.before += before;
  tally.after += after;
  if (after > before) {
    tally.better += 1;
    tally.gained += after - before;
  } else if (after < before) {
    tally.worse += 1;
    tally.lost += before - after;
  } else tally.same += 1;
}

function tallyOf(tally: Counters, currency: Currency): Tally {
  const { cases, better, worse, same, byPerson } = tally;
  const of = (minor: bigint): Money => money(currency, minor);
  return {
    cases,
    better,
    worse,
    same,
    byPerson,
    before: of(tally.before),
    after: of(tally.after),
    answeredNow: { cases: tally.answered, amount: of(tally.answeredAmount) },
    leftToPerson: { cases: tally.left, amount: of(tally.leftAmount) },
    gained: of(tally.gained),
    lost: of(tally.lost),
  };
}
