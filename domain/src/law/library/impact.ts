import type { Citation, Explanation } from '../../explanation/explanation.ts';
import { meets } from '../../policy/box.ts';
import { compilePolicy } from '../../policy/compile.ts';
import type { PolicyDocument } from '../../policy/document.ts';
import { floorsOf } from '../../policy/floors/floors-of.ts';
import type { Text } from '../../text.ts';
import { articleCode, type FoundArticle, findArticle } from './find-article.ts';

/** A clause of a policy that an article sets a floor under. */
export type TouchedClause = {
  readonly clauseId: string;
  readonly pointer: string;
  readonly title: Text;
  readonly floor: string;
};

/** The clauses of a document that stand on an article: a change of the article asks to look at them again. */
export const clausesTouchedBy = (found: FoundArticle, document: PolicyDocument): readonly TouchedClause[] => {
  const code = articleCode(found);
  const floors = floorsOf(document).filter(({ floor }) =>
    floor.cites.some((citation) => codeOfCitation(citation) === code),
  );
  const seen = new Set<string>();
  return compilePolicy(document).readings.flatMap(({ clause, index, box }) =>
    floors.flatMap(({ floor, box: law }) => {
      const key = `${clause.id} ${floor.code}`;
      if (seen.has(key) || !meets(box, law)) return [];
      seen.add(key);
      return [{ clauseId: clause.id, pointer: `/clauses/${index}`, title: clause.title, floor: floor.code }];
    }),
  );
};

/** Whether a receipt stands on an article, anywhere in its tree. */
export const explanationCites = (node: Explanation, found: FoundArticle): boolean =>
  node.cites.some((citation) => codeOfCitation(citation) === articleCode(found)) ||
  [...node.parts, ...node.beside].some((part) => explanationCites(part, found));

/** The library's code of a cited article; null for a policy, a convention, and a statute that the library does not hold. */
export const codeOfCitation = (citation: Citation): string | null => {
  if (citation.kind !== 'law') return null;
  const found = findArticle(`${citation.statute.zh} ${citation.article}`);
  return found && articleCode(found);
};
