import type { Language } from '@redress/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Access } from './handlers.ts';
import { languageOf } from './language.ts';
import { type HttpRefusal, type ProblemContext, problemOf } from './problem-of.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by `admit` for every route of the API. */
    access: Access | null;
    /** The code of the refusal that answered the request, for metrics and the access log. */
    refusedWith: string | null;
  }
}

export const languageOfRequest = (request: FastifyRequest): Language => languageOf(request.headers['accept-language']);

/** The path without its query, which may hold personal data. */
export const pathOf = (request: FastifyRequest): string => request.url.split('?', 1)[0] ?? request.url;

/** Answers with a problem. The only way in which a request is refused. */
export const sendProblem = (request: FastifyRequest, reply: FastifyReply, no: HttpRefusal): FastifyReply => {
  const context: ProblemContext = {
    requestId: request.id,
    language: languageOfRequest(request),
    instance: pathOf(request),
  };
  const problem = problemOf(no, context);
  request.refusedWith = problem.code;
  if (problem.status === 401) reply.header('www-authenticate', 'Bearer realm="redress"');
  if (problem.code === 'idempotency_in_flight') reply.header('retry-after', '1');
  if (problem.status === 503) reply.header('retry-after', '5');
  return reply
    .code(problem.status)
    .header('content-language', context.language === 'zh' ? 'zh-CN' : 'en')
    .type('application/problem+json; charset=utf-8')
    .serializer(JSON.stringify)
    .send(problem);
};
