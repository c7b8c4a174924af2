import type { Refusal, Result } from '@redress/domain';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Access } from './handlers.ts';
import { httpRefusal } from './problem-of.ts';
import type { RateLimiter } from './rate-limit.ts';
import { sendProblem } from './request-state.ts';

/** How people of the staff come in by a browser: the sign-in stage answers what stands under `/auth/`, and tells whose cookie a request shows. */
export type StaffDoor = {
  /** Who shows these cookies; null when there is no session of ours among them, or it has ended. */
  readonly accessOf: (cookies: string) => Promise<Access | null>;
  /** Whether there is a cookie of ours at all. */
  readonly isShown: (cookies: string) => boolean;
  readonly answer: (request: Request, address: string) => Promise<Result<Response, Refusal>>;
};

/** Everything under `/auth/` goes to the sign-in stage as it came; its refusals leave as problems like those of every other route. */
export const registerStaffDoor = (http: FastifyInstance, door: StaffDoor, perAddress: RateLimiter): void => {
  http.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
    scope.route({
      method: ['GET', 'POST'],
      url: '/auth/*',
      handler: async (request, reply) => {
        const tooMany = perAddress(reply, request.ip);
        if (tooMany) return sendProblem(request, reply, httpRefusal(tooMany));
        const answer = await door.answer(webRequest(request), request.ip);
        return answer.ok ? sendWeb(reply, answer.value) : sendProblem(request, reply, httpRefusal(answer.refusal));
      },
    });
  });
};

const webRequest = ({ method, url, headers, protocol, host, body }: FastifyRequest): Request => {
  const given = new Headers();
  for (const [name, value] of Object.entries(headers)) if (value !== undefined) given.set(name, String(value));
  return new Request(`${protocol}://${host}${url}`, {
    method,
    headers: given,
    body: Buffer.isBuffer(body) && body.length > 0 ? new Uint8Array(body) : null,
  });
};

const sendWeb = async (reply: FastifyReply, answer: Response): Promise<FastifyReply> => {
  for (const [name, value] of answer.headers) if (name !== 'set-cookie') reply.header(name, value);
  for (const cookie of answer.headers.getSetCookie()) reply.header('set-cookie', cookie);
  return reply.code(answer.status).send(Buffer.from(await answer.arrayBuffer()));
};
