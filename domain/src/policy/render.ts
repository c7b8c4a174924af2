import { jurisdictionText } from '../law/library/jurisdiction.ts';
import type { Language } from '../text.ts';
import { articlesOf } from './articles-of.ts';
import type { PolicyDocument } from './document.ts';
import { listText, saleWayText, subjectText } from './names.ts';

/** A policy in plain text for customers, from the same data that decides their cases. */
export const renderPolicy = (document: PolicyDocument, language: Language): string => {
  const zh = language === 'zh';
  const { title, stores, jurisdiction } = document;
  const sold = listText(document.sells.map((subject) => subjectText[subject]))[language];
  const ways = listText(document.sales.map((way) => saleWayText[way]))[language];
  const inStores = stores.map(({ code, effectiveFrom }) => `${code} ${effectiveFrom}`);
  const head = [
    title[language],
    beginsText(document, inStores, language),
    zh
      ? `适用范围：${sold}；${ways}；${jurisdictionText[jurisdiction].zh}`
      : `Scope: ${sold}; ${ways}; ${jurisdictionText[jurisdiction].en}`,
    zh
      ? '条款自上而下适用，以第一条符合的为准；低于法律规定的部分，按法律执行。'
      : 'The clauses are read from the top and the first that fits applies. Where one gives less than the law, the law applies.',
  ];
  const body = articlesOf(document).map(({ number, title: name, body: words }) =>
    zh ? `${number}. ${name.zh}\n   ${words.zh}` : `${number}. ${name.en}\n   ${words.en}`,
  );
  return `${[...head, '', ...body].join('\n')}\n`;
};

/** From which day, and in which stores. */
const beginsText = (
  { effectiveFrom, onlyThoseStores }: PolicyDocument,
  inStores: readonly string[],
  language: Language,
): string => {
  const stores = inStores.join(language === 'zh' ? '、' : ', ');
  if (onlyThoseStores)
    return language === 'zh' ? `适用门店及施行日期：${stores}` : `Stores and their first days: ${stores}`;
  const others = stores === '' ? '' : ` (${stores})`;
  return language === 'zh' ? `自 ${effectiveFrom} 起施行${others}` : `In force since ${effectiveFrom}${others}`;
};
