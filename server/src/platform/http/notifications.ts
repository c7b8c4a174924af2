import { type Id, parseId, refusal } from '@redress/domain';
import type { FastifyInstance } from 'fastify';
import { httpRefusal } from './problem-of.ts';
import type { RateLimiter } from './rate-limit.ts';
import { sendProblem } from './request-state.ts';

/** What a channel sent, as it was sent: signatures are over the raw text. */
export type ChannelMessage = {
  readonly accountId: Id<'channelAccount'>;
  readonly contentType: string;
  readonly body: string;
  readonly requestId: string;
};

/** Takes a message of a channel and says, in the channel's own words, whether it was taken (`success` stops Alipay from sending again). */
export type NotificationHandler = (
  message: ChannelMessage,
) => Promise<{ readonly status: number; readonly body: string }>;

const maximumBytes = 64 * 1024;

/** `POST /notify/<channel>/<account>`, outside the API: the caller is a channel, known by its signature and not by a key. */
export const registerNotifications = (
  http: FastifyInstance,
  handlers: Readonly<Record<string, NotificationHandler>>,
  perAddress: RateLimiter,
): void => {
  http.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'string', bodyLimit: maximumBytes }, (_request, body, done) =>
      done(null, body),
    );
    for (const [channel, handler] of Object.entries(handlers)) {
      scope.post<{ Params: { accountId: string } }>(`/notify/${channel}/:accountId`, async (request, reply) => {
        const tooMany = perAddress(reply, `notify ${request.ip}`);
        if (tooMany) return sendProblem(request, reply, httpRefusal(tooMany));
        const accountId = parseId('channelAccount', request.params.accountId);
        if (accountId === null)
          return sendProblem(request, reply, httpRefusal(refusal('not_found', { what: request.params.accountId })));
        const answer = await handler({
          accountId,
          contentType: request.headers['content-type'] ?? '',
          body: typeof request.body === 'string' ? request.body : '',
          requestId: request.id,
        });
        return reply.code(answer.status).type('text/plain; charset=utf-8').send(answer.body);
      });
    }
  });
};
