import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Answer } from './answer.ts';
import { atTheDoor, broken, malformed } from './answer.ts';
import { refuseCaller } from './caller.ts';
import { carryOut } from './carry-out.ts';
import type { CallFaultKind, Fault } from './fault-kind.ts';
import { fingerprintOf, parseForm } from './form.ts';
import type { StoredAnswer } from './objects.ts';
import type { Room } from './room.ts';
import { settleDue } from './settle.ts';
import { API_VERSION } from './views.ts';

/** `/v1/…`: form-encoded in, JSON out, every POST under its Idempotency-Key. */
export function addApi(server: FastifyInstance, room: Room): void {
  const keysInUse = new Set<string>();
  server.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, next) =>
    next(null, body),
  );
  server.all('/v1/*', async (request, reply) => {
    const call = readCall(request);
    const refused = refuseCaller(room, request.headers.authorization, call);
    if (refused !== undefined) return send(reply, call, refused);
    const fault = room.faults.drawForCall(`${call.method} ${call.route}`);
    const closed = doorOf(fault);
    if (closed !== undefined) return send(reply, call, closed);
    if (fault?.kind.endsWith('-before') && fault.kind !== 'http-500-before')
      return deliver({ request, reply, call, fault, answer: broken() });
    const earlier = earlierAnswer(room, keysInUse, call);
    if (earlier !== undefined)
      return deliver({ request, reply, call, fault, answer: earlier.answer, replayed: earlier.replayed });
    const answer = execute(room, call, fault);
    if (call.key === null || fault?.kind !== 'slow') return deliver({ request, reply, call, fault, answer });
    keysInUse.add(call.key);
    try {
      return await deliver({ request, reply, call, fault, answer });
    } finally {
      keysInUse.delete(call.key);
    }
  });
}

/** A call as it came in. The route has `:id` where the path has an id. */
export type Call = {
  readonly method: string;
  readonly path: string;
  readonly route: string;
  readonly text: string;
  readonly key: string | null;
  readonly requestId: string;
};

function readCall(request: FastifyRequest): Call {
  const [path = '', query = ''] = request.url.split('?');
  const key = request.headers['idempotency-key'];
  const isPost = request.method === 'POST';
  return {
    method: request.method,
    path,
    route: path.replace(/\/[a-z]{2,4}_[A-Za-z0-9]+/g, '/:id'),
    text: isPost && typeof request.body === 'string' ? request.body : query,
    key: isPost && typeof key === 'string' ? key : null,
    requestId: `req_${request.id}`,
  };
}

/** Everything that one call changes, with the answer kept for its key, is one entry of the journal. */
function execute(room: Room, call: Call, fault: Fault<CallFaultKind> | undefined): Answer {
  settleDue(room);
  return room.book.atOnce(() => {
    const real = fault?.kind === 'http-500-before' ? broken() : carryOut(room, call, parseForm(call.text), fault);
    const answer = fault?.kind === 'http-500-after' ? broken() : real;
    if (call.key !== null && answer.begun)
      room.book.put({ table: 'answer', row: stored(room, call, call.key, answer) });
    return answer;
  });
}

function stored(room: Room, call: Call, key: string, { status, body }: Answer): StoredAnswer {
  return {
    key,
    fingerprint: fingerprint(call),
    status,
    body: JSON.stringify(body),
    requestId: call.requestId,
    at: room.now(),
  };
}

function fingerprint({ method, path, text }: Call): string {
  return `${method} ${path} ${fingerprintOf(text)}`;
}

/** What the key says before anything is executed: the answer it had, or that it is used otherwise. A key is forgotten after a day. */
function earlierAnswer(
  room: Room,
  keysInUse: ReadonlySet<string>,
  call: Call,
): { readonly answer: Answer; readonly replayed: boolean } | undefined {
  const { key } = call;
  if (key === null) return undefined;
  if (key.length > 255) return { answer: malformed('Idempotency-Key is too long'), replayed: false };
  const inUse = `There is currently another in-progress request using this Idempotency Key: ${key}`;
  if (keysInUse.has(key))
    return {
      answer: atTheDoor(409, inUse, { type: 'idempotency_error', code: 'idempotency_key_in_use' }),
      replayed: false,
    };
  const known = room.book.answers.get(key);
  if (known === undefined || room.now() - known.at >= room.keyHours * 3_600_000) return undefined;
  if (known.fingerprint !== fingerprint(call)) {
    const message = `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}' if you meant to execute a different request.`;
    return { answer: malformed(message, { type: 'idempotency_error' }), replayed: false };
  }
  return {
    answer: { status: known.status, body: JSON.parse(known.body) as Answer['body'], begun: true },
    replayed: true,
  };
}

/** Faults that turn a call away before it is executed, with an answer that says so. */
function doorOf(fault: Fault<CallFaultKind> | undefined): Answer | undefined {
  switch (fault?.kind) {
    case 'rate-limit':
      return atTheDoor(429, 'Request rate limit exceeded.', { code: 'rate_limit' });
    case 'lock-timeout':
      return atTheDoor(
        429,
        'This object cannot be accessed right now because another API request or Stripe process is currently accessing it.',
        { code: 'lock_timeout' },
      );
    case 'key-in-use':
      return atTheDoor(409, 'There is currently another in-progress request using this Idempotency Key.', {
        type: 'idempotency_error',
        code: 'idempotency_key_in_use',
      });
    case 'unauthorized':
      return atTheDoor(401, 'Invalid API Key provided: sk_test_****', {});
    default:
      return undefined;
  }
}

type Delivery = {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly call: Call;
  readonly fault: Fault<CallFaultKind> | undefined;
  readonly answer: Answer;
  readonly replayed?: boolean;
};

async function deliver({ request, reply, call, fault, answer, replayed = false }: Delivery): Promise<FastifyReply> {
  switch (fault?.kind) {
    case 'timeout-before':
    case 'timeout-after':
      return fault.hang ? reply.hijack() : cutOff(request, reply);
    case 'reset-before':
    case 'reset-after':
      request.raw.socket.resetAndDestroy();
      return reply.hijack();
    case 'bad-gateway-before':
    case 'bad-gateway-after':
      return reply.code(502).type('text/html').send('<html><body>502 Bad Gateway</body></html>');
    case 'garbage-body':
      return reply.type('text/html').send('<html><body>maintenance</body></html>');
    case 'slow':
      await wait(fault.millis ?? 50);
      return send(reply, call, answer, replayed);
    default:
      return send(reply, call, answer, replayed);
  }
}

/** The answer breaks off in its first line, so that no client can tell what it would have said, nor take it for a closed idle connection. */
function cutOff(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  reply.hijack();
  request.raw.socket.end(
    'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 4000\r\nConnection: close\r\n\r\n{"id": "',
  );
  return reply;
}

function send(reply: FastifyReply, call: Call, { status, body }: Answer, replayed = false): FastifyReply {
  return reply
    .code(status)
    .headers({
      'request-id': call.requestId,
      'stripe-version': API_VERSION,
      'stripe-should-retry': 'false',
      ...(call.key !== null && { 'idempotency-key': call.key }),
      ...(replayed && { 'idempotent-replayed': 'true', 'original-request': call.requestId }),
    })
    .type('application/json')
    .send(JSON.stringify(body));
}
