import { MINUTE, type Refusal, refusal, SECOND } from '@redress/domain';
import type { FastifyReply } from 'fastify';
import type { Clock } from '../clock.ts';

/** Counts a request against a name (a key or an address); a refusal when it is one too many. Sets the RateLimit headers. */
export type RateLimiter = (reply: FastifyReply, name: string) => Refusal | null;

type Count = { used: number; readonly until: number };

/** Beyond this many names the oldest are forgotten: a flood of addresses costs them their limit, not us our memory. */
const maximumNames = 20_000;

/**
 * A limit for each name in windows of a minute, in this process. Counting happens in one step, so requests that come at the same
 * moment are counted one by one.
 */
export const rateLimiter = (clock: Clock, requestsPerMinute: number): RateLimiter => {
  const counts = new Map<string, Count>();
  return (reply, name) => {
    const now = clock.now();
    const known = counts.get(name);
    const count = known !== undefined && now < known.until ? known : { used: 0, until: now + MINUTE };
    count.used += 1;
    if (count !== known) {
      counts.delete(name);
      counts.set(name, count);
      const oldest = counts.size > maximumNames ? counts.keys().next().value : undefined;
      if (oldest !== undefined) counts.delete(oldest);
    }
    const seconds = Math.max(1, Math.ceil((count.until - now) / SECOND));
    reply.header('ratelimit-limit', requestsPerMinute);
    reply.header('ratelimit-remaining', Math.max(0, requestsPerMinute - count.used));
    reply.header('ratelimit-reset', seconds);
    if (count.used <= requestsPerMinute) return null;
    reply.header('retry-after', seconds);
    return refusal('too_many_requests', { seconds });
  };
};
