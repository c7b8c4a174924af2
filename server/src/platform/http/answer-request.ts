import { type OperationId, routeOf } from '@redress/contract';
import { refusal } from '@redress/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Answer } from '../once.ts';
import { idempotencyKeyOf, ifMatchOf } from './conditions.ts';
import { etagOf } from './etag.ts';
import type { Access, Handler, HandlerResult, Input, RequestContext } from './handlers.ts';
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
  const work = (idempotency: RequestContext['idempotency']): Promise<HandlerResult<K>> =>
    handler({ ...base, idempotency }, input);
  const send = (result: HandlerResult<K>): FastifyReply =>
    sendResult(operationId, result, { request, reply, input, dryRun });
  if (key.value === null) return send(await work(null));
  const asked = { method: route.method, path: pathOf(request), body: sent, upload: input.upload?.sha256 ?? null };
  const under = { key: keyOfCaller(access, key.value), requestHash: requestHash(asked) };
  if (!desk.running.begin(access.merchantId, under.key))
    return sendProblem(request, reply, httpRefusal(refusal('idempotency_in_flight')));
  try {
    const earlier = (): Promise<FastifyReply | null> => sendEarlier(desk.findAnswer, under, request, reply);
    // The work of an upload leaves a file behind before its commit, so a repetition is better known beforehand.
    if (input.upload !== null) return (await earlier()) ?? send(await work(under));
    return await workFirst({ work: () => work(under), earlier, send });
  } finally {
    desk.running.end(access.merchantId, under.key);
  }
}

/** A customer's keys are their own: nobody can meet, or be told, the answer that another customer got under the same key. */
const keyOfCaller = ({ visitor, keyId }: Access, key: string): string =>
  visitor === undefined ? key : `${visitor.customerId ?? keyId}:${key}`;

/**
 * The commit meets the key anyway and answers a repetition with the stored answer, so almost no request needs to look for it: only one
 * that was refused or failed, which may be the repetition of one that was not. Saves a round trip to the database.
 */
async function workFirst<R extends { readonly ok: boolean }>({
  work,
  earlier,
  send,
}: {
  readonly work: () => Promise<R>;
  readonly earlier: () => Promise<FastifyReply | null>;
  readonly send: (result: R) => FastifyReply;
}): Promise<FastifyReply> {
  let result: R;
  try {
    result = await work();
  } catch (fault) {
    // The fault is what the operator must see, also when the database cannot be asked now.
    const found = await earlier().catch(() => null);
    if (found !== null) return found;
    throw fault;
  }
  return (result.ok ? null : await earlier()) ?? send(result);
}

/** The same key before: the first answer again for the same input, a clear no for other input; null when the key is new. */
async function sendEarlier(
  findAnswer: FindAnswer,
  asked: { readonly key: string; readonly requestHash: string },
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply | null> {
  const merchantId = request.access?.merchantId;
  if (merchantId === undefined) throw new Error('defect: nobody asks');
  const stored = await findAnswer(merchantId, asked.key);
  if (stored === null) return null;
  if (stored.requestHash !== asked.requestHash)
    return sendProblem(request, reply, httpRefusal(refusal('idempotency_key_reused')));
  return sendReplay(reply, stored);
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
  const { body, status, version, cookie } = result.value;
  if (cookie !== undefined)
    at.reply.header('set-cookie', at.request.protocol === 'https' ? `${cookie}; Secure` : cookie);
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
