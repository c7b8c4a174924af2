import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { RawCall, Signing } from './envelope.ts';
import { answerSigner, openEnvelope, signatureHeaders } from './envelope.ts';
import type { CallFaultKind, Fault } from './fault-kind.ts';
import type { Merchant } from './merchant.ts';
import type { Answer } from './problem.ts';
import { systemError, tooFrequent } from './problem.ts';
import type { Room } from './room.ts';
import type { Route } from './routes.ts';
import { routes } from './routes.ts';
import { settleDue } from './settle.ts';

/** All paths of APIv3: opens the envelope, carries the call out unless a fault strikes first, and signs the answer. */
export function addGateway(server: FastifyInstance, room: Room): void {
  // The signature covers the bytes as they came, so nothing here parses a body before it is verified.
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
  for (const route of routes) {
    server.route({
      method: route.method,
      url: route.path,
      handler: (request, reply) => answer(room, route, request, reply),
    });
  }
}

async function answer(room: Room, route: Route, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const call = rawCall(request);
  const opened = openEnvelope(room, call);
  reply.header('Request-ID', request.id);
  if (!opened.ok) return sendJson(reply, opened.problem);
  const { merchant } = opened;
  const fault = room.faults.drawForCall(route.operation);
  // A fault that strikes before leaves nothing to tell; every such kind brings its own answer or none.
  const done = fault?.kind.endsWith('-before')
    ? systemError()
    : carryOut(room, route, { merchant, call, request, fault });
  return deliver(room, { request, reply, route, merchant, call, answer: done, fault });
}

type Carried = {
  readonly merchant: Merchant;
  readonly call: RawCall;
  readonly request: FastifyRequest;
  readonly fault: Fault<CallFaultKind> | undefined;
};

function carryOut(room: Room, route: Route, { merchant, call, request, fault }: Carried): Answer | Buffer {
  settleDue(room);
  return route.carryOut(room, merchant, {
    params: asRecord(request.params),
    query: asRecord(request.query),
    body: call.body,
    wantedSerial: call.wantedSerial,
    origin: `http://${request.headers.host ?? '127.0.0.1'}`,
    fault,
  });
}

type Delivery = {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly route: Route;
  readonly merchant: Merchant;
  readonly call: RawCall;
  readonly answer: Answer | Buffer;
  readonly fault: Fault<CallFaultKind> | undefined;
};

async function deliver(room: Room, delivery: Delivery): Promise<FastifyReply> {
  const { request, reply, answer: done, fault } = delivery;
  const send = (how: Signing = 'right', what = done) => sendSigned(room, delivery, what, how);
  switch (fault?.kind) {
    case 'timeout-before':
    case 'timeout-after':
      if (fault.hang) return reply.hijack();
      request.raw.socket.destroy();
      return reply.hijack();
    case 'reset-before':
    case 'reset-after':
      request.raw.socket.resetAndDestroy();
      return reply.hijack();
    case 'http-502-before':
    case 'http-502-after':
      return reply.code(502).type('text/html').send('<html><body><h1>502 Bad Gateway</h1></body></html>');
    case 'system-error-before':
    case 'system-error-after':
      return send('right', systemError());
    case 'frequency-limited-before':
    case 'frequency-limited-after':
      return send('right', tooFrequent());
    case 'signtest':
      return send('signtest');
    case 'bad-signature':
      return send('wrong');
    case 'no-signature':
      return send('none');
    case 'unknown-serial':
      return send('unknown-serial');
    case 'garbage-body':
      return reply.code(200).type('text/html').send('<html><body>系统维护中</body></html>');
    case 'slow':
      await wait(fault.millis ?? 50);
      return send();
    default:
      return send();
  }
}

/**
 * Answers of 2xx are signed. Refusals are not: WeChat Pay promises nothing about theirs, and a client that needs a signature
 * to believe one has to ask. Bill files never are.
 */
function sendSigned(
  room: Room,
  { request, reply, merchant, call }: Delivery,
  done: Answer | Buffer,
  how: Signing,
): FastifyReply {
  if (Buffer.isBuffer(done)) return reply.type('application/octet-stream').send(done);
  if (done.status >= 300) return sendJson(reply, done);
  const body = done.body === undefined ? '' : JSON.stringify(done.body);
  // An answer is stamped with the time of its request, since simulations run on a clock that clients do not see.
  const timestamp = /timestamp="(\d+)"/.exec(call.authorization ?? '')?.[1] ?? String(Math.floor(room.now() / 1000));
  const signer = answerSigner(room, merchant, call.wantedSerial);
  const headers = signatureHeaders(signer, { how, timestamp, nonce: String(request.id), body });
  return reply.code(done.status).headers(headers).type('application/json').send(body);
}

function sendJson(reply: FastifyReply, { status, body }: Answer): FastifyReply {
  return reply.code(status).type('application/json').send(JSON.stringify(body));
}

function rawCall(request: FastifyRequest): RawCall {
  const serial = request.headers['wechatpay-serial'];
  return {
    method: request.method,
    url: request.raw.url ?? '/',
    authorization: request.headers.authorization,
    wantedSerial: typeof serial === 'string' ? serial : undefined,
    body: typeof request.body === 'string' ? request.body : '',
  };
}

const asRecord = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {};
