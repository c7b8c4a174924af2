import type { Citation } from '../explanation/explanation.ts';
import type { LawCitation } from '../law/citation.ts';
import { type CompiledPolicy, compilePolicy } from '../policy/compile.ts';
import type { PolicyFacts } from '../policy/condition.ts';
import type { PolicyDocument } from '../policy/document.ts';
import { type Evaluation, evaluate, liftedBy } from '../policy/evaluate.ts';
import type { Answer } from '../policy/outcome.ts';
import { whyThisAnswer } from '../policy/short-answer.ts';
import type { Text } from '../text.ts';

/** What a policy promises in a case, as far as it binds: never below the law, and nothing against a customer who did not agree to it. */
export type Promised = {
  readonly evaluation: Evaluation;
  readonly answer: Answer;
  /** The clause as a receipt cites it; null where no clause fits. */
  readonly clause: Citation | null;
  /** The clause by its id, to tell two lines under one clause from lines under two; null where none fits. */
  readonly clauseId: string | null;
  readonly because: Text;
  /** The articles that lifted a clause below the law. */
  readonly lifted: readonly LawCitation[];
  /** The clause says something worse than the law without it, and no consent to it is recorded: that part does not bind. */
  readonly unconsented: boolean;
};

type Promising = {
  readonly version: number;
  readonly document: PolicyDocument;
  /** The customer was shown this version and agreed to it before the contract (民法典 art 496). */
  readonly consented: boolean;
};

/** What the clauses of a document give in a case, with the reasons. Total: where no clause fits, a person decides. */
export const promise = ({ version, document, consented }: Promising, facts: PolicyFacts): Promised => {
  const evaluation = evaluate(compiled(document), facts);
  const bound = consented ? evaluation.answer : withoutConsent(evaluation.answer, facts);
  const applied = evaluation.kind === 'applied' ? evaluation.reading : null;
  return {
    evaluation,
    answer: bound,
    clause: applied && { kind: 'policy', clause: `${applied.index + 1}`, version, title: applied.clause.title },
    clauseId: applied?.clause.id ?? null,
    // Written out only when somebody reads it: many clauses are looked at for one that is shown.
    get because() {
      return whyThisAnswer(evaluation, facts);
    },
    lifted: liftedBy(evaluation),
    unconsented: bound !== evaluation.answer,
  };
};

/**
 * What is left of an answer that nobody agreed to (民法典 art 496, 消费者权益保护法 art 26): no fee; and no cut of what the merchant owes for
 * its own fault, which a person then decides by law. A share beyond the law is a gift and needs no consent.
 */
function withoutConsent(answer: Answer, facts: PolicyFacts): Answer {
  if (answer.kind !== 'refund') return answer;
  if (facts.fault === 'operator' && answer.basisPoints < 10_000) return { kind: 'review' };
  return answer.fee.kind === 'none' ? answer : { ...answer, fee: { kind: 'none' } };
}

const known = new WeakMap<PolicyDocument, CompiledPolicy>();

/** A document made ready once, however many cases it decides. */
export const compiled = (document: PolicyDocument): CompiledPolicy => {
  const before = known.get(document);
  if (before) return before;
  const policy = compilePolicy(document);
  known.set(document, policy);
  return policy;
};
