/** JSON of an answer whose signature held. */
export type WechatBody = Readonly<Record<string, unknown>>;

/** What came back over the wire. */
export type WireAnswer =
  /** 2xx, verified. */
  | { readonly kind: 'signed'; readonly status: number; readonly body: WechatBody }
  /** 4xx in the shape that APIv3 gives its refusals. It is not signed, so whoever draws a conclusion has it confirmed. */
  | { readonly kind: 'refused'; readonly status: number; readonly code: string; readonly message: string }
  /** Nothing left the house. */
  | { readonly kind: 'unsent'; readonly reason: string }
  /** Anything else: nothing came back, or nothing that can be believed. */
  | {
      readonly kind: 'unbelievable';
      readonly reason: string;
      readonly status: number | null;
      readonly raw: string | null;
      /** It was signed under a name that we do not know. */
      readonly isUnknownSerial: boolean;
    };

/** At most so much of a strange answer is kept. */
const kept = 2_000;

/** Reads what the SDK threw. The body of an error is not verified by it. */
export const readFailure = (error: unknown): Extract<WireAnswer, { kind: 'refused' | 'unbelievable' }> => {
  const { code, message, status, data } = partsOf(error);
  const isTroubled = code.startsWith('EV3_');
  const refusal = isTroubled ? null : refusalIn(data);
  if (refusal !== null && status !== null && status >= 400 && status < 500)
    return { kind: 'refused', status, ...refusal };
  const told = refusal === null ? '' : ` ${refusal.code} ${refusal.message}`;
  return {
    kind: 'unbelievable',
    reason: `${code} ${message}${told}`.trim().slice(0, 300),
    status,
    raw: data === undefined ? null : (typeof data === 'string' ? data : JSON.stringify(data)).slice(0, kept),
    isUnknownSerial: code === 'EV3_RES_HEADER_PLATFORM_SERIAL',
  };
};

/** What is kept of an answer on file. */
export const evidenceOf = (answer: WireAnswer): unknown => {
  if (answer.kind === 'signed') return { status: answer.status, response: answer.body };
  if (answer.kind === 'refused') return { status: answer.status, code: answer.code, message: answer.message };
  if (answer.kind === 'unsent') return { unsent: answer.reason };
  return { failure: answer.reason, status: answer.status, raw: answer.raw };
};

/** Whom a transfer goes to stands sealed in our own record, and nowhere else. */
export const withoutPayee = (answer: WireAnswer): WireAnswer => {
  if (answer.kind !== 'signed') return answer;
  const { openid: _, ...body } = answer.body;
  return { ...answer, body };
};

type Parts = {
  readonly code: string;
  readonly message: string;
  readonly status: number | null;
  readonly data: unknown;
};

const partsOf = (error: unknown): Parts => {
  if (!(error instanceof Error)) return { code: '', message: String(error), status: null, data: undefined };
  const { code, response } = error as Error & { code?: unknown; response?: { status?: unknown; data?: unknown } };
  return {
    code: typeof code === 'string' ? code : error.name,
    message: error.message,
    status: typeof response?.status === 'number' ? response.status : null,
    data: response?.data,
  };
};

const refusalIn = (data: unknown): { code: string; message: string } | null => {
  if (typeof data !== 'object' || data === null) return null;
  const { code, message } = data as { code?: unknown; message?: unknown };
  if (typeof code !== 'string' || code === '') return null;
  return { code, message: typeof message === 'string' ? message : '' };
};
