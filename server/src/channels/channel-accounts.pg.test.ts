import { createPrivateKey, createPublicKey, generateKeyPairSync, randomBytes } from 'node:crypto';
import { inspect } from 'node:util';
import { makeKeyPair } from '@redress/sandbox';
import { accountInput, connectAlipay, startAlipay } from '@redress/testing/testkit/alipay.ts';
import { testClock } from '@redress/testing/testkit/clock.ts';
import { testHouse } from '@redress/testing/testkit/house.ts';
import { assertBooksAgree, closeBench, payoutBench } from '@redress/testing/testkit/payout-bench.ts';
import { testDatabase } from '@redress/testing/testkit/postgres.ts';
import { approveReturn, caseNow, granted, openShop, payoutsOf, people, sell } from '@redress/testing/testkit/trade.ts';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { payoutWorker } from '../payout/worker.ts';
import { secretBox } from '../platform/crypto/secret-box.ts';
import { addChannelAccount } from './add-channel-account.ts';
import { listChannelAccounts, readChannelAccount } from './channel-accounts.ts';
import { checkChannelAccount } from './check-channel-account.ts';
import { openChannel } from './open-channel.ts';
import { setChannelAccountEnabled } from './set-channel-account-enabled.ts';

const { pool, owner } = await testDatabase();
const clock = testClock();
const house = testHouse(pool, clock);
const sandbox = await startAlipay(clock);
afterAll(() => sandbox.close());

describe('secrets', () => {
  test('lie in the database unreadable, and come out only with the master key and in their own row', async () => {
    const shop = await openShop(house);
    const account = await connectAlipay(shop, sandbox);
    const key = sandbox.merchantKeys.privateKeyPkcs8;
    const { rows } = await owner.query('select * from channel_account where channel_account_id is not null');
    const everything = rows.map((row) => `${JSON.stringify(row)}${Buffer.from(row.secrets).toString('latin1')}`).join();
    expect(everything).not.toContain(key.slice(40, 120));
    expect(inspect([account, await listChannelAccounts(pool, shop.merchantId)], { depth: 9 })).not.toContain(
      key.slice(40, 120),
    );

    const stored = await readChannelAccount(pool, shop.merchantId, account.id);
    if (!stored) throw new Error('the account is not there');
    const stranger = { ...house, secrets: secretBox(randomBytes(32), randomBytes) };
    expect(() => openChannel(stranger, stored)).toThrow();
    expect(() => openChannel(house, { ...stored, id: house.newId('channelAccount') })).toThrow();
    expect(() => openChannel(house, stored)).not.toThrow();
  });

  test('never stand in refusals, news or channel calls', async () => {
    const bench = await payoutBench(pool);
    onTestFinished(() => closeBench(bench, owner));
    bench.sandbox.faults.next({ kind: 'garbage-body', method: 'alipay.trade.refund' });
    bench.sandbox.faults.next({ kind: 'timeout-after', method: 'alipay.trade.fastpay.refund.query' });
    await bench.refundOf([{ kind: 'alipay', fen: 1_000n }]);
    await bench.quiet();
    const calls = await owner.query('select contents::text from channel_call');
    const told = inspect([bench.news, calls.rows], { depth: 9, maxStringLength: null, maxArrayLength: null });
    expect(told).toContain('refund_amount');
    expect(told).not.toContain(bench.sandbox.merchantKeys.privateKeyPkcs8.slice(40, 120));
    const broken = `${bench.sandbox.merchantKeys.privateKeyPkcs8.slice(0, 200)}AAAA`;
    const no = await addChannelAccount(bench.house, {
      ...accountInput(bench.shop, bench.sandbox, 'broken'),
      merchantPrivateKey: broken,
    });
    expect(no).toMatchObject({ ok: false, refusal: { code: 'channel_key_unusable', pointer: '/merchantPrivateKey' } });
    expect(inspect(no)).not.toContain(broken.slice(40, 120));
  });
});

