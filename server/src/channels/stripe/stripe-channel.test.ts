import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { cny, dateOf, type Id, type Instant, idOf, money, newPayout, type Payout } from '@redress/domain';
import { startStripeSandbox } from '@redress/sandbox';
import { testClock } from '@redress/testing/testkit/clock.ts';
import { seededRandom } from '@redress/testing/testkit/random.ts';
import { startLocalStripe } from '@redress/testing/testkit/stripe-bench.ts';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Instruction, NotificationMessage, OpenAccount } from '../channel.ts';
import { readStripeInput } from './stripe-account.ts';
import { stripeChannel } from './stripe-channel.ts';

const id = <K extends 'merchant' | 'payout' | 'tender' | 'order' | 'refundCase' | 'channelAccount'>(kind: K): Id<K> =>
  idOf(kind, '01930000-0000-7000-8000-000000000001');
const clock = testClock();

type Keys = {
  readonly apiUrl: string;
  readonly secretKey: string;
  readonly webhookSecret?: string;
  readonly accountId?: string;
};

const channelOf = (
  { apiUrl, secretKey, webhookSecret = 'whsec_x', accountId }: Keys,
  now: () => Instant = clock.now,
) => {
  const account: OpenAccount<'stripe'> = {
    id: id('channelAccount'),
    merchantId: id('merchant'),
    kind: 'stripe',
    settings: { apiUrl, accountId: accountId ?? null, secretKeyEnding: secretKey.slice(-4) },
    secrets: { secretKey, webhookSecret },
  };
  return stripeChannel(account, { now, timeoutMs: 5_000 });
};

const payout = (sends = 1): Payout => ({
  ...newPayout({
    leg: {
      payoutId: id('payout'),
      purpose: 'refund',
      route: 'original',
      tenderId: id('tender'),
      orderId: id('order'),
      tenderKind: 'stripe',
      amount: cny(3_000n),
    },
    caseId: id('refundCase'),
    channelAccountId: id('channelAccount'),
    now: clock.now(),
  }),
  sends,
});

const refundOf = (trade: string | null, changes: Partial<Payout> = {}): Instruction => ({
  kind: 'refund',
  payout: { ...payout(), ...changes },
  tender: { merchantTradeNumber: trade, channelTradeNumber: null, amount: cny(10_000n) },
  caseNumber: 'RC-1',
});

