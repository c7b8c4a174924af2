import type { LawCitation } from '../../law/citation.ts';
import { citeArticle } from '../../law/library/find-article.ts';
import { type Text, text } from '../../text.ts';
import { allWords } from './all-words.ts';
import type { LintFinding, LintRule } from './finding.ts';

export type ForbiddenWords = {
  readonly code: string;
  readonly title: Text;
  readonly zh: RegExp;
  readonly en: RegExp;
  /** Codes of the library, the first being the one that forbids it. */
  readonly articles: readonly string[];
  readonly reason: Text;
  readonly proposal: Text;
  readonly severity?: LintFinding['severity'];
};

/**
 * A rule about words. Spaces, stars and full-width letters do not hide them; a sentence that forbids them itself (不得、不会、并非 …
 * right before) is not meant.
 */
export const forbiddenWords = (rule: ForbiddenWords): LintRule => {
  const cites: readonly LawCitation[] = rule.articles.map(citeArticle);
  return {
    code: rule.code,
    title: rule.title,
    check: ({ document }) =>
      allWords(document).flatMap(({ pointer, language, words }) => {
        const found = firstMeant(language === 'zh' ? closed(words) : plain(words), rule[language]);
        if (found === null) return [];
        return [
          {
            rule: rule.code,
            severity: rule.severity ?? 'error',
            pointer,
            cites,
            reason: text(`「${found}」:${rule.reason.zh}`, `“${found}”: ${rule.reason.en}`),
            proposal: rule.proposal,
          },
        ];
      }),
  };
};

const plain = (words: string): string => words.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ');

/** Chinese without what is put between the signs to escape a search, and with the usual old forms made new. */
const closed = (words: string): string =>
  [...words.normalize('NFKC').replace(/[\s*·•_~\u200b-\u200d\ufeff-]/gu, '')]
    .map((sign) => newForms[sign] ?? sign)
    .join('');

const newForms: Readonly<Record<string, string>> = {
  過: '过',
  廢: '废',
  終: '终',
  釋: '释',
  權: '权',
  歸: '归',
  簽: '签',
  視: '视',
  認: '认',
  補: '补',
  辦: '办',
  轉: '转',
  讓: '让',
  責: '责',
  換: '换',
  餘: '余',
  額: '额',
  貨: '货',
  質: '质',
};

/** Only a "not" that stands right before the words takes them back: a comma, or another verb, ends it. */
const denies =
  /((不得|不会|不可|禁止|并非|绝不|无权)(以|写|用|有|使用|规定|约定|声称|张贴)?|不(以|写|说|用))[「“"'《]?$/u;
const deniesEn = /\b(never|not|cannot)( (say|write|use|apply))? ?["“']?$/u;

function firstMeant(words: string, pattern: RegExp): string | null {
  for (const match of words.matchAll(new RegExp(pattern.source, 'giu'))) {
    const before = words.slice(Math.max(0, match.index - 30), match.index);
    if (!denies.test(before) && !deniesEn.test(before)) return match[0];
  }
  return null;
}
