import { type OperationId, routeOf } from '@redress/contract';
import { refusal } from '@redress/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Answer } from '../once.ts';
import { idempotencyKeyOf, ifMatchOf } from './conditions.ts';
import { etagOf } from './etag.ts';
import type { Handler, HandlerResult, Input, RequestContext } from './handlers.ts';
import type { InFlight } from './in-flight.ts';
import { parseInput } from './parse-input.ts';
import { httpRefusal } from './problem-of.ts';
import { requestHash } from './request-hash.ts';
import { languageOfRequest, pathOf, sendProblem } from './request-state.ts';
import { sendReply } from './send-reply.ts';
import type { UploadSlots } from './upload-slots.ts';

/** The answers that were stored with their keys. `requestHash` tells a repetition from a reuse. */
export type FindAnswer = (
  merchantId: RequestContext['merchantId'],
  key: string,
) => Promise<(Answer & { readonly requestHash: string }) | null>;

type Desk = { readonly findAnswer: FindAnswer; readonly running: InFlight; readonly uploads: UploadSlots };

/** One request of the API from parsed input to reply: conditions, the key, the handler. */
export const answerRequest =
  <K extends OperationId>(operationId: K, handler: Handler<K>, desk: Desk) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    if (routeOf(operationId).upload === null) return answer(operationId, handler, desk, request, reply);
    if (!desk.uploads.take()) {
      reply.header('retry-after', '1');
      return sendProblem(request, reply, httpRefusal(refusal('too_many_requests', { seconds: 1 })));
    }
    try {
      return await answer(operationId, handler, desk, request, reply);
    } finally {
      desk.uploads.give();
    }
  };

async function answer<K extends OperationId>(
  operationId: K,
  handler: Handler<K>,
  desk: Desk,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { access } = request;
  if (access === null) throw new Error('defect: a route of the API answers only who was admitted');
  const route = routeOf(operationId);
  const parsed = await parseInput(operationId, request);
  if (!parsed.ok) return sendProblem(request, reply, parsed.refusal);
  const { input, sent } = parsed.value;
  const dryRun = isDryRun(input.body);
  const ifMatch = ifMatchOf(route, request.headers['if-match'], dryRun);
  if (!ifMatch.ok) return sendProblem(request, reply, httpRefusal(ifMatch.refusal));
  const key = idempotencyKeyOf(route, request.headers['idempotency-key'], dryRun);
  if (!key.ok) return sendProblem(request, reply, httpRefusal(key.refusal));

  const base = { ...access, ifMatch: ifMatch.value, requestId: request.id, language: languageOfRequest(request) };
  const run = async (idempotency: RequestContext['idempotency']): Promise<FastifyReply> =>
    sendResult(operationId, await handler({ ...base, idempotency }, input), { request, reply, input, dryRun });
  if (key.value === null) return run(null);
  const asked = { method: route.method, path: pathOf(request), body: sent, upload: input.upload?.sha256 ?? null };
  return once(desk, { key: key.value, requestHash: requestHash(asked) }, run, request, reply);
}

/** The same key twice: the first answer again, a clear no for other input, and patience while the first still runs. */
async function once(
  { findAnswer, running }: Desk,
  asked: { readonly key: string; readonly requestHash: string },
  run: (idempotency: RequestContext['idempotency']) => Promise<FastifyReply>,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const merchantId = request.access?.merchantId;
  if (merchantId === undefined) throw new Error('defect: nobody asks');
  if (!running.begin(merchantId, asked.key))
    return sendProblem(request, reply, httpRefusal(refusal('idempotency_in_flight')));
  try {
    const stored = await findAnswer(merchantId, asked.key);
    if (stored === null) return await run(asked);
    if (stored.requestHash !== asked.requestHash)
      return sendProblem(request, reply, httpRefusal(refusal('idempotency_key_reused')));
    return sendReplay(reply, stored);
  } finally {
    running.end(merchantId, asked.key);
  }
}

function sendResult<K extends OperationId>(
  operationId: K,
  result: HandlerResult<K>,
  at: {
    readonly request: FastifyRequest;
    readonly reply: FastifyReply;
    readonly input: Input<K>;
    readonly dryRun: boolean;
  },
): FastifyReply {
  if (!result.ok) return sendProblem(at.request, at.reply, httpRefusal(result.refusal));
  if ('replayed' in result.value) return sendReplay(at.reply, result.value.replayed);
  const { body, status, version } = result.value;
  const route = routeOf(operationId);
  if (at.dryRun) return sendReply(at.reply.header('dry-run', 'true'), { route, status: 200, body, etag: null });
  return sendReply(at.reply, {
    route,
    status: status ?? route.status,
    body,
    etag: version === undefined ? null : etagOf(version),
  });
}

/** As it was stored, and not through the schema of today: an answer of years ago may lack a field that is new. */
const sendReplay = (reply: FastifyReply, { status, body, etag }: Answer): FastifyReply => {
  if (etag !== null) reply.header('etag', etag);
  return reply
    .code(status)
    .header('idempotent-replayed', 'true')
    .type('application/json; charset=utf-8')
    .serializer(JSON.stringify)
    .send(body);
};

const isDryRun = (body: unknown): boolean =>
  typeof body === 'object' && body !== null && 'dryRun' in body && body.dryRun === true;
