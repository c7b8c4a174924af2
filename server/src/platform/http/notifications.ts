import { type Id, parseId, refusal } from '@redress/domain';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { httpRefusal } from './problem-of.ts';
import type { RateLimiter } from './rate-limit.ts';
import { sendProblem } from './request-state.ts';

/** What a channel sent, as it was sent: signatures are over the raw bytes. Header names are in lower case. */
export type ChannelMessage = {
  readonly kind: string;
  readonly accountId: Id<'channelAccount'>;
  readonly message: {
    readonly headers: Readonly<Record<string, string>>;
    readonly query: Readonly<Record<string, string>>;
    readonly body: Buffer;
  };
};

/**
 * Takes a message of a channel and says, in the channel's own words, whether it was taken (`success` stops Alipay from
 * sending again). Null when there is no such channel.
 */
export type NotificationHandler = (
  message: ChannelMessage,
) => Promise<{ readonly status: number; readonly contentType: string; readonly body: string } | null>;

const maximumBytes = 64 * 1024;

/** `POST /notify/<kind>/<account>`, outside the API: the caller is a channel, known by its signature and not by a key. */
export const registerNotifications = (
  http: FastifyInstance,
  handler: NotificationHandler,
  perAddress: RateLimiter,
): void => {
  http.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: maximumBytes }, (_request, body, done) =>
      done(null, body),
    );
    scope.post<{ Params: { kind: string; accountId: string } }>('/notify/:kind/:accountId', async (request, reply) => {
      const tooMany = perAddress(reply, `notify ${request.ip}`);
      if (tooMany) return sendProblem(request, reply, httpRefusal(tooMany));
      const { kind, accountId: named } = request.params;
      const accountId = parseId('channelAccount', named);
      const answer = accountId === null ? null : await handler({ kind, accountId, message: messageOf(request) });
      if (answer === null) return sendProblem(request, reply, httpRefusal(refusal('not_found', { what: named })));
      return reply.code(answer.status).type(answer.contentType).send(answer.body);
    });
  });
};

const messageOf = ({ headers, query, body }: FastifyRequest): ChannelMessage['message'] => ({
  headers: textsOf(headers),
  query: textsOf(query),
  body: Buffer.isBuffer(body) ? body : Buffer.alloc(0),
});

/** What was sent more than once is no single text, and no channel signs it so. */
const textsOf = (fields: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries(Object(fields)).filter((field): field is [string, string] => typeof field[1] === 'string'),
  );
