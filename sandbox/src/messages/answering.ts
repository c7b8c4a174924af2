import { setTimeout as delay } from 'node:timers/promises';
import type { FastifyReply } from 'fastify';
import type { Gateway, TakenMessage } from './inbox.ts';
import type { MessageRoom } from './room.ts';

type Said = { readonly status: number; readonly body: unknown };

/** How one gateway says yes, no and not now. */
export type Manners = {
  readonly gateway: Gateway;
  readonly taken: (message: TakenMessage) => Said;
  readonly refused: Said;
  readonly later: Said;
};

/** Takes a message in, or does with it what the fault of the hour wants, and answers in the gateway's own words. */
export const answerFor = async (
  { faults, inbox }: MessageRoom,
  reply: FastifyReply,
  { gateway, taken, refused, later }: Manners,
  message: Omit<TakenMessage, 'id' | 'delivered' | 'gateway'>,
): Promise<unknown> => {
  const fault = faults.strike(gateway);
  if (fault?.kind === 'refuse') return reply.code(refused.status).send(refused.body);
  if (fault?.kind === 'later') return reply.code(later.status).send(later.body);
  if (fault?.kind === 'server-error') return reply.code(500).type('text/html').send('<h1>500</h1>');
  const kept = inbox.take({ ...message, gateway, delivered: fault?.kind !== 'undelivered' });
  if (fault?.kind === 'slow') await delay(fault.milliseconds);
  if (fault?.kind === 'lost-answer') {
    reply.hijack();
    reply.raw.destroy();
    return reply;
  }
  const { status, body } = taken(kept);
  return reply.code(status).send(body);
};
