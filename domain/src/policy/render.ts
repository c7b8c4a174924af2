import { jurisdictionText } from '../law/library/jurisdiction.ts';
import type { Language } from '../text.ts';
import { articlesOf } from './articles-of.ts';
import type { PolicyDocument } from './document.ts';
import { listText, saleWayText, subjectText } from './names.ts';

/** A policy in plain text for customers, from the same data that decides their cases. */
export const renderPolicy = (document: PolicyDocument, language: Language): string => {
  const zh = language === 'zh';
  const { title, effectiveFrom, stores, jurisdiction, onlyThoseStores } = document;
  const sold = listText(document.sells.map((subject) => subjectText[subject]))[language];
  const ways = listText(document.sales.map((way) => saleWayText[way]))[language];
  const inStores = stores.map(({ code, effectiveFrom: from }) => (zh ? `${code} 自 ${from}` : `${code} from ${from}`));
  const head = [
    title[language],
    onlyThoseStores
      ? `${zh ? '适用门店:' : 'Stores: '}${inStores.join(zh ? '、' : ', ')}`
      : `${zh ? '自' : 'In force from '}${effectiveFrom}${zh ? '起施行' : ''}${inStores.length > 0 ? (zh ? `(${inStores.join('、')})` : ` (${inStores.join(', ')})`) : ''}`,
    zh
      ? `适用范围:${sold};${ways};${jurisdictionText[jurisdiction].zh}`
      : `Scope: ${sold}; ${ways}; ${jurisdictionText[jurisdiction].en}`,
    zh
      ? '条款自上而下适用,以第一条符合的为准;低于法律规定的部分,按法律执行。'
      : 'The clauses are read from the top and the first that fits applies. Where one gives less than the law, the law applies.',
  ];
  const body = articlesOf(document).map(({ number, title: name, body: words }) =>
    zh ? `${number}. ${name.zh}\n   ${words.zh}` : `${number}. ${name.en}\n   ${words.en}`,
  );
  return `${[...head, '', ...body].join('\n')}\n`;
};
