import { buffer } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import { cny, idOf, type LocalDate, type Payee, type Payout } from '@redress/domain';
import type { WechatPaySandboxOptions } from '@redress/sandbox';
import { testClock } from '@redress/testing/testkit/clock.ts';
import { granted } from '@redress/testing/testkit/trade.ts';
import { startLocalWechatPay, wechatInput } from '@redress/testing/testkit/wechat-bench.ts';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Bills, Channel, Instruction, OpenAccount } from '../channel.ts';
import type { AccountInput } from '../channel-definition.ts';
import { type RefundContent, readBody, type TransferContent } from './request-body.ts';
import { readWechatPayInput, showWechatPaySettings } from './wechat-pay-account.ts';
import { wechatPayChannel } from './wechat-pay-channel.ts';

const accountId = idOf('channelAccount', '00000000-0000-7000-8000-000000000001');

const connect = async (
  options: Partial<WechatPaySandboxOptions> = {},
  change: Partial<AccountInput<'wechat_pay'>> = {},
) => {
  const clock = testClock();
  const sandbox = await startLocalWechatPay(clock, options);
  onTestFinished(() => sandbox.close());
  const parts = granted(readWechatPayInput({ ...wechatInput(sandbox), ...change }));
  const account = {
    id: accountId,
    merchantId: idOf('merchant', '00000000-0000-7000-8000-000000000002'),
    kind: 'wechat_pay',
    ...parts,
  } satisfies OpenAccount<'wechat_pay'>;
  return { clock, sandbox, parts, account, channel: wechatPayChannel(account, { now: clock.now, timeoutMs: 2_000 }) };
};

const payout = { amount: cny(3_000n), requestNumber: 'R01', route: 'original' } as Payout;
const tender = { merchantTradeNumber: 'T1', channelTradeNumber: null, amount: cny(10_000n) };
const refund: Instruction = { kind: 'refund', payout, tender, caseNumber: 'RC-1' };
const wechatPayee: Payee = { kind: 'wechat_openid', openid: 'oUpF8', name: '陈小姐' };

describe('the body of a request', () => {
  test('names the order, the refund in fen and what was paid, and nothing else', async () => {
    const { channel } = await connect();
    expect(channel.requestBody(refund)).toEqual({
      ok: true,
      body: '{"sealedFor":null,"content":{"out_trade_no":"T1","out_refund_no":"R01","reason":"退款 RC-1","amount":{"refund":3000,"total":10000,"currency":"CNY"}}}',
    });
  });

  test('prefers WeChat Pay’s own number of the order', async () => {
    const { channel } = await connect();
    const made = channel.requestBody({ ...refund, tender: { ...tender, channelTradeNumber: '4200' } } as Instruction);
    const { content } = readBody<RefundContent>(made.ok ? made.body : '');
    expect(content).toMatchObject({ transaction_id: '4200' });
    expect(content).not.toHaveProperty('out_trade_no');
  });

  test('carries the address for notices, with the account’s id where the address ends in a slash', async () => {
    const base = 'https://shop.example/notify/wechat_pay';
    const slashed = await connect({}, { notifyUrl: `${base}/` });
    const whole = await connect({}, { notifyUrl: `${base}/mine` });
    const urlOf = ({ channel }: typeof slashed) => {
      const made = channel.requestBody(refund);
      return readBody<RefundContent>(made.ok ? made.body : '').content.notify_url;
    };
    expect([urlOf(slashed), urlOf(whole)]).toEqual([`${base}/${accountId}`, `${base}/mine`]);
  });

  test('of a transfer seals the name, and leaves it out where WeChat Pay forbids it', async () => {
    const { channel, sandbox } = await connect();
    const [key] = Object.keys(sandbox.merchantKeys().platformKeys);
    const of = (fen: bigint) => {
      const instruction = {
        kind: 'transfer',
        payout: { ...payout, amount: cny(fen) },
        payee: wechatPayee,
        caseNumber: 'RC-1',
      };
      const made = channel.requestBody(instruction as Instruction);
      return readBody<TransferContent>(made.ok ? made.body : '');
    };
    expect(of(3_000n)).toMatchObject({
      sealedFor: key,
      content: { transfer_scene_id: '1011', transfer_amount: 3_000 },
    });
    expect(of(3_000n).content.user_name).not.toContain('陈');
    expect(of(29n)).toMatchObject({ sealedFor: null });
    expect(of(29n).content).not.toHaveProperty('user_name');
  });

  test.each([
    [
      'another currency',
      { ...refund, payout: { ...payout, amount: { currency: 'USD', minor: 1n } } },
      'currency_not_cny',
    ],
    ['no number', { ...refund, tender: { ...tender, merchantTradeNumber: null } }, 'trade_number_missing'],
    [
      'a bank account',
      { kind: 'transfer', payout, payee: { kind: 'bank_account' }, caseNumber: '' },
      'payee_not_carried',
    ],
  ])('%s is refused before anything leaves', async (_, instruction, code) => {
    const { channel } = await connect();
    expect(channel.requestBody(instruction as Instruction)).toMatchObject({ ok: false, code });
  });

  test('without an app there are no transfers', async () => {
    const { channel } = await connect({}, { appId: null });
    expect(channel.carries).toEqual(['refund', 'abnormal']);
    const instruction: Instruction = { kind: 'transfer', payout, payee: wechatPayee, caseNumber: '' };
    expect(channel.requestBody(instruction)).toMatchObject({ ok: false, code: 'app_missing' });
  });
});

