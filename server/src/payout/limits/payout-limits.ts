import {
  type Actor,
  type Currency,
  type Id,
  type Instant,
  idOf,
  type Money,
  money,
  ok,
  type Refusal,
  type Result,
  refusal,
  refused,
  toIso,
  toJson,
  uuidOf,
} from '@redress/domain';
import type { Pool } from 'pg';
import { readChannelAccount } from '../../channels/channel-accounts.ts';
import type { House } from '../../house.ts';

/** What may leave by an account at once and in a day of the shop's calendar; null is no limit. */
export type PayoutLimit = {
  readonly channelAccountId: Id<'channelAccount'>;
  readonly currency: Currency;
  readonly perPayout: Money | null;
  readonly perDay: Money | null;
  readonly setBy: Actor;
  readonly setAt: Instant;
};

export type SetPayoutLimit = {
  readonly merchantId: Id<'merchant'>;
  readonly actor: Actor;
  readonly accountId: Id<'channelAccount'>;
  readonly currency: Currency;
  readonly perPayout: Money | null;
  readonly perDay: Money | null;
};

/** Sets the limits of an account. What is above them is held, and a person lets it go. Refuses `not_found`. */
export const setPayoutLimit = async (
  house: House,
  { merchantId, actor, accountId, currency, perPayout, perDay }: SetPayoutLimit,
): Promise<Result<PayoutLimit, Refusal>> => {
  if (!(await readChannelAccount(house.db, merchantId, accountId)))
    return refused(refusal('not_found', { what: accountId }));
  const setAt = house.clock.now();
  await house.db.query({
    name: 'set-payout-limit',
    text: `insert into payout_limit (merchant_id, channel_account_id, currency, per_payout_minor, per_day_minor, set_by, set_at)
      values ($1, $2, $3, $4, $5, $6::jsonb, $7::timestamptz)
      on conflict (merchant_id, channel_account_id) do update set currency = excluded.currency,
        per_payout_minor = excluded.per_payout_minor, per_day_minor = excluded.per_day_minor, set_by = excluded.set_by, set_at = excluded.set_at`,
    values: [
      uuidOf(merchantId),
      uuidOf(accountId),
      currency,
      perPayout?.minor ?? null,
      perDay?.minor ?? null,
      toJson(actor),
      toIso(setAt),
    ],
  });
  return ok({ channelAccountId: accountId, currency, perPayout, perDay, setBy: actor, setAt });
};

/** The limits of all accounts that have one. */
export const listPayoutLimits = async (db: Pool, merchantId: Id<'merchant'>): Promise<PayoutLimit[]> => {
  const { rows } = await db.query<LimitRow>({
    name: 'list-payout-limits',
    text: `select channel_account_id, currency, per_payout_minor, per_day_minor, set_by, set_at from payout_limit
      where merchant_id = $1 order by channel_account_id`,
    values: [uuidOf(merchantId)],
  });
  return rows.map((row) => ({
    channelAccountId: idOf('channelAccount', row.channel_account_id),
    currency: row.currency,
    perPayout: row.per_payout_minor === null ? null : money(row.currency, row.per_payout_minor),
    perDay: row.per_day_minor === null ? null : money(row.currency, row.per_day_minor),
    setBy: row.set_by,
    setAt: row.set_at,
  }));
};

type LimitRow = {
  readonly channel_account_id: string;
  readonly currency: Currency;
  readonly per_payout_minor: bigint | null;
  readonly per_day_minor: bigint | null;
  readonly set_by: Actor;
  readonly set_at: Instant;
};
