/**
 * What can go wrong with a call. `-before` strikes before it is carried out; `-after` when it is done and only the answer is
 * lost or spoiled. See the README for what the client sees.
 */
export const callFaultKinds = [
  'timeout-before',
  'timeout-after',
  'reset-before',
  'reset-after',
  'http-500-before',
  'http-500-after',
  'bad-gateway-before',
  'bad-gateway-after',
  'rate-limit',
  'lock-timeout',
  'key-in-use',
  'unauthorized',
  'garbage-body',
  'slow',
  'short-balance',
  'accept-pending',
  'requires-action',
  'late-failure',
] as const;

/** What can go wrong with the webhook of one event. A forgery comes beside the true one, never instead of it. */
export const hookFaultKinds = [
  'hook-delayed',
  'hook-duplicate',
  'hook-reordered',
  'hook-lost',
  'hook-forged-key',
  'hook-old',
] as const;

export type CallFaultKind = (typeof callFaultKinds)[number];
export type HookFaultKind = (typeof hookFaultKinds)[number];
export type FaultKind = CallFaultKind | HookFaultKind;

/** A fault as scripted or drawn. */
export type Fault<K extends FaultKind = FaultKind> = {
  readonly kind: K;
  /** `accept-pending`: until it is over (default 30). `late-failure`: until it fails (default three days). `hook-delayed`: the delay (default 600). */
  readonly seconds?: number;
  /** `slow`: how long the answer is held back, in real milliseconds (default 50); its key is in use meanwhile. */
  readonly millis?: number;
  /** `timeout-*`: really hold the connection open until the client gives up, instead of cutting the answer off. */
  readonly hang?: boolean;
  /** `accept-pending`: in the end it fails and the money comes back. */
  readonly thenFails?: boolean;
};

/** A fault for the next calls: of one method and path if named (`POST /v1/refunds`), `times` times (default once). */
export type PlannedFault = Fault & { readonly call?: string; readonly times?: number };

/** The call that makes a refund. */
const CREATE_REFUND = 'POST /v1/refunds';

const ofRefundsAlone: readonly FaultKind[] = ['short-balance', 'accept-pending', 'requires-action', 'late-failure'];

/** Whether a fault of this kind means something for this call. */
export function suits(kind: FaultKind, call: string): boolean {
  return !ofRefundsAlone.includes(kind) || call === CREATE_REFUND;
}
