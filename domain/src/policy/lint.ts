import { compilePolicy } from './compile.ts';
import type { PolicyDocument } from './document.ts';
import { allLintRules } from './lint/all-rules.ts';
import type { LintFinding } from './lint/finding.ts';

/**
 * Everything that is wrong with a policy, in the order of the rules: void words, numbers below the law, and clauses that do not fit
 * together. A document with an `error` is refused at publishing (消费者权益保护法 art 26).
 */
export const lintPolicy = (document: PolicyDocument): readonly LintFinding[] => {
  const policy = compilePolicy(document);
  return allLintRules.flatMap((rule) => rule.check(policy));
};

export const mayBePublished = (findings: readonly LintFinding[]): boolean =>
  findings.every(({ severity }) => severity !== 'error');
