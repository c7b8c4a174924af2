import { addDays, dateOf, type Id, shanghaiDate, uuidOf } from '@redress/domain';
import { closeBench, payoutBench } from '@redress/testing/testkit/payout-bench.ts';
import { testDatabase } from '@redress/testing/testkit/postgres.ts';
import { granted, payoutsOf, people } from '@redress/testing/testkit/trade.ts';
import iconv from 'iconv-lite';
import { expect, onTestFinished, test } from 'vitest';
import { audit } from '../audit/audit.ts';
import { readEntry } from '../ledger/ledger-reader.ts';
import { bookBreak } from './book-break.ts';
import { type BreakView, listBreaks } from './break-reader.ts';
import { handOnPayment } from './hand-on-payment.ts';
import { reconcileDue } from './keep-reconciling.ts';
import { explainBreak, takeBreak } from './move-break.ts';
import { proposeBreakVoucher } from './propose-break-voucher.ts';
import { reconcileDay } from './reconcile-day.ts';
import { listRuns } from './run-reader.ts';

const { pool, owner } = await testDatabase();

/** A refund whose amount the bill overstates by a fen, and a refund in the bill that nobody asked for. */
const start = async () => {
  const bench = await payoutBench(pool);
  onTestFinished(() => closeBench(bench, owner));
  const { house, shop, accountId } = bench;
  const day = shanghaiDate(bench.clock.now());
  const { refundCase } = await bench.refundOf([{ kind: 'alipay', fen: 10_000n }]);
  const [payout] = await payoutsOf(shop, refundCase.id);
  if (!payout) throw new Error('a case has a payout');
  await bench.quiet();
  bench.sandbox.spoilBill({ kind: 'amount', outRequestNo: payout.requestNumber });
  bench.sandbox.spoilBill({ kind: 'phantom', outRequestNo: 'GHOST1', day, amountMinor: 777n });
  bench.clock.advance(24 * 3_600_000);
  const { merchantId } = shop;
  const run = async () =>
    granted(await reconcileDay(house, { merchantId, actor: people.cashier, accountId, day, file: null, final: false }));
  const open = async (): Promise<readonly BreakView[]> =>
    (
      await listBreaks(
        pool,
        merchantId,
        { status: 'open', reason: null, channelAccountId: null },
        { limit: 100, after: null },
      )
    ).rows;
  const breakOf = async (reason: BreakView['reason']): Promise<number> => {
    const found = (await open()).find((each) => each.reason === reason);
    if (!found) throw new Error(`there is no break ${reason}`);
    return found.number;
  };
  return { ...bench, merchantId, day, run, open, breakOf };
};

const by = (merchantId: Id<'merchant'>, number: number, who: keyof typeof people) => ({
  merchantId,
  number,
  actor: people[who],
});

test('a break is taken, explained and closed by a person, and stays so', async () => {
  const { house, merchantId, run, open, breakOf } = await start();
  await run();
  const number = await breakOf('unknown_refund');
  expect(granted(await takeBreak(house, by(merchantId, number, 'clerk')))).toMatchObject({ owner: people.clerk });
  const closed = granted(
    await explainBreak(house, { ...by(merchantId, number, 'clerk'), note: ' 店长在后台误操作，已追回 ' }),
  );
  expect(closed).toMatchObject({
    status: 'closed',
    resolution: 'explained',
    note: '店长在后台误操作，已追回',
    closedBy: people.clerk,
  });
  const again = await explainBreak(house, { ...by(merchantId, number, 'manager'), note: '再说一次' });
  expect(again).toMatchObject({ ok: false, refusal: { code: 'break_closed' } });
  await run();
  expect((await open()).map(({ reason }) => reason)).toEqual(['amount_differs']);
});

