import type { Answer } from './answer.ts';
import { done, missing, turnedDown } from './answer.ts';
import { tellEvent } from './events.ts';
import type { Form } from './form.ts';
import { textOf, textsUnder } from './form.ts';
import { moveMoney } from './money.ts';
import type { Dispute, DisputeStatus } from './objects.ts';
import type { Room } from './room.ts';
import { nextId } from './room.ts';
import { disputeView } from './views.ts';

const DAY = 86_400_000;

/** What a dispute costs besides the money that is disputed. */
const FEE_MINOR = 1_500n;

export type NewDispute = {
  /** `ch_…` or `pi_…`. */
  readonly charge: string;
  /** All of the charge unless given. */
  readonly amountMinor?: bigint;
  readonly reason?: string;
  /** An inquiry takes no money yet and does not block refunds. */
  readonly inquiry?: boolean;
};

/** The cardholder's bank takes the money back. Answers the id of the dispute. Throws when the charge is not known. */
export function openDispute(
  room: Room,
  { charge: chargeId, amountMinor, reason = 'fraudulent', inquiry = false }: NewDispute,
): string {
  const charge = room.book.chargeOf(chargeId);
  if (charge === undefined) throw new Error(`sandbox: no charge ${chargeId}`);
  const id = nextId('du', room.book.disputes.size);
  const amount = amountMinor ?? charge.amountMinor;
  return room.book.atOnce(() => {
    const moneyIds = inquiry
      ? []
      : [
          moveMoney(room, {
            kind: 'dispute',
            amountMinor: -amount,
            feeMinor: FEE_MINOR,
            currency: charge.currency,
            sourceId: id,
          }),
        ];
    const dispute: Dispute = {
      id,
      chargeId: charge.id,
      amountMinor: amount,
      currency: charge.currency,
      reason,
      status: inquiry ? 'warning_needs_response' : 'needs_response',
      createdAt: room.now(),
      dueAt: room.now() + 9 * DAY,
      evidence: {},
      submissions: 0,
      moneyIds,
    };
    put(room, dispute, ['charge.dispute.created', ...(inquiry ? [] : ['charge.dispute.funds_withdrawn'])]);
    return id;
  });
}

/** The bank's verdict. Won brings the money back, not the fee. Throws when the dispute is not open. */
export function closeDispute(
  room: Room,
  id: string,
  status: Extract<DisputeStatus, 'won' | 'lost' | 'warning_closed'>,
): void {
  const dispute = room.book.disputes.get(id);
  if (dispute === undefined || !isOpen(dispute)) throw new Error(`sandbox: no open dispute ${id}`);
  room.book.atOnce(() => close(room, dispute, status));
}

/** `POST /v1/disputes/:id`: evidence is staged, or handed in once. */
export function updateDispute(room: Room, id: string, form: Form): Answer {
  const dispute = room.book.disputes.get(id);
  if (dispute === undefined) return missing('dispute', id, 'dispute');
  if (!isOpen(dispute)) return turnedDown('This dispute is already closed.', { code: 'dispute_closed' });
  const submits = textOf(form, 'submit') !== 'false';
  const evidence = { ...dispute.evidence, ...textsUnder(form, 'evidence') };
  const changed: Dispute = {
    ...dispute,
    evidence,
    submissions: dispute.submissions + (submits ? 1 : 0),
    status: !submits ? dispute.status : dispute.status.startsWith('warning_') ? 'warning_under_review' : 'under_review',
  };
  put(room, changed, ['charge.dispute.updated']);
  return done(disputeView(room.book, changed));
}

/** `POST /v1/disputes/:id/close`: the loss is accepted, for good. */
export function acceptDispute(room: Room, id: string): Answer {
  const dispute = room.book.disputes.get(id);
  if (dispute === undefined) return missing('dispute', id, 'dispute');
  if (!isOpen(dispute)) return turnedDown('This dispute is already closed.', { code: 'dispute_closed' });
  return done(disputeView(room.book, close(room, dispute, 'lost')));
}

function isOpen({ status }: Dispute): boolean {
  return status !== 'won' && status !== 'lost' && status !== 'warning_closed';
}

function close(room: Room, dispute: Dispute, status: DisputeStatus): Dispute {
  const { amountMinor, currency, id } = dispute;
  const isWon = status === 'won' && dispute.moneyIds.length > 0;
  const back = isWon ? [moveMoney(room, { kind: 'dispute_reversal', amountMinor, currency, sourceId: id })] : [];
  const changed: Dispute = { ...dispute, status, moneyIds: [...dispute.moneyIds, ...back] };
  put(room, changed, ['charge.dispute.closed', ...(isWon ? ['charge.dispute.funds_reinstated'] : [])]);
  return changed;
}

function put(room: Room, dispute: Dispute, types: readonly string[]): void {
  room.book.put({ table: 'dispute', row: dispute });
  for (const type of types) tellEvent(room, type, disputeView(room.book, dispute));
}
