import { channelFeeCharged, cny, type Entry, money, uuidOf } from '@redress/domain';
import { booksBench } from '@redress/testing/testkit/books.ts';
import { testDatabase } from '@redress/testing/testkit/postgres.ts';
import { expect, test } from 'vitest';
import type { Once } from '../platform/once.ts';
import { bookEntries } from './book-entries.ts';
import { listEntries } from './ledger-reader.ts';

const { pool } = await testDatabase();
const { house, shop } = await booksBench(pool);
const { merchantId, storeId } = shop;

const fee = (source: string, fen = 678n): Entry =>
  channelFeeCharged({
    id: house.newId('entry'),
    at: house.clock.now(),
    storeId,
    caseId: null,
    customerId: null,
    reference: source,
    source,
    moneyAccount: '1012.alipay',
    fee: cny(fen),
  });
const by = {
  prepared: { kind: 'staff', id: 'stf_1', name: '李会计' },
  checked: { kind: 'staff', id: 'stf_2', name: '陈主管' },
} as const;
const book = (entries: readonly Entry[], once: Once<string> | null = null) =>
  bookEntries(house, { merchantId, entries, by, value: 'booked', once });
const bookedUnder = async (prefix: string): Promise<string[]> => {
  const filter = { caseId: null, payoutId: null, account: null };
  const { rows } = await listEntries(pool, merchantId, filter, { limit: 100, after: null });
  return rows.flatMap(({ source }) => (source?.startsWith(prefix) ? [source] : []));
};

test('whoever books one source at the same time: one entry, and a clear no to the others', async () => {
  const answers = await Promise.all(Array.from({ length: 6 }, () => book([fee('race:1')])));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  for (const answer of answers)
    if (!answer.ok) expect(answer.refusal).toMatchObject({ code: 'source_booked', details: { source: 'race:1' } });
  expect(await bookedUnder('race:')).toEqual(['race:1']);
});

test('all entries or none: one that is booked already takes the others with it', async () => {
  await book([fee('whole:1')]);
  expect(await book([fee('whole:2'), fee('whole:1'), fee('whole:3')])).toMatchObject({
    refusal: { code: 'source_booked' },
  });
  expect(await bookedUnder('whole:')).toEqual(['whole:1']);
});

test('an entry that does not balance, or mixes currencies, is refused by the database too', async () => {
  const honest = fee('odd:1');
  const [first, second] = honest.postings;
  if (!first || !second) throw new Error('a fee has two lines');
  const heavier = { ...honest, postings: [{ ...first, amount: cny(679n) }, second] };
  const mixed = { ...honest, postings: [{ ...first, amount: money('USD', 678n) }, second] };
  for (const entry of [heavier, mixed])
    expect(await book([entry])).toMatchObject({ refusal: { code: 'ledger_unbalanced' } });
  expect(await bookedUnder('odd:')).toEqual([]);
});

test('an entry without a case and without a source finds no way in', async () => {
  await expect(book([{ ...fee('x'), source: null }])).rejects.toThrow('entry_has_an_origin');
});

test('the same key gives the same answer, another request under it a no, and both book once', async () => {
  const once = (requestHash: string): Once<string> => ({
    key: 'K-1',
    requestHash,
    answer: (value) => ({ status: 201, body: { value }, etag: null }),
  });
  expect(await book([fee('key:1')], once('a'))).toMatchObject({ value: { outcome: 'done' } });
  expect(await book([fee('key:2')], once('a'))).toMatchObject({
    value: { outcome: 'replayed', answer: { status: 201, body: { value: 'booked' } } },
  });
  expect(await book([fee('key:3')], once('b'))).toMatchObject({ refusal: { code: 'idempotency_key_reused' } });
  expect(await bookedUnder('key:')).toEqual(['key:1']);
});

test('the application cannot write the ledger past the function', async () => {
  await expect(
    pool.query('update ledger_entry set source = null where merchant_id = $1', [uuidOf(merchantId)]),
  ).rejects.toThrow('permission denied');
  await expect(pool.query('insert into ledger_posting default values')).rejects.toThrow('permission denied');
});
