import { type Refusal, refusal } from '../refusal/refusal.ts';
import { ok, type Result, refused } from '../result.ts';
import { type Language, type Text, text } from '../text.ts';
import { type MessageTemplate, templateFacts, type Variable } from './message-template.ts';

/** The words of a template: subject and body of a mail, and the short form for short messages, robots and the bell. */
export type TemplateWords = { readonly subject: Text; readonly body: Text; readonly short: Text };

/** What the places are filled with. A value may depend on the language of the reader. */
export type MessageValues = { readonly [name in Variable]?: string | Text };

export type FilledMessage = { readonly subject: string; readonly body: string; readonly short: string };

const placePattern = /\{\{\s*([^{}]*?)\s*\}\}/g;

/** The names of the places in a text, each once. */
export const placesOf = (words: string): readonly string[] => [
  ...new Set([...words.matchAll(placePattern)].map(([, name]) => name ?? '')),
];

/** Refuses `message_place_unknown` and `message_place_missing`, with the pointer of the text. Body and short form must both say what is required. */
export const checkWords = (template: MessageTemplate, words: TemplateWords): Result<TemplateWords, Refusal> => {
  const { variables, required } = templateFacts(template);
  for (const part of ['subject', 'body', 'short'] as const)
    for (const language of ['zh', 'en'] as const) {
      const pointer = `/${part}/${language}`;
      const places = placesOf(words[part][language]);
      const unknown = places.find((name) => !variables.some((known) => known === name));
      if (unknown !== undefined)
        return refused(refusal('message_place_unknown', { place: unknown, allowed: variables }, pointer));
      const missing = part === 'subject' ? undefined : required.find((name) => !places.includes(name));
      if (missing !== undefined) return refused(refusal('message_place_missing', { place: missing }, pointer));
    }
  return ok(words);
};

/** Fills in one language. A place without a value becomes empty, and a line that held nothing else goes. */
export const fillWords = (words: TemplateWords, values: MessageValues, language: Language): FilledMessage => ({
  subject: filled(words.subject[language], values, language).replaceAll('\n', ' '),
  body: filled(words.body[language], values, language),
  short: filled(words.short[language], values, language).replaceAll('\n', ' '),
});

/** The value of one place, as the reader gets it. */
export const valueIn = (values: MessageValues, name: Variable, language: Language): string => {
  const value = values[name];
  return value === undefined ? '' : typeof value === 'string' ? value : value[language];
};

const filled = (words: string, values: MessageValues, language: Language): string =>
  words
    .split('\n')
    .flatMap((line) => {
      const places = placesOf(line);
      const full = line.replaceAll(placePattern, (_, name: string) => valueIn(values, name as Variable, language));
      const allEmpty = places.length > 0 && places.every((name) => valueIn(values, name as Variable, language) === '');
      return allEmpty ? [] : [full];
    })
    .join('\n')
    .trim();

/** A preview shows what a reader would see: every variable with an example. */
export const exampleValues: Required<MessageValues> = {
  shop: text('跃动生活', 'Lively Life'),
  name: text('陈小姐', 'Ms Chen'),
  caseNumber: 'RF-20261121-000123',
  amount: '¥50.00',
  arrival: text('1–3 个工作日', '1 to 3 working days'),
  channelNumber: '2026112122001412341',
  reason: text('已超过退货期限', 'The time to return goods is over'),
  appealBy: '2026-12-05',
  materials: text('商品照片、物流单号', 'photos of the goods, the tracking number'),
  until: '2026-11-28 18:00',
  link: 'https://example.com/c/RF-20261121-000123',
  code: '482913',
  minutes: '10',
  purpose: text('登录', 'signing in'),
  clock: text('法定退款期限', 'the legal time to refund'),
  percent: '80',
  assessor: text('小林', 'Lin'),
  message: text('您好，我们已联系物流。', 'Hello, we have asked the carrier.'),
  address: 'https://example.com/hooks',
  outcome: text('顾客接受', 'accepted by the customer'),
  author: text('陈小姐', 'Ms Chen'),
};
