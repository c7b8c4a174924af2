import { type Currency, type Id, type Instant, later, type Payout, SECOND, toIso, uuidOf } from '@redress/domain';
import type { Pool } from 'pg';
import type { Channel, ChannelFunds } from '../../channels/channel.ts';
import type { House } from '../../house.ts';
import type { DuePayout } from '../due-payout.ts';
import { instructionKindOf } from '../instruction-kind.ts';

/** How long a balance is believed, and how soon it may be asked for again when it is too low. */
const believed = 60 * SECOND;
const askedAgain = 5 * SECOND;

export type FundsOf = Pick<House, 'db' | 'clock'>;
export type AccountAt = {
  readonly merchantId: Id<'merchant'>;
  readonly accountId: Id<'channelAccount'>;
};

/**
 * Whether the account holds enough for a payout that has not left, and if so, sets it aside: what every process takes between two
 * answers of the channel is counted in one row. What cannot be told, and what is not paid out of the balance, is let go.
 */
export const takeFunds = async (
  house: FundsOf,
  { merchantId, payout, fundsChecked, account }: DuePayout,
  channel: Channel,
): Promise<boolean> => {
  if (!fundsChecked || account === null || payout.status !== 'queued' || payout.fundsWaived) return true;
  if (!channel.funds?.covers.includes(instructionKindOf(payout))) return true;
  const at = { merchantId, accountId: account.id };
  const first = await take(house, at, payout);
  if (first !== 'ask') return first !== 'short';
  await askTogether(house, at, channel.funds, payout.amount.currency);
  return (await take(house, at, payout)) !== 'short';
};

type Taken = 'taken' | 'short' | 'ask' | 'cannot_tell' | 'unchecked';

/** Questions under way: those who want to know the same of one account wait for one answer. */
const asking = new WeakMap<Pool, Map<Id<'channelAccount'>, Promise<void>>>();

const askTogether = (house: FundsOf, at: AccountAt, funds: ChannelFunds, currency: Currency): Promise<void> => {
  const underWay = asking.get(house.db) ?? new Map<Id<'channelAccount'>, Promise<void>>();
  asking.set(house.db, underWay);
  const known = underWay.get(at.accountId);
  if (known) return known;
  const asked = askUnlessJustAsked(house, at, funds, currency).finally(() => underWay.delete(at.accountId));
  underWay.set(at.accountId, asked);
  return asked;
};

/** Another may have got the answer between our look and our question. */
const askUnlessJustAsked = async (
  house: FundsOf,
  at: AccountAt,
  funds: ChannelFunds,
  currency: Currency,
): Promise<void> => {
  const { rows } = await house.db.query<{ known: boolean }>({
    name: 'funds-just-told',
    text: `select asked_at is not null and asked_at >= $3::timestamptz as known from account_funds where merchant_id = $1 and channel_account_id = $2`,
    values: [uuidOf(at.merchantId), uuidOf(at.accountId), toIso(later(house.clock.now(), -askedAgain))],
  });
  if (rows[0]?.known !== true) await askFunds(house, at, funds, currency);
};

const take = async (
  { db, clock }: FundsOf,
  at: AccountAt,
  { id, amount }: Pick<Payout, 'id' | 'amount'>,
): Promise<Taken> => {
  const now = clock.now();
  const { rows } = await db.query<{ taken: Taken }>({
    name: 'take-funds',
    text: 'select take_funds($1, $2, $3, $4, $5, $6::timestamptz, $7::timestamptz) as taken',
    values: [
      uuidOf(at.merchantId),
      uuidOf(at.accountId),
      uuidOf(id),
      amount.currency,
      amount.minor,
      toIso(later(now, -believed)),
      toIso(later(now, -askedAgain)),
    ],
  });
  return rows[0]?.taken ?? 'unchecked';
};

/**
 * Asks the channel and writes down what it said. Taken since the question began still counts against the answer, and so does what
 * was on its way and may not have been carried out yet: rather too little for a minute than the same yuan twice.
 */
export const askFunds = async (
  { db, clock }: FundsOf,
  { merchantId, accountId }: AccountAt,
  funds: ChannelFunds,
  currency: Currency,
): Promise<void> => {
  const before = await db.query<{ taken: bigint; in_flight: bigint }>({
    name: 'funds-before-asking',
    text: `with gone as (
        delete from funds_taken t using payout p
        where t.merchant_id = $1 and t.channel_account_id = $2 and p.merchant_id = t.merchant_id and p.payout_id = t.payout_id and p.status <> 'queued'
      )
      select f.taken_minor as taken, (select coalesce(sum(p.amount_minor), 0)::bigint from payout p
        where p.merchant_id = f.merchant_id and p.channel_account_id = f.channel_account_id and p.currency = f.currency
          and p.status in ('sending', 'unknown')) + (select coalesce(sum(t.amount_minor), 0)::bigint from funds_taken t
        join payout p on p.merchant_id = t.merchant_id and p.payout_id = t.payout_id
        where t.merchant_id = f.merchant_id and t.channel_account_id = f.channel_account_id and p.status = 'queued') as in_flight
      from account_funds f where f.merchant_id = $1 and f.channel_account_id = $2`,
    values: [uuidOf(merchantId), uuidOf(accountId)],
  });
  const known = before.rows[0];
  if (!known) return;
  const told = await funds.ask(currency);
  const answeredAt: Instant = clock.now();
  await db.query({
    name: 'funds-were-told',
    text: `update account_funds set told_minor = $3, asked_at = $4::timestamptz, in_flight_minor = $5, taken_when_asked = $6
      where merchant_id = $1 and channel_account_id = $2 and currency = $7 and taken_when_asked <= $6`,
    values: [
      uuidOf(merchantId),
      uuidOf(accountId),
      told?.minor ?? null,
      toIso(answeredAt),
      known.in_flight,
      known.taken,
      currency,
    ],
  });
};
