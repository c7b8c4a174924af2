import { afterAll, expect, test } from 'vitest';
import { senderInputs, startMessages, testMessageWorker, workQuiet } from '../testkit/messages.ts';
import { testApi, there } from './api.ts';

const { house, clock, newMerchant, call } = await testApi();
const sandbox = await startMessages(clock);
afterAll(() => sandbox.close());
const { merchant, keyOf } = await newMerchant('消息商户');
const admin = await keyOf('管理员');
const inputs = senderInputs(sandbox);

test('senders are added, tested, changed and switched, and their keys never come back', async () => {
  const made = await call('createSender', { as: admin, body: inputs.aliyun });
  expect(made.status).toBe(201);
  const { id } = made.body;
  expect(made.text).not.toContain(inputs.aliyun.accessKeySecret);
  const tested = await call('testSender', { as: admin, params: { id }, body: { to: '13800000000' } });
  expect(tested.body).toMatchObject({ ok: true, outcome: 'sent', code: 'OK' });
  expect(sandbox.received()[0]).toMatchObject({ gateway: 'aliyun', to: '13800000000' });
  expect((await call('testSender', { as: admin, params: { id }, body: {} })).problem).toMatchObject({
    status: 422,
    errors: [{ pointer: '/to' }],
  });
  const wrong = { ...inputs.aliyun, accessKeySecret: 'another-secret' };
  expect((await call('replaceSender', { as: admin, params: { id }, body: wrong })).body.version).toBe(2);
  const refused = await call('testSender', { as: admin, params: { id }, body: { to: '13800000000' } });
  expect(refused.body).toMatchObject({ ok: false, outcome: 'refused', code: 'SignatureDoesNotMatch' });
  expect((await call('disableSender', { as: admin, params: { id } })).body.enabled).toBe(false);
  expect((await call('enableSender', { as: admin, params: { id } })).body.enabled).toBe(true);
  const listed = await call('listSenders', { as: admin });
  expect(listed.text).not.toContain('another-secret');
  expect((await call('createSender', { as: admin, body: inputs.aliyun })).problem.code).toBe('already_exists');
  await call('replaceSender', { as: admin, params: { id }, body: inputs.aliyun });
});

test.each([
  ['http://dysmsapi.example', 'channel_url_not_allowed', '/endpointUrl'],
  ['nonsense', 'channel_url_not_allowed', '/endpointUrl'],
])('an SMS gateway at %s is refused', async (endpointUrl, code, pointer) => {
  const body = { ...inputs.aliyun, label: endpointUrl, endpointUrl };
  expect((await call('createSender', { as: admin, body })).problem).toMatchObject({ code, errors: [{ pointer }] });
});

test('a mail server elsewhere needs TLS', async () => {
  const body = { ...inputs.smtp, host: 'smtp.example.com' };
  const { problem } = await call('createSender', { as: admin, body });
  expect(problem).toMatchObject({ code: 'sender_key_invalid', errors: [{ pointer: '/security' }] });
});

test('writing a template makes a version, and what is sent says the new words', async () => {
  const template = there(
    (await call('listMessageTemplates', { as: admin })).body.data.find((each) => each.template === 'test'),
  );
  expect(template.version).toBe(0);
  const words = {
    subject: { zh: '问候', en: 'Hello' },
    body: { zh: '来自 {{shop}}', en: 'From {{shop}}' },
    short: { zh: '你好', en: 'Hi' },
  };
  const params = { template: 'test' };
  const preview = await call('previewTemplate', { as: admin, params, body: words });
  expect(preview.body.zh.body).toContain('来自');
  const written = await call('writeTemplate', { as: admin, params, body: { ...words, basedOn: 0 } });
  expect(written.body).toMatchObject({ version: 1, madeBy: { name: '管理员' } });
  const stale = await call('writeTemplate', { as: admin, params, body: { ...words, basedOn: 0 } });
  expect(stale.problem).toMatchObject({ status: 412, code: 'version_stale' });
  const odd = { ...words, body: { zh: '{{nobody}}', en: 'x' }, basedOn: 1 };
  expect((await call('writeTemplate', { as: admin, params, body: odd })).problem).toMatchObject({
    code: 'message_place_unknown',
    errors: [{ pointer: '/body/zh' }],
  });
  expect((await call('listTemplateVersions', { as: admin, params })).body.data.map(({ version }) => version)).toEqual([
    1, 0,
  ]);
  const smtp = await call('createSender', { as: admin, body: inputs.smtp });
  await call('testSender', { as: admin, params: { id: smtp.body.id }, body: { to: 'a@example.com' } });
  expect(sandbox.received()[0]).toMatchObject({ gateway: 'smtp', subject: '问候', text: '来自 消息商户' });
});

