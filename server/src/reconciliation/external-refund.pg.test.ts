import { cny, type Order, type Payout, shanghaiDate, uuidOf } from '@redress/domain';
import { payAtAlipay } from '@redress/testing/testkit/alipay.ts';
import { closeBench, payoutBench } from '@redress/testing/testkit/payout-bench.ts';
import { testDatabase } from '@redress/testing/testkit/postgres.ts';
import { approveReturn, granted, people, sell } from '@redress/testing/testkit/trade.ts';
import { expect, onTestFinished, test } from 'vitest';
import { audit } from '../audit/audit.ts';
import { readChannelAccount } from '../channels/channel-accounts.ts';
import { openChannel } from '../channels/open-channel.ts';
import { readEntry } from '../ledger/ledger-reader.ts';
import { bookBreak } from './book-break.ts';
import { type BreakView, listBreaks } from './break-reader.ts';
import { undoExternalRefund } from './external-refund.ts';
import { explainBreak } from './move-break.ts';
import { proposeBreakVoucher } from './propose-break-voucher.ts';
import { reconcileDay } from './reconcile-day.ts';

const { pool, owner } = await testDatabase();

/** An order of 100.00 in five cups, of which somebody gave back 60.00 at Alipay itself; the bill of the day has told it. */
const start = async () => {
  const bench = await payoutBench(pool);
  onTestFinished(() => closeBench(bench, owner));
  const { house, shop, accountId, sandbox, clock } = bench;
  const { merchantId } = shop;
  const order = await sell(shop, [{ kind: 'alipay', fen: 10_000n }], { cups: 5n });
  payAtAlipay(sandbox, order);
  await refundAtAlipay(bench, order, 'CONSOLE1');
  const day = shanghaiDate(clock.now());
  clock.advance(24 * 3_600_000);
  const command = { merchantId, actor: people.cashier, accountId, day, file: null, final: false };
  granted(await reconcileDay(house, command));
  const open = { status: 'open', reason: 'unknown_refund', channelAccountId: null } as const;
  const [found] = (await listBreaks(pool, merchantId, open, { limit: 10, after: null })).rows;
  if (!found) throw new Error('the refund at Alipay is a break');
  const by = (who: keyof typeof people) => ({ merchantId, number: found.number, actor: people[who] });
  return { bench, order, found, by };
};

/** What a person does in Alipay's own console: no payout of ours knows of it. */
const refundAtAlipay = async (
  { house, shop, accountId }: Awaited<ReturnType<typeof payoutBench>>,
  order: Order,
  number: string,
) => {
  const account = await readChannelAccount(house.db, shop.merchantId, accountId);
  if (!account) throw new Error('no account');
  const body = JSON.stringify({
    out_trade_no: order.tenders[0]?.merchantTradeNumber,
    refund_amount: '60.00',
    out_request_no: number,
    refund_reason: 'console',
    query_options: [],
  });
  const { answer } = await openChannel(house, account).send({ kind: 'refund', payout: {} as Payout, body });
  expect(answer.class).toBe('settled');
};

const tenderOf = async ({ tenders: [tender] }: Order) => {
  if (!tender) throw new Error('an order has a tender');
  const { rows } = await owner.query<{ refunded: bigint; reserved: bigint }>(
    'select refunded_minor as refunded, reserved_minor as reserved from tender where tender_id = $1',
    [uuidOf(tender.id)],
  );
  return rows[0];
};

const breaches = async () => {
  const told: unknown[] = [];
  for await (const { code, breaches } of audit(pool)) if (breaches.length > 0) told.push([code, breaches]);
  return told;
};

