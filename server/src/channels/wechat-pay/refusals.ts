import type { ChannelAnswer } from '@redress/domain';

/** What a refusal of WeChat Pay proves about the call that it answers. */
export type RefusalMeaning =
  | { readonly class: 'refused_final' }
  | {
      readonly class: 'refused_retryable';
      readonly needs: Extract<ChannelAnswer, { class: 'refused_retryable' }>['needs'];
    }
  | { readonly class: 'unknown' };

const final = { class: 'refused_final' } as const;
const unknown = { class: 'unknown' } as const;
const needs = (what: 'time' | 'funds' | 'person') => ({ class: 'refused_retryable', needs: what }) as const;

/**
 * The error table of refunds (channels reference 8; the classes are our judgement). A code that is not here is unknown: a
 * refusal that we do not understand must never free the money.
 */
const byCode: Readonly<Record<string, RefusalMeaning>> = {
  SYSTEM_ERROR: unknown,
  BIZERR_NEED_RETRY: unknown,
  // The text says that the refund may be in progress.
  FREQUENCY_LIMITED: unknown,
  RATELIMIT_EXCEEDED: unknown,

  NOT_ENOUGH: needs('funds'),

  // The envelope, the keys, the product or the data are wrong: not executed, and no time heals it.
  PARAM_ERROR: needs('person'),
  SIGN_ERROR: needs('person'),
  NO_AUTH: needs('person'),
  MCH_NOT_EXISTS: needs('person'),
  APPID_MCHID_NOT_MATCH: needs('person'),

  USER_ACCOUNT_ABNORMAL: final,
  RESOURCE_NOT_EXISTS: final,
  TRADE_OVERDUE: final,
};

/** INVALID_REQUEST says in its text alone what is the matter. The first text that fits counts. */
const byText: readonly (readonly [RegExp, RefusalMeaning])[] = [
  // This number exists with other data: not a refusal. The query tells what it is.
  [/不一致/, unknown],
  [/稍后|频率|重试/, needs('time')],
  [/全额退款|已超过.*期限|大于.*可退|超过.*次|已撤销|未支付/, final],
];

/** What a refusal with this code and these words proves. Every one is confirmed by a query, since none of them is signed. */
export const meaningOf = (code: string, message: string): RefusalMeaning => {
  if (code !== 'INVALID_REQUEST') return Object.hasOwn(byCode, code) ? (byCode[code] ?? unknown) : unknown;
  return byText.find(([pattern]) => pattern.test(message))?.[1] ?? needs('person');
};

/**
 * The same for transfers. "Any non-200 answer says nothing about the bill" (reference 2.6), so nothing is final here: what was
 * surely not carried out is tried again under the same number, and a bill ends by its own state.
 */
export const transferMeaningOf = (code: string, message: string): RefusalMeaning => {
  const meaning = code === 'ALREADY_EXISTS' ? unknown : meaningOf(code, message);
  return meaning.class === 'refused_final' ? needs('person') : meaning;
};

/** The call never left, so it was certainly not carried out, and needs no question to know it. */
export const unsent = (message: string): ChannelAnswer => ({
  class: 'refused_retryable',
  code: 'not_sent',
  message,
  needs: 'time',
  confirm: false,
});
