import type { FastifyInstance, FastifyReply } from 'fastify';
import * as schema from './admin-schemas.ts';
import type { NewCharge } from './cashier.ts';
import type { FaultChances } from './fault-box.ts';
import type { PlannedFault } from './fault-kind.ts';
import type { StripeOperations } from './stripe-sandbox.ts';

// Amounts are decimal text in these bodies and answers, because JSON numbers are no place for money.
type ChargeBody = Omit<NewCharge, 'amountMinor' | 'feeMinor'> & { amountMinor: string; feeMinor?: string };
type DisputeBody = { charge: string; amountMinor?: string; reason?: string; inquiry?: boolean };

/** Adds `/_sandbox/…`: what Stripe's own dashboard and a god of channels could do. No password; loopback only. */
export function addAdminRoutes(server: FastifyInstance, sandbox: StripeOperations): void {
  // Whatever an operation throws here is the caller's doing (an unknown id, an amount that does not fit).
  server.setErrorHandler<Error & { statusCode?: number }>((error, _request, reply) =>
    sendJson(reply.code(error.statusCode ?? 400), { error: error.message }),
  );
  const at = (path: string) => `/_sandbox${path}`;

  server.get(at('/ready'), (_request, reply) => sendJson(reply, { ready: true }));
  server.get(at('/keys'), (_request, reply) => sendJson(reply, sandbox.keys));
  server.post<{ Body: ChargeBody | ChargeBody[] }>(
    at('/charges'),
    { schema: { body: schema.charges }, bodyLimit: 64 * 1024 * 1024 },
    ({ body }, reply) =>
      sendJson(
        reply,
        sandbox.createCharges(
          [body].flat().map(({ amountMinor, feeMinor, ...charge }) => ({
            ...charge,
            amountMinor: BigInt(amountMinor),
            ...(feeMinor !== undefined && { feeMinor: BigInt(feeMinor) }),
          })),
        ),
      ),
  );
  server.get<{ Querystring: { charge?: string; onlyRefunded?: string } }>(
    at('/truth'),
    { schema: { querystring: schema.truth } },
    ({ query: { charge, onlyRefunded } }, reply) =>
      sendJson(
        reply,
        sandbox.truth({ ...(charge !== undefined && { charge }), onlyRefunded: onlyRefunded === 'true' }),
      ),
  );
  server.get<{ Querystring: { from: string; to: string } }>(
    at('/report'),
    { schema: { querystring: schema.span } },
    ({ query }, reply) =>
      reply.type('text/csv; charset=utf-8').send(sandbox.report({ from: Number(query.from), to: Number(query.to) })),
  );

  server.get(at('/faults'), (_request, reply) => sendJson(reply, sandbox.faults.list()));
  server.post<{ Body: PlannedFault }>(at('/faults'), { schema: { body: schema.fault } }, ({ body }, reply) => {
    sandbox.faults.next(body);
    return sendJson(reply, sandbox.faults.list());
  });
  server.put<{ Body: FaultChances }>(at('/faults'), { schema: { body: schema.chances } }, ({ body }, reply) => {
    sandbox.faults.random(body);
    return sendJson(reply, sandbox.faults.list());
  });
  server.delete(at('/faults'), (_request, reply) => {
    sandbox.faults.clear();
    return sendJson(reply, sandbox.faults.list());
  });

  server.get(at('/balance'), (_request, reply) => sendJson(reply, sandbox.truth({ onlyRefunded: true }).balances));
  server.post<{ Body: { currency: string; topUpMinor?: string; withdrawMinor?: string } }>(
    at('/balance'),
    { schema: { body: schema.balance } },
    ({ body: { currency, topUpMinor, withdrawMinor } }, reply) => {
      if (topUpMinor !== undefined) sandbox.balance.topUp(BigInt(topUpMinor), currency);
      if (withdrawMinor !== undefined) sandbox.balance.withdraw(BigInt(withdrawMinor), currency);
      return sendJson(reply, { balanceMinor: sandbox.balance.minor(currency) });
    },
  );

  server.post<{ Params: { id: string }; Body: { reason?: string } }>(
    at('/refunds/:id/fail'),
    { schema: { body: schema.failure } },
    ({ params, body }, reply) => {
      sandbox.failRefund(params.id, body.reason);
      return sendJson(reply, { failed: params.id });
    },
  );
  server.post<{ Params: { id: string } }>(at('/refunds/:id/finish'), ({ params }, reply) => {
    sandbox.finishRefund(params.id);
    return sendJson(reply, { finished: params.id });
  });
  server.post<{ Body: DisputeBody }>(at('/disputes'), { schema: { body: schema.dispute } }, ({ body }, reply) => {
    const { amountMinor, ...rest } = body;
    const id = sandbox.openDispute({ ...rest, ...(amountMinor !== undefined && { amountMinor: BigInt(amountMinor) }) });
    return sendJson(reply, { id });
  });
  server.post<{ Params: { id: string }; Body: { status: 'won' | 'lost' | 'warning_closed' } }>(
    at('/disputes/:id/close'),
    { schema: { body: schema.verdict } },
    ({ params, body }, reply) => {
      sandbox.closeDispute(params.id, body.status);
      return sendJson(reply, { closed: params.id });
    },
  );

  server.get(at('/hooks'), (_request, reply) => sendJson(reply, sandbox.hooks()));
  server.put<{ Body: { url: string | null } }>(
    at('/hooks'),
    { schema: { body: schema.hookUrl } },
    ({ body }, reply) => {
      sandbox.setHookUrl(body.url);
      return sendJson(reply, { url: body.url });
    },
  );
  server.post<{ Body: { kind: 'forged-key' | 'old'; type: string; object: Record<string, unknown> } }>(
    at('/hooks/forged'),
    { schema: { body: schema.forgery } },
    ({ body: { kind, type, object } }, reply) => {
      sandbox.forgeEvent(kind, type, object);
      return sendJson(reply, { queued: true });
    },
  );
  server.post(at('/tick'), async (_request, reply) => sendJson(reply, await sandbox.tick()));
}

function sendJson(reply: FastifyReply, value: unknown): FastifyReply {
  const text = JSON.stringify(value, (_key, each) => (typeof each === 'bigint' ? each.toString() : each));
  return reply.type('application/json;charset=utf-8').send(text);
}
