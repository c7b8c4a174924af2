import {
  type Actor,
  type Currency,
  fromJson,
  type Id,
  type Instant,
  idOf,
  type Money,
  money,
  type Offer,
  type OfferAnswer,
  type OfferedAssessment,
  type OfferKind,
  type OfferStatus,
  ok,
  type Refusal,
  type Result,
  refusal,
  refused,
  uuidOf,
} from '@redress/domain';
import type { Pool, PoolClient } from 'pg';
import type { House } from '../../house.ts';

/** The offers of a case, the newest first. One that ran out may still say `open`: see `offerStatusAt`. */
export const listOffers = async (
  { db }: Pick<House, 'db'>,
  { merchantId, caseId }: { readonly merchantId: Id<'merchant'>; readonly caseId: Id<'refundCase'> },
): Promise<Offer[]> => {
  const { rows } = await db.query<OfferRow>({
    name: 'list-offers',
    text: `select ${offerColumns} from offer where merchant_id = $1 and case_id = $2 order by offer_id desc limit 200`,
    values: [uuidOf(merchantId), uuidOf(caseId)],
  });
  return rows.map(offerOf);
};

/** One offer, or `not_found`. */
export const readOffer = async (
  db: Pool | PoolClient,
  merchantId: Id<'merchant'>,
  offerId: Id<'offer'>,
): Promise<Result<Offer, Refusal>> => {
  const { rows } = await db.query<OfferRow>({
    name: 'read-offer',
    text: `select ${offerColumns} from offer where merchant_id = $1 and offer_id = $2`,
    values: [uuidOf(merchantId), uuidOf(offerId)],
  });
  return rows[0] ? ok(offerOf(rows[0])) : refused(refusal('not_found', { what: offerId }));
};

export const offerColumns = `offer_id, case_id, side, kind, currency, amount_minor, bonus_minor, lawful_minor, told::text as told, words,
  answers_offer_id, made_by, made_at, expires_at, status, answer::text as answer, task_id, version`;

export type OfferRow = {
  readonly offer_id: string;
  readonly case_id: string;
  readonly side: Offer['side'];
  readonly kind: OfferKind;
  readonly currency: Currency;
  readonly amount_minor: bigint | null;
  readonly bonus_minor: bigint | null;
  readonly lawful_minor: bigint;
  readonly told: string | null;
  readonly words: string;
  readonly answers_offer_id: string | null;
  readonly made_by: Actor;
  readonly made_at: Instant;
  readonly expires_at: Instant;
  readonly status: OfferStatus;
  readonly answer: string | null;
  readonly task_id: string | null;
  readonly version: number;
};

export const offerOf = (row: OfferRow): Offer => {
  const inMoney = (minor: bigint | null): Money | null => (minor === null ? null : money(row.currency, minor));
  return {
    id: idOf('offer', row.offer_id),
    caseId: idOf('refundCase', row.case_id),
    side: row.side,
    kind: row.kind,
    currency: row.currency,
    amount: inMoney(row.amount_minor),
    bonus: inMoney(row.bonus_minor),
    lawful: money(row.currency, row.lawful_minor),
    told: row.told === null ? null : fromJson<OfferedAssessment>(row.told),
    words: row.words,
    answersOfferId: row.answers_offer_id === null ? null : idOf('offer', row.answers_offer_id),
    madeBy: row.made_by,
    madeAt: row.made_at,
    expiresAt: row.expires_at,
    status: row.status,
    answer: row.answer === null ? null : fromJson<OfferAnswer>(row.answer),
    taskId: row.task_id === null ? null : idOf('task', row.task_id),
    version: row.version,
  };
};