test('one proposes the voucher, another books it, once', async () => {
  const { house, merchantId, run, breakOf } = await start();
  await run();
  const number = await breakOf('amount_differs');
  const booked = () => bookBreak(house, by(merchantId, number, 'manager'));
  expect(await booked()).toMatchObject({ ok: false, refusal: { code: 'break_has_no_proposal' } });
  granted(
    await proposeBreakVoucher(house, { ...by(merchantId, number, 'cashier'), storeId: null, note: '待支付宝答复' }),
  );
  expect(await bookBreak(house, by(merchantId, number, 'cashier'))).toMatchObject({
    ok: false,
    refusal: { code: 'break_maker_books' },
  });
  const answers = await Promise.all([booked(), booked(), bookBreak(house, by(merchantId, number, 'director'))]);
  const entries = new Set(answers.flatMap((each) => (each.ok ? [each.value.entryId] : [])));
  expect(entries.size).toBe(1);
  const [entryId] = entries;
  if (!entryId) throw new Error('the break was booked');
  const entry = await readEntry(pool, merchantId, entryId);
  expect(entry?.postings.map(({ account, side, amount }) => [account, side, amount.minor])).toEqual([
    ['1901', 'debit', 1n],
    ['1012.alipay', 'credit', 1n],
  ]);
  expect(entry?.source).toBe(`break:${number}`);
});

test('a stop between the entry and the closing is finished by booking again', async () => {
  const { house, merchantId, run, breakOf } = await start();
  await run();
  const number = await breakOf('unknown_refund');
  granted(await proposeBreakVoucher(house, { ...by(merchantId, number, 'cashier'), storeId: null, note: '待查' }));
  const first = granted(await bookBreak(house, by(merchantId, number, 'manager')));
  await owner.query(
    `update recon_break set status = 'open', resolution = null, note = null, closed_by = null, closed_at = null, entry_id = null
      where merchant_id = $1 and break_number = $2`,
    [uuidOf(merchantId), number],
  );
  // Nobody explains away what is being booked, and looking again leaves it alone.
  expect(await explainBreak(house, { ...by(merchantId, number, 'clerk'), note: '没事' })).toMatchObject({
    ok: false,
    refusal: { code: 'break_being_booked' },
  });
  await run();
  const second = granted(await bookBreak(house, by(merchantId, number, 'manager')));
  expect(second.entryId).toBe(first.entryId);
  const { rows } = await owner.query('select 1 from ledger_entry where merchant_id = $1 and source = $2', [
    uuidOf(merchantId),
    `break:${number}`,
  ]);
  expect(rows).toHaveLength(1);
});

test('a payment is handed on under the store that its bill names, or else the first', async () => {
  const { house, shop, accountId } = await start();
  const { merchantId } = shop;
  await owner.query(
    `insert into store (merchant_id, store_id, code, name, created_at) values ($1, $2, 'S-2', '二店', '2026-03-01T00:00:00Z')`,
    [uuidOf(merchantId), uuidOf(house.newId('store'))],
  );
  const text = [
    '支付宝交易号,商户订单号,业务类型,完成时间,门店编号,商家实收（元）,退款批次号/请求号,服务费（元）',
    'T-1\t,NO-1\t,交易,2026-03-01 10:00:00,S-2,9.90,\t,0.00',
    'T-2\t,NO-2\t,交易,2026-03-01 11:00:00,其他,9.90,\t,0.00',
  ].join('\r\n');
  async function* bytes() {
    yield iconv.encode(text, 'gb18030');
  }
  const file = { name: '2026-03-01.csv', bytes: bytes() };
  const day = dateOf('2026-03-01');
  const command = { merchantId, actor: people.cashier, accountId, day, file, final: false };
  expect(granted(await reconcileDay(house, command))).toMatchObject({ lines: 2, handedOn: 2 });
  const { rows } = await owner.query<{ number: string; code: string }>(
    `select y.channel_trade_number as number, s.code from payment y join store s on s.merchant_id = y.merchant_id and s.store_id = y.store_id
      where y.merchant_id = $1 order by 1`,
    [uuidOf(merchantId)],
  );
  const [first] = (
    await owner.query<{ code: string }>('select code from store where merchant_id = $1 order by store_id limit 1', [
      uuidOf(merchantId),
    ])
  ).rows;
  expect(rows).toEqual([
    { number: 'T-1', code: 'S-2' },
    { number: 'T-2', code: first?.code },
  ]);
});

