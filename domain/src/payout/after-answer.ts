import { assert, unreachable } from '../result.ts';
import { type Instant, instantOf, later } from '../time/instant.ts';
import type { ChannelAnswer } from './answer.ts';
import { type Pacing, waitAt } from './pacing.ts';
import type { ChannelRefusal, HoldReason, NextStep, Payout, PayoutStatus } from './payout.ts';
import { isInFlight, payoutCan } from './payout-can.ts';

/** Whether the answer came to the request itself or to a question about it. */
export type Asked = 'send' | 'query';

/**
 * The payout just before its request leaves the house; the caller commits this before the first byte is sent.
 * Should the sender die, its lease runs out and `afterLostSender` is next.
 */
export const beforeSend = (payout: Payout, leaseUntil: Instant): Payout =>
  move(payout, 'sending', {
    sends: payout.sends + 1,
    holdReason: null,
    pendingRefusal: null,
    next: { do: 'query', at: leaseUntil },
  });

/** A sender died between the first byte and the stored answer: the outcome is unknown, whatever we believe. */
export const afterLostSender = (payout: Payout, now: Instant, pacing: Pacing): Payout =>
  move(payout, 'unknown', { everUnknown: true, next: { do: 'query', at: later(now, pacing.beforeFirstQuery) } });

/**
 * What an answer makes of a payout in flight, or of a settled one that is asked about again. Never guesses: an unknown
 * outcome is ended only by `settled`, `returned`, or a refusal that a later query has confirmed; silence leads to the
 * same request under the same number. `settled` is ended only by `returned`; told again, it takes over where the money is.
 */
export const afterAnswer = (
  payout: Payout,
  asked: Asked,
  answer: ChannelAnswer,
  now: Instant,
  pacing: Pacing,
): Payout => {
  assert(
    isInFlight(payout.status) || payout.status === 'settled',
    `a payout that is ${payout.status} awaits no answer`,
  );
  const known: Payout = asked === 'query' ? { ...payout, queries: payout.queries + 1 } : payout;
  if (known.status === 'settled') return afterLaterAnswer(known, answer, now, pacing);
  switch (answer.class) {
    case 'settled': {
      const { channelNumber, landing } = answer;
      const settled = { at: answer.at ?? now, channelNumber, landing };
      const next = nextCheck(known, settled.at, now, pacing);
      return move(known, 'settled', { settled, next, pendingRefusal: null, confirmation: null });
    }
    case 'accepted':
    case 'awaiting_payee':
      return stay(known, answer.class, {
        everUnknown: true,
        pendingRefusal: null,
        ...(answer.class === 'accepted' && answer.note && { lastRefusal: answer.note }),
        // A later answer may leave out what the first one gave.
        confirmation: answer.class === 'accepted' ? null : (answer.confirmation ?? known.confirmation ?? null),
        next: nextQuery(known, asked, now, pacing),
      });
    case 'abnormal':
      return stay(known, 'abnormal', {
        everUnknown: true,
        pendingRefusal: null,
        lastRefusal: refusalOf(answer),
        next: null,
      });
    case 'refused_final':
      return afterFinalRefusal(known, asked, answer, now, pacing);
    case 'refused_retryable':
      return afterRetryableRefusal(known, asked, answer, now, pacing);
    case 'unknown':
      return afterUnknown(known, asked, now, pacing);
    case 'absent':
      return asked === 'query' ? afterAbsence(known, now, pacing) : afterUnknown(known, asked, now, pacing);
    case 'returned':
      if (asked === 'send') return afterUnknown(known, asked, now, pacing);
      return move(known, 'failed', { lastRefusal: returnOf(answer), pendingRefusal: null, next: null });
    default:
      return unreachable(answer);
  }
};

type Answer<C extends ChannelAnswer['class']> = Extract<ChannelAnswer, { class: C }>;

/**
 * Success stands until the channel says that the money came back to the merchant. Where it landed at the customer may change
 * (a closed card, then the balance), and that is all that another `settled` changes. A question that got no answer is asked again.
 */
function afterLaterAnswer(payout: Payout, answer: ChannelAnswer, now: Instant, pacing: Pacing): Payout {
  if (answer.class === 'returned') {
    const returned = { at: answer.at ?? now, reference: null };
    return move(payout, 'bounced', { lastRefusal: returnOf(answer), returned, next: null });
  }
  if (answer.class === 'settled') {
    const { settled } = payout;
    const next = settled && nextCheck(payout, settled.at, now, pacing);
    return { ...payout, next, settled: settled && { ...settled, landing: answer.landing ?? settled.landing } };
  }
  const unanswered = answer.class === 'unknown' || answer.class === 'refused_retryable';
  return { ...payout, next: unanswered ? nextQuery(payout, 'query', now, pacing) : null };
}

/** The next moment at which a settled payout is looked at once more; null when there is none left. */
function nextCheck(
  { route }: Payout,
  settledAt: Instant,
  now: Instant,
  { afterTransfer = [], afterRefund = [] }: Pacing,
): NextStep | null {
  const waits = route === 'transfer' ? afterTransfer : route === 'original' ? afterRefund : [];
  const wait = waits.find((each) => later(settledAt, each) > now);
  return wait === undefined ? null : { do: 'query', at: later(settledAt, wait) };
}

