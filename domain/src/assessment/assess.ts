import type { Actor } from '../actor.ts';
import { type Claim, isGoodsClaim } from '../claim/claim.ts';
import type { Order } from '../commerce/order.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Id } from '../ids/id.ts';
import type { Policy } from '../policy/policy.ts';
import { type Refusal, refusal } from '../refusal/refusal.ts';
import { ok, type Result, refused } from '../result.ts';
import type { Text } from '../text.ts';
import type { Instant } from '../time/instant.ts';
import type { LocalDate } from '../time/local-date.ts';
import type { RestDays } from '../time/rest-days.ts';
import { assessCard } from './assess-card.ts';
import { assessCompensation } from './assess-compensation.ts';
import { assessGoods } from './assess-goods.ts';
import { assessWrongCharge } from './assess-wrong-charge.ts';
import type { PrepaidFacts } from './cards/card-facts.ts';
import type { Established } from './established.ts';
import type { AssessedBases } from './goods-bases.ts';
import { inCredit } from './in-credit.ts';
import type { Judgement } from './judgement.ts';
import type { Reckoning } from './reckoning.ts';
import type { Assessed, ReplayFacts, Workings } from './workings.ts';

/** All that an assessment looks at. The same facts always give the same assessment, to the minor unit. */
export type AssessmentFacts = {
  /** The order that the claim is about; for a card, the one that opened it. */
  readonly order: Order;
  /** The card of a claim on one, with every order by which it was paid; null otherwise. */
  readonly prepaid: PrepaidFacts | null;
  /** What was found to be taken wrongly, when the order stands for such a payment; null for every other order. */
  readonly wrongCharge: { readonly because: Text } | null;
  readonly claim: Claim;
  /** The version in force when the order was placed. */
  readonly policy: Policy;
  readonly evidence: readonly Pick<Evidence, 'kind'>[];
  /** What a person established about a claim for compensation; null for nothing yet. */
  readonly judgement: Judgement | null;
  /** What a person established about the facts of the case. */
  readonly established: Established;
  /** Refunds to this customer in the twelve months before the claim. */
  readonly refundsInYear: number;
  /** The shop's calendar day of `now`. */
  readonly today: LocalDate;
  readonly now: Instant;
  readonly restDays: RestDays;
  /** The version of the law data that `restDays` belongs to: 0 for the release alone. */
  readonly lawVersion: number;
  readonly actor: Actor;
  readonly assessmentId: Id<'assessment'>;
};

/**
 * What a claim entitles to and why, for every kind of claim, with the facts that it was worked out from.
 * A claim that is not entitled is assessed at zero, with reasons and the ways that stay open; that is not a refusal.
 * Refused: a claim that does not fit its order or card, facts that do not add up, a day without a calendar or a rate, and amounts
 * above what is still refundable (`refundable_exceeded`) or creditable (`creditable_exceeded`).
 */
export const assess = (facts: AssessmentFacts): Result<Assessed, Refusal> => {
  const reckoned = reckon(facts);
  if (!reckoned.ok) return reckoned;
  const { bases, ...amounts } = reckoned.value;
  const { explanation, ...rest } = inCredit(amounts, facts.established.credit ?? null);
  const { assessmentId: id, policy, actor: assessedBy, now: assessedAt } = facts;
  const workings: Workings = new LazyWorkings(id, explanation, bases, replayFacts(facts));
  const assessment = { id, ...rest, policyVersion: policy.version, assessedBy, assessedAt };
  return ok({ assessment, workings });
};

/**
 * The legal bases are as much work as the amount itself, and a simulation of a year asks for none: they are worked out when somebody reads
 * them. A class, since a getter in an object literal would make V8 keep a hidden class for each of millions of objects.
 */
class LazyWorkings implements Workings {
  readonly assessmentId: Workings['assessmentId'];
  readonly explanation: Workings['explanation'];
  readonly facts: ReplayFacts;
  readonly #bases: () => AssessedBases | null;
  #worked: AssessedBases | null | undefined;

  constructor(
    assessmentId: Workings['assessmentId'],
    explanation: Workings['explanation'],
    bases: () => AssessedBases | null,
    facts: ReplayFacts,
  ) {
    this.assessmentId = assessmentId;
    this.explanation = explanation;
    this.#bases = bases;
    this.facts = facts;
  }

  get bases(): AssessedBases | null {
    if (this.#worked === undefined) this.#worked = this.#bases();
    return this.#worked;
  }
}

function reckon(facts: AssessmentFacts): Result<Reckoning, Refusal> {
  const { claim, prepaid } = facts;
  if (claim.kind === 'card_refund' && prepaid) return assessCard({ ...facts, claim, prepaid });
  if (isGoodsClaim(claim)) return assessGoods({ ...facts, claim });
  if (claim.kind === 'compensation') return assessCompensation({ ...facts, claim });
  if (claim.kind === 'wrong_charge') return assessWrongCharge({ ...facts, claim });
  return refused(refusal('move_not_allowed'));
}

/** Everything but what is kept elsewhere and what names it. */
function replayFacts(facts: AssessmentFacts): ReplayFacts {
  const { claim: _, policy, restDays: __, actor: ___, assessmentId: ____, ...kept } = facts;
  return { ...kept, policy: { id: policy.id, version: policy.version } };
}
