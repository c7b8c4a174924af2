import { dateOf, type Period, uuidOf } from '@redress/domain';
import { accountant, booksBench, controller } from '@redress/testing/testkit/books.ts';
import { testDatabase } from '@redress/testing/testkit/postgres.ts';
import { expect, test } from 'vitest';
import { listEntries } from './ledger-reader.ts';
import { type MovePeriod, moveAccountingPeriod, numberVouchers } from './move-period.ts';
import { readPeriod, readPeriodContents } from './period-reader.ts';
import { periodTrialBalance } from './statements/trial-balance.ts';

const { pool, owner } = await testDatabase();
const march = '2026-03' as Period;
const april = '2026-04' as Period;
type Bench = Awaited<ReturnType<typeof booksBench>>;

const move = ({ house, shop }: Bench, how: Partial<MovePeriod>) =>
  moveAccountingPeriod(house, {
    merchantId: shop.merchantId,
    actor: accountant,
    period: march,
    move: 'propose_close',
    reason: null,
    dryRun: false,
    ...how,
  });
const numbersOf = async ({ shop }: Bench, period: Period): Promise<number[]> => {
  const { rows } = await pool.query<{ number: number }>(
    'select number from voucher where merchant_id = $1 and period = $2 order by number',
    [uuidOf(shop.merchantId), period],
  );
  return rows.map(({ number }) => number);
};
const entriesOf = async ({ shop }: Bench, filter: Partial<Parameters<typeof listEntries>[2]> = {}) =>
  (
    await listEntries(
      pool,
      shop.merchantId,
      { caseId: null, payoutId: null, account: null, ...filter },
      { limit: 100, after: null },
    )
  ).rows;

test('numbers are given in order, without gaps, and go on where they stopped', async () => {
  const bench = await booksBench(pool);
  await bench.refund(11_300n);
  expect(await numberVouchers(bench.house, bench.shop.merchantId, march)).toEqual({ ok: true, value: 2 });
  expect(await numberVouchers(bench.house, bench.shop.merchantId, march)).toEqual({ ok: true, value: 0 });
  await bench.refund(22_600n);
  expect(await numberVouchers(bench.house, bench.shop.merchantId, march, dateOf('2026-03-01'))).toMatchObject({
    value: 0,
  });
  expect(await numberVouchers(bench.house, bench.shop.merchantId, march)).toMatchObject({ value: 2 });
  expect(await numbersOf(bench, march)).toEqual([1, 2, 3, 4]);
  const inOrder = (await entriesOf(bench)).toReversed();
  expect(inOrder.map(({ voucher }) => voucher?.number)).toEqual([1, 2, 3, 4]);
});

