import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { cny, type Id, idOf, newPayout, type Payout } from '@redress/domain';
import { makeKeyPair } from '@redress/sandbox';
import { testClock } from '@redress/testing/testkit/clock.ts';
import { expect, onTestFinished, test } from 'vitest';
import type { Channel, OpenAccount } from '../channel.ts';
import { alipayChannel } from './alipay-channel.ts';

const id = <K extends 'merchant' | 'payout' | 'tender' | 'order' | 'refundCase' | 'channelAccount'>(kind: K): Id<K> =>
  idOf(kind, '01930000-0000-7000-8000-000000000001');
const { privateKeyPkcs8, publicKey } = await makeKeyPair();
const clock = testClock('2026-03-02T23:59:58+08:00');

const account = (gatewayUrl: string, channelPublicKey = publicKey): OpenAccount<'alipay'> => ({
  id: id('channelAccount'),
  merchantId: id('merchant'),
  kind: 'alipay',
  settings: {
    gatewayUrl,
    appId: '2021000000000001',
    sellerId: null,
    notifyUrl: null,
    channelPublicKey,
    merchantKeyFingerprint: '',
    channelKeyFingerprint: '',
  },
  secrets: { merchantPrivateKey: privateKeyPkcs8 },
});

const payout: Payout = newPayout({
  leg: {
    payoutId: id('payout'),
    purpose: 'refund',
    route: 'original',
    tenderId: id('tender'),
    orderId: id('order'),
    tenderKind: 'alipay',
    amount: cny(123_456n),
  },
  caseId: id('refundCase'),
  channelAccountId: id('channelAccount'),
  now: clock.now(),
});

/** A gateway that keeps what it is sent and answers as told. */
const gateway = async (
  answer: string,
): Promise<{ channel: Channel; calls: { query: URLSearchParams; form: URLSearchParams }[] }> => {
  const calls: { query: URLSearchParams; form: URLSearchParams }[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const form = new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
      calls.push({ query: new URL(request.url ?? '', 'http://x').searchParams, form });
      response.end(answer);
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
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/gateway.do`;
  return { channel: alipayChannel(account(url), { now: clock.now, timeoutMs: 5_000 }), calls };
};

const facts = {
  kind: 'refund',
  tender: { merchantTradeNumber: '商户-1', channelTradeNumber: null, amount: cny(123_456n) },
  caseNumber: 'RF-260302-ABCDEFG',
} as const;
const bodyOf = (channel: Channel): string => {
  const made = channel.requestBody({ ...facts, payout });
  if (!made.ok) throw new Error(made.code);
  return made.body;
};

test('the stored body goes out byte for byte, with the documented parameters alone, stamped in Beijing time', async () => {
  const { channel, calls } = await gateway('nothing that can be believed');
  const body = bodyOf(channel);
  for (let tries = 0; tries < 2; tries += 1) await channel.send({ kind: 'refund', payout, body });
  expect(calls.map(({ form }) => [...form.entries()])).toEqual([[['biz_content', body]], [['biz_content', body]]]);
  expect(JSON.parse(body)).toEqual({
    out_trade_no: '商户-1',
    refund_amount: '1234.56',
    out_request_no: payout.requestNumber,
    refund_reason: '退款 RF-260302-ABCDEFG',
    query_options: ['refund_detail_item_list', 'deposit_back_info'],
  });
  const { query } = calls[0] ?? { query: new URLSearchParams() };
  expect([...query.keys()].sort()).toEqual([
    'app_id',
    'charset',
    'method',
    'sign',
    'sign_type',
    'timestamp',
    'version',
  ]);
  expect(query.get('timestamp')).toBe('2026-03-02 23:59:58');
});

test.each([
  ['no answer', ''],
  ['no JSON', '<html>'],
  ['no signature', '{"alipay_trade_refund_response":{"code":"10000","fund_change":"Y"}}'],
  ['a wrong signature', '{"alipay_trade_refund_response":{"code":"10000","fund_change":"Y"},"sign":"AAAA"}'],
  ['an answer to something else', '{"alipay_trade_query_response":{"code":"10000"},"sign":"AAAA"}'],
])('%s is not believed', async (_, answer) => {
  const { channel } = await gateway(answer);
  const body = bodyOf(channel);
  expect((await channel.send({ kind: 'refund', payout, body })).answer.class).toBe('unknown');
  expect((await channel.query({ kind: 'refund', payout, body })).answer.class).toBe('unknown');
  expect((await channel.check()).ok).toBe(false);
});

test('nobody there is unknown, too', async () => {
  const channel = alipayChannel(account('http://127.0.0.1:1/gateway.do'), { now: clock.now, timeoutMs: 2_000 });
  const reply = await channel.send({ kind: 'refund', payout, body: bodyOf(channel) });
  expect(reply.answer.class).toBe('unknown');
  expect(JSON.stringify(reply)).not.toContain(privateKeyPkcs8.slice(40, 100));
});

test('a gateway that takes the request and never answers is given up as unknown', async () => {
  const server = createServer(() => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  );
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/gateway.do`;
  const channel = alipayChannel(account(url), { now: clock.now, timeoutMs: 500 });
  const { answer } = await channel.send({ kind: 'refund', payout, body: bodyOf(channel) });
  expect(answer).toMatchObject({ class: 'unknown', reason: expect.stringMatching(/timeout/i) });
});

test('the number of Alipay names the trade when we have it, and without any number nothing is asked', async () => {
  const { channel } = await gateway('');
  const both = { ...facts, tender: { ...facts.tender, merchantTradeNumber: 'M', channelTradeNumber: '2026030222001' } };
  const made = channel.requestBody({ ...both, payout });
  expect(made.ok && JSON.parse(made.body)).toMatchObject({ trade_no: '2026030222001' });
  expect(made.ok && made.body).not.toContain('out_trade_no');
  const none = { ...facts, tender: { ...facts.tender, merchantTradeNumber: null } };
  expect(channel.requestBody({ ...none, payout })).toMatchObject({ ok: false, code: 'trade_number_missing' });
  const dollars: Payout = { ...payout, amount: { currency: 'USD', minor: 100n } };
  expect(channel.requestBody({ ...facts, payout: dollars })).toMatchObject({ ok: false, code: 'currency_not_cny' });
});

test('without the public key of Alipay it does not begin at all', () => {
  const blind = account('http://127.0.0.1:1/gateway.do', '');
  expect(() => alipayChannel(blind, { now: clock.now, timeoutMs: 1_000 })).toThrow('defect');
});
