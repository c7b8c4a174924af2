import { assert } from '../../result.ts';
import type { LocalDate } from '../../time/local-date.ts';
import type { LawCitation } from '../citation.ts';
import { allStatutes } from './all-statutes.ts';
import type { Article, Statute } from './statute.ts';

export type FoundArticle = { readonly statute: Statute; readonly article: Article };

/**
 * The article that somebody means: `consumer-rights-law/25`, `消费者权益保护法第25条`, `消法 25`, `法释〔2025〕4号第18条`.
 * Null when there is none in the library.
 */
export const findArticle = (asked: string): FoundArticle | null => {
  const match = /^(.+?)[\s/]*(?:第|art\.?\s*)?\s*(\d+)\s*条?$/u.exec(asked.trim());
  if (!match) return null;
  const [, name = '', number = ''] = match;
  const found = findStatute(name);
  const article = found?.articles.find((one) => one.number === number);
  return found && article ? { statute: found, article } : null;
};

/** A statute by its code, its name in either language, or a name that people use for it. */
export const findStatute = (asked: string): Statute | null => {
  const wanted = plain(asked);
  return (
    allStatutes.find(({ code, name, aliases }) => [code, name.zh, name.en, ...aliases].map(plain).includes(wanted)) ??
    null
  );
};

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[《》\s()()]/gu, '')
    .replace(/第$/u, '');

/** The code under which an article is found again: `consumer-rights-law/25`. */
export const articleCode = ({ statute, article }: FoundArticle): string => `${statute.code}/${article.number}`;

/** A citation of an article of the library. An unknown article is a defect of ours. */
export const citeArticle = (code: string): LawCitation => {
  const found = findArticle(code);
  assert(found !== null, `the law library has no ${code}`);
  return {
    kind: 'law',
    statute: found.statute.name,
    article: found.article.number,
    status: found.article.status,
  };
};

/** Whether an article was law on a day. */
export const inForceOn = ({ from, to }: Pick<Article, 'from' | 'to'>, day: LocalDate): boolean =>
  from <= day && (to === null || day <= to);
