import { citeArticle } from '../../law/library/find-article.ts';
import type { Text } from '../../text.ts';
import type { PolicyDocument } from '../document.ts';
import type { LintFinding, LintRule } from './finding.ts';

type Wrong = { readonly pointer: string; readonly reason: Text };

/** A rule about one setting of a document: where it is wrong, and what would be right. */
export const settingRule = (rule: {
  readonly code: string;
  readonly title: Text;
  readonly articles: readonly string[];
  readonly wrong: (document: PolicyDocument) => readonly Wrong[];
  readonly proposal: Text;
  readonly severity?: LintFinding['severity'];
}): LintRule => {
  const cites = rule.articles.map(citeArticle);
  return {
    code: rule.code,
    title: rule.title,
    check: ({ document }) =>
      rule.wrong(document).map((wrong) => ({
        rule: rule.code,
        severity: rule.severity ?? 'error',
        cites,
        proposal: rule.proposal,
        ...wrong,
      })),
  };
};
