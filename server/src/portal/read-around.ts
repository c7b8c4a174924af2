import {
  assert,
  fromJson,
  type Id,
  type Instant,
  idOf,
  type Payout,
  type RefundCase,
  toIso,
  uuidOf,
  type WaitingOffer,
} from '@redress/domain';
import { readCard } from '../commerce/card-reader.ts';
import { readOrder } from '../commerce/order-reader.ts';
import { readSentFor } from '../evidence/sent-for.ts';
import type { House } from '../house.ts';
import { readLawNow } from '../law/law-data.ts';
import { listPayees } from '../payout/payees/payee-reader.ts';
import type { RequestContext } from '../platform/http/handlers.ts';
import { readEvidence } from '../refund-case/case-reader.ts';
import { readTimeline } from '../refund-case/event-reader.ts';
import { readParcels } from '../returns/parcel-reader.ts';
import type { Around } from './case-view.ts';
import { complaintsOf, ratingOf } from './feedback.ts';
import { ownEvidence } from './own-things.ts';
import { storeNames } from './purchases.ts';

/** Everything around a case that its customer's view shows. */
export const readAround = async (
  house: House,
  { merchantId, actor, visitor }: Pick<RequestContext, 'merchantId' | 'actor' | 'visitor'>,
  refundCase: RefundCase,
): Promise<Around> => {
  const { db } = house;
  const { id: caseId, orderId, cardId, storeId } = refundCase;
  const [order, card, stores, events, payouts, offers, evidence, parcels, payees, complaints, rating, law, sentFor] =
    await Promise.all([
      readOrder(db, merchantId, { id: orderId }),
      cardId && readCard(db, merchantId, { id: cardId }),
      storeNames(db, merchantId),
      readTimeline(db, merchantId, caseId),
      payoutsOfCases(db, merchantId, [caseId]),
      offersWaiting(house, merchantId, [caseId]),
      readEvidence(db, merchantId, caseId),
      readParcels(db, merchantId, caseId),
      listPayees(house, merchantId, caseId),
      complaintsOf(house, { merchantId, caseId }),
      ratingOf(house, merchantId, refundCase),
      readLawNow(db, merchantId),
      readSentFor(db, { merchantId, caseId }),
    ]);
  assert(order, 'a case is about an order that is there');
  const now = house.clock.now();
  const opened = { type: 'case_opened', at: refundCase.claim.claimedAt } as const;
  return {
    order,
    storeName: stores.get(storeId) ?? '',
    cardNumber: card?.number ?? null,
    // A case that is being opened right now has no timeline yet.
    events:
      events.length > 0 ? events.map(({ event, occurredAt }) => ({ type: event.type, at: occurredAt })) : [opened],
    payouts,
    offer: offers[0] ?? null,
    evidence,
    ownEvidence: ownEvidence(evidence, sentFor, { actor, visitor }),
    parcels,
    payees,
    complaints,
    rating,
    law,
    asker: actor,
    mayAct: visitor?.by === 'session',
    mayShow: visitor?.by === 'session' || visitor?.by === 'helper',
    now,
  };
};

/** The offers about these cases that wait for an answer now: at most one for each. */
export const offersWaiting = async (
  { db, clock }: Pick<House, 'db' | 'clock'>,
  merchantId: Id<'merchant'>,
  cases: readonly Id<'refundCase'>[],
): Promise<WaitingOffer[]> => {
  const { rows } = await db.query<{ case_id: string; side: WaitingOffer['side']; expires_at: Instant }>({
    name: 'portal-offers-waiting',
    text: `select case_id, side, expires_at from offer
      where merchant_id = $1 and case_id = any($2::uuid[]) and status = 'open' and expires_at > $3::timestamptz`,
    values: [uuidOf(merchantId), cases.map(uuidOf), toIso(clock.now())],
  });
  return rows.map((row) => ({ caseId: idOf('refundCase', row.case_id), side: row.side, expiresAt: row.expires_at }));
};

/** The payouts of these cases, replaced ones included, in the order of their making. */
export const payoutsOfCases = async (
  db: House['db'],
  merchantId: Id<'merchant'>,
  cases: readonly Id<'refundCase'>[],
): Promise<Payout[]> => {
  const { rows } = await db.query<{ state: string }>({
    name: 'portal-payouts-of-cases',
    text: `select state::text as state from payout where merchant_id = $1 and case_id = any($2::uuid[]) order by payout_id`,
    values: [uuidOf(merchantId), cases.map(uuidOf)],
  });
  return rows.map((row) => fromJson<Payout>(row.state));
};
