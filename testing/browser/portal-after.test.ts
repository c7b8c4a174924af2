import { readFile } from 'node:fs/promises';
import type { ReplyBodyOf } from '@redress/contract';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { openHouse } from './house.ts';
import { openPhone, type Phone } from './phone.ts';

const house = await openHouse();
type Case = ReplyBodyOf<'openCase'>;
type Customer = Awaited<ReturnType<typeof house.freshCustomer>>;

const home = (): string => `${house.address()}${house.visitor().path}`;
const comeIn = async ({ order, phone: contact }: Customer): Promise<Phone> => {
  const phone = await openPhone(house.browser());
  await phone.enter({ address: home(), number: order.number, contact, code: () => house.codeSentTo(contact) });
  return phone;
};
const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();

/** What the desk does is prepared through the API: this is about the customer's side. */
async function post<T>(name: string, path: string, body: object, version?: number): Promise<T> {
  const reply = await house.api(name, path, version === undefined ? { body } : { body, version });
  expect(reply.ok, `${path}: ${await reply.clone().text()}`).toBe(true);
  return (await reply.json()) as T;
}
const claimed = ({ order }: Customer): Promise<Case> =>
  post('小林', '/v1/refund-cases', {
    orderId: order.id,
    kind: 'refund_only',
    cause: 'quality',
    statement: '有裂纹',
    lines: [{ lineId: order.lines[0]?.id, quantity: 1 }],
  });
const attached = async (id: string, name: string, words: string): Promise<string> => {
  const key = `portal-after-${Buffer.from(name).toString('hex')}`;
  const form = new FormData();
  form.set('kind', 'contract');
  form.set('file', new Blob([words]), name);
  const headers = { authorization: `Bearer ${house.keyOf('小林')}`, 'idempotency-key': key };
  const reply = await fetch(`${house.address()}/v1/refund-cases/${id}/evidence`, {
    method: 'POST',
    headers,
    body: form,
  });
  expect(reply.status, await reply.clone().text()).toBe(201);
  return ((await reply.json()) as { id: string }).id;
};

it('a file that the desk sent is opened by the customer, and what it kept for itself is not there', async () => {
  const who = await house.freshCustomer();
  const { id } = await claimed(who);
  const sent = await attached(id, '维修说明.txt', '请按下面三步操作');
  await attached(id, '内部记录.txt', '不给顾客看');
  const said = { direction: 'to_customer', channel: 'portal', words: '说明在附件里', attachments: [sent] };
  await post('小林', `/v1/refund-cases/${id}/messages`, said);

  const phone = await comeIn(who);
  const { page } = phone;
  await page.goto(`${home()}cases/${id}/messages`);
  await page.getByText('说明在附件里').waitFor();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: '维修说明.txt' }).click();
  const file = await saved;
  expect(file.suggestedFilename()).toBe('维修说明.txt');
  expect(await readFile(await file.path(), 'utf8')).toBe('请按下面三步操作');
  expect(await page.getByText('内部记录.txt').count()).toBe(0);
  await phone.look('file-sent');
  await phone.leave();
});

it('少退了：顾客在手机上要求补足，新的退款单接着已付的那张', async () => {
  const who = await house.freshCustomer();
  const first = await claimed(who);
  const assessed = await post<Case>('小林', `/v1/refund-cases/${first.id}/assess`, {}, first.version);
  await post('王店长', `/v1/refund-cases/${first.id}/approve`, {}, assessed.version);

  const phone = await comeIn(who);
  const { page } = phone;
  await page.getByRole('link', { name: new RegExp(`其他问题.* ${who.order.number}$`) }).click();
  await page.getByRole('heading', { name: '遇到了什么问题' }).waitFor();
  await page.getByLabel('之前的退款少退了').check();
  await press(page, '下一步');
  await page
    .getByRole('button', { name: /^多一件/ })
    .first()
    .click();
  await press(page, '下一步');
  await page
    .locator('.field', { has: page.getByLabel('少退了多少（元）') })
    .getByText('请填写金额')
    .waitFor();
  await page.getByLabel('少退了多少（元）').fill('1.00');
  await phone.look('shortfall');
  await press(page, '下一步');
  await page.getByLabel('发生了什么').fill('运费也应当退');
  await press(page, '下一步');
  await page.getByText('要先由专人认定事实').waitFor();
  await phone.look('shortfall-amount');
  await page.getByLabel('我已看过退款规则').check();
  await press(page, '提交申请');
  await page.getByRole('heading', { name: '已提交' }).waitFor();

  const { data } = (await (
    await house.api('小林', `/v1/refund-cases?orderId=${who.order.id}&kind=compensation`)
  ).json()) as ReplyBodyOf<'listCases'>;
  const claim = (await (await house.api('小林', `/v1/refund-cases/${data[0]?.id}`)).json()) as Case;
  expect(claim.claim).toMatchObject({
    kind: 'compensation',
    rule: 'shortfall',
    follows: { caseId: first.id, number: first.number },
  });
  expect(claim.claim).toMatchObject({ loss: { currency: 'CNY', amount: '1.00' }, intake: 'portal' });
  await phone.leave();
});
