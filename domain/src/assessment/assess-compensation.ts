import type { CompensationClaim } from '../claim/claim.ts';
import type { Explanation } from '../explanation/explanation.ts';
import { type Money, money, zero } from '../money/money.ts';
import { type Refusal, refusal } from '../refusal/refusal.ts';
import { ok, type Result, refused } from '../result.ts';
import { agreedFindings } from './agreed/agreed.ts';
import { settledByAgreement } from './agreed/agreed-compensation.ts';
import type { AssessmentFacts } from './assess.ts';
import type { LegalBasis } from './bases/basis-rules.ts';
import { compensationFindings, isPunitive } from './compensation-findings.ts';
import { compensationOwed } from './compensation-owed.ts';
import { madeUp } from './made-up.ts';
import { paidForLines } from './paid-for-lines.ts';
import { nothingOwed, type Reckoning } from './reckoning.ts';
import { reducedPrice } from './reduced-price.ts';

export type CompensationFacts = AssessmentFacts & { readonly claim: CompensationClaim };

const bases: Record<CompensationClaim['rule'], LegalBasis> = {
  fraud: 'FRAUD',
  food: 'FOOD',
  price_reduction: 'PRICE_REDUCTION',
  shortfall: 'CONTRACT',
  promise: 'CONTRACT',
};

/**
 * Money on top of the price, or a lower price for goods that stay. Statutory multiples and promises are paid outside the tenders; a
 * reduction of the price goes back the way it was paid. Punitive amounts are owed only once a person has established the facts; until
 * then the claim is assessed at zero, and beside it stands what it would come to. What both sides agreed on is paid either way.
 * Refused: lines that the order does not have, another currency where the minimum is in yuan, and a reduction without values.
 */
export const assessCompensation = (facts: CompensationFacts): Result<Reckoning, Refusal> => {
  const { claim, order, judgement } = facts;
  const paid = paidForLines(order, claim.lines);
  if (!paid.ok) return paid;
  if (isPunitive(claim.rule) && order.currency !== 'CNY')
    return refused(refusal('currency_mismatch', { expected: 'CNY', received: order.currency }, '/rule'));
  const findings = compensationFindings(facts);
  const frame = {
    ...nothingOwed(order),
    basis: bases[claim.rule],
    fault: 'operator' as const,
    findings,
    windowDeadline: null,
  };
  if (claim.rule === 'price_reduction') {
    const reduced = reducedPrice(facts, paid.value);
    if (!reduced.ok) return reduced;
    const { isAgreed, ...reckoned } = reduced.value;
    return ok({ ...frame, ...reckoned, findings: [...findings, ...agreedFindings(facts.established, isAgreed)] });
  }
  if (claim.rule === 'shortfall') return madeUp(facts, paid.value, frame);
  const owed = compensationOwed(facts, paid.value.total);
  if (!owed.ok) return owed;
  const waits = isPunitive(claim.rule) && judgement?.established !== true;
  if (waits || owed.value.amount.minor === 0n) {
    const nothing = zero(order.currency);
    return settledByAgreement(facts, { ...frame, explanation: notOwed(nothing, owed.value.explanation) });
  }
  const compensation: Money = money(order.currency, owed.value.amount.minor);
  return settledByAgreement(facts, { ...frame, entitled: true, compensation, explanation: owed.value.explanation });
};

/** What it would come to stays visible, beside an amount of nothing. */
const notOwed = (nothing: Money, would: Explanation): Explanation => ({
  ...would,
  amount: nothing,
  arithmetic: null,
  parts: [],
  beside: [would],
});
