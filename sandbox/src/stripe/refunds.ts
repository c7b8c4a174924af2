import type { Answer } from './answer.ts';
import { done, malformed, missing, turnedDown } from './answer.ts';
import type { CallFaultKind, Fault } from './fault-kind.ts';
import type { Form } from './form.ts';
import { textOf, textsUnder } from './form.ts';
import { moveMoney } from './money.ts';
import type { Charge, Metadata, Refund } from './objects.ts';
import { blocksRefunds } from './objects.ts';
import type { Room } from './room.ts';
import { nextId } from './room.ts';
import { tellRefund } from './settle.ts';
import { refundedOf, refundView } from './views.ts';

const known = ['amount', 'charge', 'payment_intent', 'reason', 'metadata', 'instructions_email', 'expand'];
const reasons = ['duplicate', 'fraudulent', 'requested_by_customer'];
const DAY_SECONDS = 86_400;

/** `POST /v1/refunds`: of a charge or its payment intent, the rest of it unless an amount is given. */
export function createRefund(room: Room, form: Form, fault: Fault<CallFaultKind> | undefined): Answer {
  const read = readCall(room, form);
  if (!read.ok) return read.answer;
  const { charge } = read;
  const rest = charge.amountMinor - refundedOf(room.book, charge);
  if (room.book.disputesOf(charge.id).some(blocksRefunds))
    return turnedDown(`Charge ${charge.id} has been charged back; cannot issue a refund.`, {
      code: 'charge_disputed',
      charge: charge.id,
    });
  if (rest === 0n)
    return turnedDown(`Charge ${charge.id} has already been refunded.`, {
      code: 'charge_already_refunded',
      charge: charge.id,
    });
  const amountMinor = read.amountMinor ?? rest;
  if (amountMinor > rest)
    return turnedDown(`Refund amount (${amountMinor}) is greater than unrefunded amount on charge (${rest})`, {
      param: 'amount',
    });
  const refund = born(room, { charge, amountMinor, reason: read.reason, metadata: read.metadata }, fault);
  room.book.put({ table: 'refund', row: refund });
  tellRefund(room, refund, [
    'refund.created',
    ...(refund.status === 'failed' ? ['refund.failed'] : []),
    'charge.refunded',
  ]);
  return done(refundView(room.book, refund));
}

/** `POST /v1/refunds/:id`: only its metadata may change. */
export function updateRefund(room: Room, id: string, form: Form): Answer {
  const refund = room.book.refunds.get(id);
  if (refund === undefined) return missing('refund', id, 'refund');
  const changed: Refund = { ...refund, metadata: { ...refund.metadata, ...textsUnder(form, 'metadata') } };
  room.book.put({ table: 'refund', row: changed });
  tellRefund(room, changed, ['refund.updated']);
  return done(refundView(room.book, changed));
}

/** `POST /v1/refunds/:id/cancel`: only one that waits for the customer. */
export function cancelRefund(room: Room, id: string): Answer {
  const refund = room.book.refunds.get(id);
  if (refund === undefined) return missing('refund', id, 'refund');
  if (refund.status !== 'requires_action')
    return turnedDown('You can only cancel a refund which has status `requires_action`.', {
      code: 'status_transition_invalid',
    });
  const changed: Refund = { ...refund, status: 'canceled', next: null };
  room.book.put({ table: 'refund', row: changed });
  tellRefund(room, changed, ['refund.updated']);
  return done(refundView(room.book, changed));
}

type Wanted = {
  readonly charge: Charge;
  readonly amountMinor: bigint;
  readonly reason: string | null;
  readonly metadata: Metadata;
};

/** The refund as it comes into the world: with its money gone, unless it waits or fails at once. */
function born(room: Room, wanted: Wanted, fault: Fault<CallFaultKind> | undefined): Refund {
  const at = room.now();
  const { charge, amountMinor, reason, metadata } = wanted;
  const id = nextId('re', room.book.refunds.size);
  const early = at - charge.paidAt < 7_200_000 && charge.method === 'card';
  const draft: Refund = {
    id,
    chargeId: charge.id,
    amountMinor,
    currency: charge.currency,
    createdAt: at,
    reason,
    metadata,
    status: 'succeeded',
    pendingReason: null,
    failureReason: null,
    moneyId: null,
    failureMoneyId: null,
    landing: early ? 'reversal' : 'refund',
    next: null,
  };
  if (fault?.kind === 'requires-action') return { ...draft, status: 'requires_action' };
  if (fault?.kind === 'short-balance' || room.book.balance(charge.currency) < amountMinor) {
    // Cards wait for a top-up; other ways fail at once.
    return charge.method === 'card'
      ? { ...draft, status: 'pending', pendingReason: 'insufficient_funds' }
      : { ...draft, status: 'failed', failureReason: 'insufficient_funds' };
  }
  const moneyId = moveMoney(room, {
    kind: 'refund',
    amountMinor: -amountMinor,
    currency: charge.currency,
    sourceId: id,
  });
  if (fault?.kind === 'accept-pending') {
    const end = fault.thenFails === true ? 'failed' : 'succeeded';
    const next = {
      at: at + (fault.seconds ?? 30) * 1000,
      status: end,
      reason: end === 'failed' ? 'declined' : null,
    } as const;
    return { ...draft, moneyId, status: 'pending', pendingReason: 'processing', next };
  }
  if (fault?.kind === 'late-failure') {
    const next = {
      at: at + (fault.seconds ?? 3 * DAY_SECONDS) * 1000,
      status: 'failed',
      reason: 'lost_or_stolen_card',
    } as const;
    return { ...draft, moneyId, next };
  }
  return { ...draft, moneyId };
}

type Read =
  | { readonly ok: false; readonly answer: Answer }
  | {
      readonly ok: true;
      readonly charge: Charge;
      readonly amountMinor: bigint | undefined;
      readonly reason: string | null;
      readonly metadata: Metadata;
    };

function readCall(room: Room, form: Form): Read {
  const no = (answer: Answer): Read => ({ ok: false, answer });
  const strange = Object.keys(form).find((name) => !known.includes(name));
  if (strange !== undefined)
    return no(malformed(`Received unknown parameter: ${strange}`, { code: 'parameter_unknown', param: strange }));
  const [chargeId, intentId] = [textOf(form, 'charge'), textOf(form, 'payment_intent')];
  const id = chargeId ?? intentId;
  if (id === undefined || (chargeId !== undefined && intentId !== undefined))
    return no(
      malformed('One of charge or payment_intent must be provided.', { code: 'parameter_missing', param: 'charge' }),
    );
  const charge = room.book.chargeOf(id);
  if (charge === undefined)
    return no(
      chargeId === undefined ? missing('payment_intent', id, 'payment_intent') : missing('charge', id, 'charge'),
    );
  const amount = textOf(form, 'amount');
  if (amount !== undefined && !/^[1-9]\d{0,11}$/.test(amount))
    return no(malformed(`Invalid integer: ${amount}`, { code: 'parameter_invalid_integer', param: 'amount' }));
  const reason = textOf(form, 'reason') ?? null;
  if (reason !== null && !reasons.includes(reason))
    return no(malformed(`Invalid reason: must be one of ${reasons.join(', ')}`, { param: 'reason' }));
  const metadata = textsUnder(form, 'metadata');
  const tooLong = Object.entries(metadata).find(([key, value]) => key.length > 40 || value.length > 500);
  if (tooLong !== undefined || Object.keys(metadata).length > 50)
    return no(malformed('Invalid metadata', { param: 'metadata' }));
  return { ok: true, charge, amountMinor: amount === undefined ? undefined : BigInt(amount), reason, metadata };
}
