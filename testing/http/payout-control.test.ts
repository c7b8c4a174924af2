import { expect, onTestFinished, test } from 'vitest';
import { startAlipay } from '../testkit/alipay.ts';
import { freshKey, testApi, there } from './api.ts';
import { form, formHeaders } from './form.ts';
import { pixel, sampleClaim, sampleOrder, yuan } from './samples.ts';

const { call, newMerchant, clock } = await testApi();

/** A shop connected to a local Alipay, with a refund of 240.00 on its way out. */
const openShop = async () => {
  const sandbox = await startAlipay(clock);
  onTestFinished(() => sandbox.close());
  const { storeId, keyOf } = await newMerchant('跃动生活');
  const [clerk, manager] = await Promise.all([keyOf('小林'), keyOf('王经理')]);
  const { gatewayUrl, merchantKeys } = sandbox;
  const account = await call('createChannelAccount', {
    as: manager,
    body: {
      kind: 'alipay',
      label: '支付宝·总店',
      gatewayUrl,
      appId: merchantKeys.appId,
      merchantPrivateKey: merchantKeys.privateKeyPkcs8,
      channelPublicKey: merchantKeys.alipayPublicKey,
    },
  });
  const order = await call('recordOrder', { as: clerk, body: sampleOrder('P-1', storeId) });
  expect(order.status).toBe(201);
  const opened = await call('openCase', {
    as: clerk,
    body: sampleClaim('P-1'),
    headers: { 'idempotency-key': 'open' },
  });
  return { sandbox, keyOf, clerk, manager, account: account.body, refundCase: opened.body };
};

test('limits, forecast and stops as the API tells them', async () => {
  const { sandbox, clerk, manager, account } = await openShop();
  const params = { id: account.id };
  const limit = await call('setPayoutLimit', {
    as: manager,
    params,
    body: { currency: 'CNY', perPayout: yuan('100.00'), perDay: null },
  });
  expect(limit.body).toMatchObject({ perPayout: yuan('100.00'), perDay: null, setBy: { name: '王经理' } });
  expect((await call('listPayoutLimits', { as: manager })).body.data).toEqual([limit.body]);
  const foreign = { currency: 'CNY', perPayout: { currency: 'USD', amount: '1.00' }, perDay: null };
  expect((await call('setPayoutLimit', { as: manager, params, body: foreign })).problem.code).toBe('currency_mismatch');

  const checked = await call('setFundsRule', { as: manager, params, body: { checked: true, floor: yuan('50.00') } });
  expect(checked.body).toMatchObject({ checked: true, floor: yuan('50.00'), setBy: { name: '王经理' } });
  expect((await call('listFundsRules', { as: manager })).body.data).toEqual([checked.body]);

  const forecast = await call('forecastPayouts', { as: clerk, query: { funds: 'true' } });
  expect(forecast.body).toMatchObject({ rows: [], funds: [] });

  const stopped = await call('stopPayouts', {
    as: manager,
    body: { channelAccountId: account.id, reason: '渠道异常，先停' },
  });
  expect(stopped.status).toBe(201);
  expect((await call('getChannelAccount', { as: manager, params })).body.enabled).toBe(false);
  const stop = { id: stopped.body.id };
  const lifted = await call('liftPayoutStop', { as: manager, params: stop, body: { reason: '渠道恢复' } });
  expect(lifted.body.lifted).toMatchObject({ by: { name: '王经理' }, reason: '渠道恢复' });
  expect((await call('getChannelAccount', { as: manager, params })).body.enabled).toBe(true);
  const [told] = (await call('listPayoutStops', { as: manager })).body.data;
  expect(there(told)).toEqual(lifted.body);
  // The switch of the account is the same switch.
  await call('disableChannelAccount', { as: manager, params, body: {} });
  const [bySwitch] = (await call('listPayoutStops', { as: manager })).body.data;
  expect(there(bySwitch)).toMatchObject({ channelAccountId: account.id, lifted: null });
  expect(sandbox.truth().movements).toEqual([]);
});

test('a payee is told masked, with its consent, and the name is looked at', async () => {
  const { clerk, refundCase } = await openShop();
  const params = { id: refundCase.id };
  const body = {
    payee: { kind: 'alipay_account', identity: '13800001234', name: '韩梅梅' },
    consent: { how: 'by_phone', by: '李雷', at: '2026-03-02T09:00:00+08:00', evidenceId: null },
  };
  const unproved = await call('recordPayee', { as: clerk, params, body });
  expect(unproved.problem).toMatchObject({
    code: 'payee_consent_missing',
    errors: [{ pointer: '/consent/evidenceId' }],
  });
  const proof = await call('attachEvidence', {
    as: clerk,
    params,
    payload: form({ kind: 'communication' }, { name: '同意.png', contents: pixel }),
    headers: { ...formHeaders, 'idempotency-key': freshKey() },
  });
  const consent = { ...body.consent, evidenceId: proof.body.id };
  const recorded = await call('recordPayee', { as: clerk, params, body: { ...body, consent } });
  expect(recorded.status, recorded.text).toBe(201);
  expect(recorded.body).toMatchObject({
    account: '138****1234',
    name: '**梅',
    // The sample's case names no customer to compare with.
    nameCheck: 'no_customer',
    consent: { how: 'by_phone', evidenceId: proof.body.id },
    recordedBy: { name: '小林' },
  });
  expect(recorded.text).not.toContain('13800001234');
  const list = await call('listPayees', { as: clerk, params });
  expect(list.body.data).toEqual([recorded.body]);
});

test('what the accounts are called is told to whoever works here; how they are connected only to those who keep them', async () => {
  const { keyOf, account } = await openShop();
  const anybody = await keyOf('小马', ['cases:read']);
  expect((await call('listChannelNames', { as: anybody })).body.data).toEqual([
    { id: account.id, kind: 'alipay', label: '支付宝·总店', enabled: true },
  ]);
  expect((await call('listChannelAccounts', { as: anybody })).problem.code).toBe('scope_missing');
});
