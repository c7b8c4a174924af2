import {
  cny,
  dateOf,
  HOUR,
  leftAtListPrice,
  type Period,
  prepaidReturned,
  type RedInvoiceCommand,
  type RedInvoiceTask,
  usualBooks,
  uuidOf,
} from '@redress/domain';
import { accountant, booksBench } from '@redress/testing/testkit/books.ts';
import { testDatabase } from '@redress/testing/testkit/postgres.ts';
import { describe, expect, test } from 'vitest';
import { bookEntries } from './book-entries.ts';
import { moveRedInvoiceTask } from './move-red-invoice.ts';
import { listRedInvoices } from './red-invoice-reader.ts';
import { taxWorksheet } from './statements/tax-worksheet.ts';
import { taxLinesOf, workOutTax } from './work-out-tax.ts';

const { pool } = await testDatabase();
const march = '2026-03' as Period;
const april = '2026-04' as Period;
type Bench = Awaited<ReturnType<typeof booksBench>>;
type Step = RedInvoiceCommand extends infer C ? (C extends unknown ? Omit<C, 'actor' | 'now'> : never) : never;

const tasksOf = async ({ house, shop, clock }: Bench) => {
  await workOutTax(house, shop.merchantId);
  const filter = { status: null, caseId: null, now: clock.now() };
  return (await listRedInvoices(pool, shop.merchantId, filter, { limit: 10, after: null })).rows;
};
const step = ({ house, shop, clock }: Bench, { id, version }: RedInvoiceTask, command: Step) =>
  moveRedInvoiceTask(house, {
    merchantId: shop.merchantId,
    id,
    expectedVersion: version,
    dryRun: false,
    command: { ...command, actor: accountant, now: clock.now() },
  });
const only = <T>(rows: readonly T[]): T => {
  const [row] = rows;
  if (row === undefined) throw new Error('nothing there');
  return row;
};
const apply = (bench: Bench, buyerConfirmed: boolean): Step => ({
  move: 'apply',
  blueInvoiceNumber: '26312000000012345678',
  buyerConfirmed,
  initiator: 'seller',
  at: bench.clock.now(),
});

