import { addDays, isAfter, type LocalDate } from '../../time/local-date.ts';
import type { Article, Statute } from '../library/statute.ts';
import type { LawAmendment } from './law-amendment.ts';
import type { ArticleChange } from './law-change.ts';

type Confirmed = Pick<LawAmendment, 'id' | 'source'> & { readonly change: ArticleChange };

/** The library with confirmed changes of articles, the later confirmed winning over the earlier one of the same first day. */
export const statutesWith = (library: readonly Statute[], standing: readonly LawAmendment[]): readonly Statute[] =>
  standing
    .flatMap(({ id, source, change }) => (change.kind === 'article' ? [{ id, source, change }] : []))
    .reduce(withOne, library);

const withOne = (library: readonly Statute[], confirmed: Confirmed): readonly Statute[] => {
  const { code, name, jurisdiction } = confirmed.change.statute;
  const known = library.some((statute) => statute.code === code);
  if (known) return library.map((statute) => (statute.code === code ? withArticle(statute, confirmed) : statute));
  if (name === null) return library;
  const { from } = confirmed.change.article;
  return [
    ...library,
    withArticle({ code, name, aliases: [], jurisdiction: jurisdiction ?? 'national', from, articles: [] }, confirmed),
  ];
};

/** What an article commands is decided by this release: a new version commands what the one before did, a new article nothing yet. */
const withArticle = (statute: Statute, { id, source, change: { article } }: Confirmed): Statute => {
  const others = statute.articles.filter(({ number }) => number !== article.number);
  const versions = statute.articles.filter(({ number }) => number === article.number);
  const commands = versions.at(-1)?.commands ?? [];
  const amended: Article = {
    ...article,
    commands,
    source: { document: source.document, address: source.address, readOn: source.readOn, amendmentId: id },
  };
  const kept = versions.filter(({ from }) => from !== article.from);
  const articles = [...others, ...inSuccession([...kept, amended])].toSorted(byNumber);
  return { ...statute, from: earlier(article.from, statute.from), articles };
};

/** A version ends at the latest on the day before the next one begins. */
const inSuccession = (versions: readonly Article[]): readonly Article[] => {
  const sorted = versions.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  return sorted.map((version, at) => {
    const next = sorted[at + 1];
    return next ? { ...version, to: earlier(version.to, addDays(next.from, -1)) } : version;
  });
};

const earlier = (a: LocalDate | null, b: LocalDate): LocalDate => (a === null || isAfter(a, b) ? b : a);

const byNumber = (a: Article, b: Article): number =>
  Number(a.number) - Number(b.number) || (a.from < b.from ? -1 : a.from > b.from ? 1 : 0);
