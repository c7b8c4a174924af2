/**
 * What can go wrong with a call. `-before` strikes before the call is carried out, `-after` when it is done and only the
 * answer is lost; `bad-signature`, `no-signature`, `garbage-body` and `slow` are carried out too.
 */
export const callFaultKinds = [
  'timeout-before',
  'timeout-after',
  'reset-before',
  'reset-after',
  'http-500-before',
  'http-500-after',
  'system-error-before',
  'system-error-after',
  'unavailable-before',
  'unavailable-after',
  'bad-signature',
  'no-signature',
  'garbage-body',
  'slow',
  'short-balance',
  'accept-pending',
] as const;

/** What can go wrong with the notices of one refund. A forgery comes beside the true notice, never instead of it. */
export const noticeFaultKinds = [
  'notice-delayed',
  'notice-duplicate',
  'notice-reordered',
  'notice-forged-key',
  'notice-forged-amount',
  'notice-forged-app',
] as const;

export type CallFaultKind = (typeof callFaultKinds)[number];
export type NoticeFaultKind = (typeof noticeFaultKinds)[number];
export type FaultKind = CallFaultKind | NoticeFaultKind;

/** A fault as scripted or drawn. */
export type Fault<K extends FaultKind = FaultKind> = {
  readonly kind: K;
  /** `accept-pending`: until it settles (default 30). `notice-delayed`: the delay (default 600). */
  readonly seconds?: number;
  /** `slow`: how long the answer is held back in real milliseconds (default 50). */
  readonly millis?: number;
  /** `timeout-*`: really hold the connection open until the client gives up, instead of dropping it at once. */
  readonly hang?: boolean;
  /** `accept-pending`: in the end it fails without a word, as Alipay's failures do, and its number may be tried again. */
  readonly thenFails?: boolean;
};

/** A fault for the next calls: of one method if named, `times` times (default once). */
export type PlannedFault = Fault & { readonly method?: string; readonly times?: number };

const paying = ['alipay.trade.refund', 'alipay.fund.trans.uni.transfer'];

/** Whether a fault of this kind means something for this method; balance and acceptance concern what pays. */
export function suits(kind: FaultKind, method: string): boolean {
  return (kind !== 'short-balance' && kind !== 'accept-pending') || paying.includes(method);
}
