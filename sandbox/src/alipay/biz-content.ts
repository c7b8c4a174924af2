import type { Answer } from './answer.ts';
import { refused } from './answer.ts';
import type { Room } from './room.ts';
import type { Trade } from './trade.ts';

/** The parsed `biz_content` of a call. */
export type BizContent = Readonly<Record<string, unknown>>;

/** Either what was read, or the answer that turns the call away. */
export type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly answer: Answer };

/** Which trade is meant, and which extra fields the caller wants to see. */
export type TradeCall = { readonly trade: Trade; readonly wants: ReadonlySet<string> };

/**
 * Reads what all calls about a trade share: every parameter is known, `trade_no` wins over `out_trade_no`, and
 * `query_options` holds only options of this method. The real gateway ignores most parameters it does not know, but
 * warns that some lead to a double refund; the sandbox refuses them all so that a client which sends them is noticed.
 */
export function readTradeCall(
  room: Room,
  appId: string,
  biz: BizContent,
  known: { readonly parameters: readonly string[]; readonly options: readonly string[] },
): Read<TradeCall> {
  const stranger = Object.keys(biz).find(
    (name) => !['trade_no', 'out_trade_no', 'query_options', ...known.parameters].includes(name),
  );
  if (stranger !== undefined) return turnedAway(`未知参数 ${stranger}`);
  const { trade_no: tradeNo, out_trade_no: outTradeNo, query_options: options = [] } = biz;
  if (!isNumberText(tradeNo) || !isNumberText(outTradeNo)) return turnedAway('trade_no 或 out_trade_no 格式不对');
  if (tradeNo === undefined && outTradeNo === undefined) return turnedAway('trade_no 与 out_trade_no 不能同时为空');
  if (!Array.isArray(options) || !options.every((option) => known.options.includes(option))) {
    return turnedAway('query_options');
  }
  const trade = room.book.find(appId, tradeNo, outTradeNo);
  if (trade === undefined) return { ok: false, answer: refused('ACQ.TRADE_NOT_EXIST') };
  return { ok: true, value: { trade, wants: new Set(options) } };
}

/** Text of 1 to 64 characters, as all numbers of merchants and of Alipay are, or nothing. */
export function isNumberText(value: unknown): value is string | undefined {
  return value === undefined || (typeof value === 'string' && value.length >= 1 && value.length <= 64);
}

/** `ACQ.INVALID_PARAMETER` with what is wrong. */
export function turnedAway(detail: string): { readonly ok: false; readonly answer: Answer } {
  return { ok: false, answer: refused('ACQ.INVALID_PARAMETER', detail) };
}
