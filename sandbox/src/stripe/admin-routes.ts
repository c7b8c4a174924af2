import type { FastifyInstance } from 'fastify';
import { addAdminFrame, manyPayments } from '../shared/admin-frame.ts';
import { sendJson } from '../shared/send-json.ts';
import * as schema from './admin-schemas.ts';
import type { NewCharge } from './cashier.ts';
import type { StripeOperations } from './stripe-sandbox.ts';

// Amounts are decimal text in these bodies and answers, because JSON numbers are no place for money.
type ChargeBody = Omit<NewCharge, 'amountMinor' | 'feeMinor'> & { amountMinor: string; feeMinor?: string };
type DisputeBody = { charge: string; amountMinor?: string; reason?: string; inquiry?: boolean };

/** Adds `/_sandbox/…`: what Stripe's own dashboard and a god of channels could do. No password; loopback only. */
export function addAdminRoutes(server: FastifyInstance, sandbox: StripeOperations): void {
  addAdminFrame(server, sandbox, { fault: schema.fault, chances: schema.chances });
  const at = (path: string) => `/_sandbox${path}`;

  server.get(at('/keys'), (_request, reply) => sendJson(reply, sandbox.keys));
  server.post<{ Body: ChargeBody | ChargeBody[] }>(
    at('/charges'),
    { schema: { body: schema.charges }, bodyLimit: manyPayments },
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
}
