import type { Id } from '@redress/domain';
import { refusal } from '@redress/domain';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Access } from './handlers.ts';
import { httpRefusal } from './problem-of.ts';
import { sendProblem } from './request-state.ts';

/**
 * What changed, for whoever is allowed to see it. `decision`: an event of the case, payouts among them. `around`: what people do about a case and is
 * no decision on it. `bell`: a notice for this person, of a case or of none.
 */
export type Change = {
  readonly about: 'decision' | 'around' | 'bell';
  readonly caseId: Id<'refundCase'> | null;
  readonly type: string;
};

/** Where changes come from. From the moment that `watch` resolves no change is missed; its answer ends it. */
export type LiveSource = {
  readonly watch: (access: Access, tell: (changes: readonly Change[]) => void) => Promise<() => void>;
};

type Admit = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply | undefined>;

const beatMs = 20_000;
/** A stream ends by itself and is opened again with the key or session of that time, so that revoked rights do not go on listening. */
const longestMs = 300_000;
const atOnce = 2_000;

/** `GET /v1/events/stream`: server-sent events that say which cases changed, never what they hold; the reader asks for that as usual. */
export const registerEventStream = (http: FastifyInstance, source: LiveSource, admit: Admit): void => {
  const open = new Set<() => void>();
  http.addHook('preClose', async () => {
    for (const end of [...open]) end();
  });
  http.get('/v1/events/stream', { onRequest: admit }, (request, reply) => {
    const { access } = request;
    if (access === null) throw new Error('defect: the stream serves only who was admitted');
    if (open.size >= atOnce) {
      reply.header('retry-after', '5');
      return sendProblem(request, reply, httpRefusal(refusal('too_many_requests', { seconds: 5 })));
    }
    open.add(stream(reply, access, source, (end) => open.delete(end)));
    return reply;
  });
};

function stream(reply: FastifyReply, access: Access, source: LiveSource, ended: (end: () => void) => void): () => void {
  reply.hijack();
  const { raw } = reply;
  raw.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    // Proxies that collect an answer before they pass it on would hold every change back.
    'x-accel-buffering': 'no',
  });
  raw.write('retry: 3000\n\n');
  const watching = source
    .watch(access, (changes) => raw.write(`event: changed\ndata: ${JSON.stringify({ changes })}\n\n`))
    .then((unwatch) => {
      raw.write('event: ready\ndata: {}\n\n');
      return unwatch;
    });
  const beat = setInterval(() => raw.write(':\n\n'), beatMs);
  const last = setTimeout(() => end(), longestMs);
  const end = (): void => {
    clearInterval(beat);
    clearTimeout(last);
    ended(end);
    raw.end();
    // A database that cannot be asked now ends the stream; the browser opens it again.
    watching.then(
      (unwatch) => unwatch(),
      () => undefined,
    );
  };
  watching.catch(end);
  raw.on('close', end);
  return end;
}
