import type { FastifyInstance, FastifyReply } from 'fastify';
import type { BankOperations } from './bank-sandbox.ts';
import type { BankFault } from './fault.ts';

const faultSchema = {
  type: 'object',
  required: ['kind'],
  additionalProperties: false,
  properties: {
    kind: {
      enum: ['reject', 'reject-file', 'return', 'late', 'book-twice', 'wrong-amount', 'unreported', 'plain-credit'],
    },
    code: { type: 'string', pattern: '^[A-Z0-9]{1,4}$' },
    days: { type: 'integer', minimum: 0 },
    byMinor: { type: 'string', pattern: '^-?[0-9]{1,15}$' },
    times: { type: 'integer', minimum: 1, maximum: 10_000 },
  },
} as const;

type FaultBody = {
  kind: BankFault['kind'];
  code?: string;
  days?: number;
  byMinor?: string;
  times?: number;
};

/** The bank's doors: files in, reports and statements out, and under `/_sandbox/` what only a god of banks could do. */
export function addBankRoutes(server: FastifyInstance, bank: BankOperations): void {
  server.addContentTypeParser(['application/xml', 'text/xml'], { parseAs: 'string' }, (_request, body, done) =>
    done(null, body),
  );
  server.post<{ Body: string }>('/files', (request, reply) => {
    const taken = bank.submit(request.body);
    return sendJson(reply.code(taken.taken ? 200 : 422), taken);
  });
  server.get<{ Params: { messageId: string }; Querystring: { detail?: string } }>(
    '/reports/:messageId',
    ({ params, query }, reply) => {
      const report = bank.report(params.messageId, query.detail === 'rejected' ? 'rejected' : 'all');
      return report === null ? reply.code(404).send('no such file\n') : reply.type('application/xml').send(report);
    },
  );
  server.get<{ Params: { date: string } }>(
    '/statements/:date',
    {
      schema: {
        params: { type: 'object', properties: { date: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' } } },
      },
    },
    ({ params }, reply) => reply.type('application/xml').send(bank.statement(params.date)),
  );
  server.get('/_sandbox/truth', (_request, reply) => sendJson(reply, bank.truth()));
  server.post('/_sandbox/tick', (_request, reply) => sendJson(reply, { moved: bank.tick() }));
  server.get('/_sandbox/faults', (_request, reply) => sendJson(reply, bank.faults.list()));
  server.post<{ Body: FaultBody }>('/_sandbox/faults', { schema: { body: faultSchema } }, ({ body }, reply) => {
    const { times = 1, byMinor, ...fault } = body;
    bank.faults.next({ ...fault, ...(byMinor !== undefined && { byMinor: BigInt(byMinor) }) } as BankFault, times);
    return sendJson(reply, bank.faults.list());
  });
  server.delete('/_sandbox/faults', (_request, reply) => {
    bank.faults.clear();
    return sendJson(reply, []);
  });
}

/** Amounts are decimal text of minor units, because JSON numbers are no place for money. */
const sendJson = (reply: FastifyReply, value: unknown): FastifyReply =>
  reply
    .type('application/json; charset=utf-8')
    .send(JSON.stringify(value, (_, part) => (typeof part === 'bigint' ? part.toString() : part)));
