import type { FastifyReply } from 'fastify';

/** Sends JSON in which amounts are decimal text, because JSON numbers are no place for money. */
export function sendJson(reply: FastifyReply, value: unknown): FastifyReply {
  const text = JSON.stringify(value, (_key, each) => (typeof each === 'bigint' ? each.toString() : each));
  return reply.type('application/json;charset=utf-8').send(text);
}
