import type { Explanation } from '../../explanation/explanation.ts';
import { leaf, summed } from '../../explanation/node.ts';
import { type Money, money } from '../../money/money.ts';
import type { Refusal } from '../../refusal/refusal.ts';
import { ok, type Result, refused } from '../../result.ts';
import { text } from '../../text.ts';
import { foodCompensation } from '../calculators/compensation/food.ts';
import { fraudCompensation } from '../calculators/compensation/fraud.ts';
import { checkOptionalAmount, firstProblem, inputInvalid } from '../calculators/input-checks.ts';
import { type AmountName, type BasisFacts, basisAmountText, type FactName, factNames } from './basis-facts.ts';
import { type BasisRule, basisRules, type LegalBasis } from './basis-rules.ts';

/** A basis that fits, with what it gives the consumer. */
export type FittingBasis = {
  readonly basis: LegalBasis;
  readonly family: BasisRule['family'];
  readonly freight: BasisRule['freight'];
  readonly refund: Money;
  /** The statutory amount on top; zero for most. */
  readonly onTop: Money;
  readonly total: Money;
  readonly explanation: Explanation;
};

/** A fact nobody knows yet, and the bases that an answer would open; the other answer closes them. */
export type MissingFact = {
  readonly fact: FactName;
  readonly opens: readonly {
    readonly answer: boolean;
    readonly basis: LegalBasis;
    /** What the consumer would get on it; null while its amount is not worked out. */
    readonly total: Money | null;
    /** It would be better than the best that fits now. */
    readonly betters: boolean;
    readonly alsoWaitsFor: readonly FactName[];
  }[];
};

export type Bases = {
  /** The best for the consumer first: by total, then who bears the freight, then the order of the rules. */
  readonly fitting: readonly FittingBasis[];
  readonly best: FittingBasis | null;
  /** Bases that may yet fit, and the facts that they wait for. */
  readonly possible: readonly { readonly basis: LegalBasis; readonly waitsFor: readonly FactName[] }[];
  /** Bases that do not fit, and the facts that speak against them. */
  readonly unfit: readonly { readonly basis: LegalBasis; readonly against: readonly FactName[] }[];
  /** Only facts whose answer opens a basis. */
  readonly missing: readonly MissingFact[];
};

/**
 * All legal bases side by side for given facts (reference 1.1): every one that fits is computed and shown, the best for the consumer is the
 * default, and for every fact that is missing it says what each answer would change. Refused: a basis fits and its amount was not given.
 */
export const basesFor = (facts: BasisFacts): Result<Bases, Refusal> => {
  const invalid = validate(facts);
  if (invalid) return refused(invalid);
  const fitting = fittingBases(facts);
  return ok({
    fitting,
    best: fitting[0] ?? null,
    possible: basisRules.flatMap((rule) => {
      const waitsFor = named(rule, facts, (value) => value === null);
      return waitsFor.length > 0 && against(rule, facts).length === 0 ? [{ basis: rule.basis, waitsFor }] : [];
    }),
    unfit: basisRules.flatMap((rule) => {
      const speaks = against(rule, facts);
      return speaks.length > 0 ? [{ basis: rule.basis, against: speaks }] : [];
    }),
    missing: missingFacts(facts, fitting[0] ?? null),
  });
};

const known = ({ facts }: BasisFacts, fact: FactName): boolean | null => facts[fact] ?? null;

const named = (rule: BasisRule, facts: BasisFacts, test: (value: boolean | null, wanted: boolean) => boolean) =>
  rule.needs.filter(([fact, wanted]) => test(known(facts, fact), wanted)).map(([fact]) => fact);

const against = (rule: BasisRule, facts: BasisFacts): readonly FactName[] =>
  named(rule, facts, (value, wanted) => value !== null && value !== wanted);

const fits = (rule: BasisRule, facts: BasisFacts): boolean =>
  rule.needs.every(([fact, wanted]) => known(facts, fact) === wanted);

function fittingBases(facts: BasisFacts): readonly FittingBasis[] {
  return basisRules
    .filter((rule) => fits(rule, facts))
    .map((rule) => compute(rule, facts))
    .toSorted((a, b) => descending(a.total.minor, b.total.minor) || freightRank(a) - freightRank(b));
}

const descending = (a: bigint, b: bigint): number => (a === b ? 0 : a > b ? -1 : 1);
const freightRank = ({ freight }: FittingBasis): number => (freight === 'consumer' ? 1 : 0);

function compute(rule: BasisRule, facts: BasisFacts): FittingBasis {
  const { basis, family, freight, label, cites } = rule;
  const refund = amountOf(facts, rule.refund);
  const top = onTop(rule, facts);
  const total = money(facts.currency, refund.minor + (top?.amount.minor ?? 0n));
  const parts = [leaf('refund', basisAmountText[rule.refund], refund), ...(top ? [top] : [])];
  const explanation = summed('sum', `basis:${basis}`, label, total, parts, { cites });
  return { basis, family, freight, refund, onTop: top?.amount ?? money(facts.currency, 0n), total, explanation };
}

const amountOf = ({ amounts, currency }: BasisFacts, name: AmountName): Money => amounts[name] ?? money(currency, 0n);

/** The statutory minimums are in yuan; in another currency a person works them out, and nothing is guessed. */
function onTop(rule: BasisRule, facts: BasisFacts): Explanation | null {
  if (rule.onTop === null || facts.currency !== 'CNY') return null;
  const [price, loss] = [amountOf(facts, 'paid'), amountOf(facts, 'damage')];
  const result =
    rule.onTop === 'fraud'
      ? fraudCompensation({ base: price })
      : foodCompensation({ price, loss, choose: 'max', knowingBuyer: null, harmlessLabelFlaw: false });
  return result.ok ? result.value.explanation : null;
}

function missingFacts(facts: BasisFacts, best: FittingBasis | null): readonly MissingFact[] {
  const open = basisRules.filter((rule) => against(rule, facts).length === 0);
  return factNames.flatMap((fact) => {
    if (known(facts, fact) !== null) return [];
    const opens = open.flatMap((rule) => {
      const need = rule.needs.find(([name]) => name === fact);
      return need ? [wouldOpen(rule, need, facts, best)] : [];
    });
    return opens.length === 0 ? [] : [{ fact, opens }];
  });
}

function wouldOpen(
  rule: BasisRule,
  [fact, answer]: BasisRule['needs'][number],
  facts: BasisFacts,
  best: FittingBasis | null,
): MissingFact['opens'][number] {
  const total = (facts.amounts[rule.refund] ?? null) === null ? null : compute(rule, facts).total;
  const alsoWaitsFor = named(rule, facts, (value) => value === null).filter((name) => name !== fact);
  const betters = total !== null && total.minor > (best?.total.minor ?? 0n);
  return { answer, basis: rule.basis, total, betters, alsoWaitsFor };
}

function validate(facts: BasisFacts): Refusal | null {
  const amounts = Object.entries(facts.amounts);
  return firstProblem([
    ...amounts.map(([name, amount]) => checkOptionalAmount(facts.currency, amount, `/amounts/${name}`)),
    ...basisRules
      .filter((rule) => fits(rule, facts) && (facts.amounts[rule.refund] ?? null) === null)
      .map((rule) =>
        inputInvalid(
          text(
            `缺少金额：${basisAmountText[rule.refund].zh}`,
            `an amount is missing: ${basisAmountText[rule.refund].en}`,
          ),
          `/amounts/${rule.refund}`,
        ),
      ),
  ]);
}
