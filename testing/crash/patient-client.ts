import { setTimeout as sleep, setImmediate as turn } from 'node:timers/promises';
import type { ServerProcess } from './server-process.ts';

/** One request and its first answer, as its sender remembers it. */
export type Acknowledged = {
  readonly request: Request;
  readonly status: number;
  readonly body: string;
  readonly etag: string | null;
};
export type Request = {
  readonly path: string;
  readonly token: string;
  readonly key: string;
  readonly ifMatch: string | null;
  readonly body: unknown;
};

/** A client as it should be: it sends the same request under the same key until somebody answers. */
export type PatientClient = {
  send(request: Request): Promise<Acknowledged>;
  /** Sends once more what was answered already. */
  again(request: Request): Promise<{ readonly status: number; readonly body: string; readonly replayed: boolean }>;
  readonly acknowledged: readonly Acknowledged[];
  /** Comes when a request is on its way. */
  sending(): Promise<void>;
  /** How many tries got no answer. */
  unanswered(): number;
};

export const patientClient = (server: ServerProcess): PatientClient => {
  const acknowledged: Acknowledged[] = [];
  let unanswered = 0;
  let onTheWay = 0;
  const post = async ({ path, token, key, ifMatch, body }: Request): Promise<Response> => {
    const address = await server.address();
    onTheWay += 1;
    return fetch(`${address}${path}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': key,
        ...(ifMatch !== null && { 'if-match': ifMatch }),
      },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(10_000),
    }).finally(() => {
      onTheWay -= 1;
    });
  };
  return {
    acknowledged,
    unanswered: () => unanswered,
    sending: async () => {
      while (onTheWay === 0) await turn();
    },
    send: async (request) => {
      for (;;) {
        try {
          const response = await post(request);
          const body = await response.text();
          // The try before, which took too long for us, may still be at work: then it says when to come again.
          if (response.headers.has('retry-after')) throw new Error(`later: ${response.status}`);
          if (response.status >= 300) throw new Error(`${response.status} ${body}`);
          const answer = { request, status: response.status, body, etag: response.headers.get('etag') };
          acknowledged.push(answer);
          return answer;
        } catch (error) {
          // A refusal is an answer, and none is expected here; a server that is gone is no answer.
          if (error instanceof Error && /^4\d\d /.test(error.message)) throw error;
          unanswered += 1;
          await sleep(60);
        }
      }
    },
    again: async (request) => {
      const response = await post(request);
      const replayed = response.headers.get('idempotent-replayed') === 'true';
      return { status: response.status, body: await response.text(), replayed };
    },
  };
};
