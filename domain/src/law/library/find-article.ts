import { assert } from '../../result.ts';
import type { LocalDate } from '../../time/local-date.ts';
import type { LawCitation } from '../citation.ts';
import { allStatutes } from './all-statutes.ts';
import type { Article, Statute } from './statute.ts';

export type FoundArticle = { readonly statute: Statute; readonly article: Article };

/**
 * The article that somebody means: `consumer-rights-law/25`, `消费者权益保护法第25条`, `消法 25`, `法释〔2025〕4号第18条`, or the name of an
 * announcement that is cited whole. Null when there is none in the library, or none that was law on the day.
 * Without a day the version that began last is meant.
 */
export const findArticle = (
  asked: string,
  library: readonly Statute[] = allStatutes,
  on: LocalDate | null = null,
): FoundArticle | null => {
  const match = /^(.+?)[\s/]*(?:第|art\.?\s*)?\s*(\d+)\s*条?$/u.exec(asked.trim());
  const [, name = '', number = ''] = match ?? [];
  return versionIn(findStatute(name, library), number, on) ?? versionIn(findStatute(asked, library), '', on);
};

const versionIn = (statute: Statute | null, number: string, on: LocalDate | null): FoundArticle | null => {
  const article = statute?.articles
    .filter((one) => one.number === number && (on === null || inForceOn(one, on)))
    .reduce<Article | null>((last, one) => (last === null || one.from > last.from ? one : last), null);
  return statute && article ? { statute, article } : null;
};

/** A statute by its code, its name in either language, or a name that people use for it. */
export const findStatute = (asked: string, library: readonly Statute[] = allStatutes): Statute | null => {
  const wanted = plain(asked);
  return (
    library.find(({ code, name, aliases }) => [code, name.zh, name.en, ...aliases].map(plain).includes(wanted)) ?? null
  );
};

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[《》\s()()]/gu, '')
    .replace(/第$/u, '');

/** The code under which an article is found again: `consumer-rights-law/25`; an announcement that is cited whole has the statute's. */
export const articleCode = ({ statute, article }: FoundArticle): string =>
  article.number === '' ? statute.code : `${statute.code}/${article.number}`;

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
