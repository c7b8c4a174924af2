import { findArticle, findStatute } from '@redress/domain';
import { type HouseFile, isTest, isTypeScript, linesWith, type Rule } from './house-file.ts';

/** The two places that make a citation, both out of the library. */
const makers = new Set(['domain/src/law/citation.ts', 'domain/src/law/library/find-article.ts']);

const isDomain = (file: HouseFile): boolean =>
  isTypeScript(file) && !isTest(file) && file.path.startsWith('domain/src/') && !makers.has(file.path);

/** A citation by hand could name an article that the library does not hold, or call it checked when it is not. */
export const citationsComeFromTheLibrary: Rule = (files) =>
  files
    .filter((file) => isDomain(file) && file.path !== 'domain/src/explanation/explanation.ts')
    .flatMap((file) => linesWith(file, /\bkind: 'law'/))
    .map((line) => `${line} — cite with articleOf or citeArticle, which ask the library`);

/** `'consumer-rights-law/25'` anywhere in the domain: an article that is there. */
export const namedArticlesExist: Rule = (files) =>
  files.filter(isDomain).flatMap((file) =>
    [...file.text.matchAll(/'([a-z0-9-]+)\/(\d+)'/g)].flatMap(([, statute = '', number = '']) => {
      const code = `${statute}/${number}`;
      return findStatute(statute) === null || findArticle(code) !== null
        ? []
        : [`${file.path}: ${code} is not in the law library; add it to domain/src/law/library`];
    }),
  );

/** The release's own calendar, rates and articles would leave out what a merchant's people confirmed. */
export const theLawIsTheMerchants: Rule = (files) =>
  files
    .filter(
      (file) =>
        isTypeScript(file) &&
        !isTest(file) &&
        file.path.startsWith('server/src/') &&
        !file.path.startsWith('server/src/law/') &&
        !file.path.endsWith('/testing.ts'),
    )
    .flatMap((file) => linesWith(file, /\b(chinaRestDays|chinaRestYears|builtInRates|builtInLaw|allStatutes)\b/))
    .map((line) => `${line} — ask readLawData (server/src/law/law-data.ts) for what the merchant knows`);
