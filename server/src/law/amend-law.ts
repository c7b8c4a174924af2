import {
  type Actor,
  assert,
  confirmAmendment,
  declineAmendment,
  type Id,
  type LawAmendment,
  type LawData,
  ok,
  proposeAmendment,
  type Refusal,
  type Result,
  refusal,
  refused,
  toIso,
  toJson,
  uuidOf,
} from '@redress/domain';
import type { House } from '../house.ts';
import { isUniqueViolation } from '../platform/postgres/refusal-of-error.ts';
import { readAmendment } from './amendment-reader.ts';
import { readLawNow } from './law-data.ts';

type By = { readonly merchantId: Id<'merchant'>; readonly actor: Actor };

/** Writes a proposal down. It changes nothing until a second person confirms it. */
export const proposeToLaw = async (
  house: House,
  { merchantId, actor, ...said }: By & Pick<LawAmendment, 'change' | 'source'>,
): Promise<Result<LawAmendment, Refusal>> => {
  const law = await readLawNow(house.db, merchantId);
  const proposed = proposeAmendment({ id: house.newId('lawAmendment'), ...said }, law, {
    actor,
    now: house.clock.now(),
  });
  if (!proposed.ok) return proposed;
  const { id, change, source, proposedAt } = proposed.value;
  await house.db.query({
    name: 'propose-law-amendment',
    text: `insert into law_amendment (merchant_id, amendment_id, kind, change, source, proposed_by, proposer, proposed_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    values: [
      uuidOf(merchantId),
      uuidOf(id),
      change.kind,
      toJson(change),
      toJson(source),
      nameOf(actor),
      toJson(actor),
      toIso(proposedAt),
    ],
  });
  return proposed;
};

export type OnAmendment = By & { readonly amendmentId: Id<'lawAmendment'> };

/** The second person's yes: the next version of the merchant's law. */
export const confirmInLaw = (house: House, command: OnAmendment): Promise<Result<LawAmendment, Refusal>> =>
  decide(house, command, (amendment, law) =>
    confirmAmendment(amendment, law, { actor: command.actor, now: house.clock.now() }),
  );

/** A no, with its reason. */
export const declineInLaw = (
  house: House,
  command: OnAmendment & { readonly reason: string },
): Promise<Result<LawAmendment, Refusal>> =>
  decide(house, command, (amendment, law) =>
    declineAmendment(amendment, law, { actor: command.actor, now: house.clock.now(), reason: command.reason }),
  );

/** Reads, decides, writes. Whoever loses the version's number to somebody else reads again what is known by then. */
const decide = async (
  house: House,
  command: OnAmendment,
  how: (amendment: LawAmendment, law: LawData) => Result<LawAmendment, Refusal>,
  attempt = 0,
): Promise<Result<LawAmendment, Refusal>> => {
  const { merchantId, amendmentId } = command;
  const law = await readLawNow(house.db, merchantId);
  const before = await readAmendment(house.db, merchantId, amendmentId);
  if (!before) return refused(refusal('not_found', { what: amendmentId }));
  const decided = how(before, law);
  if (!decided.ok) return decided;
  const { decision, proposedBy } = decided.value;
  assert(decision !== null, 'what was decided has a decision');
  try {
    await house.db.query({
      name: 'decide-law-amendment',
      text: `insert into law_decision
          (merchant_id, version, amendment_id, outcome, proposed_by, decided_by, decider, decided_at, reason)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      values: [
        uuidOf(merchantId),
        decision.version,
        uuidOf(amendmentId),
        decision.outcome,
        nameOf(proposedBy),
        nameOf(decision.by),
        toJson(decision.by),
        toIso(decision.at),
        decision.reason,
      ],
    });
    return ok(decided.value);
  } catch (error) {
    if (attempt === mostAttempts || !isUniqueViolation(error)) throw error;
    return decide(house, command, how, attempt + 1);
  }
};

/** Each lost attempt means that somebody else's decision was written. */
const mostAttempts = 20;

/** The person's stable name, by which the database compares proposer and confirmer. */
const nameOf = ({ kind, id }: Actor): string => `${kind}:${id}`;