test('said to be a refund made outside, it cannot be given back again; undone by another, it can', async () => {
  const { bench, order, by } = await start();
  const { house, shop } = bench;
  const closed = granted(await explainBreak(house, { ...by('cashier'), note: '店长在后台退款', externalRefund: true }));
  expect(closed).toMatchObject({
    status: 'closed',
    resolution: 'explained',
    externalRefund: { tenderId: order.tenders[0]?.id, amount: cny(6_000n), by: people.cashier, undone: null },
  });
  expect(await tenderOf(order)).toEqual({ refunded: 6_000n, reserved: 0n });
  await expect(approveReturn(shop, order, { cups: 3 })).rejects.toThrow();
  expect(await tenderOf(order)).toEqual({ refunded: 6_000n, reserved: 0n });
  expect(await breaches()).toEqual([]);

  const undo = (who: keyof typeof people) => undoExternalRefund(house, { ...by(who), reason: '是另一笔收款的退款' });
  expect(await undo('cashier')).toMatchObject({ ok: false, refusal: { code: 'external_refund_same_person' } });
  const answers = await Promise.all([undo('manager'), undo('manager'), undo('director')]);
  expect(answers.some(({ ok }) => ok)).toBe(true);
  expect(await undo('director')).toMatchObject({ ok: false, refusal: { code: 'external_refund_missing' } });
  expect(await tenderOf(order)).toEqual({ refunded: 0n, reserved: 0n });
  expect(await breaches()).toEqual([]);
});

test('booked by two, it counts with the voucher, and its undoing reverses the voucher by name', async () => {
  const { bench, order, by } = await start();
  const { house, shop } = bench;
  granted(
    await proposeBreakVoucher(house, { ...by('cashier'), storeId: null, note: '后台退款', externalRefund: true }),
  );
  expect(await tenderOf(order)).toEqual({ refunded: 0n, reserved: 0n });
  const booked = granted(await bookBreak(house, by('manager')));
  expect(await tenderOf(order)).toEqual({ refunded: 6_000n, reserved: 0n });
  granted(await undoExternalRefund(house, { ...by('director'), reason: '说明有误' }));
  expect(await tenderOf(order)).toEqual({ refunded: 0n, reserved: 0n });
  if (!booked.entryId) throw new Error('it was booked');
  const { rows } = await owner.query<{ entry_id: string }>(
    'select entry_id from ledger_entry where merchant_id = $1 and reverses_entry_id = $2',
    [uuidOf(shop.merchantId), uuidOf(booked.entryId)],
  );
  expect(rows).toHaveLength(1);
  expect((await readEntry(pool, shop.merchantId, booked.entryId))?.source).toBe(`break:${booked.number}`);
  expect(await breaches()).toEqual([]);
});

test('at the same moment as our own refund, one of the two has the room', async () => {
  for (let i = 0; i < 3; i += 1) {
    const { bench, order, by } = await start();
    const [ours, theirs] = await Promise.allSettled([
      approveReturn(bench.shop, order, { cups: 3 }),
      explainBreak(bench.house, { ...by('cashier'), note: '后台退款', externalRefund: true }),
    ]);
    const counted = theirs.status === 'fulfilled' && theirs.value.ok;
    expect([ours.status === 'fulfilled', counted].filter(Boolean)).toHaveLength(1);
    const tender = await tenderOf(order);
    expect((tender?.refunded ?? 0n) + (tender?.reserved ?? 0n)).toBe(6_000n);
    if (theirs.status === 'fulfilled' && !theirs.value.ok)
      expect(theirs.value.refusal).toMatchObject({ code: 'external_refund_no_room', details: { maximum: '40.00' } });
  }
  expect(await breaches()).toEqual([]);
});

test('a line that names no payment of ours counts against none', async () => {
  const bench = await payoutBench(pool);
  onTestFinished(() => closeBench(bench, owner));
  const { house, shop, accountId, sandbox, clock } = bench;
  const { merchantId } = shop;
  const day = shanghaiDate(clock.now());
  sandbox.spoilBill({ kind: 'phantom', outRequestNo: 'GHOST1', day, amountMinor: 777n });
  clock.advance(24 * 3_600_000);
  const command = { merchantId, actor: people.cashier, accountId, day, file: null, final: false };
  granted(await reconcileDay(house, command));
  const all = { status: null, reason: null, channelAccountId: null } as const;
  const [ghost]: readonly BreakView[] = (await listBreaks(pool, merchantId, all, { limit: 10, after: null })).rows;
  const move = { merchantId, actor: people.cashier, number: ghost?.number ?? 0, note: '?', externalRefund: true };
  expect(await explainBreak(house, move)).toMatchObject({ ok: false, refusal: { code: 'break_names_no_payment' } });
});
