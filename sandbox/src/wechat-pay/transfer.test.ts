import { describe, expect, test } from 'vitest';
import { Rsa } from 'wechatpay-axios-plugin';
import type { Bench } from './testing.ts';
import { certsOf, openNotice, startBench, startMerchant } from './testing.ts';

const TRANSFERS = '/v3/fund-app/mch-transfer/transfer-bills';
const DAY = 86_400_000;

function bodyOf({ sandbox }: Bench, change: object = {}) {
  return {
    appid: sandbox.merchantKeys().appid,
    out_bill_no: 'B1',
    transfer_scene_id: '1011',
    openid: 'oUpF8uMuAJO',
    transfer_amount: 3_000,
    transfer_remark: '退款',
    user_recv_perception: '退款',
    transfer_scene_report_infos: [{ info_type: '赔付原因', info_content: '退款' }],
    ...change,
  };
}

async function bench(options: Parameters<typeof startBench>[0] = {}) {
  const merchant = await startMerchant();
  const made = await startBench({ notifyUrl: merchant.url, ...options });
  const order = (change: object = {}, headers = {}) => made.post(TRANSFERS, bodyOf(made, change), headers);
  const ask = () => made.get(`${TRANSFERS}/out-bill-no/B1`);
  return { ...made, merchant, order, ask };
}

test('the user confirms, and the money arrives', async () => {
  const made = await bench();
  const { sandbox, order, ask, get, merchant } = made;
  const ordered = await order();
  expect(ordered).toMatchObject({
    status: 200,
    body: { state: 'WAIT_USER_CONFIRM', package_info: expect.any(String) },
  });
  expect((await ask()).body).not.toHaveProperty('package_info');
  expect(sandbox.truth()).toMatchObject({ balances: [{ balanceMinor: 100_000n }], transfers: [{ timesApplied: 0 }] });
  expect(() => sandbox.balance.withdraw(97_001n)).toThrow(RangeError);
  sandbox.confirmTransfer('B1');
  await sandbox.tick();
  expect(await get(`${TRANSFERS}/transfer-bill-no/${ordered.body['transfer_bill_no']}`)).toMatchObject({
    body: { state: 'SUCCESS', transfer_amount: 3_000 },
  });
  expect(sandbox.truth()).toMatchObject({
    balances: [{ balanceMinor: 97_000n, holds: true }],
    transfers: [{ outBillNo: 'B1', status: 'SUCCESS', timesApplied: 1 }],
  });
  const [got] = merchant.got;
  expect(JSON.parse(got?.body ?? '')).toMatchObject({ event_type: 'MCHTRANSFER.BILL.FINISHED' });
  expect(got && openNotice(made, got)).toMatchObject({ out_bill_no: 'B1', state: 'SUCCESS', transfer_amount: 3_000 });
  expect(() => sandbox.confirmTransfer('B1')).toThrow(/waits for no confirmation/);
});

test('nobody confirms: it fails some time after a day, and the money is free again', async () => {
  const { sandbox, clock, order, ask } = await bench();
  await order();
  clock.at += DAY;
  expect(await ask()).toMatchObject({ body: { state: 'WAIT_USER_CONFIRM' } });
  clock.at += 10 * 60_000;
  expect(await ask()).toMatchObject({ body: { state: 'FAIL', fail_reason: 'OVERDUE_CLOSE' } });
  sandbox.balance.withdraw(100_000n);
  expect(sandbox.truth().balances).toMatchObject([{ balanceMinor: 0n, holds: true }]);
});

test('one number is one transfer', async () => {
  const { sandbox, order } = await bench();
  const [first, again] = [await order(), await order()];
  expect(again.body).toEqual(first.body);
  expect(await order({ transfer_amount: 3_001 })).toMatchObject({ status: 409, body: { code: 'ALREADY_EXISTS' } });
  sandbox.confirmTransfer('B1');
  await sandbox.tick();
  await order();
  expect(sandbox.truth().transfers).toMatchObject([{ timesApplied: 1, calls: 4 }]);
});

test('a balance that is short keeps it in processing until there is money', async () => {
  const { sandbox, order, ask } = await bench({ initialBalanceMinor: 0n });
  expect(await order()).toMatchObject({ status: 200, body: { state: 'ACCEPTED' } });
  expect(await ask()).toMatchObject({ body: { state: 'PROCESSING' } });
  sandbox.balance.topUp(3_000n);
  expect(await ask()).toMatchObject({ body: { state: 'WAIT_USER_CONFIRM' } });
  sandbox.faults.next({ kind: 'short-balance' });
  expect(await order({ out_bill_no: 'B2' })).toMatchObject({ status: 403, body: { code: 'NOT_ENOUGH' } });
});