/** A server that keeps what it is sent and answers each call in turn; null closes the connection. */
const listen = async (answers: readonly (object | null)[]) => {
  const calls: { path: string; body: string; headers: Record<string, unknown> }[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      calls.push({ path: request.url ?? '', body: Buffer.concat(chunks).toString('utf8'), headers: request.headers });
      const answer = answers[calls.length - 1] ?? null;
      if (answer === null) request.socket.resetAndDestroy();
      else response.end(JSON.stringify(answer));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  return { apiUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, calls };
};

describe('on the wire', () => {
  const body =
    '{"payment_intent":"pi_1","amount":3000,"reason":"requested_by_customer","metadata":{"refund_no":"R1","case_no":"RC-1"},"currency":"cny"}';

  test('the stored body becomes one form, under our number as key and the pinned version, and the currency stays at home', async () => {
    const { apiUrl, calls } = await listen([
      { id: 'pi_1', currency: 'cny' },
      { id: 're_1', status: 'pending' },
    ]);
    await channelOf({ apiUrl, secretKey: 'rk_test_1' }).send({
      kind: 'refund',
      payout: { ...payout(), requestNumber: 'R1' },
      body,
    });
    expect(calls.map((call) => call.path)).toEqual(['/v1/payment_intents/pi_1', '/v1/refunds']);
    expect(calls[1]?.body).toBe(
      'payment_intent=pi_1&amount=3000&reason=requested_by_customer&metadata[refund_no]=R1&metadata[case_no]=RC-1',
    );
    expect(calls[1]?.headers).toMatchObject({
      authorization: 'Bearer rk_test_1',
      'idempotency-key': 'R1',
      'stripe-version': '2026-10-28.endive',
    });
  });

  test('a connection that closes is not resent by the SDK: our engine decides', async () => {
    const { apiUrl, calls } = await listen([{ id: 'pi_1', currency: 'cny' }, null]);
    const { answer } = await channelOf({ apiUrl, secretKey: 'rk_test_1' }).send({
      kind: 'refund',
      payout: payout(),
      body,
    });
    expect(answer).toMatchObject({ class: 'unknown' });
    expect(calls).toHaveLength(2);
  });
});

describe('what can be asked for', () => {
  const { requestBody } = channelOf({ apiUrl: 'http://127.0.0.1:1', secretKey: 'rk_test_1' });
  const bodyOf = (instruction: Instruction): object => {
    const made = requestBody(instruction);
    return made.ok ? JSON.parse(made.body) : made;
  };

  test('the payment by either of its ids', () => {
    expect(bodyOf(refundOf('pi_1'))).toMatchObject({ payment_intent: 'pi_1', amount: 3_000, currency: 'cny' });
    expect(bodyOf(refundOf('ch_1'))).toMatchObject({ charge: 'ch_1' });
    expect(bodyOf(refundOf('SO-1'))).toMatchObject({ ok: false, code: 'trade_number_missing' });
    expect(bodyOf(refundOf(null))).toMatchObject({ ok: false, code: 'trade_number_missing' });
  });

  test('yen in yen, and thousandths only by tens', () => {
    expect(bodyOf(refundOf('pi_1', { amount: money('JPY', 1_200n) }))).toMatchObject({
      amount: 1_200,
      currency: 'jpy',
    });
    expect(bodyOf(refundOf('pi_1', { amount: money('KWD', 1_230n) }))).toMatchObject({ amount: 1_230 });
    expect(bodyOf(refundOf('pi_1', { amount: money('KWD', 1_234n) }))).toMatchObject({ code: 'amount_not_payable' });
    expect(bodyOf(refundOf('pi_1', { amount: cny(10n ** 12n) }))).toMatchObject({ code: 'amount_too_large' });
  });

  test('no transfer', () => {
    const payee = { kind: 'alipay_account', identityType: 'user_id', identity: '2088', name: '陈' } as const;
    expect(bodyOf({ kind: 'transfer', payout: payout(), payee, caseNumber: 'RC-1' })).toMatchObject({
      code: 'not_carried',
    });
  });
});

describe('the check moves no money and tells what is wrong', () => {
  const connected = async () => {
    const sandbox = await startLocalStripe(clock);
    onTestFinished(() => sandbox.close());
    return sandbox;
  };

  test('a restricted key works; a full one works too, with advice', async () => {
    const { apiUrl, keys, truth } = await connected();
    const restricted = await channelOf({ apiUrl, secretKey: keys.restrictedKey }).check();
    expect(restricted).toMatchObject({ ok: true, message: { en: expect.stringContaining('test mode') } });
    expect(restricted.message.en).not.toContain('restricted');
    const full = await channelOf({ apiUrl, secretKey: keys.secretKey }).check();
    expect(full).toMatchObject({ ok: true, message: { en: expect.stringContaining('a restricted one') } });
    expect(truth().charges).toEqual([]);
  });

  test('a wrong key, a key that may not refund, and nobody there', async () => {
    const sandbox = await connected();
    const { apiUrl, keys } = sandbox;
    expect(await channelOf({ apiUrl, secretKey: 'rk_test_other' }).check()).toMatchObject({
      ok: false,
      message: { en: expect.stringContaining('http_401') },
    });
    sandbox.faults.next({ kind: 'unauthorized', call: 'POST /v1/refunds' });
    expect(await channelOf({ apiUrl, secretKey: keys.restrictedKey }).check()).toMatchObject({
      ok: false,
      message: { en: expect.stringContaining('“refund”') },
    });
    expect(await channelOf({ apiUrl: 'http://127.0.0.1:1', secretKey: keys.restrictedKey }).check()).toMatchObject({
      ok: false,
    });
  });
});

describe('what a webhook must be', () => {
  const message = (body: string, headers: Record<string, string>): NotificationMessage => ({
    body: Buffer.from(body),
    headers,
    query: {},
  });

  const eventOf = async () => {
    const sandbox = await startStripeSandbox({
      now: clock.now,
      random: seededRandom('hook').next,
      hookUrl: 'http://127.0.0.1:1',
    });
    onTestFinished(() => sandbox.close());
    sandbox.openDispute({ charge: sandbox.createCharge({ amountMinor: 500n }).id });
    const [hook] = sandbox.hooks();
    if (!hook) throw new Error('no event');
    const { createHmac } = await import('node:crypto');
    const seconds = Math.floor(clock.now() / 1_000);
    const sign = (body: string) =>
      `t=${seconds},v1=${createHmac('sha256', sandbox.keys.hookSecret).update(`${seconds}.${body}`).digest('hex')}`;
    return { body: hook.body, sign, webhookSecret: sandbox.keys.hookSecret, apiUrl: sandbox.apiUrl };
  };

  test('signed, of our mode and of our account', async () => {
    const { body, sign, ...keys } = await eventOf();
    const read = (secretKey: string, text: string, headers: Record<string, string>) =>
      channelOf({ ...keys, secretKey, accountId: 'acct_1' }).parseNotification(message(text, headers));
    expect(await read('rk_test_1', body, { 'stripe-signature': sign(body) })).toMatchObject({
      genuine: true,
      requestNumber: null,
    });
    expect(await read('rk_live_1', body, { 'stripe-signature': sign(body) })).toMatchObject({
      reason: 'an event of the other mode',
    });
    expect(await read('rk_test_1', body, {})).toMatchObject({ genuine: false, reason: 'no Stripe-Signature' });
    expect(await read('rk_test_1', `${body} `, { 'stripe-signature': sign(body) })).toMatchObject({
      reason: 'the signature does not verify',
    });
    expect(await read('rk_test_1', '', { 'stripe-signature': 'odd' })).toMatchObject({ genuine: false });
    const elsewhere = JSON.stringify({ ...JSON.parse(body), account: 'acct_2' });
    expect(await read('rk_test_1', elsewhere, { 'stripe-signature': sign(elsewhere) })).toMatchObject({
      reason: 'an event of another account',
    });
    const noise = 'not json at all';
    expect(await read('rk_test_1', noise, { 'stripe-signature': sign(noise) })).toMatchObject({ genuine: false });
  });

  test('the same strange thing again has the same id', async () => {
    const channel = channelOf({ apiUrl: 'http://127.0.0.1:1', secretKey: 'rk_test_1' });
    const ids = await Promise.all(
      ['a', 'a', 'b'].map(async (body) => (await channel.parseNotification(message(body, {}))).id),
    );
    expect(ids[0]).toBe(ids[1]);
    expect(ids[0]).not.toBe(ids[2]);
  });
});

describe('the bills of a day', () => {
  const day = dateOf('2026-03-02');
  const read = async (bytes: AsyncIterable<Uint8Array>): Promise<string[]> => {
    const parts: Uint8Array[] = [];
    for await (const part of bytes) parts.push(part);
    return Buffer.concat(parts).toString('utf8').trimEnd().split('\n');
  };

  test('every movement, over several pages, with our number at its refunds; trade without the bank', async () => {
    const bench = testClock('2026-03-02T12:00:00Z');
    const sandbox = await startLocalStripe(bench);
    onTestFinished(() => sandbox.close());
    const channel = channelOf({ apiUrl: sandbox.apiUrl, secretKey: sandbox.keys.restrictedKey }, bench.now);
    const charges = sandbox.createCharges(
      Array.from({ length: 120 }, () => ({ amountMinor: 10_000n, feeMinor: 320n })),
    );
    const payment = charges[0]?.paymentIntentId ?? '';
    const made = channel.requestBody(refundOf(payment));
    if (!made.ok) throw new Error(made.code);
    const { answer } = await channel.send({ kind: 'refund', payout: payout(), body: made.body });
    if (answer.class !== 'settled' || answer.channelNumber === null) throw new Error(answer.class);
    sandbox.failRefund(answer.channelNumber);
    sandbox.openDispute({ charge: payment });
    sandbox.balance.withdraw(500n, 'cny');
    expect(await channel.bills?.fetch('trade', day)).toMatchObject({ ok: false, refusal: { reason: 'not_ready' } });

    bench.advance(86_400_000);
    const [funds, trade] = await Promise.all(
      (['funds', 'trade'] as const).map(async (kind) => {
        const fetched = await channel.bills?.fetch(kind, day);
        if (!fetched?.ok || fetched.value[0] === undefined) throw new Error(`no ${kind}`);
        expect(fetched.value[0].name).toBe(`stripe-${kind}-2026-03-02.csv`);
        return read(fetched.value[0].bytes);
      }),
    );
    // A header, the opening balance, 120 payments, a refund and its return, a dispute, a payout.
    expect(funds).toHaveLength(1 + 1 + 120 + 2 + 1 + 1);
    expect(trade).toHaveLength(1 + 120 + 2 + 1);
    const { requestNumber } = payout();
    const ours = trade?.filter((line) => line.includes(`"${requestNumber}"`));
    expect(ours?.map((line) => line.split(',').slice(3, 9).join())).toEqual([
      `"cny","30.00","0.00","30.00","refund_failure","${answer.channelNumber}"`,
      `"cny","-30.00","0.00","-30.00","refund","${answer.channelNumber}"`,
    ]);
    const mine = (lines: string[] | undefined) =>
      lines
        ?.slice(1)
        .map((line) => line.split(',')[0])
        .sort();
    expect(mine(funds)).toEqual(
      sandbox
        .truth()
        .movements.map((money) => `"${money.id}"`)
        .sort(),
    );
    expect(await channel.bills?.fetch('funds', dateOf('2026-03-01'))).toEqual({ ok: true, value: [] });
  });

  test('no answer and a no are told apart', async () => {
    const sandbox = await startLocalStripe(clock);
    onTestFinished(() => sandbox.close());
    const past = dateOf('2026-02-01');
    const ofKey = (secretKey: string) => channelOf({ apiUrl: sandbox.apiUrl, secretKey }).bills?.fetch('trade', past);
    expect(await ofKey('rk_test_other')).toMatchObject({ refusal: { reason: 'refused', code: 'http_401' } });
    sandbox.faults.next({ kind: 'timeout-before' });
    expect(await ofKey(sandbox.keys.restrictedKey)).toMatchObject({ refusal: { reason: 'unreachable' } });
    sandbox.faults.next({ kind: 'http-500-before' });
    expect(await ofKey(sandbox.keys.restrictedKey)).toMatchObject({ refusal: { reason: 'unreachable' } });
  });
});

test('what is filled in is checked, with the field and the reason', () => {
  const input = {
    kind: 'stripe' as const,
    label: 'Stripe',
    apiUrl: 'https://api.stripe.com/',
    accountId: null,
    secretKey: 'rk_live_abcd1234',
    webhookSecret: 'whsec_abc',
  };
  expect(readStripeInput(input)).toMatchObject({
    ok: true,
    value: { settings: { apiUrl: 'https://api.stripe.com', secretKeyEnding: '1234' } },
  });
  for (const [change, code, pointer] of [
    [{ apiUrl: 'http://api.stripe.com' }, 'channel_url_not_allowed', '/apiUrl'],
    [{ secretKey: 'pk_live_abcd1234' }, 'channel_key_unusable', '/secretKey'],
    [{ secretKey: 'whsec_abcd1234' }, 'channel_key_unusable', '/secretKey'],
    [{ secretKey: 'something else' }, 'channel_key_unusable', '/secretKey'],
    [{ webhookSecret: 'rk_live_abcd1234' }, 'channel_key_unusable', '/webhookSecret'],
  ] as const)
    expect(readStripeInput({ ...input, ...change })).toMatchObject({ ok: false, refusal: { code, pointer } });
});
