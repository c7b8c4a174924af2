import {
  type Actor,
  assess,
  compare,
  type Id,
  isGoodsClaim,
  type Money,
  nothingEstablished,
  type OfferedAssessment,
  ok,
  owedIn,
  type RefundCase,
  type Refusal,
  type Result,
  refusal,
  refused,
} from '@redress/domain';
import { assessmentFacts } from '../../assessment/assessment-facts.ts';
import type { House } from '../../house.ts';
import { readWorkings } from '../../refund-case/case-reader.ts';

/** What a case would come to, from the facts of this moment. */
export type WorkedOut = {
  /** By law and policy, with all that was established so far and no goodwill. */
  readonly lawful: Money;
  readonly plain: OfferedAssessment;
  /** With an exact amount agreed on: what the assessment is told, and what it then comes to, which is the amount, or what is due if that is more. */
  readonly agreeing: (asked: Money, reason: string) => Result<Reached, Refusal>;
  /** With a share in basis points. */
  readonly granting: (basisPoints: number, reason: string) => Result<Reached, Refusal>;
};

export type Reached = { readonly told: OfferedAssessment; readonly owed: Money };

/**
 * Works a case out without writing anything, on the facts and the answers that its last assessment stands on. Refuses what `assess` refuses;
 * `agreeing` refuses `offer_not_reachable` with the most there is, `granting` refuses `offer_not_for_claim` for claims that are not on goods.
 */
export const workOut = async (
  house: Pick<House, 'db' | 'clock' | 'newId'>,
  { merchantId, refundCase, actor }: { merchantId: Id<'merchant'>; refundCase: RefundCase; actor: Actor },
): Promise<Result<WorkedOut, Refusal>> => {
  const [stored, workings] = await Promise.all([
    assessmentFacts(house.db, merchantId, refundCase, house.clock.now()),
    readWorkings(house.db, merchantId, refundCase.id),
  ]);
  if (!stored.ok) return stored;
  const assessmentId = house.newId('assessment');
  const judgement = workings?.facts.judgement ?? null;
  const known = workings?.facts.established ?? nothingEstablished;
  const plain: OfferedAssessment = { established: { ...known, share: null, agreed: null, credit: null }, judgement };
  const owedWith = (told: OfferedAssessment): Result<Reached, Refusal> => {
    const assessed = assess({ ...stored.value, ...told, actor, assessmentId });
    return assessed.ok ? ok({ told, owed: owedIn(assessed.value.assessment) }) : assessed;
  };
  const lawful = owedWith(plain);
  if (!lawful.ok) return lawful;

  const granting: WorkedOut['granting'] = (basisPoints, reason) =>
    isGoodsClaim(refundCase.claim)
      ? owedWith({ ...plain, established: { ...plain.established, share: { basisPoints, reason } } })
      : refused(refusal('offer_not_for_claim', {}, '/kind'));
  const agreeing: WorkedOut['agreeing'] = (asked, reason) => {
    if (compare(asked, lawful.value.owed) <= 0) return lawful;
    const agreed = owedWith({ ...plain, established: { ...plain.established, agreed: { amount: asked, reason } } });
    if (agreed.ok || !agreed.refusal.pointer?.startsWith('/agreed')) return agreed;
    return refused({ ...agreed.refusal, pointer: '/amount' });
  };
  return ok({ lawful: lawful.value.owed, plain, agreeing, granting });
};
