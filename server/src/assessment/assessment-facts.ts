import {
  type AssessmentFacts,
  chargeErrorText,
  type Id,
  type Instant,
  ok,
  type RefundCase,
  type Refusal,
  type Result,
  refusal,
  refused,
  shanghaiDate,
} from '@redress/domain';
import type { Pool } from 'pg';
import { readOrder } from '../commerce/order-reader.ts';
import { readWrongCharge } from '../commerce/payments/payment-reader.ts';
import { readPaidCard } from '../commerce/prepaid-reader.ts';
import { readLawData } from '../law/law-data.ts';
import { policyInForce } from '../policy/policy-reader.ts';
import { readEvidence } from '../refund-case/case-reader.ts';
import { refundsInYear } from './refunds-in-year.ts';

/** What the database knows of a case when it is assessed; who assesses, and what that person established, comes from the desk. */
export type StoredFacts = Omit<AssessmentFacts, 'actor' | 'assessmentId' | 'judgement' | 'established'>;

/**
 * Collects what an assessment looks at: the order as it is now, the policy that was in force at the contract, the law as it is known
 * now, and the customer's refunds of a year. Refused: an order or a policy that is not there.
 */
export const assessmentFacts = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  refundCase: RefundCase,
  now: Instant,
): Promise<Result<StoredFacts, Refusal>> => {
  const { claim, orderId, id } = refundCase;
  const [order, paid, evidence, wrong, law, inYear] = await Promise.all([
    readOrder(db, merchantId, { id: orderId }),
    refundCase.cardId && readPaidCard(db, merchantId, { id: refundCase.cardId }),
    readEvidence(db, merchantId, id),
    claim.kind === 'wrong_charge' ? readWrongCharge(db, merchantId, orderId) : null,
    readLawData(db, merchantId, now),
    refundsInYear(db, merchantId, refundCase.customerId, { before: claim.claimedAt, except: id }),
  ]);
  if (!order) return refused(refusal('not_found', { what: orderId }));
  const placedOn = shanghaiDate(order.placedAt);
  const policy = await policyInForce(db, merchantId, placedOn, order.storeId);
  if (!policy) return refused(refusal('policy_missing', { date: placedOn }));
  return ok({
    order,
    prepaid: paid && { ...paid, lpr1y: law.rates.LPR_1Y, deposit1y: law.rates.DEPOSIT_1Y },
    wrongCharge: wrong && { because: chargeErrorText[wrong] },
    claim,
    policy,
    evidence,
    refundsInYear: inYear,
    today: shanghaiDate(claim.claimedAt),
    now,
    restDays: law.restDays,
    lawVersion: law.version,
  });
};