test('runs at once share the numbers between them', async () => {
  const bench = await booksBench(pool);
  for (let fen = 1n; fen <= 6n; fen += 1n) await bench.refund(fen * 11_300n);
  const counts = await Promise.all([1, 2, 3, 4].map(() => numberVouchers(bench.house, bench.shop.merchantId, march)));
  expect(counts.reduce((sum, count) => sum + (count.ok ? count.value : 0), 0)).toBe(12);
  expect(await numbersOf(bench, march)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
});

test('a month is closed by two people after its end, and what comes late is booked in the next', async () => {
  const bench = await booksBench(pool, '2026-03-31T23:00:00+08:00');
  const caseId = await bench.refund(11_300n, { paid: false });
  expect(await move(bench, {})).toMatchObject({ refusal: { code: 'period_not_over' } });
  bench.clock.set('2026-04-02T10:00:00+08:00');
  expect(await move(bench, { dryRun: true })).toMatchObject({ ok: true, value: { status: 'closing' } });
  expect(await readPeriod(pool, bench.shop.merchantId, march)).toMatchObject({ status: 'open', version: 0 });
  expect(await move(bench, {})).toMatchObject({ ok: true });
  expect(await move(bench, { move: 'confirm_close' })).toMatchObject({ refusal: { code: 'period_second_person' } });
  expect(await move(bench, { move: 'confirm_close', actor: controller })).toMatchObject({
    value: { status: 'closed' },
  });
  // A channel tells in April that it paid in March: the money moved then, the books have it now.
  bench.clock.set('2026-03-31T23:59:00+08:00');
  await bench.payOut();
  bench.clock.set('2026-04-02T11:00:00+08:00');
  expect(await numberVouchers(bench.house, bench.shop.merchantId, march)).toMatchObject({
    refusal: { code: 'period_closed' },
  });
  expect(await numberVouchers(bench.house, bench.shop.merchantId, april)).toMatchObject({ value: 1 });
  const [late] = await entriesOf(bench, { caseId, from: dateOf('2026-04-01'), to: dateOf('2026-04-30') });
  expect(late).toMatchObject({ kind: 'payout_settled', voucher: { period: april, bookedOn: '2026-04-01', number: 1 } });
  expect(await readPeriodContents(pool, bench.shop.merchantId, april)).toMatchObject({ entries: 1, late: 1 });
});

test('months are closed in turn, opened again from the end, and keep their numbers', async () => {
  const bench = await booksBench(pool);
  await bench.refund(11_300n);
  bench.clock.set('2026-04-20T10:00:00+08:00');
  await bench.refund(22_600n);
  bench.clock.set('2026-05-03T10:00:00+08:00');
  expect(await move(bench, { period: april })).toMatchObject({
    refusal: { code: 'period_earlier_open', details: { period: march } },
  });
  await bench.close(march);
  await bench.close(april);
  const reopen = { move: 'ask_reopen', reason: '漏记一笔赔偿' } as const;
  expect(await move(bench, reopen)).toMatchObject({ refusal: { code: 'period_later_closed' } });
  expect(await move(bench, { ...reopen, period: april })).toMatchObject({ ok: true });
  expect(await move(bench, { move: 'confirm_reopen', period: april })).toMatchObject({
    refusal: { code: 'period_second_person' },
  });
  expect(await move(bench, { move: 'confirm_reopen', period: april, actor: controller })).toMatchObject({
    value: { status: 'open' },
  });
  bench.clock.set('2026-04-25T10:00:00+08:00');
  await bench.refund(33_900n);
  bench.clock.set('2026-05-03T11:00:00+08:00');
  await bench.close(april);
  expect([await numbersOf(bench, march), await numbersOf(bench, april)]).toEqual([
    [1, 2],
    [1, 2, 3, 4],
  ]);
});

test('two people who propose at once: one of them does, and the other is told', async () => {
  const bench = await booksBench(pool);
  await bench.refund(11_300n);
  bench.clock.set('2026-04-02T10:00:00+08:00');
  const answers = await Promise.all([1, 2, 3].map(() => move(bench, {})));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  for (const answer of answers)
    if (!answer.ok)
      expect(['version_stale', 'period_closed', 'period_move_not_allowed']).toContain(answer.refusal.code);
  expect(await numbersOf(bench, march)).toEqual([1, 2]);
});

test('entries that are written while a month closes are in it or in the next one, and nowhere else', async () => {
  const bench = await booksBench(pool, '2026-03-31T22:00:00+08:00');
  await bench.refund(11_300n);
  const writing = (async () => {
    for (let fen = 1n; fen <= 8n; fen += 1n) await bench.refund(fen * 11_300n, { paid: false });
  })();
  await new Promise((resolve) => setTimeout(resolve, 40));
  bench.clock.set('2026-04-01T00:10:00+08:00');
  await move(bench, {});
  await writing;
  await move(bench, { move: 'confirm_close', actor: controller });
  await numberVouchers(bench.house, bench.shop.merchantId, april);
  const entries = await entriesOf(bench);
  expect(entries.every(({ voucher }) => voucher !== null)).toBe(true);
  for (const period of [march, april]) {
    const numbers = await numbersOf(bench, period);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  }
});

test('a closed month is read from its frozen sums, which are what its postings say', async () => {
  const bench = await booksBench(pool);
  await bench.refund(11_300n);
  bench.clock.set('2026-04-20T10:00:00+08:00');
  await bench.refund(22_600n, { paid: false });
  bench.clock.set('2026-05-03T10:00:00+08:00');
  const span = { from: dateOf('2026-04-01'), to: dateOf('2026-04-30') };
  const wide = { from: dateOf('2026-01-01'), to: dateOf('2026-12-31') };
  const partly = { from: dateOf('2026-03-02'), to: dateOf('2026-04-21') };
  const read = () =>
    Promise.all([span, wide, partly].map((each) => periodTrialBalance(pool, bench.shop.merchantId, each)));
  const live = await read();
  await bench.close(march);
  expect(await read()).toEqual(live);
  await bench.close(april);
  expect(await read()).toEqual(live);
  expect(live[0]?.find(({ account }) => account === '2241.refunds')).toMatchObject({
    opening: { minor: 0n },
    credit: { minor: 22_600n },
    closing: { minor: -22_600n },
  });
  const perStore = await periodTrialBalance(pool, bench.shop.merchantId, span, bench.shop.storeId);
  expect(perStore).toEqual(live[0]);
  await owner.query('update period_balance set debit_minor = debit_minor + 1 where merchant_id = $1', [
    uuidOf(bench.shop.merchantId),
  ]);
  expect(await read()).not.toEqual(live);
});

test('a numbered voucher is changed by nobody, not even by the owner of the tables', async () => {
  const bench = await booksBench(pool);
  await bench.refund(11_300n);
  await numberVouchers(bench.house, bench.shop.merchantId, march);
  await expect(owner.query('update voucher set number = number + 10')).rejects.toThrow('never changed');
  await expect(owner.query('delete from voucher')).rejects.toThrow('never changed');
  await expect(pool.query('delete from voucher')).rejects.toThrow('permission denied');
});