describe('what is entered is checked', () => {
  const pem = (type: 'pkcs1' | 'pkcs8'): string =>
    createPrivateKey({ key: Buffer.from(sandbox.merchantKeys.privateKeyPkcs8, 'base64'), format: 'der', type: 'pkcs8' })
      .export({ format: 'pem', type })
      .toString();
  const small = generateKeyPairSync('rsa', { modulusLength: 1024 });
  const curve = generateKeyPairSync('ec', { namedCurve: 'P-256' });

  test('keys come as PEM or bare base64, PKCS#8 or PKCS#1, and are kept in one form', async () => {
    const shop = await openShop(house);
    const base = accountInput(shop, sandbox);
    const wrapped = (base.merchantPrivateKey.match(/.{1,64}/g) ?? []).join('\r\n');
    const forms = [
      base.merchantPrivateKey,
      wrapped,
      pem('pkcs8'),
      pem('pkcs1'),
      pem('pkcs1').replace(/-----.*-----/g, ''),
    ];
    for (const [index, merchantPrivateKey] of forms.entries()) {
      const account = granted(await addChannelAccount(house, { ...base, merchantPrivateKey, label: `form ${index}` }));
      expect(granted(await checkChannelAccount(house, { merchantId: shop.merchantId, accountId: account.id })).ok).toBe(
        true,
      );
    }
    const fingerprints = (await listChannelAccounts(pool, shop.merchantId)).flatMap((each) =>
      each.kind === 'alipay' ? [each.settings.merchantKeyFingerprint] : [],
    );
    expect(fingerprints).toHaveLength(forms.length);
    expect(new Set(fingerprints).size).toBe(1);
  });

  test.each([
    ['a public key for the private one', { merchantPrivateKey: sandbox.merchantKeys.alipayPublicKey }, '公钥'],
    ['no key at all', { merchantPrivateKey: 'x'.repeat(100) }, '不是可识别'],
    [
      'a short key',
      { merchantPrivateKey: small.privateKey.export({ format: 'pem', type: 'pkcs8' }).toString() },
      '2048',
    ],
    [
      'another algorithm',
      { merchantPrivateKey: curve.privateKey.export({ format: 'pem', type: 'pkcs8' }).toString() },
      'RSA',
    ],
    ['an empty public key', { channelPublicKey: '' }, '不是可识别'],
    ['a private key for the public one', { channelPublicKey: pem('pkcs8') }, '私钥'],
    [
      'our own public key for theirs',
      { channelPublicKey: createPublicKey(pem('pkcs8')).export({ format: 'pem', type: 'spki' }).toString() },
      '应用自己的公钥',
    ],
  ])('%s is refused with the reason', async (_, change, reason) => {
    const shop = await openShop(house);
    const no = await addChannelAccount(house, { ...accountInput(shop, sandbox), ...change });
    expect(no).toMatchObject({
      ok: false,
      refusal: { code: 'channel_key_unusable', details: { reason: { zh: expect.stringContaining(reason) } } },
    });
    expect(await listChannelAccounts(pool, shop.merchantId)).toEqual([]);
  });

  test.each([
    ['http://openapi.alipay.com/gateway.do', 'channel_url_not_allowed'],
    ['http://127.0.0.1.evil.example/gateway.do', 'channel_url_not_allowed'],
    ['https://name:word@openapi.alipay.com/gateway.do', 'channel_url_not_allowed'],
    ['gateway', 'channel_url_not_allowed'],
  ])('the gateway %s is refused', async (gatewayUrl, code) => {
    const shop = await openShop(house);
    const no = await addChannelAccount(house, { ...accountInput(shop, sandbox), gatewayUrl });
    expect(no).toMatchObject({ ok: false, refusal: { code } });
  });

  test('a label is taken once', async () => {
    const shop = await openShop(house);
    await connectAlipay(shop, sandbox);
    const input = accountInput(shop, sandbox);
    expect(await addChannelAccount(house, input)).toMatchObject({ ok: false, refusal: { code: 'already_exists' } });
  });
});

