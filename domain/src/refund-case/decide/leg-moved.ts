import type { Id } from '../../ids/id.ts';
import { type Entry, reverse } from '../../ledger/entry.ts';
import { landedOnOwnCard, type MoneySource, payoutSettled } from '../../ledger/vouchers/payout-settled.ts';
import { returnedToCard } from '../../payout/after-answer.ts';
import type { Payout } from '../../payout/payout.ts';
import { needsPerson } from '../../payout/payout-can.ts';
import { assert } from '../../result.ts';
import { text } from '../../text.ts';
import type { Instant } from '../../time/instant.ts';
import type { Decision, TenderMove } from '../decision.ts';
import type { CaseEvent } from '../events.ts';
import type { LegProgress, RefundCase } from '../refund-case.ts';
import { decisionOf } from './support.ts';

type LegMoved = {
  readonly before: Payout;
  readonly after: Payout;
  readonly now: Instant;
  readonly entryId: Id<'entry'>;
  /** The entry that booked this payout as settled; needed only when it bounces. */
  readonly settledEntry: Entry | null;
  /** Names the entry of money that landed on the merchant's own card; needed only then. */
  readonly cardEntryId?: Id<'entry'> | null;
};

/**
 * What a payout's move means for its case and the books. Success books the cash and consumes the reservation; a bounce reverses
 * that entry by name and reserves the money again; a proved failure asks for a person and keeps the reservation for the next attempt.
 */
export const legMoved = (refundCase: RefundCase, of: LegMoved): Decision => {
  const { before, after, now, entryId, settledEntry } = of;
  const moved: CaseEvent = { type: 'leg_moved', payoutId: after.id, to: after.status, at: now };
  const leg = legOf(refundCase, after.id);
  return decisionOf(refundCase, [moved, ...consequence(refundCase, after, now)], {
    entries: [
      ...entriesOf(refundCase, leg, before, after, now, entryId, settledEntry),
      ...ownCardEntries(refundCase, leg, of),
    ],
    tenderMoves: tenderMovesOf(before, after),
  });
};

function consequence(refundCase: RefundCase, after: Payout, now: Instant): CaseEvent[] {
  if (needsPerson(after.status)) return [{ type: 'attention_needed', payoutId: after.id, at: now }];
  const others = legsOf(refundCase).filter((leg) => leg.payoutId !== after.id);
  const done = after.status === 'settled' && others.every((leg) => leg.status === 'settled');
  return done ? [{ type: 'case_resolved', at: now }] : [];
}

function tenderMovesOf(before: Payout, after: Payout): TenderMove[] {
  if (after.tenderId === null || before.status === after.status) return [];
  const move = { tenderId: after.tenderId, payoutId: after.id, amount: after.amount };
  if (after.status === 'settled') return [{ ...move, move: 'consume' }];
  return after.status === 'bounced' ? [{ ...move, move: 'restore' }] : [];
}

function entriesOf(
  refundCase: RefundCase,
  leg: LegProgress,
  before: Payout,
  after: Payout,
  now: Instant,
  entryId: Id<'entry'>,
  settledEntry: Entry | null,
): Entry[] {
  if (before.status === after.status) return [];
  const { storeId, customerId, id: caseId } = refundCase;
  if (after.status === 'settled') {
    assert(after.settled, 'a settled payout carries its facts');
    return [
      payoutSettled({
        id: entryId,
        caseId,
        payoutId: after.id,
        requestNumber: after.requestNumber,
        storeId,
        customerId,
        source: sourceOf(leg, after),
        amount: after.amount,
        at: after.settled.at,
      }),
    ];
  }
  if (after.status === 'bounced') {
    assert(settledEntry, 'a bounce reverses the entry that booked the payout');
    const description = text(`退票冲销 ${after.requestNumber}`, `Bounced ${after.requestNumber}`);
    return [reverse(settledEntry, { id: entryId, occurredAt: after.returned?.at ?? now, description })];
  }
  return [];
}

/** The customer has nothing, and our balance at the channel neither: what the channel paid lies at our bank. */
function ownCardEntries(
  refundCase: RefundCase,
  leg: LegProgress,
  { before, after, now, cardEntryId }: LegMoved,
): Entry[] {
  if (before.status === after.status || after.lastRefusal?.code !== returnedToCard) return [];
  if (after.status !== 'failed' && after.status !== 'bounced') return [];
  assert(cardEntryId, 'money on our own card is booked');
  const { storeId, customerId, id: caseId } = refundCase;
  const { id: payoutId, requestNumber, amount } = after;
  const source = sourceOf(leg, after);
  const at = after.returned?.at ?? now;
  return [
    landedOnOwnCard({ id: cardEntryId, caseId, payoutId, requestNumber, storeId, customerId, source, amount, at }),
  ];
}

/** By hand means from the bank, unless the customer had paid cash over the counter; a transfer leaves our balance at its channel. */
const sourceOf = ({ route, tenderKind }: LegProgress, { paidFrom = null }: Payout): MoneySource => {
  if (paidFrom !== null) return paidFrom;
  return route === 'offline' && tenderKind !== 'cash' ? 'bank_transfer' : (tenderKind ?? 'bank_transfer');
};

const legsOf = (refundCase: RefundCase): readonly LegProgress[] => ('legs' in refundCase ? refundCase.legs : []);

function legOf(refundCase: RefundCase, payoutId: Id<'payout'>): LegProgress {
  const leg = legsOf(refundCase).find((candidate) => candidate.payoutId === payoutId);
  assert(leg, `case ${refundCase.number} has no leg ${payoutId}`);
  return leg;
}
