import { type Refusal, refusal } from '../../refusal/refusal.ts';
import type { ArticleChange } from './law-change.ts';
import type { LawData } from './law-data.ts';

/** An article belongs to a statute that is known, or one that the change names; it ends after it began, and it says something new. */
export const checkArticle = ({ statute, article }: ArticleChange, { statutes }: LawData): Refusal | null => {
  const known = statutes.find(({ code }) => code === statute.code);
  if (!known && statute.name === null)
    return refusal('law_statute_unknown', { code: statute.code }, '/change/statute/code');
  if (known && statute.name !== null && statute.name.zh !== known.name.zh)
    return refusal('law_statute_named', { code: known.code, name: known.name }, '/change/statute/name');
  if (known && statute.jurisdiction !== null && statute.jurisdiction !== known.jurisdiction)
    return refusal('law_statute_named', { code: known.code, name: known.name }, '/change/statute/jurisdiction');
  const sameName = statutes.find(({ code, name }) => code !== statute.code && name.zh === statute.name?.zh);
  if (sameName)
    return refusal('law_statute_named', { code: sameName.code, name: sameName.name }, '/change/statute/code');
  if (article.to !== null && article.to < article.from)
    return refusal('dates_out_of_order', { first: article.from, second: article.to }, '/change/article/to');
  const same = known?.articles.find(
    (one) =>
      one.number === article.number &&
      one.from === article.from &&
      one.to === article.to &&
      one.status === article.status &&
      one.text.zh === article.text.zh &&
      one.text.en === article.text.en,
  );
  return same ? refusal('law_nothing_new', {}, '/change/article') : null;
};
