import {
  type Actor,
  type Id,
  idOf,
  type OfferAnswer,
  ok,
  type Refusal,
  type Result,
  refused,
  toIso,
  toJson,
  uuidOf,
} from '@redress/domain';
import type { PoolClient } from 'pg';
import type { House } from '../../house.ts';
import { inTransaction } from '../../platform/postgres/write-once.ts';
import { tell } from '../../refund-case/team/activity.ts';
import { type OfferRow, offerColumns, offerOf, readOffer } from './offer-reader.ts';
import { refuseEnded } from './refuse-ended.ts';

const clockRule: Actor = { kind: 'rule', id: 'offer-expiry', name: '报价到期' };

/** Writes down that the overdue offers of a case, or of a merchant, have run out. Answers how many. */
export const endOverdue = async (
  house: House,
  client: PoolClient,
  merchantId: Id<'merchant'>,
  caseId: Id<'refundCase'> | null,
): Promise<number> => {
  const now = house.clock.now();
  const { rows } = await client.query<OfferRow>({
    name: 'end-overdue-offers',
    text: `update offer set status = 'expired', answer = $4::jsonb, version = version + 1
      where merchant_id = $1 and ($2::uuid is null or case_id = $2) and status = 'open' and expires_at <= $3
      returning ${offerColumns}`,
    values: [uuidOf(merchantId), caseId && uuidOf(caseId), toIso(now), toJson(answerOf(clockRule, now))],
  });
  for (const offer of rows.map(offerOf)) {
    const contents = { offerId: offer.id, outcome: 'expired' };
    await tell(house, client, { merchantId, caseId: offer.caseId, type: 'offer_ended', contents, actor: clockRule });
  }
  return rows.length;
};

export type WithdrawOffer = {
  readonly merchantId: Id<'merchant'>;
  readonly actor: Actor;
  readonly offerId: Id<'offer'>;
  readonly note: string | null;
};

/** Takes an offer back while nobody has answered it. Refuses `not_found`, `offer_not_open` and `offer_expired`. */
export const withdrawOffer = (
  house: House,
  asked: WithdrawOffer,
): Promise<Result<ReturnType<typeof offerOf>, Refusal>> =>
  inTransaction(house, asked.merchantId, async (client) => {
    const { merchantId, actor, offerId, note } = asked;
    const now = house.clock.now();
    const { rows } = await client.query<OfferRow>({
      name: 'withdraw-offer',
      text: `update offer set status = 'withdrawn', answer = $3::jsonb, version = version + 1
        where merchant_id = $1 and offer_id = $2 and status = 'open' and expires_at > $4 returning ${offerColumns}`,
      values: [uuidOf(merchantId), uuidOf(offerId), toJson({ ...answerOf(actor, now), note }), toIso(now)],
    });
    const [row] = rows;
    if (!row) {
      const offer = await readOffer(client, merchantId, offerId);
      return offer.ok ? refused(refuseEnded(offer.value, now)) : offer;
    }
    const offer = offerOf(row);
    const contents = { offerId, outcome: 'withdrawn' };
    await tell(house, client, { merchantId, caseId: offer.caseId, type: 'offer_ended', contents, actor });
    return ok(offer);
  });

/** Every merchant's overdue offers, once. */
export const endAllOverdue = async (house: House): Promise<number> => {
  const { rows } = await house.db.query<{ merchant_id: string }>(
    `select distinct merchant_id from offer where status = 'open' and expires_at <= $1`,
    [toIso(house.clock.now())],
  );
  let ended = 0;
  for (const row of rows) {
    const merchantId = idOf('merchant', row.merchant_id);
    const done = await inTransaction(house, merchantId, async (client) =>
      ok(await endOverdue(house, client, merchantId, null)),
    );
    if (done.ok) ended += done.value;
  }
  return ended;
};

const answerOf = (by: Actor, at: OfferAnswer['at']): OfferAnswer => ({
  by,
  at,
  how: 'online',
  note: null,
  evidenceId: null,
  messageId: null,
  told: null,
});
