/** The calls of the protocol by the names under which faults are planned for them. */
export const operations = [
  'refund',
  'refund-query',
  'abnormal-refund',
  'trade-query',
  'transfer',
  'transfer-query',
  'transfer-cancel',
  'certificates',
  'complaints',
  'fund-balance',
  'trade-bill',
  'fund-flow-bill',
  'bill-file',
] as const;
export type Operation = (typeof operations)[number];

/**
 * What can go wrong with a call. `-before` strikes before the call is carried out, `-after` when it is done and only the
 * answer is lost; the ones about signatures, `garbage-body` and `slow` are carried out too.
 */
export const callFaultKinds = [
  'timeout-before',
  'timeout-after',
  'reset-before',
  'reset-after',
  'http-502-before',
  'http-502-after',
  'system-error-before',
  'system-error-after',
  'frequency-limited-before',
  'frequency-limited-after',
  /** `WECHATPAY/SIGNTEST/…`: WeChat Pay does this to live traffic to see who does not check. */
  'signtest',
  'bad-signature',
  'no-signature',
  'unknown-serial',
  'garbage-body',
  'slow',
  'short-balance',
  'payer-gone',
  'processing-long',
  'ends-abnormal',
  'ends-closed',
  /** The card took nothing and WeChat Pay put the money into the payer's change wallet by itself. */
  'lands-in-wallet',
] as const;

/** What can go wrong with the notice about one refund or transfer. A forgery comes beside the true notice, never instead of it. */
export const noticeFaultKinds = [
  'notice-lost',
  'notice-delayed',
  'notice-duplicate',
  'notice-reordered',
  'notice-signtest',
  'notice-forged-key',
  'notice-forged-amount',
  'notice-forged-merchant',
  'notice-unreadable',
] as const;

export type CallFaultKind = (typeof callFaultKinds)[number];
export type NoticeFaultKind = (typeof noticeFaultKinds)[number];
export type FaultKind = CallFaultKind | NoticeFaultKind;

/** A fault as scripted or drawn. */
export type Fault<K extends FaultKind = FaultKind> = {
  readonly kind: K;
  /** `processing-long` and `ends-…`: until it ends (default 600). `notice-delayed`: the delay (default 600). */
  readonly seconds?: number;
  /** `slow`: how long the answer is held back in real milliseconds (default 50). */
  readonly millis?: number;
  /** `timeout-*`: really hold the connection open until the client gives up, instead of dropping it at once. */
  readonly hang?: boolean;
};

/** A fault for the next calls: of one operation if named, `times` times (default once). */
export type PlannedFault = Fault & { readonly operation?: Operation; readonly times?: number };

const aboutRefunds: ReadonlySet<FaultKind> = new Set([
  'payer-gone',
  'processing-long',
  'ends-abnormal',
  'ends-closed',
  'lands-in-wallet',
]);

/** Whether a fault of this kind means something for this operation. Bill files are never signed, so nothing can be wrong with it. */
export function suits(kind: FaultKind, operation: Operation): boolean {
  if (kind === 'short-balance') return operation === 'refund' || operation === 'transfer';
  return !aboutRefunds.has(kind) || operation === 'refund';
}
