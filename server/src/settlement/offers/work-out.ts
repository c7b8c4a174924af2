import {
  type Actor,
  amountText,
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
  smallestShare,
} from '@redress/domain';
import { assessmentFacts } from '../../assessment/assessment-facts.ts';
import type { House } from '../../house.ts';
import { readWorkings } from '../../refund-case/case-reader.ts';

/** What a case would come to, from the facts of this moment. */
export type WorkedOut = {
  /** By law and policy, with all that was established so far and no goodwill. */
  readonly lawful: Money;
  readonly plain: OfferedAssessment;
  /** With goodwill that reaches an amount: what the assessment is told, and what it then comes to, which is the amount or a little more. */
  readonly reaching: (asked: Money, reason: string) => Result<Reached, Refusal>;
  /** With a share in basis points. */
  readonly granting: (basisPoints: number, reason: string) => Result<Reached, Refusal>;
};

export type Reached = { readonly told: OfferedAssessment; readonly owed: Money };

/**
 * Works a case out without writing anything, on the facts and the answers that its last assessment stands on. Refuses what `assess` refuses;
 * `reaching` and `granting` refuse `offer_not_for_claim` for claims that know no goodwill, and `offer_not_reachable` with the most there is.
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
  const plain = { established: { ...(workings?.facts.established ?? nothingEstablished), share: null }, judgement };
  const owedWith = (told: OfferedAssessment): Result<Money, Refusal> => {
    const assessed = assess({ ...stored.value, ...told, actor, assessmentId });
    return assessed.ok ? ok(owedIn(assessed.value.assessment)) : assessed;
  };
  const withShare = (basisPoints: number, reason: string): OfferedAssessment => ({
    ...plain,
    established: { ...plain.established, share: { basisPoints, reason } },
  });
  const lawful = owedWith(plain);
  if (!lawful.ok) return lawful;
  const goods = isGoodsClaim(refundCase.claim);

  const granting: WorkedOut['granting'] = (basisPoints, reason) => {
    if (!goods) return refused(refusal('offer_not_for_claim', {}, '/kind'));
    const told = withShare(basisPoints, reason);
    const owed = owedWith(told);
    return owed.ok ? ok({ told, owed: owed.value }) : owed;
  };
  const reaching: WorkedOut['reaching'] = (asked, reason) => {
    if (compare(asked, lawful.value) <= 0) return ok({ told: plain, owed: lawful.value });
    if (!goods) return refused(refusal('offer_not_for_claim', {}, '/kind'));
    const share = smallestShare(asked, (basisPoints) => owedWith(withShare(basisPoints, reason)));
    if (!share.ok) return share;
    if (share.value !== null) return granting(share.value, reason);
    const most = granting(10_000, reason);
    if (!most.ok) return most;
    return refused(
      refusal('offer_not_reachable', { maximum: amountText(most.value.owed), asked: amountText(asked) }, '/amount'),
    );
  };
  return ok({ lawful: lawful.value, plain, reaching, granting });
};