describe('the check moves no money and tells what is wrong', () => {
  test.each(['certificate', 'public-key', 'migrating'] as const)('works with %s', async (verification) => {
    const { channel, sandbox } = await connect({ verification });
    expect(await channel.check()).toMatchObject({ ok: true });
    expect(sandbox.truth().movements).toEqual([]);
  });

  test.each([
    ['another serial', { merchantSerial: 'ABCDEF0123456789ABCDEF' }, '证书序列号有误'],
    ['another merchant', { mchId: '1999999999' }, '商户号不存在'],
    ['another address', { apiUrl: 'http://127.0.0.1:9' }, '没有得到可信的回答'],
  ])('%s', async (_, change, words) => {
    const { channel } = await connect({}, change);
    expect(await channel.check()).toMatchObject({ ok: false, message: { zh: expect.stringContaining(words) } });
  });
});

test('an account that is turned away knocks no more for ten seconds, and what did not leave is known not to have', async () => {
  const { channel, clock } = await connect({}, { merchantSerial: 'ABCDEF0123456789ABCDEF' });
  const made = channel.requestBody(refund);
  const request = { kind: 'refund', payout, body: made.ok ? made.body : '' } as const;
  const codes = async () => {
    const { answer } = await channel.send(request);
    return 'code' in answer ? answer.code : answer.class;
  };
  expect([await codes(), await codes(), await codes()]).toEqual(['SIGN_ERROR', 'not_sent', 'not_sent']);
  expect((await channel.send(request)).answer).toMatchObject({
    class: 'refused_retryable',
    needs: 'time',
    confirm: false,
  });
  expect((await channel.query(request)).answer).toMatchObject({ class: 'unknown' });
  clock.advance(10_000);
  expect([await codes(), await codes()]).toEqual(['SIGN_ERROR', 'not_sent']);
});

