import { tellEvent } from './events.ts';
import { moveMoney } from './money.ts';
import type { Refund } from './objects.ts';
import { hasLeft, isAlive } from './objects.ts';
import type { Room } from './room.ts';
import { chargeView, refundView } from './views.ts';

/** Lets happen what is due: pending refunds end, those without funds try again, and some fail days after their success. */
export function settleDue(room: Room): number {
  let moved = 0;
  for (const id of [...room.book.openRefunds]) {
    const refund = room.book.refunds.get(id);
    if (refund === undefined) continue;
    room.book.atOnce(() => {
      if (takeOneStep(room, refund)) moved += 1;
    });
  }
  return moved;
}

/**
 * Fails a refund: at once, or long after it succeeded. The money comes back to the merchant's balance, and the charge counts as
 * not refunded again.
 *
 * @throws Error when it is not known or already over
 */
export function failRefund(room: Room, id: string, reason: string): void {
  const refund = room.book.refunds.get(id);
  if (refund === undefined || !isAlive(refund)) throw new Error(`sandbox: no refund ${id} that could fail`);
  room.book.atOnce(() => fail(room, refund, reason));
}

/** Lets a refund that waits for something succeed now. Throws when it does not wait. */
export function finishRefund(room: Room, id: string): void {
  const refund = room.book.refunds.get(id);
  if (refund?.status !== 'pending' && refund?.status !== 'requires_action')
    throw new Error(`sandbox: no refund ${id} that waits`);
  room.book.atOnce(() => succeed(room, refund));
}

/** The events about a refund, and the older one about its charge. */
export function tellRefund(room: Room, refund: Refund, types: readonly string[]): void {
  const charge = room.book.charges.get(refund.chargeId);
  for (const type of types) {
    if (type.startsWith('refund.')) tellEvent(room, type, refundView(room.book, refund));
    else if (charge !== undefined) tellEvent(room, type, chargeView(room.book, charge));
  }
}

function takeOneStep(room: Room, refund: Refund): boolean {
  if (refund.pendingReason === 'insufficient_funds') {
    if (room.book.balance(refund.currency) < refund.amountMinor) return false;
    succeed(room, refund);
    return true;
  }
  if (refund.next === null || refund.next.at > room.now()) return false;
  if (refund.next.status === 'failed') fail(room, refund, refund.next.reason ?? 'unknown');
  else succeed(room, refund);
  return true;
}

function succeed(room: Room, refund: Refund): void {
  const { amountMinor, currency, id } = refund;
  const moneyId =
    refund.moneyId ?? moveMoney(room, { kind: 'refund', amountMinor: -amountMinor, currency, sourceId: id });
  const changed: Refund = { ...refund, moneyId, status: 'succeeded', pendingReason: null, next: null };
  room.book.put({ table: 'refund', row: changed });
  tellRefund(room, changed, ['refund.updated']);
}

function fail(room: Room, refund: Refund, failureReason: string): void {
  const { amountMinor, currency, id } = refund;
  const failureMoneyId = hasLeft(refund)
    ? moveMoney(room, { kind: 'refund_failure', amountMinor, currency, sourceId: id })
    : null;
  const changed: Refund = {
    ...refund,
    status: 'failed',
    pendingReason: null,
    failureReason,
    failureMoneyId,
    next: null,
  };
  room.book.put({ table: 'refund', row: changed });
  tellRefund(room, changed, ['refund.updated', 'refund.failed']);
}
