import {
  assess,
  type Established,
  type Judgement,
  nothingEstablished,
  type Refusal,
  type Result,
  recordAssessment,
} from '@redress/domain';
import type { House } from '../house.ts';
import type { Done } from '../platform/once.ts';
import type { ExplainedCase } from '../refund-case/case-reader.ts';
import { type CaseCommand, decideOnCase } from '../refund-case/use-case.ts';
import { acceptedCredit } from '../settlement/offers/accepted-credit.ts';
import { assessmentFacts } from './assessment-facts.ts';

/** An assessment, with what a person established where the claim needs it. */
export type AssessCase = CaseCommand & {
  readonly judgement?: Judgement | null;
  readonly established?: Established;
};

/** Works out what is owed and why, under the policy that was in force when the order was placed, and whether the customer took it as store credit. */
export const assessCase = (house: House, command: AssessCase): Promise<Result<Done<ExplainedCase>, Refusal>> =>
  decideOnCase(house, command, async (before) => {
    const { merchantId, actor, judgement = null, established = nothingEstablished } = command;
    const [stored, credit] = await Promise.all([
      assessmentFacts(house.db, merchantId, before, house.clock.now()),
      acceptedCredit(house.db, merchantId, before.id),
    ]);
    if (!stored.ok) return stored;
    const assessmentId = house.newId('assessment');
    const assessment = assess({
      ...stored.value,
      judgement,
      established: credit ? { ...established, credit } : established,
      actor,
      assessmentId,
    });
    return assessment.ok ? recordAssessment(before, assessment.value) : assessment;
  });
