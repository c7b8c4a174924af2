import { cny, dateOf, type Id, idOf, newPayout, type Payee, type Payout } from '@redress/domain';
import type { AlipaySandbox } from '@redress/sandbox';
import { startAlipay } from '@redress/testing/testkit/alipay.ts';
import { testClock } from '@redress/testing/testkit/clock.ts';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { BillFile, BillKind, Channel, ChannelReply } from '../channel.ts';
import { alipayChannel } from './alipay-channel.ts';
import { classifyTransfer, classifyTransferQuery } from './classify-transfer.ts';
import type { TransferContent } from './transfer-body.ts';

const id = <K extends 'merchant' | 'payout' | 'order' | 'refundCase' | 'channelAccount' | 'payee'>(kind: K): Id<K> =>
  idOf(kind, '01930000-0000-7000-8000-000000000001');
const clock = testClock('2026-03-02T12:00:00+08:00');

const channelTo = ({ gatewayUrl, merchantKeys }: AlipaySandbox): Channel =>
  alipayChannel(
    {
      id: id('channelAccount'),
      merchantId: id('merchant'),
      kind: 'alipay',
      settings: {
        gatewayUrl,
        appId: merchantKeys.appId,
        sellerId: merchantKeys.sellerId,
        notifyUrl: null,
        channelPublicKey: merchantKeys.alipayPublicKey,
        merchantKeyFingerprint: '',
        channelKeyFingerprint: '',
      },
      secrets: { merchantPrivateKey: merchantKeys.privateKeyPkcs8 },
    },
    { now: clock.now, timeoutMs: 5_000 },
  );

const payout = (fen = 1_234n): Payout =>
  newPayout({
    leg: {
      payoutId: id('payout'),
      purpose: 'refund',
      route: 'transfer',
      orderId: id('order'),
      tenderId: null,
      tenderKind: null,
      amount: cny(fen),
    },
    caseId: id('refundCase'),
    channelAccountId: id('channelAccount'),
    payee: { id: id('payee'), kind: 'alipay_account', paidFrom: 'alipay' },
    now: clock.now(),
  });
const logon: Payee = { kind: 'alipay_account', identityType: 'logon_id', identity: '13800001234', name: '李雷' };
const facts = { kind: 'transfer', payee: logon, caseNumber: 'RF-260302-ABCDEFG' } as const;

const start = async () => {
  const sandbox = await startAlipay(clock);
  onTestFinished(() => sandbox.close());
  const channel = channelTo(sandbox);
  const made = channel.requestBody({ ...facts, payout: payout() });
  if (!made.ok) throw new Error(made.code);
  const request = { kind: 'transfer', payout: payout(), body: made.body } as const;
  return { sandbox, channel, request };
};

test('a transfer by the official SDK, and the question about it', async () => {
  const { channel, request } = await start();
  expect((await channel.query(request)).answer).toEqual({ class: 'absent' });
  const sent: ChannelReply = await channel.send(request);
  expect(sent.answer).toMatchObject({ class: 'settled', landing: 'ALIPAYACCOUNT', at: clock.now() });
  expect((await channel.query(request)).answer).toEqual(sent.answer);
});

test.each([
  ['too little', { payout: payout(9n) }, 'amount_too_small'],
  [
    'another currency',
    { payout: { ...payout(), amount: { currency: 'USD', minor: 100n } } as Payout },
    'currency_not_cny',
  ],
  ['to WeChat', { payee: { kind: 'wechat_openid', openid: 'o1', name: '李雷' } as const }, 'payee_not_carried'],
])('%s is not even asked for', async (_, change, code) => {
  const { channel } = await start();
  expect(channel.requestBody({ ...facts, payout: payout(), ...change })).toMatchObject({ ok: false, code });
});

