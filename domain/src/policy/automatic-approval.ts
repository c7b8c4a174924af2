import { owedIn } from '../assessment/assessment.ts';
import { isGoodsClaim } from '../claim/claim.ts';
import { add, compare, isPositive, type Money } from '../money/money.ts';
import type { RefundCase } from '../refund-case/refund-case.ts';
import { type Text, text } from '../text.ts';
import type { Policy } from './policy.ts';

/** Refunds of a customer in twelve months above which a person looks, when the policy does not say. */
export const usualRefundsInYear = 3;

/** What is known beside the case: the customer's history, and what went out without a person today. */
export type Trust = { readonly refundsInYear: number; readonly approvedToday: Money };

/**
 * Whether a case may be approved by the rule that the policy promises (极速退款), null, or why a person has to look. Only what is plainly
 * owed, small, asked by a customer that is known, without goods that have to come back first; never an appeal, a card, a compensation.
 * The rule is the checker: whoever assessed is another person or rule.
 */
export const whyNotAutomatic = (refundCase: RefundCase, { document, terms }: Policy, trust: Trust): Text | null => {
  if (refundCase.status !== 'assessed' || refundCase.appeal !== null)
    return text('不是待批准', 'It does not wait for an approval');
  const approval = document?.standards.approval;
  if (!approval || approval.automaticBelow === null) return text('政策没有承诺', 'The policy promises none');
  const { assessment, claim } = refundCase;
  const owed = owedIn(assessment);
  if (!assessment.entitled || !isPositive(owed)) return text('没有应退金额', 'Nothing is owed');
  if (!isGoodsClaim(claim)) return text('该类申请由人批准', 'This kind of claim is approved by a person');
  if (claim.kind === 'return_and_refund' && !terms.refundBeforeReturn)
    return text('商品尚待收回', 'The goods have to come back first');
  if (assessment.findings.some(({ passed }) => !passed))
    return text('有需要人判断的事项', 'Something asks for a judgement');
  if (owed.currency !== approval.automaticBelow.currency || compare(owed, approval.automaticBelow) >= 0)
    return text('超过自动核准的金额', 'More than is approved automatically');
  if (refundCase.customerId === null) return text('顾客未具名', 'The customer is not known');
  if (trust.refundsInYear > (approval.automaticRefundsInYear ?? usualRefundsInYear))
    return text('近十二个月退款较多', 'Many refunds in the last twelve months');
  const perDay = approval.automaticPerDay ?? null;
  if (perDay !== null && compare(add(trust.approvedToday, owed), perDay) > 0)
    return text('已达当日自动核准总额', 'The day’s limit for automatic approvals is reached');
  return null;
};