describe('cancelled', () => {
  test.each([
    ['while the user was asked', 100_000n],
    ['while the balance was short', 0n],
  ])('%s', async (_, initialBalanceMinor) => {
    const { sandbox, order, ask, post } = await bench({ initialBalanceMinor });
    await order();
    const cancel = () => post(`${TRANSFERS}/out-bill-no/B1/cancel`, {});
    expect(await cancel()).toMatchObject({ status: 200, body: { state: 'CANCELING' } });
    expect(await ask()).toMatchObject({ body: { state: 'CANCELLED' } });
    expect(await cancel()).toMatchObject({ status: 200, body: { state: 'CANCELLED' } });
    sandbox.balance.topUp(1n);
    sandbox.balance.withdraw(initialBalanceMinor + 1n);
    expect(sandbox.truth()).toMatchObject({
      balances: [{ balanceMinor: 0n, holds: true }],
      transfers: [{ timesApplied: 0 }],
    });
  });

  test('not once the user has confirmed', async () => {
    const { sandbox, order, post } = await bench();
    await order();
    sandbox.confirmTransfer('B1');
    expect(await post(`${TRANSFERS}/out-bill-no/B1/cancel`, {})).toMatchObject({ status: 400 });
    expect(await post(`${TRANSFERS}/out-bill-no/B9/cancel`, {})).toMatchObject({ status: 404 });
  });
});

test('WeChat Pay itself may fail it', async () => {
  const { sandbox, order, ask } = await bench();
  await order();
  sandbox.failTransfer('B1', 'ACCOUNT_FROZEN');
  expect(await ask()).toMatchObject({ body: { state: 'FAIL', fail_reason: 'ACCOUNT_FROZEN' } });
});

describe('the name', () => {
  const sealed = ({ sandbox }: Bench, name: string) => {
    const [serial = '', key = ''] = Object.entries(certsOf(sandbox.merchantKeys().platformKeys))[0] ?? [];
    return {
      fields: { user_name: Rsa.encrypt(name, Rsa.from(key, Rsa.KEY_TYPE_PUBLIC)) },
      headers: { 'Wechatpay-Serial': serial },
    };
  };

  test('is compared with what WeChat knows', async () => {
    const made = await bench();
    made.sandbox.createTrade({ outTradeNo: 'T1', amountMinor: 1n, openid: 'oUpF8uMuAJO', payerName: '张三' });
    const wrong = sealed(made, '李四');
    expect(await made.order(wrong.fields, wrong.headers)).toMatchObject({
      body: { state: 'FAIL', fail_reason: 'NAME_NOT_CORRECT' },
    });
    const right = sealed(made, '张三');
    expect(await made.order({ ...right.fields, out_bill_no: 'B2' }, right.headers)).toMatchObject({
      body: { state: 'WAIT_USER_CONFIRM' },
    });
  });

  test('must be sent from two thousand yuan on, and must not below thirty fen', async () => {
    const made = await bench({ initialBalanceMinor: 1_000_000n });
    expect(await made.order({ transfer_amount: 199_999 })).toMatchObject({ status: 200 });
    expect(await made.order({ transfer_amount: 200_000, out_bill_no: 'B2' })).toMatchObject({ status: 400 });
    const { fields, headers } = sealed(made, '张三');
    expect(await made.order({ ...fields, transfer_amount: 29, out_bill_no: 'B3' }, headers)).toMatchObject({
      status: 400,
    });
    expect(await made.order({ ...fields, transfer_amount: 30, out_bill_no: 'B4' })).toMatchObject({ status: 400 });
    expect(await made.order({ user_name: '张三', out_bill_no: 'B5' }, headers)).toMatchObject({ status: 400 });
  });
});

describe('what is ill-formed is told', () => {
  test.each([
    // Letters and digits only: a refund number with a dash is legal there and not here.
    [{ out_bill_no: 'B-1' }],
    [{ out_bill_no: 'B'.repeat(33) }],
    [{ appid: 'wx0' }],
    [{ transfer_scene_id: '1000' }],
    [{ transfer_scene_report_infos: [] }],
    [{ transfer_scene_report_infos: [{ info_type: '活动名称', info_content: '退款' }] }],
    [{ user_recv_perception: '红包' }],
    [{ transfer_remark: '退'.repeat(33) }],
    [{ transfer_amount: 0 }],
    [{ openid: '' }],
    [{ notify_url: 'http://shop.example' }],
    [{ colour: 'red' }],
  ])('%j', async (change) => {
    const { sandbox, order } = await bench();
    expect(await order(change)).toMatchObject({ status: 400, body: { code: 'PARAM_ERROR' } });
    expect(sandbox.truth().transfers).toEqual([]);
  });
});
