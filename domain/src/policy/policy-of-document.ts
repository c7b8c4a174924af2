import type { Id } from '../ids/id.ts';
import { money } from '../money/money.ts';
import { articlesOf } from './articles-of.ts';
import { type CompiledPolicy, compilePolicy } from './compile.ts';
import type { PolicyFacts } from './condition.ts';
import type { PolicyDocument } from './document.ts';
import { evaluate } from './evaluate.ts';
import type { Clause, ClauseCode, Policy, PolicyTerms } from './policy.ts';

/**
 * A document as the version that assessment, approval and decline read: the terms are derived from its clauses and standards, the
 * paragraphs keep the numbers under which customers see them, so that a receipt can name them.
 */
export const policyOfDocument = (
  document: PolicyDocument,
  { id, version }: { readonly id: Id<'policy'>; readonly version: number },
): Policy => ({
  id,
  version,
  title: document.title,
  effectiveFrom: document.effectiveFrom,
  terms: termsOf(document),
  clauses: citedClauses(document),
  document,
});

/** The terms of a document, for the calculation of orders. Windows are counted out of the clauses themselves. */
export const termsOf = (document: PolicyDocument): PolicyTerms => {
  const policy = compilePolicy(document);
  const { standards } = document;
  return {
    noReasonDays: fullDays(policy, noReasonCase(document)),
    qualityDays: fullDays(policy, qualityCase(document)),
    refundOutboundShipping: standards.shipping.refundOutbound,
    deductLostFreeShipping: standards.shipping.deductLostFreeShipping,
    deductKeptGifts: standards.gifts.deductKept,
    secondApprovalFrom: standards.approval.secondPersonFrom,
    appealDays: standards.appealDays,
    refundBeforeReturn: standards.refundBeforeReturn,
  };
};

/** Ten years: further than any promise, and what the API can say. */
const longest = 3_650;

/** What the law gives whatever a policy says, and also where a policy leaves the case to a person (消费者权益保护法 arts 24, 25). */
const statutoryDays = 7;

/** The last day on which a case is still paid in full. */
function fullDays(policy: CompiledPolicy, facts: PolicyFacts): number {
  let last = 0;
  for (let days = 1; days <= longest; days += 1) {
    const { answer } = evaluate(policy, { ...facts, days });
    if (answer.kind !== 'refund' || answer.basisPoints < 10_000) break;
    last = days;
  }
  return Math.max(last, statutoryDays);
}

const noReasonCase = ({ currency }: PolicyDocument): PolicyFacts => ({
  cause: 'no_reason',
  fault: 'neither',
  subject: 'goods',
  goodsClass: 'ordinary',
  exclusionConfirmed: false,
  sale: 'online',
  tier: 'none',
  hadServiceBefore: false,
  days: 0,
  usage: 0,
  amount: money(currency, 10_000n),
  refundsInYear: 0,
});

const qualityCase = (document: PolicyDocument): PolicyFacts => ({
  ...noReasonCase(document),
  cause: 'quality',
  fault: 'operator',
});

function citedClauses(document: PolicyDocument): readonly Clause[] {
  const policy = compilePolicy(document);
  const windows: readonly [ClauseCode, PolicyFacts][] = [
    ['no_reason_window', noReasonCase(document)],
    ['quality_window', qualityCase(document)],
  ];
  const articles = articlesOf(document);
  const fromClauses = windows.flatMap(([code, facts]) => {
    const evaluation = evaluate(policy, facts);
    const article = evaluation.kind === 'applied' ? articles[evaluation.reading.index] : undefined;
    return article ? [{ ...article, code }] : [];
  });
  const fromStandards = articles.flatMap(({ code, ...rest }) => (code ? [{ ...rest, code }] : []));
  return [...fromClauses, ...fromStandards];
}
