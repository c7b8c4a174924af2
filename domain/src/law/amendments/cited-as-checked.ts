import type { Citation, Explanation } from '../../explanation/explanation.ts';
import { findArticle } from '../library/find-article.ts';
import type { Statute } from '../library/statute.ts';
import type { LawData } from './law-data.ts';

/**
 * An explanation whose citations carry the status that the merchant's law gives them: 待核对 goes once two people have read the text.
 * Only words read by the merchant raise a status; a rule that our own verified article carries in part stays as it is cited.
 */
export const citedAsChecked = (explanation: Explanation, { standing, statutes }: LawData): Explanation => {
  const read = standing.some(({ change }) => change.kind === 'article' && change.article.status === 'verified');
  return read ? withStatuses(explanation, statutes) : explanation;
};

const withStatuses = (node: Explanation, library: readonly Statute[]): Explanation => ({
  ...node,
  cites: node.cites.map((citation) => checked(citation, library)),
  parts: node.parts.map((part) => withStatuses(part, library)),
  beside: node.beside.map((part) => withStatuses(part, library)),
});

const checked = (citation: Citation, library: readonly Statute[]): Citation => {
  if (citation.kind !== 'law' || citation.status === 'verified') return citation;
  const article = findArticle(`${citation.statute.zh} ${citation.article}`, library)?.article;
  return article?.source && article.status === 'verified' ? { ...citation, status: 'verified' } : citation;
};
