import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Scope } from '@redress/contract';
import { addChannelAccount } from '@redress/server/channels/add-channel-account.ts';
import { createApiKey } from '@redress/server/staff/create-api-key.ts';
import { testClock } from '@redress/testing/testkit/clock.ts';
import { testHouse } from '@redress/testing/testkit/house.ts';
import { testDatabase } from '@redress/testing/testkit/postgres.ts';
import { approveReturn, granted, openShop, payoutsOf, sell } from '@redress/testing/testkit/trade.ts';
import { afterAll, expect, test, vi } from 'vitest';
import { run } from './run.ts';

const { pool, owner, url } = await testDatabase();
const house = testHouse(pool, testClock());
const folder = await mkdtemp(join(tmpdir(), 'redress-payouts-'));
afterAll(() => rm(folder, { recursive: true }));
const shop = await openShop(house);
const keyOf = async (staffName: string, ...scopes: Scope[]): Promise<string> =>
  granted(
    await createApiKey(house, { merchantId: shop.merchantId, label: staffName, scopes, staffId: null, staffName }),
  ).secret;
const [desk, reader] = await Promise.all([
  keyOf('出纳小周', 'payouts:read', 'payouts:write'),
  keyOf('审计', 'payouts:read'),
]);

/** In this process, on the database of the test, as the person of a key. */
const redress = async (key: string, ...words: string[]) => {
  vi.stubEnv('DATABASE_URL', url);
  vi.stubEnv('REDRESS_DATA', folder);
  vi.stubEnv('REDRESS_KEY', key);
  const [out, error] = [process.stdout, process.stderr].map((stream) => {
    const lines: string[] = [];
    vi.spyOn(stream, 'write').mockImplementation((text) => lines.push(String(text)) > 0);
    return lines;
  });
  const code = await run(['payouts', ...words]).finally(() => {
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
  });
  process.exitCode = 0;
  return { code, out: out?.join('') ?? '', error: error?.join('') ?? '' };
};

const aPayout = async () => {
  const refundCase = await approveReturn(shop, await sell(shop, [{ kind: 'cash', fen: 1_234n }]));
  const [payout] = await payoutsOf(shop, refundCase.id);
  if (!payout) throw new Error('the case has no payout');
  return payout;
};

test('a payout is listed, shown by its number, and forecast', async () => {
  const { requestNumber, id } = await aPayout();
  const list = await redress(reader, 'list', '--status', 'held');
  expect(list.out).toContain(requestNumber);
  expect(list.out).toContain('12.34');
  const shown = await redress(reader, 'show', requestNumber);
  expect(shown.out).toContain(id);
  const asked = JSON.parse((await redress(reader, 'show', id, '--json')).out);
  expect(asked).toMatchObject({ payout: { id, amount: { minor: '1234' } }, calls: [] });
  expect((await redress(reader, 'forecast')).out).toMatch(/暂缓 held .*12\.34/);
  expect((await redress(reader, 'show', 'R-NONE')).error).toContain('没有出款');
  expect((await redress(reader, 'list', '--status', 'gone')).error).toContain('没有这种状态');
  expect((await redress(reader, 'list', '--limit', '0')).error).toContain('--limit');
});

test('whether an account is asked for its balance is set, shown, and refused in words', async () => {
  const stripe = { kind: 'stripe', label: 'Stripe', apiUrl: 'https://api.stripe.com', accountId: null } as const;
  const secrets = { secretKey: 'rk_test_12345678', webhookSecret: 'whsec_12345678' };
  const { id } = granted(await addChannelAccount(house, { merchantId: shop.merchantId, ...stripe, ...secrets }));
  const owns = await keyOf('财务', 'channels:read', 'channels:write');
  expect((await redress(owns, 'funds')).out).toContain('没有账户核对余额');
  expect((await redress(owns, 'funds', '--account', id, '--floor', '500.00')).out).toMatch(/核对 checked .*500\.00/);
  expect((await redress(owns, 'funds', '--account', id, '--check', 'off')).out).toContain('不核对 not checked');
  expect(JSON.parse((await redress(owns, 'funds', '--json')).out)).toMatchObject([
    { channelAccountId: id, checked: false },
  ]);
  expect((await redress(owns, 'funds', '--account', id, '--floor', '-1')).error).toContain('--floor');
  expect((await redress(owns, 'funds', '--account', id, '--check', 'maybe')).error).toContain('--check');
  expect((await redress(reader, 'funds', '--account', id)).error).toContain('scope_missing');
});

test('what a payout does not allow is refused with the reason, and who may only look changes nothing', async () => {
  const { requestNumber } = await aPayout();
  const refused = await redress(desk, 'release', requestNumber);
  expect(refused.code).not.toBe(0);
  expect(refused.error).toContain('payout_move_not_allowed');
  expect((await redress(desk, 'handle-abnormal', requestNumber)).error).toContain('payout_move_not_allowed');
  expect((await redress(desk, 'handle-abnormal', requestNumber, '--payee', 'card')).error).toContain('收款账户 id');
  expect((await redress(reader, 'handle-abnormal', requestNumber)).error).toContain('scope_missing');
  expect((await redress(reader, 'stop', '--reason', '试试')).error).toContain('scope_missing');
  expect((await owner.query('select 1 from payout_stop')).rowCount).toBe(0);
});

test('held and released again, under the same number', async () => {
  // A balance of our own leaves without a channel, once a worker comes by.
  const refundCase = await approveReturn(shop, await sell(shop, [{ kind: 'stored_value', fen: 500n }]));
  const [payout] = await payoutsOf(shop, refundCase.id);
  const number = payout?.requestNumber ?? '';
  expect((await redress(desk, 'hold', number)).out).toContain('已暂缓');
  expect((await redress(desk, 'release', number)).out).toContain('待出款');
  expect((await payoutsOf(shop, refundCase.id))[0]).toMatchObject({ status: 'queued', requestNumber: number });
});

test('everything is stopped with a reason, and let go with one', async () => {
  const stopped = await redress(desk, 'stop', '--reason', '疑似盗刷');
  const id = /stp_\w{26}/.exec(stopped.out)?.[0] ?? 'none';
  expect(stopped.out).toContain('停止中');
  const lifted = await redress(desk, 'lift', id, '--reason', '误报');
  expect(lifted.out).toContain('已解除');
  const [stop] = JSON.parse((await redress(reader, 'stops', '--json')).out);
  expect(stop).toMatchObject({ reason: '疑似盗刷', stoppedBy: { name: '出纳小周' }, lifted: { reason: '误报' } });
  expect((await redress(desk, 'lift', 'stp_nobody', '--reason', '误报')).error).toContain('不是有效的 id');
});
