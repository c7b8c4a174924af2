import {
  type Actor,
  type Id,
  idOf,
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
import type { PoolClient } from 'pg';
import type { BillKind } from '../channels/channel.ts';
import type { ChannelAccount } from '../channels/channel-accounts.ts';
import type { House } from '../house.ts';
import type { BillItem, BillTotals } from './bill-line.ts';
import { billReaders } from './bill-readers.ts';
import { type Spooled, spool } from './spool.ts';
import { unreadableBecause } from './unreadable.ts';

export type LoadBill = {
  readonly actor: Actor;
  readonly account: Pick<ChannelAccount, 'id' | 'merchantId' | 'kind'>;
  readonly day: LocalDate;
  readonly name: string;
  readonly source: 'channel' | 'upload';
  readonly bytes: AsyncIterable<Uint8Array>;
  /** Told now and then how many lines have come in. */
  readonly progress?: (lines: number) => void;
};

export type LoadedBill = {
  readonly fileId: Id<'billFile'>;
  readonly outcome: 'loaded' | 'known';
  readonly kind: BillKind;
  readonly lines: number;
};

/** So many lines go to the database in one statement. */
const batchSize = 2_000;

/**
 * Takes a bill in, whole or not at all: every line stands in the database afterwards, also those that could not be read. The same bytes
 * again change nothing. Memory does not grow with the file.
 */
export const loadBill = async (house: House, bill: LoadBill): Promise<Result<LoadedBill, Refusal>> => {
  const spooled = await spool(bill.bytes).catch((error: Error) => error);
  if (spooled instanceof Error) {
    // It came from the channel piece by piece, and did not come whole.
    if (bill.source === 'channel') return refused(refusal('bill_not_available', { reason: spooled.message }));
    throw spooled;
  }
  const client = await house.db.connect();
  try {
    await client.query('begin');
    const known = await knownFile(client, bill, spooled);
    if (known) {
      await client.query('rollback');
      return ok(known);
    }
    const fileId = house.newId('billFile');
    const opened = await openFile(client, house, bill, spooled, fileId);
    if (!opened) {
      await client.query('rollback');
      const other = await knownFile(client, bill, spooled);
      return other ? ok(other) : refused(refusal('bill_unreadable', { reason: bill.name }));
    }
    const { lines, kind } = await loadLines(client, bill, spooled, fileId);
    await client.query('commit');
    return ok({ fileId, outcome: 'loaded', kind, lines });
  } catch (error) {
    await client.query('rollback');
    const reason = unreadableBecause(error);
    if (reason !== null) return refused(refusal('bill_unreadable', { reason }));
    throw error;
  } finally {
    client.release();
    await spooled.remove();
  }
};

async function knownFile(client: PoolClient, { account }: LoadBill, { sha256 }: Spooled): Promise<LoadedBill | null> {
  const { rows } = await client.query<{ bill_file_id: string; bill_kind: BillKind; line_count: number }>(
    'select bill_file_id, bill_kind, line_count from bill_file where merchant_id = $1 and channel_account_id = $2 and sha256 = $3',
    [uuidOf(account.merchantId), uuidOf(account.id), sha256],
  );
  const [row] = rows;
  return row
    ? { fileId: idOf('billFile', row.bill_file_id), outcome: 'known', kind: row.bill_kind, lines: row.line_count }
    : null;
}

/** False when somebody else has taken in the same bytes a moment ago. */
async function openFile(
  client: PoolClient,
  house: House,
  { actor, account, day, name, source }: LoadBill,
  { sha256 }: Spooled,
  fileId: Id<'billFile'>,
): Promise<boolean> {
  const { rowCount } = await client.query(
    `insert into bill_file (merchant_id, bill_file_id, channel_account_id, bill_day, sha256, name, source, line_count, loaded_by, loaded_at)
     values ($1, $2, $3, $4, $5, $6, $7, 0, $8, $9) on conflict (merchant_id, channel_account_id, sha256) do nothing`,
    [
      uuidOf(account.merchantId),
      uuidOf(fileId),
      uuidOf(account.id),
      day,
      sha256,
      name.slice(0, 300),
      source,
      toJson(actor),
      toIso(house.clock.now()),
    ],
  );
  return rowCount === 1;
}

async function loadLines(
  client: PoolClient,
  bill: LoadBill,
  spooled: Spooled,
  fileId: Id<'billFile'>,
): Promise<Pick<LoadedBill, 'lines' | 'kind'>> {
  const batch: Row[] = [];
  let [lines, told]: [number, BillTotals] = [0, { refunds: null, refundMinor: null }];
  let kind: BillKind = 'trade';
  const flush = async () => {
    await insertRows(client, bill, fileId, batch.splice(0));
    bill.progress?.(lines);
  };
  for await (const item of billReaders[bill.account.kind](spooled.read())) {
    if (item.kind === 'totals') {
      told = item.totals;
      continue;
    }
    if (item.kind === 'funds') {
      kind = 'funds';
      continue;
    }
    batch.push(rowOf(item));
    lines += 1;
    if (batch.length === batchSize) await flush();
  }
  if (batch.length > 0) await flush();
  await client.query(
    'update bill_file set line_count = $3, told_refunds = $4, told_refund_minor = $5, bill_kind = $6 where merchant_id = $1 and bill_file_id = $2',
    [uuidOf(bill.account.merchantId), uuidOf(fileId), lines, told.refunds, told.refundMinor, kind],
  );
  return { lines, kind };
}

type Row = readonly (string | number | bigint | null)[];

const rowOf = (item: Extract<BillItem, { kind: 'line' }>): Row => {
  if (!('line' in item))
    return [item.row, 'unreadable', null, null, null, null, 0n, 0n, '', null, item.problem.zh, item.raw, null];
  const { line } = item;
  return [
    item.row,
    line.kind,
    line.requestNumber,
    line.channelNumber,
    line.tradeNumber,
    line.merchantTradeNumber,
    line.amountMinor,
    line.feeMinor,
    line.currency,
    line.occurredAt === null ? null : toIso(line.occurredAt),
    line.state,
    item.raw,
    line.storeCode ?? null,
  ];
};

const insertSql = `insert into bill_line (merchant_id, bill_file_id, channel_account_id, bill_day, row_number, kind, request_number, channel_number, trade_number,
    merchant_trade_number, amount_minor, fee_minor, currency, occurred_at, state, raw, store_code)
  select $1, $2, $3, $4, * from unnest($5::integer[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[], $11::bigint[], $12::bigint[], $13::text[],
    $14::timestamptz[], $15::text[], $16::text[], $17::text[])`;

async function insertRows(
  client: PoolClient,
  { account, day }: LoadBill,
  fileId: Id<'billFile'>,
  rows: readonly Row[],
): Promise<void> {
  const columns = Array.from({ length: 13 }, (_, at) => rows.map((row) => row[at] ?? null));
  await client.query({
    name: 'load-bill-lines',
    text: insertSql,
    values: [uuidOf(account.merchantId), uuidOf(fileId), uuidOf(account.id), day, ...columns],
  });
}
