import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Payout, type RefundCase, uuidOf } from '@redress/domain';
import { noticeOfAlipay } from '@redress/testing/testkit/alipay.ts';
import { assertBooksAgree, closeBench, type PayoutBench, payoutBench } from '@redress/testing/testkit/payout-bench.ts';
import { testDatabase } from '@redress/testing/testkit/postgres.ts';
import { attachProof, caseNow, doneOf, granted, payoutsOf, people } from '@redress/testing/testkit/trade.ts';
import { describe, expect, onTestFinished, test } from 'vitest';
import { repayFailedLeg } from '../settlement/repay-leg.ts';
import { recordPayee } from './payees/record-payee.ts';
import { readPayoutGauges } from './payout-gauges.ts';

const { pool, owner } = await testDatabase();

/** A bench whose sandbox sends its notices over HTTP to our use case, as Alipay does. */
const start = async () => {
  const bench = await payoutBench(pool);
  onTestFinished(() => closeBench(bench, owner));
  const forms: Record<string, string>[] = [];
  const replies: string[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const form = Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString('utf8')));
      forms.push(form);
      noticeOfAlipay(bench.house, bench.accountId, form).then(
        (reply) => {
          replies.push(reply);
          response.end(reply);
        },
        (error: unknown) => response.writeHead(500).end(String(error)),
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  );
  const notifyUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/notifications/alipay`;
  return { bench, forms, replies, notifyUrl };
};

const only = async ({ shop }: PayoutBench, refundCase: RefundCase): Promise<Payout> => {
  const [payout] = await payoutsOf(shop, refundCase.id);
  if (!payout) throw new Error('the case has no payout');
  return payout;
};

const filed = async ({ accountId }: PayoutBench): Promise<{ genuine: boolean; reason: string | null }[]> => {
  const { rows } = await owner.query<{ genuine: boolean; reason: string | null }>(
    `select genuine, contents ->> 'reason' as reason from channel_notification
     where channel_account_id = $1 order by recorded_at, notification_id`,
    [uuidOf(accountId)],
  );
  return rows;
};

const hundred = [{ kind: 'alipay', fen: 10_000n }] as const;
const REFUND = 'alipay.trade.refund';

test('a notice brings the question forward, and the question settles the payout', async () => {
  const { bench, replies, notifyUrl } = await start();
  bench.sandbox.faults.next({ kind: 'timeout-after', method: REFUND });
  const { refundCase } = await bench.refundOf(hundred, { notifyUrl });
  await bench.worker.runOnce();
  expect(await only(bench, refundCase)).toMatchObject({ status: 'unknown' });
  await bench.sandbox.tick();
  expect(replies).toEqual(['success']);
  expect(await only(bench, refundCase)).toMatchObject({ status: 'unknown' });
  // No time has passed: without the notice the question would not be due for ten seconds.
  expect(await bench.worker.runOnce()).toBe(1);
  expect(await only(bench, refundCase)).toMatchObject({ status: 'settled', queries: 1 });
  expect(await filed(bench)).toEqual([{ genuine: true, reason: null }]);
  await assertBooksAgree(bench, owner);
});

test('silence to a question that was brought forward proves nothing: the plan stands', async () => {
  const { bench, notifyUrl } = await start();
  bench.sandbox.faults.next({ kind: 'timeout-before', method: REFUND });
  const { refundCase } = await bench.refundOf(hundred, { notifyUrl });
  await bench.worker.runOnce();
  const before = await only(bench, refundCase);
  await owner.query(`update payout set next_at = to_timestamp(0) where request_number = $1`, [before.requestNumber]);
  await bench.worker.runOnce();
  expect(await only(bench, refundCase)).toMatchObject({ status: 'unknown', queries: 1, next: before.next });
  await bench.quiet();
  expect(await only(bench, refundCase)).toMatchObject({ status: 'settled', sends: 2 });
});

test('a card that took no refund is told by a notice, and only the query says where the money is now', async () => {
  const { bench, replies, notifyUrl } = await start();
  const { refundCase } = await bench.refundOf(hundred, { notifyUrl });
  await bench.quiet();
  const { requestNumber } = await only(bench, refundCase);
  bench.sandbox.bounceRefund(requestNumber);
  await bench.sandbox.tick();
  // Both forms that are on record: the trade notice with dback fields, and the message.
  expect(replies).toEqual(['success', 'success', 'success']);
  expect(await only(bench, refundCase)).toMatchObject({
    status: 'settled',
    settled: { landing: 'ALIPAYACCOUNT 100.00' },
  });
  await bench.quiet();
  expect(await only(bench, refundCase)).toMatchObject({
    status: 'settled',
    queries: 1,
    settled: { landing: expect.stringContaining('BALANCE_INSTEAD_OF_CARD') },
  });
  expect(await caseNow(bench.shop, refundCase.id)).toMatchObject({ status: 'resolved' });
  await assertBooksAgree(bench, owner);
});

const tradeOf = ({ sandbox }: PayoutBench): string => sandbox.truth().trades[0]?.outTradeNo ?? '';

describe('forgeries are filed, counted, refused, and change nothing', () => {
  test.each([
    ['forged-key', 'the signature does not verify'],
    ['forged-app', 'app_id is not ours'],
    ['forged-amount', 'the refunded total cannot be'],
  ] as const)('%s', async (kind, reason) => {
    const { bench, replies, notifyUrl } = await start();
    bench.sandbox.faults.next({ kind: 'timeout-before', method: REFUND });
    const { refundCase } = await bench.refundOf(hundred, { notifyUrl });
    await bench.worker.runOnce();
    const before = await only(bench, refundCase);
    const counted = (await readPayoutGauges(pool)).forgedNotifications;
    bench.sandbox.forgeNotice(tradeOf(bench), { outRequestNo: before.requestNumber, refundedMinor: 10_000n, kind });
    await bench.sandbox.tick();
    expect(replies).toEqual(['failure']);
    expect(await filed(bench)).toEqual([{ genuine: false, reason }]);
    expect((await readPayoutGauges(pool)).forgedNotifications).toBe(counted + 1);
    expect(await bench.worker.runOnce()).toBe(0);
    expect(await only(bench, refundCase)).toEqual(before);
  });

  test.each([
    ['nothing', {}],
    ['no signature', { notify_id: 'a', app_id: '2021000000000001' }],
    ['a weaker algorithm', { notify_id: 'b', sign: 'AAAA', sign_type: 'RSA' }],
    ['an algorithm of its own', { notify_id: 'c', sign: 'AAAA', sign_type: '__proto__' }],
    ['what no database keeps', { notify_id: 'd\0\ud800', sign: '\0', sign_type: 'RSA2' }],
    ['a lot', { notify_id: 'e'.repeat(10_000), sign: 'x'.repeat(100_000) }],
  ])('%s', async (_, form) => {
    const { bench } = await start();
    expect(await noticeOfAlipay(bench.house, bench.accountId, form)).toBe('failure');
    expect(await filed(bench)).toMatchObject([{ genuine: false }]);
    const { rows } = await owner.query('select max(octet_length(contents::text)) as size from channel_notification');
    expect(rows[0]?.size).toBeLessThan(30_000);
  });

  test('a true notice for another account, or for nobody', async () => {
    const { bench, forms, notifyUrl } = await start();
    await bench.refundOf(hundred, { notifyUrl });
    await bench.quiet();
    const [form] = forms;
    if (!form) throw new Error('no notice came');
    expect(await noticeOfAlipay(bench.house, bench.house.newId('channelAccount'), form)).toBe('failure');
    const { app_id: _, ...withoutApp } = form;
    expect(await noticeOfAlipay(bench.house, bench.accountId, withoutApp)).toBe('failure');
    expect(await noticeOfAlipay(bench.house, bench.accountId, { ...form, refund_fee: '1.00' })).toBe('failure');
    expect(await noticeOfAlipay(bench.house, bench.accountId, form)).toBe('success');
  });
});

test('the same notice again, and notices out of order, change nothing more', async () => {
  const { bench, forms, replies, notifyUrl } = await start();
  bench.sandbox.faults.next({ kind: 'notice-reordered' });
  bench.sandbox.faults.next({ kind: 'notice-duplicate' });
  const first = await bench.refundOf([{ kind: 'alipay', fen: 3_000n }], { notifyUrl });
  const second = await bench.refundOf([{ kind: 'alipay', fen: 4_000n }], { notifyUrl });
  await bench.quiet();
  bench.clock.advance(7_200_000);
  await bench.quiet();
  expect(forms.map((form) => form['out_biz_no'])).toHaveLength(3);
  expect(new Set(replies)).toEqual(new Set(['success']));
  expect(await filed(bench)).toEqual([
    { genuine: true, reason: null },
    { genuine: true, reason: null },
  ]);
  for (const { refundCase } of [first, second]) {
    const settled = await only(bench, refundCase);
    expect(settled).toMatchObject({ status: 'settled', queries: 0 });
  }
  for (const form of forms) expect(await noticeOfAlipay(bench.house, bench.accountId, form)).toBe('success');
  await bench.quiet();
  await assertBooksAgree(bench, owner);
});

test('a message about a transfer that came back wakes the question about a settled payout; a forged amount does not', async () => {
  const { bench } = await start();
  const { clock, house, shop, sandbox, accountId } = bench;
  sandbox.faults.next({ kind: 'accept-pending', method: REFUND, thenFails: true, seconds: 1 });
  const { refundCase } = await bench.refundOf(hundred);
  await bench.worker.runOnce();
  clock.advance(400 * 86_400_000);
  await bench.quiet();
  const { id: failed } = await only(bench, refundCase);
  const { merchantId } = shop;
  const evidenceId = await attachProof(shop, refundCase.id);
  const consent = { how: 'in_person', by: '李雷', at: clock.now(), evidenceId } as const;
  const goal = { kind: 'alipay_account', identityType: 'logon_id', identity: '13800001234', name: '李雷' } as const;
  const caseId = refundCase.id;
  const payee = granted(
    await recordPayee(house, { merchantId, actor: people.clerk, caseId, payee: goal, consent, nameReason: '本人' }),
  );
  const command = { merchantId, actor: people.manager, caseId, expectedVersion: null, dryRun: false, once: null };
  doneOf(await repayFailedLeg(house, { ...command, payoutId: failed, route: 'transfer', payeeId: payee.id }));
  await bench.quiet();
  const paid = await only(bench, refundCase);
  sandbox.returnTransfer(paid.requestNumber);

  const message = (changed: object): Record<string, string> => {
    const fields = {
      notify_id: `transfer-${JSON.stringify(changed).length}`,
      msg_method: 'alipay.fund.trans.order.changed',
      app_id: sandbox.merchantKeys.appId,
      version: '1.1',
      charset: 'UTF-8',
      sign_type: 'RSA2',
      biz_content: JSON.stringify({
        out_biz_no: paid.requestNumber,
        status: 'REFUND',
        trans_amount: '100.00',
        ...changed,
      }),
    };
    return { ...fields, sign: sandbox.signAsAlipay(fields) };
  };
  expect(await noticeOfAlipay(house, accountId, message({ trans_amount: '1.00' }))).toBe('failure');
  expect(await bench.worker.runOnce()).toBe(0);
  expect(await noticeOfAlipay(house, accountId, message({}))).toBe('success');
  expect(await only(bench, refundCase)).toMatchObject({ status: 'settled' });
  await bench.worker.runOnce();
  expect(await only(bench, refundCase)).toMatchObject({ status: 'bounced' });
  await assertBooksAgree(bench, owner);
});
