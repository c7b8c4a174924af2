import {
  assess,
  chargeErrorText,
  chinaRestDays,
  type Judgement,
  type Refusal,
  type Result,
  recordAssessment,
  refusal,
  refused,
  shanghaiDate,
} from '@redress/domain';
import { readOrder } from '../commerce/order-reader.ts';
import { readWrongCharge } from '../commerce/payments/payment-reader.ts';
import type { House } from '../house.ts';
import type { Done } from '../platform/once.ts';
import { policyInForce } from '../policy/policy-reader.ts';
import { type ExplainedCase, readEvidence } from '../refund-case/case-reader.ts';
import { type CaseCommand, decideOnCase } from '../refund-case/use-case.ts';

/** An assessment, with what a person established where the claim needs it. */
export type AssessCase = CaseCommand & { readonly judgement?: Judgement | null };

/** Works out what is owed and why, under the policy that was in force when the order was placed. */
export const assessCase = (house: House, command: AssessCase): Promise<Result<Done<ExplainedCase>, Refusal>> =>
  decideOnCase(house, command, async (before) => {
    const { merchantId, actor } = command;
    const now = house.clock.now();
    const [order, evidence, wrong] = await Promise.all([
      readOrder(house.db, merchantId, { id: before.orderId }),
      readEvidence(house.db, merchantId, before.id),
      before.claim.kind === 'wrong_charge' ? readWrongCharge(house.db, merchantId, before.orderId) : null,
    ]);
    if (!order) return refused(refusal('not_found', { what: before.orderId }));
    const placedOn = shanghaiDate(order.placedAt);
    const policy = await policyInForce(house.db, merchantId, placedOn, order.storeId);
    if (!policy) return refused(refusal('policy_missing', { date: placedOn }));
    const assessment = assess({
      order,
      prepaid: null,
      wrongCharge: wrong && { because: chargeErrorText[wrong] },
      judgement: command.judgement ?? null,
      claim: before.claim,
      policy,
      evidence,
      today: shanghaiDate(before.claim.claimedAt),
      now,
      restDays: chinaRestDays,
      actor,
      assessmentId: house.newId('assessment'),
    });
    return assessment.ok ? recordAssessment(before, assessment.value) : assessment;
  });
