import type { Explanation } from '../explanation/explanation.ts';
import { allocateInOrder } from '../money/allocate.ts';
import { larger, smaller } from '../money/extremes.ts';
import { type Money, money } from '../money/money.ts';
import type { Refusal } from '../refusal/refusal.ts';
import { ok, type Result, refused } from '../result.ts';
import { explainWaterfall } from './explain-waterfall.ts';
import { ordinaryRank, validateWaterfall, type WaterfallInput } from './waterfall-input.ts';

/** One payment to one claim, and where the money came from. */
export type WaterfallStep = {
  readonly source: 'collateral' | 'pool' | 'estate';
  /** The pool's id; the rank for the estate; empty for collateral. */
  readonly of: string;
  readonly claimId: string;
  readonly due: Money;
  readonly paid: Money;
};

export type ClassResult = { readonly rank: number; readonly due: Money; readonly paid: Money };

export type Waterfall = {
  /** By claim, from all sources. */
  readonly paid: ReadonlyMap<string, Money>;
  /** By rank ascending; due is what was open after securities and pools. */
  readonly classes: readonly ClassResult[];
  readonly left: Money;
  readonly steps: readonly WaterfallStep[];
  /** The proof: what came in equals what went out and what is left. Its root is what was paid in all. */
  readonly explanation: Explanation;
};

/**
 * Who gets how much when there is not enough for all (reference 3.4): securities first, each from its own thing; then money set apart for
 * certain claims, split by largest remainder over what is open; then class by class, a class that cannot be paid in full pro rata, and
 * those below it nothing. Source: 企业破产法 arts 43, 109, 110, 113; pools are a convention that a lawyer confirms.
 */
export const waterfall = (input: WaterfallInput): Result<Waterfall, Refusal> => {
  const invalid = validateWaterfall(input);
  if (invalid) return refused(invalid);
  const books = openBooks(input);
  paySecured(input, books);
  payPools(input, books);
  const classes = payClasses(input, books);
  const amount = (minor: bigint): Money => money(input.currency, minor);
  const paid = new Map([...books.paid].map(([id, minor]) => [id, amount(minor)]));
  const left = amount(books.funds);
  return ok({ paid, classes, left, steps: books.steps, explanation: explainWaterfall(input, books.steps, left) });
};

/** What is still to be handed out, and what is still open, while it is worked out. */
type Books = {
  funds: bigint;
  readonly open: Map<string, bigint>;
  readonly paid: Map<string, bigint>;
  readonly steps: WaterfallStep[];
};

function openBooks({ funds, secured, classes }: WaterfallInput): Books {
  const claims = [...classes.flatMap((each) => each.claims), ...secured];
  return {
    funds: funds.minor,
    open: new Map(claims.map(({ id, amount }) => [id, amount.minor])),
    paid: new Map(claims.map(({ id }) => [id, 0n])),
    steps: [],
  };
}

function paySecured({ secured, currency }: WaterfallInput, books: Books): void {
  for (const { id, amount, collateral } of secured) {
    pay(books, { source: 'collateral', of: '', claimId: id }, smaller(amount.minor, collateral.minor), currency);
    books.funds += larger(0n, collateral.minor - amount.minor);
  }
}

function payPools({ pools, currency }: WaterfallInput, books: Books): void {
  for (const { id, amount, claimIds, surplusToEstate } of pools) {
    const given = share(books, claimIds, amount.minor, { source: 'pool', of: id }, currency);
    if (surplusToEstate) books.funds += amount.minor - given;
  }
}

function payClasses(input: WaterfallInput, books: Books): readonly ClassResult[] {
  const { classes, secured, currency } = input;
  const ordinary = ordinaryRank(input);
  return classes
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ rank, claims }) => {
      const ids = [...claims, ...(rank === ordinary ? secured : [])].map(({ id }) => id);
      const due = ids.reduce((sum, id) => sum + openOf(books, id), 0n);
      const given = share(books, ids, books.funds, { source: 'estate', of: String(rank) }, currency);
      books.funds -= given;
      return { rank, due: money(currency, due), paid: money(currency, given) };
    });
}

type Source = Pick<WaterfallStep, 'source' | 'of'>;

/** Pays open claims in full if there is enough, else pro rata; returns what was handed out. */
function share(
  books: Books,
  ids: readonly string[],
  available: bigint,
  source: Source,
  currency: WaterfallInput['currency'],
): bigint {
  const open = ids.map((id) => openOf(books, id));
  const due = open.reduce((sum, each) => sum + each, 0n);
  const given = smaller(available, due);
  const shares = given === due ? open : allocateInOrder(given, open, (i) => ids[i] ?? '');
  for (const [i, claimId] of ids.entries()) pay(books, { ...source, claimId }, shares[i] ?? 0n, currency);
  return given;
}

const openOf = (books: Books, id: string): bigint => books.open.get(id) ?? 0n;

function pay(
  books: Books,
  step: Source & { readonly claimId: string },
  paid: bigint,
  currency: WaterfallInput['currency'],
): void {
  const due = openOf(books, step.claimId);
  books.open.set(step.claimId, due - paid);
  books.paid.set(step.claimId, (books.paid.get(step.claimId) ?? 0n) + paid);
  if (due > 0n) books.steps.push({ ...step, due: money(currency, due), paid: money(currency, paid) });
}