describe('what answers prove', () => {
  const sent = { out_biz_no: 'R1', trans_amount: '12.34', product_code: 'TRANS_ACCOUNT_NO_PWD' } as TransferContent;
  const ok = { code: '10000', out_biz_no: 'R1' };
  const refused = (sub_code: string) => ({ code: '40004', sub_code, sub_msg: '' });

  test.each([
    ['settled', { ...ok, status: 'SUCCESS', trans_date: '2026-03-02 12:00:00' }],
    ['accepted', { ...ok, status: 'DEALING' }],
    // Failed at once: only the query ends it, since we may see the answer to a second sending.
    ['accepted', { ...ok, status: 'FAIL' }],
    ['unknown', { ...ok, status: 'REFUND' }],
    ['unknown', { ...ok, status: 'SOMETHING_NEW' }],
    ['unknown', { ...ok, out_biz_no: 'R2', status: 'SUCCESS' }],
    ['unknown', refused('PAYMENT_INFO_INCONSISTENCY')],
    ['unknown', refused('SYSTEM_ERROR')],
    ['unknown', refused('CODE_OF_TOMORROW')],
    ['unknown', refused('constructor')],
    ['unknown', { code: '20000' }],
    ['refused_final', refused('PAYEE_NOT_EXIST')],
    ['refused_retryable', refused('BALANCE_IS_NOT_ENOUGH')],
    ['refused_retryable', { code: '40005' }],
  ])('%s of the transfer itself', (cls, response) => {
    const answer = classifyTransfer(response, sent);
    expect(answer.class).toBe(cls);
    // No refusal is believed before a query has confirmed it.
    if ('confirm' in answer) expect(answer.confirm).toBe(true);
  });

  test.each([
    ['settled', { ...ok, status: 'SUCCESS', trans_amount: '12.34' }],
    ['unknown', { ...ok, status: 'SUCCESS', trans_amount: '12.35' }],
    ['accepted', { ...ok, status: 'DEALING' }],
    ['returned', { ...ok, status: 'FAIL', error_code: 'PAYEE_CARD_INFO_ERROR' }],
    ['returned', { ...ok, status: 'REFUND' }],
    ['absent', refused('ORDER_NOT_EXIST')],
    ['unknown', refused('SYSTEM_ERROR')],
    ['unknown', { code: '40006' }],
    ['unknown', {}],
  ])('%s of the question', (cls, response) => {
    expect(classifyTransferQuery(response, sent).class).toBe(cls);
  });
});

describe('bills', () => {
  const bytesOf = async ({ bytes }: BillFile): Promise<Buffer> => {
    const parts: Uint8Array[] = [];
    for await (const part of bytes) parts.push(part);
    return Buffer.concat(parts);
  };

  test.each(['trade', 'funds'] as const)('%s: the archive as Alipay made it', async (kind: BillKind) => {
    const { sandbox, channel } = await start();
    sandbox.createTrade({ outTradeNo: 'M-1', amountMinor: 100n });
    clock.advance(24 * 3_600_000);
    onTestFinished(() => clock.advance(-24 * 3_600_000));
    const bill = await channel.bills?.fetch(kind, dateOf('2026-03-02'));
    if (!bill?.ok) throw new Error(JSON.stringify(bill));
    const [file] = bill.value;
    expect(file?.name).toBe(`${sandbox.merchantKeys.sellerId}_20260302.csv.zip`);
    expect(file && (await bytesOf(file)).subarray(0, 4).toString('latin1')).toBe('PK\x03\x04');
  });

  test('too early is not ready; two days later it is a day on which nothing happened', async () => {
    const { channel } = await start();
    const ask = () => channel.bills?.fetch('trade', dateOf('2026-03-02'));
    expect(await ask()).toMatchObject({ ok: false, refusal: { reason: 'not_ready' } });
    clock.advance(48 * 3_600_000);
    onTestFinished(() => clock.advance(-48 * 3_600_000));
    expect(await ask()).toEqual({ ok: true, value: [] });
  });

  test('a gateway that is away, or that tells nothing to be believed', async () => {
    const { sandbox, channel } = await start();
    sandbox.faults.next({ kind: 'bad-signature' });
    expect(await channel.bills?.fetch('trade', dateOf('2026-03-01'))).toMatchObject({
      ok: false,
      refusal: { reason: 'unreachable' },
    });
  });
});
