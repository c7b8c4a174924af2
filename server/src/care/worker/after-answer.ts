import {
  afterQuiet,
  type Id,
  type Instant,
  later,
  MINUTE,
  type QuietHours,
  retryDelay,
  SECOND,
  templateFacts,
  triesAtOneSender,
} from '@redress/domain';
import type { AskAnswer, SendAnswer } from '../senders/sender.ts';
import type { DueMessage } from './claim-messages.ts';
import type { After } from './record-try.ts';

type Facts = {
  readonly due: DueMessage;
  readonly senderId: Id<'sender'>;
  readonly canAsk: boolean;
  readonly now: Instant;
  readonly quiet: QuietHours;
  readonly chance: number;
  readonly templateVersion: number;
};

/** Receipts are asked for after these times; a gateway that has none by then is believed to have sent it. */
const askAfter = [MINUTE, 5 * MINUTE, 30 * MINUTE] as const;

/** A message whose sending is in doubt is looked for this often before it counts as not sent. */
const searches = 3;

/** How a message goes on after a sender answered. */
export const afterSend = (facts: Facts, { outcome, providerId, code }: SendAnswer): After => {
  const { due, now, canAsk, templateVersion } = facts;
  const { secret } = templateFacts(due.template);
  if (outcome === 'sent') {
    const asks = canAsk && !secret;
    return {
      ...still(facts),
      status: 'sent',
      next: asks ? { do: 'ask', at: later(now, askAfter[0]) } : null,
      providerId,
      sentAt: now,
      templateVersion,
      why: null,
      forget: secret,
    };
  }
  if (outcome === 'refused') return anotherSender(facts, code);
  if (outcome === 'unknown' && canAsk)
    return { ...still(facts), next: { do: 'ask', at: later(now, 20 * SECOND) }, tries: due.tries + 1, why: code };
  return again(facts, code);
};

/** How it goes on after the gateway said what became of it. */
export const afterAsk = (facts: Facts, { outcome, code, providerId }: AskAnswer): After => {
  const { due, now } = facts;
  const wasSent = due.sentAt !== null;
  const { secret } = templateFacts(due.template);
  if (outcome === 'delivered')
    return {
      ...still(facts),
      status: 'delivered',
      next: null,
      providerId,
      sentAt: due.sentAt ?? now,
      why: null,
      forget: secret,
    };
  if (outcome === 'undelivered') return anotherSender(facts, code);
  if (outcome === 'under_way' || wasSent) {
    const next = askAfter[due.asks + 1];
    return {
      ...still(facts),
      status: 'sent',
      next: next === undefined || secret ? null : { do: 'ask', at: later(now, next) },
      providerId,
      sentAt: due.sentAt ?? now,
      why: null,
      forget: secret,
    };
  }
  if (due.asks + 1 < searches) return { ...still(facts), next: { do: 'ask', at: later(now, 20 * SECOND) }, why: code };
  // Nobody there has heard of it, asked three times: it did not leave.
  return outcome === 'not_found'
    ? again(facts, 'not_found')
    : { ...still(facts), next: { do: 'ask', at: later(now, 10 * MINUTE) }, why: code };
};

const still = ({ due }: Facts): After => ({
  status: 'waiting',
  next: null,
  tries: due.tries,
  givenUp: due.givenUp,
  providerId: null,
  sentAt: null,
  templateVersion: null,
  why: null,
  forget: false,
});

/** Later, at the same sender, unless it was tried often enough. What is not urgent does not wake anybody at night. */
const again = (facts: Facts, why: string | null): After => {
  const { due, now, quiet, chance } = facts;
  const tries = due.tries + 1;
  if (tries >= triesAtOneSender) return anotherSender(facts, why);
  const at = later(now, retryDelay(tries, chance));
  return { ...still(facts), next: { do: 'send', at: due.urgent ? at : afterQuiet(at, quiet) }, tries, why };
};

const anotherSender = (facts: Facts, why: string | null): After => ({
  ...still(facts),
  next: { do: 'send', at: facts.now },
  tries: 0,
  givenUp: [...facts.due.givenUp, facts.senderId],
  why,
});
