import { type Id, parseId, refusal } from '@redress/domain';
import type { FastifyInstance } from 'fastify';
import { httpRefusal } from './problem-of.ts';
import type { RateLimiter } from './rate-limit.ts';
import { sendProblem } from './request-state.ts';

/** Takes a mail as its bytes, signed by whoever runs the mailbox, and says with which status it was taken. */
export type InboundMailHandler = (mail: {
  readonly merchantId: Id<'merchant'>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}) => Promise<{ readonly status: number; readonly outcome: string }>;

const maximumBytes = 25 * 1024 * 1024;

/** `POST /inbound-mail/<merchant>` with a raw MIME message, outside the API: the caller is known by its signature and not by a key. */
export const registerInboundMail = (
  http: FastifyInstance,
  handler: InboundMailHandler,
  perAddress: RateLimiter,
): void => {
  http.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: maximumBytes }, (_request, body, done) =>
      done(null, body),
    );
    scope.post<{ Params: { merchantId: string } }>('/inbound-mail/:merchantId', async (request, reply) => {
      const tooMany = perAddress(reply, `mail ${request.ip}`);
      if (tooMany) return sendProblem(request, reply, httpRefusal(tooMany));
      const merchantId = parseId('merchant', request.params.merchantId);
      const unknown = httpRefusal(refusal('not_found', { what: request.params.merchantId }));
      if (merchantId === null) return sendProblem(request, reply, unknown);
      const headers = Object.fromEntries(
        Object.entries(request.headers).filter((field): field is [string, string] => typeof field[1] === 'string'),
      );
      const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      const { status, outcome } = await handler({ merchantId, headers, body });
      return reply.code(status).send({ outcome });
    });
  });
};
