import type { Cause, Fault } from '../claim/claim.ts';
import type { Money } from '../money/money.ts';
import type { PolicyDocument } from '../policy/document.ts';
import { type Refusal, refusal } from '../refusal/refusal.ts';
import { ok, type Result, refused } from '../result.ts';
import { text } from '../text.ts';
import type { GoodsFacts } from './assess-goods.ts';
import { type Ground, groundOf } from './basis-of-cause.ts';
import { consentTo } from './consented.ts';
import type { CountedDays } from './counted-days.ts';
import { paidForUnits, policyFactsOfLine } from './goods-facts.ts';
import type { Offer, OfferedLine } from './goods-offer.ts';
import { type Promised, promise } from './promise.ts';

/** Units that the law gives back on a ground, by the place of the line. */
export type LawGrants = { readonly ground: Ground; readonly granted: readonly number[] };

export type GoodsOffers = {
  /** What the law gives first, so that it wins where a clause gives as much. */
  readonly offers: readonly Offer[];
  /** What the clauses say to this very claim, by the place of the line; null where nothing is claimed or no clauses exist. */
  readonly promises: readonly (Promised | null)[];
};

type Asked = {
  readonly claimed: readonly number[];
  readonly ground: Ground;
  readonly days: CountedDays;
  /** The law's answers, best ground first. */
  readonly law: readonly LawGrants[];
};

/**
 * Every ground on which these goods may go back: what the law gives, what the clauses give for this cause and for a return without a
 * reason, each also as if the customer bore more of the fault, so that whoever bears less never gets less; and what a person grants.
 * Refused: a missing calendar that decides which clause applies.
 */
export const goodsOffers = (facts: GoodsFacts, asked: Asked): Result<GoodsOffers, Refusal> => {
  const { document } = facts.policy;
  const lawful = asked.law.filter(({ granted }) => granted.some((units) => units > 0)).map(lawOffer);
  const none = facts.order.lines.map(() => null);
  const promised = document === null ? ok({ offers: [], promises: none }) : clauseOffers(facts, asked, document);
  if (!promised.ok) return promised;
  const { offers: clauses, promises } = promised.value;
  const person = personsOffer(facts, asked, promises, [...lawful, ...clauses]);
  return ok({ offers: [...lawful, ...clauses, ...(person ? [person] : [])], promises });
};

const lawOffer = ({ ground, granted }: LawGrants): Offer => ({
  ground,
  lines: granted.map((units) => ({ units, basisPoints: units > 0 ? 10_000 : 0, promise: null })),
  freightPromised: null,
});

function clauseOffers(facts: GoodsFacts, asked: Asked, document: PolicyDocument): Result<GoodsOffers, Refusal> {
  const { order, claim } = facts;
  const amount = paidForUnits(order, asked.claimed);
  const own = promisesFor(facts, asked, document, { cause: claim.cause, fault: asked.ground.fault, amount });
  if (!own.ok) return own;
  const seen = new Set<string>();
  const offers: Offer[] = [];
  for (const cause of new Set<Cause>([claim.cause, 'no_reason']))
    for (const fault of notBetterThan[asked.ground.fault]) {
      const promises = promisesFor(facts, asked, document, { cause, fault, amount });
      if (!promises.ok) return promises;
      const offer = offerOf(facts, asked, { cause, fault }, promises.value);
      const key = offer && keyOf(offer);
      if (!offer || key === null || seen.has(key)) continue;
      seen.add(key);
      offers.push(offer);
    }
  return ok({ offers, promises: own.value });
}

/** A customer at less fault has every right of one at more. */
const notBetterThan: Record<Fault, readonly Fault[]> = {
  operator: ['operator', 'neither', 'consumer'],
  neither: ['neither', 'consumer'],
  consumer: ['consumer'],
};

type Case = { readonly cause: Cause; readonly fault: Fault };

function promisesFor(
  facts: GoodsFacts,
  { claimed, days }: Asked,
  document: PolicyDocument,
  asked: Case & { readonly amount: Money },
): Result<readonly (Promised | null)[], Refusal> {
  const { order, policy } = facts;
  const { consented } = consentTo(order, policy.version);
  const at = (counted: number) =>
    order.lines.map((line, i) =>
      claimed[i] === 0
        ? null
        : promise(
            { version: policy.version, document, consented },
            policyFactsOfLine(facts, line, { ...asked, days: counted }),
          ),
    );
  const found = at(days.days);
  if (days.certain) return ok(found);
  // Without a calendar the answer still stands when rest days could not change it: no rest period comes near two weeks.
  for (let fewer = days.days - 1; fewer >= Math.max(0, days.days - 14); fewer -= 1)
    if (at(fewer).some((one, i) => one?.clauseId !== found[i]?.clauseId || !sameAnswer(one, found[i] ?? null)))
      return refused(refusal('calendar_missing', { date: facts.today }));
  return ok(found);
}