test('the delivery log shows a message with its tries, and sends again what reached nobody', async () => {
  const { sendCode } = await import('@redress/server/care/send-code.ts');
  const { text } = await import('@redress/domain');
  const sent = await sendCode(house, {
    merchantId: merchant.id,
    to: { phone: '13900000001' },
    code: '111222',
    minutes: 5,
    language: 'zh',
    purpose: text('登录', 'signing in'),
  });
  expect(sent.ok).toBe(true);
  await workQuiet([testMessageWorker(house)]);
  const { data } = (await call('listMessages', { as: admin, query: { template: 'code' } })).body;
  expect(data).toMatchObject([{ status: 'sent', shownTo: '139****0001', channel: 'sms' }]);
  const id = there(data[0]).id;
  const one = await call('getMessage', { as: admin, params: { id } });
  expect(one.body.tries).toMatchObject([{ asked: 'send', outcome: 'sent', code: 'OK' }]);
  expect(one.text).not.toContain('111222');
  expect((await call('retryMessage', { as: admin, params: { id } })).problem.code).toBe('message_not_to_retry');
});

test('quiet hours and links are set; a link elsewhere needs TLS', async () => {
  const rules = { quietFrom: '22:30', quietUntil: '07:00', portalUrl: 'https://refund.example/', consoleUrl: null };
  expect((await call('setMessageRules', { as: admin, body: rules })).body).toEqual({
    ...rules,
    portalUrl: 'https://refund.example',
  });
  expect((await call('getMessageRules', { as: admin })).body.quietFrom).toBe('22:30');
  const bad = await call('setMessageRules', { as: admin, body: { ...rules, portalUrl: 'http://refund.example' } });
  expect(bad.problem).toMatchObject({ code: 'channel_url_not_allowed', errors: [{ pointer: '/portalUrl' }] });
  expect((await call('setMessageRules', { as: admin, body: { ...rules, quietFrom: '25:00' } })).status).toBe(422);
});

test('webhooks: the secret is told once, and another merchant sees nothing', async () => {
  const made = await call('createWebhook', { as: admin, body: { url: 'https://erp.example/hooks', label: 'ERP' } });
  expect(made.body.secret).toMatch(/^whsec_/);
  const { id } = made.body;
  expect((await call('listWebhooks', { as: admin })).text).not.toContain('whsec_');
  expect((await call('disableWebhook', { as: admin, params: { id } })).body.status).toBe('off');
  expect((await call('rotateWebhookSecret', { as: admin, params: { id } })).body.secret).not.toBe(made.body.secret);
  expect((await call('listWebhookDeliveries', { as: admin, params: { id } })).body.data).toEqual([]);
  const other = await (await newMerchant('另一家')).keyOf('外人');
  expect((await call('listWebhooks', { as: other })).body.data).toEqual([]);
  expect((await call('enableWebhook', { as: other, params: { id } })).problem.code).toBe('not_found');
  expect((await call('listMessages', { as: other })).body.data).toEqual([]);
});

test('notices are read by one person for themselves', async () => {
  const { tellStaff } = await import('@redress/server/care/tell.ts');
  const manager = await keyOf('王店长', ['cases:approve', 'cases:read']);
  const clerk = await keyOf('小林', ['cases:read']);
  const values = { caseNumber: 'RF-9', amount: '¥9.00' };
  await tellStaff(house, {
    merchantId: merchant.id,
    template: 'approval_waiting',
    state: 'n1',
    values,
    to: { scope: 'cases:approve' },
  });
  await tellStaff(house, {
    merchantId: merchant.id,
    template: 'approval_waiting',
    state: 'n1',
    values,
    to: { scope: 'cases:approve' },
  });
  const seen = (await call('listNotices', { as: manager })).body;
  expect(seen).toMatchObject({ unread: 1, data: [{ title: { zh: '退款单RF-9等待批准，金额¥9.00' }, read: false }] });
  expect((await call('listNotices', { as: clerk })).body).toEqual({ unread: 0, data: [] });
  expect((await call('readNotices', { as: manager, body: { upTo: there(seen.data[0]).id } })).body.unread).toBe(0);
  expect((await call('listNotices', { as: admin })).body.unread).toBeGreaterThan(0);
});
