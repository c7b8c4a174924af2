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

/** Whether an account is asked for its balance before anything leaves it, and what has to stay in it. */
export type FundsRule = {
  readonly channelAccountId: Id<'channelAccount'>;
  readonly checked: boolean;
  readonly floor: Money;
  readonly setBy: Actor;
  readonly setAt: Instant;
};

export type SetFundsRule = {
  readonly merchantId: Id<'merchant'>;
  readonly actor: Actor;
  readonly accountId: Id<'channelAccount'>;
  readonly checked: boolean;
  readonly floor: Money;
};

/** Sets the rule of an account. What was held for want of money is looked at again. Refuses `not_found`. */
export const setFundsRule = async (
  house: Pick<House, 'db' | 'clock'>,
  { merchantId, actor, accountId, checked, floor }: SetFundsRule,
): Promise<Result<FundsRule, Refusal>> => {
  if (!(await readChannelAccount(house.db, merchantId, accountId)))
    return refused(refusal('not_found', { what: accountId }));
  const setAt = house.clock.now();
  await house.db.query({
    name: 'set-funds-rule',
    // Another currency is another balance, and nothing is known of it yet.
    text: `insert into account_funds (merchant_id, channel_account_id, checked, currency, floor_minor, set_by, set_at)
      values ($1, $2, $3, $4, $5, $6::jsonb, $7::timestamptz)
      on conflict (merchant_id, channel_account_id) do update set checked = excluded.checked, currency = excluded.currency,
        floor_minor = excluded.floor_minor, set_by = excluded.set_by, set_at = excluded.set_at, asked_at = null, told_minor = null`,
    values: [uuidOf(merchantId), uuidOf(accountId), checked, floor.currency, floor.minor, toJson(actor), toIso(setAt)],
  });
  return ok({ channelAccountId: accountId, checked, floor, setBy: actor, setAt });
};

/** The rules of all accounts that have one. */
export const listFundsRules = async (db: Pool, merchantId: Id<'merchant'>): Promise<FundsRule[]> => {
  const { rows } = await db.query<RuleRow>({
    name: 'list-funds-rules',
    text: `select channel_account_id, checked, currency, floor_minor, set_by, set_at from account_funds
      where merchant_id = $1 order by channel_account_id`,
    values: [uuidOf(merchantId)],
  });
  return rows.map((row) => ({
    channelAccountId: idOf('channelAccount', row.channel_account_id),
    checked: row.checked,
    floor: money(row.currency, row.floor_minor),
    setBy: row.set_by,
    setAt: row.set_at,
  }));
};

type RuleRow = {
  readonly channel_account_id: string;
  readonly checked: boolean;
  readonly currency: Currency;
  readonly floor_minor: bigint;
  readonly set_by: Actor;
  readonly set_at: Instant;
};
