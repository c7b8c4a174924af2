import type { RouteDefinition } from '@redress/contract';
import type { FastifyReply } from 'fastify';
import type { FileBody } from './handlers.ts';

type Outgoing = {
  readonly route: RouteDefinition;
  readonly status: number;
  readonly body: unknown;
  readonly etag: string | null;
};

/** Sends JSON, a file or nothing, as the route says. */
export const sendReply = (reply: FastifyReply, { route, status, body, etag }: Outgoing): FastifyReply => {
  if (etag !== null) reply.header('etag', etag);
  if (route.reply === null) return reply.code(204).send();
  if ('file' in route.reply) return sendFile(reply, body as FileBody);
  if (status === 201 && hasId(body)) reply.header('location', `${route.path}/${body.id}`);
  return reply.code(status).type('application/json; charset=utf-8').send(body);
};

/** Always a download, never shown in our origin: a file is what somebody else gave us. */
const sendFile = (reply: FastifyReply, { contents, mediaType, fileName }: FileBody): FastifyReply => {
  const plain = fileName.replace(/[^\x20-\x7e]|["\\]/g, '_');
  return reply
    .code(200)
    .header('content-disposition', `attachment; filename="${plain}"; filename*=UTF-8''${encode(fileName)}`)
    .header('content-security-policy', "default-src 'none'; sandbox")
    .type(mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType)
    .send(contents instanceof Uint8Array ? Buffer.from(contents) : contents);
};

/** RFC 8187. */
const encode = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

const hasId = (body: unknown): body is { readonly id: string } =>
  typeof body === 'object' && body !== null && 'id' in body && typeof body.id === 'string';
