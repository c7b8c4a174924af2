import type { TradeRefusalCode, TransferRefusalCode } from './refusal-code.ts';
import { refusalText, transferRefusalText } from './refusal-code.ts';

/** A value inside an answer. */
export type AnswerValue = string | readonly AnswerValue[] | { readonly [key: string]: AnswerValue };

/** The inner object of an answer: `code` and `msg` always, the rest by outcome. */
export type Answer = { readonly code: string; readonly msg: string; readonly [key: string]: AnswerValue };

/** `10000`: the call was understood and carried through. For a refund that alone does not mean money moved. */
export function carriedThrough(fields: Readonly<Record<string, AnswerValue>> = {}): Answer {
  return { code: '10000', msg: 'Success', ...fields };
}

/** `40004`: the business says no. Detail is appended to the message for whoever reads the log. */
export function refused(subCode: TradeRefusalCode | TransferRefusalCode, detail?: string): Answer {
  const text = { ...refusalText, ...transferRefusalText }[subCode];
  return {
    code: '40004',
    msg: 'Business Failed',
    sub_code: subCode,
    sub_msg: detail === undefined ? text : `${text}：${detail}`,
  };
}

/** `40001`: a public parameter is missing. */
export function missing(what: string, text: string): Answer {
  return { code: '40001', msg: 'Missing Required Arguments', sub_code: `isv.missing-${what}`, sub_msg: text };
}

/** `40002`: a public parameter is there and wrong. */
export function invalid(what: string, text: string): Answer {
  return { code: '40002', msg: 'Invalid Arguments', sub_code: `isv.invalid-${what}`, sub_msg: text };
}

/** `40005`: turned away at the door for frequency; certainly not executed. */
export function tooFrequent(): Answer {
  return {
    code: '40005',
    msg: 'Call Limited',
    sub_code: 'isv.method-call-limited',
    sub_msg: 'API调用次数超限，包含调用频率超限',
  };
}

/** `20000`: the service is not available, and whether it had acted before is not known. */
export function unavailable(): Answer {
  return {
    code: '20000',
    msg: 'Service Currently Unavailable',
    sub_code: 'isp.unknow-error',
    sub_msg: '服务暂不可用（业务系统不可用）',
  };
}
