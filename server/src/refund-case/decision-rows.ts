import {
  type CardMove,
  type CaseEvent,
  type Decision,
  type Entry,
  type Id,
  type Instant,
  type OrderMove,
  type Payout,
  type TenderMove,
  toIso,
  uuidOf,
  type Workings,
} from '@redress/domain';
import type { House } from '../house.ts';
import type { PayoutMove } from './commit-decision.ts';

/** The shapes that `commit_decision` reads (migration 0006). Ids become UUIDs, instants become text, amounts stay whole numbers. */
export const caseRow = ({ after, events }: Decision) => ({
  id: uuidOf(after.id),
  expectedVersion: after.version - events.length,
  version: after.version,
  number: after.number,
  orderId: uuidOf(after.orderId),
  cardId: uuidOrNull(after.cardId),
  storeId: uuidOf(after.storeId),
  customerId: uuidOrNull(after.customerId),
  status: after.status,
  cause: after.claim.cause,
  kind: after.claim.kind,
  currency: after.currency,
  amountApproved: 'settlement' in after ? after.settlement.total.minor : null,
  dueOn: 'dueOn' in after ? after.dueOn : null,
  state: after,
});

/** One sequence number an event; it is the version of the case after it. */
export const eventRows = ({ after, events }: Decision, { newId, clock }: House) => {
  const first = after.version - events.length + 1;
  return events.map((event, index) => ({
    sequence: first + index,
    eventId: uuidOf(newId('event')),
    type: event.type,
    payload: event,
    occurredAt: toIso(momentOf(event) ?? clock.now()),
  }));
};

export const orderRow = (move: OrderMove) => ({
  id: uuidOf(move.orderId),
  expectedVersion: move.expectedVersion,
  lines: move.lines.map(({ lineId, quantity, goods }) => ({ lineId, quantity, goods: goods.minor })),
  giftsSettled: move.giftsSettled,
  credited: move.credited.minor,
});

export const cardRow = (move: CardMove) => ({
  id: uuidOf(move.cardId),
  expectedVersion: move.expectedVersion,
  lots: move.lots.map(({ lotId, amount }) => ({ lotId, refunded: amount.minor })),
});

type WorkingsRow = { readonly id: string; readonly explanation: Workings['explanation']; readonly facts: object };

/** The bases travel with the facts they were found from. */
export const workingsRow = ({ assessmentId, explanation, bases, facts }: Workings): WorkingsRow => ({
  id: uuidOf(assessmentId),
  explanation,
  facts: { ...facts, bases },
});

export const tenderMoveRow = (move: TenderMove) => ({
  tenderId: uuidOf(move.tenderId),
  payoutId: uuidOf(move.payoutId),
  move: move.move,
  amount: move.amount.minor,
  fromPayoutId: move.move === 'pass_on' ? uuidOf(move.fromPayoutId) : null,
});

export const newPayoutRow = (payout: Payout) => ({
  id: uuidOf(payout.id),
  caseId: uuidOf(payout.caseId),
  orderId: uuidOf(payout.orderId),
  tenderId: uuidOrNull(payout.tenderId),
  route: payout.route,
  status: payout.status,
  currency: payout.amount.currency,
  amount: payout.amount.minor,
  requestNumber: payout.requestNumber,
  channelAccountId: uuidOrNull(payout.channelAccountId),
  ...nextOf(payout),
  state: payout,
});

export const payoutMoveRow = ({ before, after, requestBody, lease }: PayoutMove) => ({
  id: uuidOf(after.id),
  expectedVersion: before.version,
  version: before.version + 1,
  status: after.status,
  channelAccountId: uuidOrNull(after.channelAccountId),
  requestBody,
  ...nextOf(after),
  leaseOwner: lease?.owner ?? null,
  leaseUntil: lease ? new Date(lease.until).toISOString() : null,
  state: { ...after, version: before.version + 1 },
});

/** Entries and their lines as two flat lists. */
export const entryRows = (entries: readonly Entry[]) => ({
  entries: entries.map((entry) => ({
    id: uuidOf(entry.id),
    kind: entry.kind,
    descriptionZh: entry.description.zh,
    descriptionEn: entry.description.en,
    occurredAt: toIso(entry.occurredAt),
    storeId: uuidOf(entry.storeId),
    caseId: uuidOrNull(entry.caseId),
    payoutId: uuidOrNull(entry.payoutId),
    reverses: uuidOrNull(entry.reverses),
    source: entry.source,
  })),
  postings: entries.flatMap((entry) =>
    entry.postings.map(({ account, side, amount, customerId }, index) => ({
      entryId: uuidOf(entry.id),
      line: index + 1,
      account,
      side,
      currency: amount.currency,
      amount: amount.minor,
      customerId: uuidOrNull(customerId),
    })),
  ),
});

const nextOf = ({ next }: Payout) => ({ nextDo: next?.do ?? null, nextAt: next ? toIso(next.at) : null });

const uuidOrNull = (id: Id | null): string | null => (id === null ? null : uuidOf(id));

const momentOf = (event: CaseEvent): Instant | null => ('at' in event ? event.at : null);
