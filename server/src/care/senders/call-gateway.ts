/** What came back from a gateway, or why nothing did. */
export type GatewayReply =
  | { readonly kind: 'answer'; readonly status: number; readonly text: string }
  /** Nothing left the house. */
  | { readonly kind: 'not_sent'; readonly why: string }
  /** It may have arrived. */
  | { readonly kind: 'unknown'; readonly why: string };

type Call = {
  readonly url: string;
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly timeoutMs?: number;
};

/** One call, without redirects. An answer that did not come in time is unknown; a connection that never stood is not sent. */
export const callGateway = async ({
  url,
  method = 'POST',
  headers = {},
  body,
  timeoutMs = 10_000,
}: Call): Promise<GatewayReply> => {
  try {
    const reply = await fetch(url, {
      method,
      headers: { ...headers },
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
      ...(body !== undefined && { body }),
    });
    return { kind: 'answer', status: reply.status, text: (await reply.text()).slice(0, 20_000) };
  } catch (error) {
    const why = codeOf(error);
    return neverConnected.has(why) ? { kind: 'not_sent', why } : { kind: 'unknown', why };
  }
};

/** The JSON of a reply; null when it is none. */
export const jsonOf = (text: string): Record<string, unknown> | null => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch {
    return null;
  }
};

/** A field of a reply as text; empty when it is not there. */
export const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';

const neverConnected = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

const codeOf = (error: unknown): string => {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  if (typeof cause === 'object' && cause !== null && 'code' in cause && typeof cause.code === 'string')
    return cause.code;
  return error instanceof Error ? error.name : 'unknown';
};
