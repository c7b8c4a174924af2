import type { Citation } from '../explanation/explanation.ts';
import { assert } from '../result.ts';
import type { Statute } from './library/statute.ts';

export type LawCitation = Extract<Citation, { kind: 'law' }>;

/**
 * Cites articles of a statute of the library: a number that the library does not hold does not compile, and name and status are the
 * library's. Say `from_memory` for a rule that the library's verified article carries only in part.
 */
export const articleOf =
  <N extends string>({ name, articles }: Statute<N>) =>
  (number: N, status?: 'from_memory'): LawCitation => {
    const article = articles.find((one) => one.number === number);
    assert(article !== undefined, `the law library has no ${name.zh} ${number}`);
    return { kind: 'law', statute: name, article: number, status: status ?? article.status };
  };