const sameAnswer = (a: Promised | null, b: Promised | null): boolean =>
  a?.answer.kind === b?.answer.kind &&
  (a?.answer.kind !== 'refund' || b?.answer.kind !== 'refund' || a.answer.basisPoints === b.answer.basisPoints);

/** What clauses give, together with what the law gives on the same way of reckoning. Null when they add nothing. */
function offerOf(
  { order, claim, established }: GoodsFacts,
  { claimed, ground, law }: Asked,
  { cause, fault }: Case,
  promises: readonly (Promised | null)[],
): Offer | null {
  const reason = cause === claim.cause && reasonAt(ground, fault) === 'seller_fault' ? 'seller_fault' : 'no_reason';
  const lawful = law.find((one) => one.ground.reason === reason)?.granted ?? [];
  // A promise to take goods back is one about goods that are whole; what was found damaged is for a person.
  const whole = reason === 'seller_fault' || established.answers.intact !== false;
  let [adds, freightPromised] = [false, null as Promised | null];
  const lines = promises.map((one, i): OfferedLine => {
    const byLaw = lawful[i] ?? 0;
    const answer = one?.answer;
    const applies =
      answer?.kind === 'refund' &&
      whole &&
      (!answer.goodsComeBack || claim.kind === 'return_and_refund' || order.receivedOn === null);
    if (!one || !applies || answer?.kind !== 'refund' || answer.basisPoints === 0)
      return { units: byLaw, basisPoints: byLaw > 0 ? 10_000 : 0, promise: null };
    if (answer.freight === 'merchant' && claim.returnFreight.minor > 0n) freightPromised = one;
    if (byLaw > 0) return { units: byLaw, basisPoints: 10_000, promise: null };
    adds = true;
    return { units: claimed[i] ?? 0, basisPoints: answer.basisPoints, promise: one };
  });
  if (!lines.some(({ units }) => units > 0)) return null;
  if (!adds && (freightPromised === null || reason === 'seller_fault')) return null;
  return { ground: { ...groundUnder(ground, reason), basis: 'CONTRACT', fault }, lines, freightPromised };
}

/** The way of reckoning when the fault is another one: only the operator's fault, or money taken wrongly, spares the customer. */
const reasonAt = (ground: Ground, fault: Fault): Ground['reason'] =>
  ground.basis === 'DUPLICATE_OR_ERROR' || (fault === 'operator' && ground.reason === 'seller_fault')
    ? 'seller_fault'
    : 'no_reason';

const groundUnder = (ground: Ground, reason: Ground['reason']): Ground =>
  ground.reason === reason ? ground : groundOf('no_reason');

const keyOf = ({ ground, lines, freightPromised }: Offer): string =>
  [
    ground.reason,
    ground.fault,
    freightPromised?.clauseId ?? '',
    ...lines.map(({ units, basisPoints, promise: one }) => `${units}/${basisPoints}/${one?.clauseId ?? ''}`),
  ].join(' ');

/** What a person grants on top: where a clause hands the case to one it is the contract, otherwise goodwill. Null without a grant. */
function personsOffer(
  { established: { share } }: GoodsFacts,
  { claimed, ground, law }: Asked,
  promises: readonly (Promised | null)[],
  others: readonly Offer[],
): Offer | null {
  if (share === null || share.basisPoints === 0) return null;
  const start = others.find((one) => one.ground.reason === ground.reason);
  const lawful = law.find((one) => one.ground.reason === ground.reason)?.granted ?? [];
  const lines = claimed.map((units, i): OfferedLine => {
    const had = start?.lines[i] ?? { units: lawful[i] ?? 0, basisPoints: 0, promise: null };
    if (units === 0 || had.basisPoints >= share.basisPoints) return had;
    return { units, basisPoints: share.basisPoints, promise: null };
  });
  const handedOver = promises.some((one) => one?.answer.kind === 'review');
  const because = text(`由审核人决定：${share.reason}`, `Decided by a person: ${share.reason}`);
  return {
    ground: { ...ground, basis: handedOver ? 'CONTRACT' : 'GOODWILL', because },
    lines,
    freightPromised: start?.freightPromised ?? null,
  };
}
