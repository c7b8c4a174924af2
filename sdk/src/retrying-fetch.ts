export type RetryOptions = {
  /** Tries in all; 4 unless told. */
  readonly tries?: number;
  /** Waits so many milliseconds; handed in by tests. */
  readonly wait?: (milliseconds: number) => Promise<void>;
  /** A number from 0 to 1, to spread clients that failed together. */
  readonly chance?: () => number;
  readonly fetch?: (request: Request) => Promise<Response>;
};

/** Answers that say "not now": the same request may go again. */
const again = new Set([409, 429, 502, 503, 504]);

/**
 * Sends a request again when its outcome is unknown or the server says "not now", always with the same Idempotency-Key, so that the
 * work is done once. What could be done twice (a POST without a key) is never sent again.
 */
export const retryingFetch = ({
  tries = 4,
  wait = sleep,
  chance = () => 0.5,
  fetch: send = fetch,
}: RetryOptions = {}): ((request: Request) => Promise<Response>) => {
  const attempt = async (request: Request, left: number, tried: number): Promise<Response> => {
    const spare = request.clone();
    const reply = await send(request).catch((error: unknown) => {
      if (left <= 1 || !isSafe(request)) throw error;
      return null;
    });
    if (reply !== null && (left <= 1 || !isSafe(request) || !(await saysAgain(reply)))) return reply;
    await wait(pause(reply, tried, chance()));
    return attempt(spare, left - 1, tried + 1);
  };
  return (request) => attempt(request, tries, 0);
};

const isSafe = (request: Request): boolean => request.method === 'GET' || request.headers.has('idempotency-key');

/** Of the conflicts only the one of a running twin passes by itself. */
const saysAgain = async (reply: Response): Promise<boolean> => {
  if (!again.has(reply.status)) return false;
  return reply.status !== 409 || (await reply.clone().text()).includes('"idempotency_in_flight"');
};

/** What the server asks for, else 250 ms doubling, spread by half. */
const pause = (reply: Response | null, tried: number, chance: number): number => {
  const asked = Number(reply?.headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(asked) ? asked * 1_000 : 250 * 2 ** tried * (0.5 + chance);
};

const sleep = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
