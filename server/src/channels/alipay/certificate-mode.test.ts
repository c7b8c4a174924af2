import { cny, type Id, idOf, newPayout, type Payout } from '@redress/domain';
import { makeKeyPair } from '@redress/sandbox';
import { accountInput, startAlipay } from '@redress/testing/testkit/alipay.ts';
import { testClock } from '@redress/testing/testkit/clock.ts';
import { expect, onTestFinished, test } from 'vitest';
import { type AlipayParts, readAlipayInput, showAlipaySettings } from './alipay-account.ts';
import { alipayChannel } from './alipay-channel.ts';

const id = <K extends 'merchant' | 'payout' | 'order' | 'refundCase' | 'channelAccount' | 'payee'>(kind: K): Id<K> =>
  idOf(kind, '01930000-0000-7000-8000-000000000001');
const clock = testClock('2026-03-02T12:00:00+08:00');

const start = async () => {
  const sandbox = await startAlipay(clock);
  onTestFinished(() => sandbox.close());
  const keys = await sandbox.registerApp({ certificates: true, initialBalanceMinor: 100_000n });
  const privateKeyPkcs8 = keys.privateKeyPkcs8 ?? '';
  const given = { gatewayUrl: sandbox.gatewayUrl, merchantKeys: { ...keys, privateKeyPkcs8 } };
  const { merchantId: _, ...input } = accountInput({ merchantId: id('merchant') }, given);
  return { sandbox, input };
};

const partsOf = (input: Parameters<typeof readAlipayInput>[0]): AlipayParts => {
  const read = readAlipayInput(input);
  if (!read.ok) throw new Error(read.refusal.code);
  return read.value;
};

const channelOf = (parts: AlipayParts) =>
  alipayChannel(
    { id: id('channelAccount'), merchantId: id('merchant'), kind: 'alipay', ...parts },
    { now: clock.now, timeoutMs: 5_000 },
  );

const payout: Payout = newPayout({
  leg: {
    payoutId: id('payout'),
    purpose: 'refund',
    route: 'transfer',
    orderId: id('order'),
    tenderId: null,
    tenderKind: null,
    amount: cny(1_234n),
  },
  caseId: id('refundCase'),
  channelAccountId: id('channelAccount'),
  payee: { id: id('payee'), kind: 'alipay_account', paidFrom: 'alipay' },
  now: clock.now(),
});

test('a transfer in certificate mode bears the numbers of both certificates, and the answer is believed by that of Alipay', async () => {
  const { input } = await start();
  const parts = partsOf(input);
  const channel = channelOf(parts);
  expect(await channel.check()).toMatchObject({
    ok: true,
    message: { en: expect.stringContaining('certificate mode') },
  });
  const made = channel.requestBody({
    kind: 'transfer',
    payout,
    payee: { kind: 'alipay_account', identityType: 'logon_id', identity: '13800001234', name: '李雷' },
    caseNumber: 'RF-260302-ABCDEFG',
  });
  if (!made.ok) throw new Error(made.code);
  const reply = await channel.send({ kind: 'transfer', payout, body: made.body });
  expect(reply.answer).toMatchObject({ class: 'settled' });
  expect(showAlipaySettings(parts.settings)).toMatchObject({ mode: 'certificate', certificatesUntil: '2031-03-01' });
});

test('without the numbers, or with others, the gateway carries nothing out', async () => {
  const { input } = await start();
  const parts = partsOf(input);
  for (const numbers of [null, { app: 'f'.repeat(32), channel: 'f'.repeat(32), root: 'f'.repeat(32) }]) {
    const channel = channelOf({ ...parts, settings: { ...parts.settings, certificateNumbers: numbers } });
    expect(await channel.check()).toMatchObject({ ok: false, message: { zh: expect.stringContaining('序列号') } });
  }
});

test('a mix-up of files is told at the field where it stands', async () => {
  const { input } = await start();
  const other = await makeKeyPair();
  const cases: readonly (readonly [object, string])[] = [
    [{ appCertificate: null }, '/appCertificate'],
    [{ rootCertificate: 'x'.repeat(80) }, '/rootCertificate'],
    [{ appCertificate: input.channelCertificate }, '/appCertificate'],
    [{ channelCertificate: input.appCertificate }, '/channelCertificate'],
    [{ merchantPrivateKey: other.privateKeyPkcs8 }, '/appCertificate'],
    [{ appCertificate: null, channelCertificate: null, rootCertificate: null }, '/channelPublicKey'],
  ];
  for (const [change, pointer] of cases)
    expect(readAlipayInput({ ...input, ...change })).toMatchObject({
      ok: false,
      refusal: { code: 'channel_key_unusable', pointer },
    });
});