function afterFinalRefusal(
  payout: Payout,
  asked: Asked,
  answer: Answer<'refused_final'>,
  now: Instant,
  pacing: Pacing,
): Payout {
  const lastRefusal = refusalOf(answer);
  // The question was refused, not the payment.
  if (asked === 'query') return { ...payout, lastRefusal, next: nextQuery(payout, asked, now, pacing) };
  if (!payout.everUnknown && !answer.confirm) return move(payout, 'failed', { lastRefusal, next: null });
  return doubt(payout, confirmAt(payout, now, pacing), {
    lastRefusal,
    pendingRefusal: { ...lastRefusal, leadsTo: 'failed' },
  });
}

function afterRetryableRefusal(
  payout: Payout,
  asked: Asked,
  answer: Answer<'refused_retryable'>,
  now: Instant,
  pacing: Pacing,
): Payout {
  const lastRefusal = refusalOf(answer);
  if (asked === 'query') return { ...payout, lastRefusal, next: nextQuery(payout, asked, now, pacing) };
  const holdReason = holdReasonOf[answer.needs];
  // A refusal says nothing about an earlier try that may still be on its way.
  if (payout.everUnknown || answer.confirm) {
    const pendingRefusal = holdReason === null ? null : ({ ...lastRefusal, leadsTo: 'held', holdReason } as const);
    return doubt(payout, confirmAt(payout, now, pacing), { lastRefusal, pendingRefusal });
  }
  if (holdReason !== null) return move(payout, 'held', { lastRefusal, holdReason, next: null });
  return move(payout, 'queued', { lastRefusal, next: sendAgain(payout, now, pacing) });
}

const holdReasonOf: Record<Answer<'refused_retryable'>['needs'], HoldReason | null> = {
  time: null,
  funds: 'insufficient_funds',
  person: 'needs_person',
  file: 'awaits_bank_file',
  dispute: 'disputed',
};

function afterUnknown(payout: Payout, asked: Asked, now: Instant, pacing: Pacing): Payout {
  // When only the question failed, whatever we knew of the payment still holds.
  if (asked === 'query') return { ...payout, next: nextQuery(payout, asked, now, pacing) };
  return doubt(payout, later(now, pacing.beforeFirstQuery), {});
}

/**
 * The channel knows no such request. Before the planned moment that proves nothing (a notification may have had us ask
 * early), and then the plan stands. After it, a refusal that waited is confirmed; else the same number goes out again,
 * since replaying it cannot pay twice.
 */
function afterAbsence(payout: Payout, now: Instant, pacing: Pacing): Payout {
  const { next, pendingRefusal } = payout;
  // The channel holds the money of an abnormal one, so it is never sent again.
  if (payout.status === 'abnormal') return { ...payout, next: null };
  if (next?.do !== 'query' || now < next.at) return payout;
  if (pendingRefusal === null) return { ...payout, next: sendAgain(payout, now, pacing) };
  const { leadsTo, code, message } = pendingRefusal;
  const facts = { lastRefusal: { code, message }, pendingRefusal: null, everUnknown: false, next: null };
  if (leadsTo === 'failed') return move(payout, 'failed', facts);
  return move(payout, 'held', { ...facts, holdReason: pendingRefusal.holdReason });
}

/** Sent, and the outcome not known: from here on nothing but the channel's own word ends it. */
const doubt = (payout: Payout, askAt: Instant, facts: Partial<Payout>): Payout =>
  stay(payout, 'unknown', { ...facts, everUnknown: true, next: { do: 'query', at: askAt } });

/** After a doubtful try the confirmation waits until that try can no longer arrive. */
const confirmAt = (payout: Payout, now: Instant, pacing: Pacing): Instant =>
  later(now, payout.everUnknown ? pacing.beforeConfirming : pacing.beforeFirstQuery);

const refusalOf = ({ code, message }: ChannelRefusal): ChannelRefusal => ({ code, message });

const returnOf = ({ message, to }: Answer<'returned'>): ChannelRefusal => ({
  code: to === 'own_card' ? returnedToCard : to === 'own_balance' ? 'returned_to_balance' : 'returned',
  message,
});

/** Under this code a payout ended whose money the channel sent to the merchant's own card. */
export const returnedToCard = 'returned_to_card';

/** Asked early, we ask again no earlier than planned: the plan is the moment from which silence means something. */
function nextQuery(payout: Payout, asked: Asked, now: Instant, pacing: Pacing): NextStep {
  if (asked === 'send') return { do: 'query', at: later(now, pacing.beforeFirstQuery) };
  const planned = payout.next?.do === 'query' ? payout.next.at : now;
  const wait = waitAt(pacing.queryBackoff, payout.queries - 1);
  return { do: 'query', at: instantOf(Math.max(planned, later(now, wait))) };
}

const sendAgain = (payout: Payout, now: Instant, pacing: Pacing): NextStep => ({
  do: 'send',
  at: later(now, waitAt(pacing.sendBackoff, payout.sends - 1)),
});

const stay = (payout: Payout, status: PayoutStatus, facts: Partial<Payout>): Payout =>
  payout.status === status ? { ...payout, ...facts } : move(payout, status, facts);

function move(payout: Payout, to: PayoutStatus, facts: Partial<Payout>): Payout {
  assert(payoutCan(payout.status, to), `a payout cannot go from ${payout.status} to ${to}`);
  return { ...payout, ...facts, status: to };
}
