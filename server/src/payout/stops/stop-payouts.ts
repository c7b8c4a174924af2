import {
  type Actor,
  assert,
  type Id,
  ok,
  type Refusal,
  type Result,
  refusal,
  refused,
  toIso,
  toJson,
  uuidOf,
} from '@redress/domain';
import type { House } from '../../house.ts';
import { releaseFreed } from '../release-freed.ts';
import { type PayoutStop, type StopRow, stopColumns, stopOf } from './payout-stops.ts';

export type StopPayouts = {
  readonly merchantId: Id<'merchant'>;
  readonly actor: Actor;
  /** Null stops everything of the merchant. */
  readonly channelAccountId: Id<'channelAccount'> | null;
  readonly reason: string;
};

/**
 * The kill switch. Whatever comes up after the commit is held, and what is in flight is only asked about; a call that a worker
 * had already taken up at that very moment may still leave, and is asked about like the others. Thrown again while it is thrown, it stays as it is. Refuses `not_found` for an account that is not there.
 */
export const stopPayouts = async (
  house: House,
  { merchantId, actor, channelAccountId, reason }: StopPayouts,
): Promise<Result<PayoutStop, Refusal>> => {
  const id = house.newId('payoutStop');
  const account = channelAccountId && uuidOf(channelAccountId);
  const { rows } = await house.db.query<StopRow>({
    name: 'stop-payouts',
    text: `with there as (
        select 1 where $3::uuid is null or exists (select 1 from channel_account where merchant_id = $1 and channel_account_id = $3)
      ), off as (
        update channel_account set enabled = false where merchant_id = $1 and channel_account_id = $3
      )
      insert into payout_stop (merchant_id, payout_stop_id, channel_account_id, reason, stopped_by, stopped_at)
      select $1, $2, $3, $4, $5::jsonb, $6::timestamptz from there on conflict do nothing
      returning ${stopColumns}`,
    values: [uuidOf(merchantId), uuidOf(id), account, reason, toJson(actor), toIso(house.clock.now())],
  });
  if (rows[0]) return ok(stopOf(rows[0]));
  const open = await openStop(house, merchantId, account);
  return open ? ok(open) : refused(refusal('not_found', { what: channelAccountId ?? '' }, '/channelAccountId'));
};

export type LiftStop = {
  readonly merchantId: Id<'merchant'>;
  readonly actor: Actor;
  readonly stopId: Id<'payoutStop'>;
  readonly reason: string;
};

/** Lets go what was stopped; payouts that were held for it leave. A stop that was lifted before stays as it is. Refuses `not_found`. */
export const liftStop = async (
  house: House,
  { merchantId, actor, stopId, reason }: LiftStop,
): Promise<Result<PayoutStop, Refusal>> => {
  const { rows } = await house.db.query<StopRow>({
    name: 'lift-payout-stop',
    text: `with lifted as (
        update payout_stop set lift_reason = $3, lifted_by = $4::jsonb, lifted_at = $5::timestamptz
        where merchant_id = $1 and payout_stop_id = $2 and lifted_at is null returning ${stopColumns}
      ), on_again as (
        update channel_account a set enabled = true from lifted
        where a.merchant_id = $1 and a.channel_account_id = lifted.channel_account_id
      )
      select * from lifted`,
    values: [uuidOf(merchantId), uuidOf(stopId), reason, toJson(actor), toIso(house.clock.now())],
  });
  if (rows[0]) {
    await releaseFreed(house, merchantId);
    return ok(stopOf(rows[0]));
  }
  const known = await house.db.query<StopRow>({
    name: 'read-payout-stop',
    text: `select ${stopColumns} from payout_stop where merchant_id = $1 and payout_stop_id = $2`,
    values: [uuidOf(merchantId), uuidOf(stopId)],
  });
  return known.rows[0] ? ok(stopOf(known.rows[0])) : refused(refusal('not_found', { what: stopId }));
};

/** The stop in force for an account, or for everything; null when nothing is stopped there. */
export const openStop = async (
  house: Pick<House, 'db'>,
  merchantId: Id<'merchant'>,
  account: string | null,
): Promise<PayoutStop | null> => {
  const { rows } = await house.db.query<StopRow>({
    name: 'open-payout-stop',
    text: `select ${stopColumns} from payout_stop
      where merchant_id = $1 and lifted_at is null and channel_account_id is not distinct from $2::uuid`,
    values: [uuidOf(merchantId), account],
  });
  assert(rows.length <= 1, 'one stop at a time');
  return rows[0] ? stopOf(rows[0]) : null;
};
