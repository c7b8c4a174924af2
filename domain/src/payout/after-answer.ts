import { assert, unreachable } from '../result.ts';
import { type Instant, later } from '../time/instant.ts';
import type { ChannelAnswer } from './answer.ts';
import { type Pacing, waitAt } from './pacing.ts';
import type { ChannelRefusal, HoldReason, NextStep, Payout, PayoutStatus } from './payout.ts';
import { payoutCan } from './payout-can.ts';

/** Whether the answer came to the request itself or to a question about it. */
export type Asked = 'send' | 'query';

/**
 * The payout just before its request leaves the house; the caller commits this before the first byte is sent.
 * Should the sender die, its lease runs out and `afterLostSender` is next.
 */
export const beforeSend = (payout: Payout, leaseUntil: Instant): Payout => {
  const sent = { sends: payout.sends + 1, holdReason: null, next: { do: 'query', at: leaseUntil } } as const;
  return payout.status === 'sending' ? { ...payout, ...sent } : move(payout, 'sending', sent);
};

/** A sender died between the first byte and the stored answer: the outcome is unknown, whatever we believe. */
export const afterLostSender = (payout: Payout, now: Instant, pacing: Pacing): Payout =>
  move(payout, 'unknown', { everUnknown: true, next: { do: 'query', at: later(now, pacing.beforeFirstQuery) } });

/**
 * What an answer makes of a payout. Never guesses: an unknown outcome is ended only by `settled`, `returned`,
 * or by a refusal that a query has confirmed; silence leads to the same request under the same number.
 */
export const afterAnswer = (
  payout: Payout,
  asked: Asked,
  answer: ChannelAnswer,
  now: Instant,
  pacing: Pacing,
): Payout => {
  const known: Payout = asked === 'query' ? { ...payout, queries: payout.queries + 1 } : payout;
  if (known.status === 'settled' && answer.class !== 'returned') return { ...known, next: null };
  switch (answer.class) {
    case 'settled': {
      const { channelNumber, landing } = answer;
      return move(known, 'settled', {
        settled: { at: answer.at ?? now, channelNumber, landing },
        next: null,
        pendingRefusal: null,
      });
    }
    case 'accepted':
      return stay(known, 'accepted', { next: nextQuery(known, now, pacing) });
    case 'awaiting_payee':
      return stay(known, 'awaiting_payee', { next: nextQuery(known, now, pacing) });
    case 'abnormal':
      return stay(known, 'abnormal', { lastRefusal: refusalOf(answer), next: null });
    case 'refused_final':
      return afterFinalRefusal(known, asked, answer, now, pacing);
    case 'refused_retryable':
      return afterRetryableRefusal(known, asked, answer, now, pacing);
    case 'unknown':
      return afterUnknown(known, asked, now, pacing);
    case 'absent':
      return afterAbsence(known, now);
    case 'returned': {
      const lastRefusal = { code: 'returned', message: answer.message };
      return move(known, known.status === 'settled' ? 'bounced' : 'failed', {
        lastRefusal,
        pendingRefusal: null,
        next: null,
      });
    }
    default:
      return unreachable(answer);
  }
};

type FinalRefusal = Extract<ChannelAnswer, { class: 'refused_final' }>;
type RetryableRefusal = Extract<ChannelAnswer, { class: 'refused_retryable' }>;

function afterFinalRefusal(payout: Payout, asked: Asked, answer: FinalRefusal, now: Instant, pacing: Pacing): Payout {
  const lastRefusal = refusalOf(answer);
  const believed = asked === 'send' && !payout.everUnknown && !answer.confirm;
  if (believed) return move(payout, 'failed', { lastRefusal, next: null });
  const next = { do: 'query', at: later(now, pacing.beforeFirstQuery) } as const;
  if (asked === 'query') return { ...payout, lastRefusal, next: nextQuery(payout, now, pacing) };
  return stay(payout, 'unknown', { everUnknown: true, lastRefusal, pendingRefusal: lastRefusal, next });
}

function afterRetryableRefusal(
  payout: Payout,
  asked: Asked,
  answer: RetryableRefusal,
  now: Instant,
  pacing: Pacing,
): Payout {
  const lastRefusal = refusalOf(answer);
  // A query refused at the door, or a refusal while an earlier try is still unknown, says nothing about that try.
  if (asked === 'query' || payout.everUnknown) return { ...afterUnknown(payout, asked, now, pacing), lastRefusal };
  if (answer.needs === 'time') {
    const at = later(now, waitAt(pacing.sendBackoff, payout.sends - 1));
    return move(payout, 'queued', { lastRefusal, next: { do: 'send', at } });
  }
  const holdReason: HoldReason = answer.needs === 'funds' ? 'insufficient_funds' : 'needs_person';
  return move(payout, 'held', { lastRefusal, holdReason, next: null });
}

function afterUnknown(payout: Payout, asked: Asked, now: Instant, pacing: Pacing): Payout {
  // When only the question failed, whatever we knew of the payment still holds.
  if (asked === 'query') return { ...payout, next: nextQuery(payout, now, pacing) };
  return stay(payout, 'unknown', { everUnknown: true, next: { do: 'query', at: later(now, pacing.beforeFirstQuery) } });
}

function afterAbsence(payout: Payout, now: Instant): Payout {
  if (payout.pendingRefusal !== null) {
    return move(payout, 'failed', { lastRefusal: payout.pendingRefusal, pendingRefusal: null, next: null });
  }
  // Silence proves nothing, so the same number goes out again: replaying it cannot pay twice.
  assert(payoutCan(payout.status, 'sending'), `a payout that is ${payout.status} is not asked about`);
  return { ...payout, next: { do: 'send', at: now } };
}

const refusalOf = ({ code, message }: ChannelRefusal): ChannelRefusal => ({ code, message });

const nextQuery = (payout: Payout, now: Instant, pacing: Pacing): NextStep => ({
  do: 'query',
  at: later(now, waitAt(pacing.queryBackoff, payout.queries)),
});

const stay = (payout: Payout, status: PayoutStatus, facts: Partial<Payout>): Payout =>
  payout.status === status ? { ...payout, ...facts } : move(payout, status, facts);

function move(payout: Payout, to: PayoutStatus, facts: Partial<Payout>): Payout {
  assert(payoutCan(payout.status, to), `a payout cannot go from ${payout.status} to ${to}`);
  return { ...payout, ...facts, status: to };
}
