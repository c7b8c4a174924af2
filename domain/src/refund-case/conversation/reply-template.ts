import { type Refusal, refusal } from '../../refusal/refusal.ts';
import { ok, type Result, refused } from '../../result.ts';
import { type Language, type Text, text } from '../../text.ts';

/** What a template may speak of. A place with another name is refused when the template is written, not when a customer reads it. */
export const replyVariables = {
  case_number: text('退款单号', 'the number of the case'),
  order_number: text('订单号', 'the number of the order'),
  customer_name: text('顾客姓名', 'the name of the customer'),
  store_name: text('门店名称', 'the name of the store'),
  merchant_name: text('商户名称', 'the name of the merchant'),
  status: text('退款单状态', 'the state of the case'),
  amount: text('审核或批准的金额', 'the amount that was assessed or approved'),
  due_on: text('法定最后付款日', 'the last day to pay by law'),
  appeal_by: text('申诉截止日', 'the last day for an appeal'),
  offer_words: text('当前报价内容', 'what is offered now'),
  offer_expires: text('当前报价的有效期', 'until when the offer stands'),
  clerk_name: text('经办人姓名', 'the name of whoever writes'),
} as const satisfies Record<string, Text>;

export type ReplyVariable = keyof typeof replyVariables;

/** What a case knows of each variable, in both languages; null where it knows nothing yet. */
export type ReplyFacts = Readonly<Record<ReplyVariable, Text | null>>;

const places = /\{\{\s*([^{}\s]+)\s*\}\}/g;

/** The places of a text that no case could fill. */
export const unknownVariables = (body: Text): readonly string[] => {
  const named = [...body.zh.matchAll(places), ...body.en.matchAll(places)].map(([, name = '']) => name);
  return [...new Set(named)].filter((name) => !Object.hasOwn(replyVariables, name));
};

/** Refuses `template_variable_unknown`, naming the places and what may stand in them. */
export const checkTemplate = (body: Text): Result<Text, Refusal> => {
  const unknown = unknownVariables(body);
  return unknown.length === 0
    ? ok(body)
    : refused(
        refusal('template_variable_unknown', { variables: unknown, known: Object.keys(replyVariables) }, '/body'),
      );
};

/** The text for one case. Refuses `template_variable_empty` where the case does not know what the text speaks of: half a sentence is not sent. */
export const fillTemplate = (body: Text, facts: ReplyFacts, language: Language): Result<string, Refusal> => {
  const missing = new Set<string>();
  const filled = body[language].replace(places, (place, name: string) => {
    const value = Object.hasOwn(replyVariables, name) ? facts[name as ReplyVariable] : null;
    if (value === null) missing.add(name);
    return value === null ? place : value[language];
  });
  if (missing.size === 0) return ok(filled);
  const names = [...missing];
  const told = (of: Language): string[] =>
    names.map((name) => (Object.hasOwn(replyVariables, name) ? replyVariables[name as ReplyVariable][of] : name));
  return refused(
    refusal('template_variable_empty', {
      variables: names,
      missing: text(told('zh').join('、'), told('en').join(', ')),
    }),
  );
};