describe('what is filled in is checked', () => {
  const read = async (change: object, options: Partial<WechatPaySandboxOptions> = {}) => {
    const sandbox = await startLocalWechatPay(testClock(), options);
    onTestFinished(() => sandbox.close());
    return { sandbox, result: readWechatPayInput({ ...wechatInput(sandbox), ...change }) };
  };

  test('certificates and the public key side by side; of the keys only fingerprints are shown', async () => {
    const { result, sandbox } = await read({}, { verification: 'migrating' });
    const parts = granted(result);
    expect(parts.settings.platformKeys).toHaveLength(2);
    const told = JSON.stringify(showWechatPaySettings(parts.settings));
    expect(told).toMatch(/"expiresAt":"2031-.*"expiresAt":null/);
    for (const { publicKey } of parts.settings.platformKeys) expect(told).not.toContain(publicKey);
    expect(JSON.stringify(parts.settings)).not.toContain(sandbox.merchantKeys().privateKeyPkcs8.slice(40, 120));
    expect(JSON.stringify(parts.settings)).not.toContain(sandbox.merchantKeys().apiV3Key);
  });

  test.each([
    ['an address without TLS', { apiUrl: 'http://api.mch.weixin.qq.com' }, 'channel_url_not_allowed', '/apiUrl'],
    [
      'a notify address with a query',
      { notifyUrl: 'https://a.example/n?x=1' },
      'channel_url_not_allowed',
      '/notifyUrl',
    ],
    ['a serial that is none', { merchantSerial: 'PUB_KEY_ID_1' }, 'input_invalid', '/merchantSerial'],
    ['an APIv3 key that is too short', { apiV3Key: 'x'.repeat(31) }, 'channel_key_unusable', '/apiV3Key'],
    [
      'a private key that is none',
      { merchantPrivateKey: 'x'.repeat(100) },
      'channel_key_unusable',
      '/merchantPrivateKey',
    ],
  ])('%s is refused', async (_, change, code, pointer) => {
    expect((await read(change)).result).toMatchObject({ ok: false, refusal: { code, pointer } });
  });

  test('platform keys that cannot be', async () => {
    const { sandbox } = await read({}, { verification: 'migrating' });
    const { serial, platformKeys } = sandbox.merchantKeys();
    const [[certificateId, certificate] = ['', ''], [keyId, key] = ['', '']] = Object.entries(platformKeys);
    const no = (...keys: readonly (readonly [string, string])[]) => {
      const given = keys.map(([id, text]) => ({ id, key: text }));
      return readWechatPayInput({ ...wechatInput(sandbox), platformKeys: given });
    };
    const unusable = (pointer: string) => ({ ok: false, refusal: { code: 'channel_key_unusable', pointer } });
    expect(no([serial, certificate])).toMatchObject(unusable('/platformKeys/0/id'));
    expect(no([certificateId, key])).toMatchObject(unusable('/platformKeys/0/key'));
    expect(no([keyId, certificate])).toMatchObject(unusable('/platformKeys/0/key'));
    expect(no([keyId, key], [keyId, key])).toMatchObject(unusable('/platformKeys/1/id'));
    expect(no([certificateId, '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----'])).toMatchObject(
      unusable('/platformKeys/0/key'),
    );
    expect(no([certificateId.toLowerCase(), certificate], [keyId, key])).toMatchObject({ ok: true });
  });
});

describe('bills', () => {
  const day = '2026-03-02' as LocalDate;
  const traded = async (hours: number) => {
    const made = await connect();
    for (let count = 1; count <= 200; count += 1)
      made.sandbox.createTrade({ outTradeNo: `T${count}`, amountMinor: 10_000n });
    await made.channel.send({ kind: 'refund', payout, body: bodyOf(made.channel.requestBody(refund)) });
    made.clock.advance(hours * 3_600_000);
    return made;
  };
  const billsOf = ({ bills }: Channel): Bills => {
    if (!bills) throw new Error('there are no bills');
    return bills;
  };
  const bodyOf = (made: { ok: boolean; body?: string }): string => made.body ?? '';

  test.each([
    ['trade', '总交易单数', 201],
    ['funds', '资金流水总笔数', 402],
  ] as const)('of a day: %s, packed, counted while it is read', async (kind, total, lines) => {
    const { channel } = await traded(30);
    const files = granted(await billsOf(channel).fetch(kind, day));
    expect(files.map(({ name }) => name)).toEqual([`wechat-pay-${kind}-2026-03-02.csv.gz`]);
    const [file] = files;
    if (!file) throw new Error('no file');
    const text = gunzipSync(await buffer(file.bytes)).toString('utf8');
    expect(text).toContain(total);
    expect(text).toContain(`\`${lines},`);
    expect(text).toContain(kind === 'trade' ? '`R01' : '`');
  });

  test('not ready in the morning, nothing on an empty day, refused after three months, unreachable when broken', async () => {
    const { channel, clock, sandbox } = await traded(20);
    const ask = async (on = day) => billsOf(channel).fetch('trade', on);
    expect(await ask()).toMatchObject({ ok: false, refusal: { reason: 'not_ready' } });
    clock.advance(10 * 3_600_000);
    expect(await ask('2026-03-01' as LocalDate)).toEqual({ ok: true, value: [] });
    sandbox.faults.next({ kind: 'signtest', operation: 'trade-bill' });
    expect(await ask()).toMatchObject({ ok: false, refusal: { reason: 'unreachable' } });
    clock.advance(100 * 24 * 3_600_000);
    expect(await ask()).toMatchObject({ ok: false, refusal: { reason: 'refused' } });
  });

  test('a file that is not the announced one is not believed to its end', async () => {
    const { channel, sandbox } = await traded(30);
    const found = granted(await billsOf(channel).fetch('trade', day));
    // A line more than when the hash was signed.
    sandbox.createTrade({ outTradeNo: 'LATE', amountMinor: 1n, paidAt: Date.parse('2026-03-02T12:00:00+08:00') });
    const [file] = found;
    if (!file) throw new Error('no file');
    await expect(buffer(file.bytes)).rejects.toThrow('not the one that WeChat Pay announced');
  });
});
