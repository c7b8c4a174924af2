import { describe, expect, test } from 'vitest';
import { Rsa } from 'wechatpay-axios-plugin';
import type { Bench } from './testing.ts';
import { certsOf, everyVerification, REFUNDS, refundOf, startBench } from './testing.ts';

/** Seals a field as the documents say, by the SDK. */
function seal({ sandbox }: Bench, plain: string): { serial: string; sealed: string } {
  const [serial = '', key = ''] = Object.entries(certsOf(sandbox.merchantKeys().platformKeys)).at(-1) ?? [];
  return { serial, sealed: Rsa.encrypt(plain, Rsa.from(key, Rsa.KEY_TYPE_PUBLIC)) };
}

async function abnormal(options: Parameters<typeof startBench>[0] = {}) {
  const bench = await startBench(options);
  bench.sandbox.createTrade({ outTradeNo: 'T1', amountMinor: 10_000n });
  bench.sandbox.faults.next({ kind: 'ends-abnormal', seconds: 0 });
  const { body } = await bench.post(REFUNDS, refundOf('R1', 3_000));
  await bench.sandbox.tick();
  const path = `${REFUNDS}/${body['refund_id']}/apply-abnormal-refund`;
  const { serial, sealed } = seal(bench, '6225880212345678');
  const card = { out_refund_no: 'R1', type: 'USER_BANK_CARD', bank_type: 'CMB', bank_account: sealed };
  const user = { ...card, real_name: seal(bench, '张三').sealed };
  const handle = (change: object = {}, wanted = serial) =>
    bench.post(path, { ...user, ...change }, wanted === '' ? {} : { 'Wechatpay-Serial': wanted });
  return { ...bench, path, handle };
}

test.each(everyVerification)('to a card of the user (%s)', async (verification) => {
  const { sandbox, handle, get } = await abnormal({ verification });
  expect(await handle()).toMatchObject({ status: 200, body: { status: 'PROCESSING', channel: 'OTHER_BANKCARD' } });
  await sandbox.tick();
  expect(await get(`${REFUNDS}/R1`)).toMatchObject({
    body: { status: 'SUCCESS', user_received_account: '招商银行借记卡5678' },
  });
  expect(sandbox.truth().trades).toMatchObject([{ refundedMinor: 3_000n, underwayMinor: 0n }]);
  expect(JSON.stringify(sandbox.truth(), (_, each) => String(each))).not.toContain('6225880212345678');
});

test('to the merchant’s card: a success that gives the customer nothing', async () => {
  const { sandbox, path, post, get } = await abnormal();
  await post(path, { out_refund_no: 'R1', type: 'MERCHANT_BANK_CARD' });
  await sandbox.tick();
  expect(await get(`${REFUNDS}/R1`)).toMatchObject({
    body: { status: 'SUCCESS', user_received_account: '商户结算银行账户' },
  });
  expect(sandbox.truth()).toMatchObject({
    balances: [{ balanceMinor: 107_000n, holds: true }],
    trades: [{ refundedMinor: 0n, toMerchantCardMinor: 3_000n, refunds: [{ timesApplied: 0 }] }],
  });
});

describe('what cannot be', () => {
  test.each([
    ['a bank that is not one of the fifteen', { bank_type: 'HXB' }, 'PARAM_ERROR'],
    ['a name that every object has', { bank_type: 'constructor' }, 'PARAM_ERROR'],
    ['an account in the clear', { bank_account: '6225880212345678' }, 'PARAM_ERROR'],
    ['no name', { real_name: undefined }, 'PARAM_ERROR'],
    ['another refund’s number', { out_refund_no: 'R2' }, 'RESOURCE_NOT_EXISTS'],
    ['another way', { type: 'CASH' }, 'PARAM_ERROR'],
    ['something unknown', { colour: 'red' }, 'PARAM_ERROR'],
  ])('%s', async (_, change, code) => {
    const { handle, sandbox } = await abnormal();
    expect(await handle(change)).toMatchObject({ body: { code } });
    expect(sandbox.truth().trades).toMatchObject([{ refunds: [{ status: 'ABNORMAL' }] }]);
  });

  test('without the serial under which it is sealed', async () => {
    const { handle } = await abnormal();
    expect(await handle({}, '')).toMatchObject({ status: 400, body: { code: 'PARAM_ERROR' } });
  });

  test('a refund that is not abnormal; the same request again is answered as it stands', async () => {
    const { handle, post, path, sandbox, clock } = await abnormal({ rules: { secondsToRefund: 60 } });
    await handle();
    expect(await handle()).toMatchObject({ status: 200, body: { status: 'PROCESSING' } });
    const back = { out_refund_no: 'R1', type: 'MERCHANT_BANK_CARD' };
    expect(await post(path, back)).toMatchObject({ status: 400, body: { code: 'INVALID_REQUEST' } });
    clock.at += 60_000;
    expect(await handle()).toMatchObject({ status: 400, body: { code: 'INVALID_REQUEST' } });
    expect(sandbox.truth().trades).toMatchObject([{ refunds: [{ timesApplied: 1 }] }]);
  });
});
