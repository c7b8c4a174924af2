import { type Id, idOf, ok, uuidOf } from '@redress/domain';
import type { House } from '../../house.ts';
import { inTransaction } from '../../platform/postgres/write-once.ts';
import { readEvents } from '../event-reader.ts';
import { syncClocks } from './sync-clocks.ts';

const mostEvents = 500;

/** Follows what happened to the cases of every merchant and sets their clocks. Answers how many events were read. */
export const followCases = async (house: House): Promise<number> => {
  const { rows } = await house.db.query<{ merchant_id: string }>(
    'select merchant_id from merchant order by merchant_id',
  );
  let read = 0;
  for (const row of rows) {
    for (;;) {
      const some = await followOne(house, idOf('merchant', row.merchant_id));
      read += some;
      if (some < mostEvents) break;
    }
  }
  return read;
};

/** One page of a merchant's events, by one process at a time. A crash before the end reads the page again, which changes nothing. */
const followOne = async (house: House, merchantId: Id<'merchant'>): Promise<number> => {
  const done = await inTransaction(house, merchantId, async (client) => {
    const id = uuidOf(merchantId);
    await client.query(
      `insert into clock_reading (merchant_id, transaction_id, position) values ($1, '0', 0) on conflict do nothing`,
      [id],
    );
    const { rows } = await client.query<{ after: string }>(
      `select transaction_id::text || '.' || position as after from clock_reading where merchant_id = $1 for update skip locked`,
      [id],
    );
    const [reading] = rows;
    if (!reading) return ok(0);
    const page = await readEvents(house.db, merchantId, { limit: mostEvents, after: reading.after });
    const last = page.rows.at(-1);
    if (!last) return ok(0);
    await syncClocks(house, merchantId, [...new Set(page.rows.map(({ caseId }) => caseId))]);
    const [transaction, position] = last.cursor.split('.');
    await client.query(
      'update clock_reading set transaction_id = $2::xid8, position = $3::bigint where merchant_id = $1',
      [id, transaction, position],
    );
    return ok(page.rows.length);
  });
  return done.ok ? done.value : 0;
};