test('a payment without an order is handed on when it is one of few, and is no voucher’s matter', async () => {
  const { house, sandbox, shop, clock, accountId } = await start();
  const { merchantId, storeId } = shop;
  const day = shanghaiDate(clock.now());
  for (const each of ['A', 'B', 'C', 'D']) sandbox.createTrade({ outTradeNo: `NO-ORDER-${each}`, amountMinor: 990n });
  clock.advance(24 * 3_600_000);
  const command = { merchantId, actor: people.cashier, accountId, day, file: null, final: false };
  // Four of four: the orders of that day are missing, and a person says so.
  expect(granted(await reconcileDay(house, command))).toMatchObject({ lines: 4, breaks: 4, handedOn: 0 });
  const { rows } = await listBreaks(
    pool,
    merchantId,
    { status: 'open', reason: 'payment_unexplained', channelAccountId: null },
    { limit: 10, after: null },
  );
  const [one] = rows;
  if (!one) throw new Error('four payments are unexplained');
  expect(
    await proposeBreakVoucher(house, { ...by(merchantId, one.number, 'cashier'), storeId: null, note: '?' }),
  ).toMatchObject({ ok: false, refusal: { code: 'break_no_voucher' } });
  expect(granted(await handOnPayment(house, { ...by(merchantId, one.number, 'cashier'), storeId }))).toMatchObject({
    resolution: 'handed_on',
    closedBy: people.cashier,
  });
  // Three are few.
  expect(granted(await reconcileDay(house, command))).toMatchObject({ handedOn: 3 });
  const payments = await pool.query<{ count: bigint }>('select count(*) from payment where merchant_id = $1', [
    uuidOf(merchantId),
  ]);
  expect(Number(payments.rows[0]?.count)).toBe(4);
});

test('the daily job does each day once and asks again for what was not there', async () => {
  const { house, merchantId, accountId, clock, day } = await start();
  const problems: unknown[] = [];
  const due = () =>
    reconcileDue(house, (account, of, problem) => {
      // Other tests leave accounts behind whose channel is gone.
      if (account === accountId) problems.push([of, problem]);
    });
  await due();
  const days = async () =>
    (await listRuns(pool, merchantId, null, { limit: 10, before: null })).rows.map((each) => each.day);
  expect(await days()).toEqual([day]);
  await due();
  expect(await days()).toEqual([day]);
  // Nothing happened on the next day. Alipay has no bill of it, and the day after nobody can tell yet whether one is to come.
  clock.advance(24 * 3_600_000);
  await due();
  expect(await days()).toEqual([day]);
  expect(problems).toMatchObject([[addDays(day, 1), { code: 'bill_not_available' }]]);
  clock.advance(24 * 3_600_000);
  await due();
  expect(await days()).toEqual([addDays(day, 1), day]);
});

test('the audit agrees with all of this, and sees a line that lost its outcome', async () => {
  const { house, merchantId, run, breakOf } = await start();
  await run();
  const number = await breakOf('amount_differs');
  granted(await proposeBreakVoucher(house, { ...by(merchantId, number, 'cashier'), storeId: null, note: '待查' }));
  granted(await bookBreak(house, by(merchantId, number, 'manager')));
  const about = async () => {
    const breaches: string[] = [];
    for await (const { merchant, code, breaches: found } of audit(pool))
      if (merchant.id === merchantId && (code === 'bills_agree' || code === 'breaks_booked'))
        breaches.push(...found.map(({ how }) => how.en));
    return breaches;
  };
  expect(await about()).toEqual([]);
  await owner.query(`update bill_line set outcome = null where merchant_id = $1 and outcome = 'matched'`, [
    uuidOf(merchantId),
  ]);
  await owner.query(`update recon_break set closed_by = proposed_by where merchant_id = $1 and break_number = $2`, [
    uuidOf(merchantId),
    number,
  ]);
  expect(await about()).toHaveLength(2);
});