describe('the tax of a refund', () => {
  test('waits for its red-letter invoice: open, then deductible in the month of the invoice', async () => {
    const bench = await booksBench(pool);
    await bench.refund(11_300n);
    const task = only(await tasksOf(bench));
    expect(task).toMatchObject({
      status: 'needed',
      reason: '02',
      lines: [{ rateBasisPoints: 1_300, net: { minor: 10_000n }, tax: { minor: 1_300n } }],
    });
    const row = { rateBasisPoints: 1_300, entries: 1, net: { minor: 10_000n }, tax: { minor: 1_300n } };
    const { merchantId } = bench.shop;
    expect(await taxWorksheet(pool, merchantId, march)).toMatchObject({ booked: [row], deductible: [], open: [row] });
    bench.clock.set('2026-04-03T10:00:00+08:00');
    expect(await step(bench, task, apply(bench, false))).toMatchObject({ value: { status: 'confirmed' } });
    const ready = only(await tasksOf(bench));
    const issue: Step = { move: 'issue', invoiceNumber: '26312000000099999999', issuedOn: dateOf('2026-04-03') };
    expect(await step(bench, ready, issue)).toMatchObject({ value: { status: 'issued' } });
    expect(await taxWorksheet(pool, merchantId, april)).toMatchObject({ booked: [], deductible: [row], open: [] });
    expect(await taxWorksheet(pool, merchantId, march)).toMatchObject({ booked: [row], deductible: [], open: [row] });
  });

  test('needs no red-letter invoice where none was issued: deductible in its own month', async () => {
    const bench = await booksBench(pool);
    await bench.refund(22_600n);
    const task = only(await tasksOf(bench));
    expect(await step(bench, task, { move: 'set_aside', why: '未开票收入' })).toMatchObject({ ok: true });
    expect(await taxWorksheet(pool, bench.shop.merchantId, march)).toMatchObject({
      deductible: [{ rateBasisPoints: 1_300, tax: { minor: 2_600n } }],
      open: [],
    });
  });

  test('a confirmation that nobody answers in 72 hours has lapsed, in lists too, and is asked for again', async () => {
    const bench = await booksBench(pool);
    await bench.refund(11_300n);
    await step(bench, only(await tasksOf(bench)), apply(bench, true));
    bench.clock.advance(72 * HOUR + 1);
    const lapsed = only(await tasksOf(bench));
    expect(lapsed).toMatchObject({ status: 'lapsed', code: '07' });
    const filter = { status: 'lapsed', caseId: null, now: bench.clock.now() } as const;
    expect((await listRedInvoices(pool, bench.shop.merchantId, filter, { limit: 10, after: null })).rows).toHaveLength(
      1,
    );
    expect(await step(bench, lapsed, apply(bench, false))).toMatchObject({ value: { status: 'confirmed' } });
  });

  test('is worked out once, however many do it at once', async () => {
    const bench = await booksBench(pool);
    for (let fen = 1n; fen <= 3n; fen += 1n) await bench.refund(fen * 11_300n);
    await Promise.all([1, 2, 3].map(() => workOutTax(bench.house, bench.shop.merchantId)));
    expect(await tasksOf(bench)).toHaveLength(3);
    const { rows } = await pool.query<{ tax: string; booked: string }>(
      `select (select sum(tax_minor)::text from entry_tax where merchant_id = $1) as tax,
        (select sum(amount_minor)::text from ledger_posting where merchant_id = $1 and account_code = '2221.output_vat') as booked`,
      [uuidOf(bench.shop.merchantId)],
    );
    expect(rows).toEqual([{ tax: '7800', booked: '7800' }]);
  });

  test('of a card is that of what the operator keeps, or of the prepayment that was taxed with the money', async () => {
    const { house, shop, clock } = await booksBench(pool);
    const { merchantId, storeId, customerId } = shop;
    const card = { at: clock.now(), storeId, customerId, caseId: null, books: usualBooks, rateBasisPoints: 600 };
    const left = leftAtListPrice({
      ...card,
      ...{ id: house.newId('entry'), reference: 'C-1', source: 'card:1', liability: '2204.membership' },
      rest: { net: cny(122_641n), tax: cny(7_359n) },
      refund: cny(95_000n),
    });
    const returned = prepaidReturned({
      ...card,
      ...{ id: house.newId('entry'), reference: 'C-2', source: 'card:2', liability: '2204.membership' },
      vatPoint: 'on_topup',
      gross: cny(106_000n),
    });
    await bookEntries(house, {
      merchantId,
      entries: [left, returned],
      by: { prepared: accountant, checked: null },
      value: null,
      once: null,
    });
    await workOutTax(house, merchantId);
    expect((await taxWorksheet(pool, merchantId, march)).booked).toMatchObject([
      { rateBasisPoints: 600, entries: 2, net: { minor: 100_000n - 33_019n }, tax: { minor: 6_000n - 1_981n } },
    ]);
  });

  test('two people who move a task at once: the second is told', async () => {
    const bench = await booksBench(pool);
    await bench.refund(11_300n);
    const task = only(await tasksOf(bench));
    const answers = await Promise.all([1, 2].map(() => step(bench, task, apply(bench, false))));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'version_stale' } });
  });
});

test.each([
  ['the lines of the order', 1_300n, 10_000n, [{ amount: '11300', rate: 1_300 }], [[1_300, 1_300n]]],
  [
    'two rates',
    1_900n,
    20_000n,
    [
      { amount: '11300', rate: 1_300 },
      { amount: '10600', rate: 600 },
    ],
    [
      [600, 600n],
      [1_300, 1_300n],
    ],
  ],
  ['a fee kept, on the other side', -566n, -9_434n, null, [[600, -566n]]],
  ['lines that do not add up to what was booked', 600n, 10_000n, [{ amount: '11300', rate: 1_300 }], [[600, 600n]]],
  ['a rate that nobody knows', 4_321n, 10_000n, null, [[null, 4_321n]]],
] as const)('tax by rate: %s', (_, tax, net, lines, expected) => {
  const found = taxLinesOf({ currency: 'CNY', tax, net, lines });
  expect(found.map((line) => [line.rateBasisPoints, line.tax.minor])).toEqual(expected);
});
