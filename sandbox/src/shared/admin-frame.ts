import type { FastifyInstance } from 'fastify';
import type { Chances, Faults } from './faults.ts';
import { sendJson } from './send-json.ts';

/** What every channel of ours can be asked, whatever its protocol. */
type Sandbox<K extends string, P extends { readonly kind: K }> = {
  readonly faults: Pick<Faults<K, P>, 'next' | 'random' | 'clear' | 'list'>;
  tick(): Promise<unknown>;
};

type Schemas = { readonly fault: object; readonly chances: object };

/** Bodies of admin routes may carry many payments at once. */
export const manyPayments = 64 * 1024 * 1024;

/** The part of `/_sandbox/…` that is the same for every channel: `ready`, `faults` and `tick`, and how errors are told. */
export function addAdminFrame<K extends string, P extends { readonly kind: K }>(
  server: FastifyInstance,
  { faults, tick }: Sandbox<K, P>,
  schemas: Schemas,
): void {
  // Whatever an operation throws here is the caller's doing (an unknown number, an amount that does not fit).
  server.setErrorHandler<Error & { statusCode?: number }>((error, _request, reply) =>
    sendJson(reply.code(error.statusCode ?? 400), { error: error.message }),
  );
  server.get('/_sandbox/ready', (_request, reply) => sendJson(reply, { ready: true }));
  server.get('/_sandbox/faults', (_request, reply) => sendJson(reply, faults.list()));
  // The schemas have looked at the bodies.
  server.post('/_sandbox/faults', { schema: { body: schemas.fault } }, ({ body }, reply) => {
    faults.next(body as P);
    return sendJson(reply, faults.list());
  });
  server.put('/_sandbox/faults', { schema: { body: schemas.chances } }, ({ body }, reply) => {
    faults.random(body as Chances<K>);
    return sendJson(reply, faults.list());
  });
  server.delete('/_sandbox/faults', (_request, reply) => {
    faults.clear();
    return sendJson(reply, faults.list());
  });
  server.post('/_sandbox/tick', async (_request, reply) => sendJson(reply, await tick()));
}