describe('the check moves no money and tells what is wrong', () => {
  test('keys of strangers on either side', async () => {
    const shop = await openShop(house);
    const other = await startAlipay(clock, { keys: { alipay: await makeKeyPair(), merchant: await makeKeyPair() } });
    onTestFinished(() => other.close());
    const base = accountInput(shop, sandbox);
    const wrongOurs = granted(
      await addChannelAccount(house, {
        ...base,
        label: 'ours',
        merchantPrivateKey: other.merchantKeys.privateKeyPkcs8,
      }),
    );
    const wrongTheirs = granted(
      await addChannelAccount(house, {
        ...base,
        label: 'theirs',
        channelPublicKey: other.merchantKeys.alipayPublicKey,
      }),
    );
    const check = async (accountId: typeof wrongOurs.id) =>
      granted(await checkChannelAccount(house, { merchantId: shop.merchantId, accountId }));
    expect(await check(wrongOurs.id)).toMatchObject({
      ok: false,
      message: { zh: expect.stringContaining('isv.invalid-signature') },
    });
    expect(await check(wrongTheirs.id)).toMatchObject({
      ok: false,
      message: { zh: expect.stringContaining('没有得到可信的回答') },
    });
    expect(sandbox.truth().movements.filter((each) => each.kind !== 'payment')).toEqual([]);
  });
});

describe('accounts and the payouts that wait for them', () => {
  test('a payout without an account is held, and leaves when one is added', async () => {
    const shop = await openShop(house);
    const order = await sell(shop, [{ kind: 'alipay', fen: 2_500n, trade: 'WAITS-1' }]);
    const refundCase = await approveReturn(shop, order);
    expect(await payoutsOf(shop, refundCase.id)).toMatchObject([{ status: 'held', holdReason: 'no_channel_account' }]);
    sandbox.createTrade({ outTradeNo: 'WAITS-1', amountMinor: 2_500n });
    const account = await connectAlipay(shop, sandbox);
    expect(await payoutsOf(shop, refundCase.id)).toMatchObject([{ status: 'queued', channelAccountId: account.id }]);
    await payoutWorker({ house }).runOnce();
    expect(await caseNow(shop, refundCase.id)).toMatchObject({ status: 'resolved' });
  });

  test('the kill switch holds what is due, only asks about what is out, and lets go when switched on', async () => {
    const bench = await payoutBench(pool);
    onTestFinished(() => closeBench(bench, owner));
    const { merchantId } = bench.shop;
    const turn = (enabled: boolean) =>
      setChannelAccountEnabled(bench.house, { merchantId, actor: people.manager, accountId: bench.accountId, enabled });
    bench.sandbox.faults.next({ kind: 'timeout-before', method: 'alipay.trade.refund' });
    const out = await bench.refundOf([{ kind: 'alipay', fen: 1_000n }]);
    await bench.worker.runOnce();
    granted(await turn(false));
    const due = await bench.refundOf([{ kind: 'alipay', fen: 2_000n }]);
    await bench.quiet([bench.worker], 600_000);
    expect(await payoutsOf(bench.shop, due.refundCase.id)).toMatchObject([
      { status: 'held', holdReason: 'channel_disabled' },
    ]);
    // Asked again and again with growing pauses, and never sent.
    const [unknown] = await payoutsOf(bench.shop, out.refundCase.id);
    expect(unknown).toMatchObject({ status: 'unknown', sends: 1 });
    expect(unknown?.queries).toBeGreaterThan(2);
    expect(unknown?.queries).toBeLessThan(30);
    expect(bench.sandbox.truth().trades.flatMap((trade) => trade.refunds)).toEqual([]);

    granted(await turn(true));
    await bench.quiet();
    expect(await caseNow(bench.shop, out.refundCase.id)).toMatchObject({ status: 'resolved' });
    expect(await caseNow(bench.shop, due.refundCase.id)).toMatchObject({ status: 'resolved' });
    await assertBooksAgree(bench, owner);
  });

  test('another merchant cannot see, check or switch an account', async () => {
    const [mine, theirs] = [await openShop(house), await openShop(house)];
    const account = await connectAlipay(mine, sandbox);
    const { merchantId } = theirs;
    expect(await listChannelAccounts(pool, merchantId)).toEqual([]);
    const missing = { ok: false, refusal: { code: 'not_found' } };
    expect(await checkChannelAccount(house, { merchantId, accountId: account.id })).toMatchObject(missing);
    expect(
      await setChannelAccountEnabled(house, {
        merchantId,
        actor: people.manager,
        accountId: account.id,
        enabled: false,
      }),
    ).toMatchObject(missing);
    expect((await listChannelAccounts(pool, mine.merchantId))[0]?.enabled).toBe(true);
  });
});
