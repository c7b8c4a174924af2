import {
  type Actor,
  assert,
  type Id,
  type LocalDate,
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
import type { BillFile, BillKind } from '../channels/channel.ts';
import { readChannelAccount, type SealedAccount, withoutSecrets } from '../channels/channel-accounts.ts';
import { openChannel } from '../channels/open-channel.ts';
import type { House } from '../house.ts';
import { handOnPayments } from './hand-on-payment.ts';
import { loadBill } from './load-bill.ts';

export type ReconcileDay = {
  readonly merchantId: Id<'merchant'>;
  readonly actor: Actor;
  readonly accountId: Id<'channelAccount'>;
  /** The channel's own day. */
  readonly day: LocalDate;
  /** A file that was given by hand; null asks the channel for its bill. */
  readonly file: { readonly name: string; readonly bytes: AsyncIterable<Uint8Array> } | null;
  /** No later bill will come: what is missing on the day itself is a break at once. */
  readonly final: boolean;
  readonly progress?: (lines: number) => void;
};

/** What became of the lines of the day. Matched, noted, repeated, waiting and breaks always sum to the lines. */
export type Reconciled = {
  readonly day: LocalDate;
  readonly lines: number;
  readonly matched: number;
  readonly noted: number;
  /** Told already by an earlier file about the same day. */
  readonly repeated: number;
  readonly waiting: number;
  readonly breaks: number;
  /** Payments that no order explains and that went to be looked at as wrong charges. */
  readonly handedOn: number;
  /** Open breaks of the account after the run, of this day and of others. */
  readonly openBreaks: number;
};

/**
 * Reconciles one account for one day: takes the bill in, then compares bill, payouts and books. Doing it again is safe and looks anew at
 * what was open. Refused: no bill to be had, or one that cannot be read.
 */
export const reconcileDay = async (house: House, command: ReconcileDay): Promise<Result<Reconciled, Refusal>> => {
  const { merchantId, actor, accountId, day, file, final, progress } = command;
  const sealed = await readChannelAccount(house.db, merchantId, accountId);
  if (!sealed) return refused(refusal('not_found', { what: accountId }, '/channelAccountId'));
  const account = withoutSecrets(sealed);
  const source = file ? 'upload' : 'channel';
  const kinds = new Set<BillKind>();
  const take = async (files: readonly BillFile[]): Promise<Refusal | null> => {
    for (const each of files) {
      const loaded = await loadBill(house, { actor, account, day, source, ...each, ...(progress && { progress }) });
      if (!loaded.ok) return loaded.refusal;
      kinds.add(loaded.value.kind);
    }
    return null;
  };
  const no = file ? await take([file]) : await takeFromChannel(house, sealed, day, { take, kinds });
  if (no) return refused(no);
  const counts = await matchBill(house, { merchantId, actor, accountId, day, final, kinds: [...kinds] });
  const handedOn = await handOnPayments(house, { merchantId, accountId, day });
  return ok({ ...counts, handedOn, openBreaks: await countOpen(house, merchantId, accountId) });
};

type Taking = {
  readonly take: (files: readonly BillFile[]) => Promise<Refusal | null>;
  readonly kinds: Set<BillKind>;
};

/** One bill after the other, since their addresses and connections do not hold for long. */
async function takeFromChannel(
  house: House,
  account: SealedAccount,
  day: LocalDate,
  { take, kinds }: Taking,
): Promise<Refusal | null> {
  const { bills } = openChannel(house, account);
  if (!bills)
    return refusal('bill_not_available', { reason: '该渠道没有可下载的账单 / the channel has none to fetch' });
  // Transfers stand in the bill of funds alone, and only who makes any needs the right to fetch it.
  const isWanted = bills.kinds.includes('funds') && (await hasTransfers(house, account));
  for (const kind of isWanted ? (['trade', 'funds'] as const) : (['trade'] as const)) {
    const bill = await bills.fetch(kind, day);
    if (bill.ok) {
      const no = await take(bill.value);
      if (no) return no;
      kinds.add(kind);
    } else if (kind === 'trade' || bill.refusal.reason !== 'refused')
      return refusal('bill_not_available', { reason: `${bill.refusal.code}: ${bill.refusal.message}` });
  }
  return null;
}

const hasTransfers = async ({ db }: House, { merchantId, id }: SealedAccount): Promise<boolean> => {
  const { rows } = await db.query<{ made: boolean }>({
    name: 'account-has-transfers',
    text: `select exists (select 1 from payout where merchant_id = $1 and channel_account_id = $2 and route = 'transfer') as made`,
    values: [uuidOf(merchantId), uuidOf(id)],
  });
  return rows[0]?.made === true;
};

type Counts = Omit<Reconciled, 'handedOn' | 'openBreaks'>;
type Match = Pick<ReconcileDay, 'merchantId' | 'actor' | 'accountId' | 'day' | 'final'> & {
  /** The bills that the day has got with this: what is missing in one kind is looked for when that kind has come. */
  readonly kinds: readonly BillKind[];
};

/** Compares what is loaded. A refund of the last minute may stand in the bill of the next day, so a day is complete when the next has come. */
const matchBill = async (
  { db, clock }: House,
  { merchantId, actor, accountId, day, final, kinds }: Match,
): Promise<Counts> => {
  const now = toIso(clock.now());
  const ids = [uuidOf(merchantId), uuidOf(accountId)];
  const counts = await compare(db, [...ids, day, final, now, kinds]);
  assert(counts, 'the comparison always counts');
  const { lines, matched, noted, repeated, waiting, breaks } = counts;
  assert(lines === matched + noted + repeated + waiting + breaks, 'every line of a bill has one outcome');
  await db.query({
    name: 'record-recon-run',
    text: 'insert into recon_run (merchant_id, channel_account_id, bill_day, counts, run_by, run_at, bill_kinds) values ($1, $2, $3, $4, $5, $6, $7)',
    values: [...ids, day, toJson(counts), toJson(actor), now, kinds],
  });
  return { day, ...counts };
};

/**
 * A million lines take longer than any request may: the usual limits of time and of memory for sorting are lifted for this one. Of waiting too:
 * a comparison whose process was killed goes on in the database to its end, and the one begun again comes after it.
 */
const compare = async (db: Pool, values: readonly unknown[]): Promise<Omit<Counts, 'day'> | undefined> => {
  const client = await db.connect();
  try {
    await client.query('begin');
    await client.query(`set local statement_timeout = '1h'`);
    await client.query(`set local lock_timeout = '1h'`);
    await client.query(`set local work_mem = '128MB'`);
    const { rows } = await client.query<{ counts: Omit<Counts, 'day'> }>({
      name: 'match-bill',
      text: 'select match_bill($1::uuid, $2::uuid, $3::date, $4::boolean, $5::timestamptz, $6::text[]) as counts',
      values: [...values],
    });
    await client.query('commit');
    return rows[0]?.counts;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
};

const countOpen = async (
  { db }: House,
  merchantId: Id<'merchant'>,
  accountId: Id<'channelAccount'>,
): Promise<number> => {
  const { rows } = await db.query<{ count: bigint }>({
    name: 'open-breaks',
    text: `select count(*) as count from recon_break where merchant_id = $1 and channel_account_id = $2 and status = 'open'`,
    values: [uuidOf(merchantId), uuidOf(accountId)],
  });
  return Number(rows[0]?.count ?? 0);
};
