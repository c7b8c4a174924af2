import type { ReplyBodyOf } from '@redress/contract';
import { shanghaiDate } from '@redress/domain';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { pixel } from '../http/samples.ts';
import { openHouse } from './house.ts';
import { openPhone, type Phone } from './phone.ts';

const house = await openHouse();

const signIn = async (phone: Phone): Promise<void> => {
  const { path, orderNumber: number, phone: contact } = house.visitor();
  await phone.enter({ address: `${house.address()}${path}`, number, contact, code: () => house.codeSentTo(contact) });
};

/** Another customer than the demo's, since nobody gets two codes within a minute. */
const signInEnglish = async (page: Page): Promise<void> => {
  const { order, phone } = await house.freshCustomer('rich');
  await page.getByLabel('Order or card number').fill(order.number);
  await page.getByLabel('Phone or e-mail').fill(phone);
  await page.getByRole('button', { name: 'Send me a code' }).click();
  await page.getByLabel('Six digits').fill(await house.codeSentTo(phone));
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByRole('heading', { name: 'My orders' }).waitFor();
};

/** A network that loses the answers of the first tries: they reach the server all the same. Tells the keys of all tries. */
const loseTheFirst = async (page: Page, address: string, tries: number): Promise<{ readonly keys: string[] }> => {
  const keys: string[] = [];
  await page.route(address, async (route) => {
    if (route.request().method() !== 'POST') return route.continue();
    keys.push(route.request().headers()['idempotency-key'] ?? '');
    if (keys.length > tries) return route.continue();
    await route.fetch();
    return route.abort('connectionreset');
  });
  return { keys };
};

const decide = async (name: string, id: string, move: string, body: object): Promise<void> => {
  const read = await house.api(name, `/v1/refund-cases/${id}`);
  const { version } = (await read.json()) as ReplyBodyOf<'getCase'>;
  const reply = await house.api(name, `/v1/refund-cases/${id}/${move}`, { body, version });
  expect(reply.status, await reply.clone().text()).toBe(200);
};

test('从手机申请到到账和评价：找订单、验证码、拍照、看懂金额、提交、跟踪、凭单、评价', async () => {
  const phone = await openPhone(house.browser());
  const { page } = phone;
  await signIn(phone);
  await phone.look('home');
  const { orderNumber } = house.visitor();
  await page.getByRole('link', { name: `申请退款 ${orderNumber}` }).click();

  await page.getByRole('heading', { name: '退哪些' }).waitFor();
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByText('请至少选择一件').waitFor();
  await page
    .getByRole('button', { name: /^多一件/ })
    .first()
    .click();
  await phone.look('what');
  await page.getByRole('button', { name: '下一步' }).click();

  await page.getByLabel('质量问题').check();
  await phone.look('why');
  await page.getByRole('button', { name: '下一步' }).click();

  await page.getByLabel('发生了什么').fill('第一次用就漏水');
  await page.getByText('还没有照片').waitFor();
  await page.getByLabel('拍照').setInputFiles({ name: 'leak.png', mimeType: 'image/png', buffer: pixel });
  await page.getByAltText('leak.jpg').waitFor();
  await phone.look('words');
  await page.reload();
  await expect.poll(() => page.getByLabel('发生了什么').inputValue()).toBe('第一次用就漏水');
  await page.getByAltText('leak.jpg').waitFor();
  await page.getByRole('button', { name: '下一步' }).click();

  await page.getByRole('heading', { name: '退到哪里' }).waitFor();
  const promised = await page.locator('.receipt-head .amount').textContent();
  await page.getByRole('button', { name: '提交申请' }).click();
  await page.getByText('请先看过规则并勾选').waitFor();
  await page.getByLabel('我已看过退款规则').check();
  await phone.look('amount');
  const photo = await loseTheFirst(page, '**/evidence', 2);
  const claimed = await loseTheFirst(page, '**/claims', 1);
  await page.getByRole('button', { name: '提交申请' }).click();
  await page.getByText('重试不会重复提交').waitFor();
  await page.getByRole('button', { name: '提交申请' }).click();
  await page.getByRole('heading', { name: '已提交' }).waitFor();
  await phone.look('sent');
  await page.getByRole('button', { name: '查看进度' }).click();

  await page.getByText('leak.jpg').waitFor();
  expect([new Set(claimed.keys).size, claimed.keys.length]).toEqual([1, 2]);
  await phone.look('claimed');
  const id = page.url().split('/').at(-1) ?? '';
  await page.getByRole('button', { name: '与商家对话' }).first().click();
  await page.getByLabel('写给商家').fill('麻烦尽快处理');
  await page.getByRole('button', { name: '发送' }).click();
  await page.getByRole('listitem').filter({ hasText: '麻烦尽快处理' }).waitFor();
  await phone.look('messages');
  await page.goBack();

  await expect.poll(() => photo.keys.length, { timeout: 60_000 }).toBe(3);
  expect(new Set(photo.keys).size).toBe(1);
  const evidence = await house.api('小林', `/v1/refund-cases/${id}/evidence`);
  expect(((await evidence.json()) as ReplyBodyOf<'listEvidence'>).data).toHaveLength(1);
  await decide('小林', id, 'assess', {});
  await decide('王店长', id, 'approve', { goodsReceivedOn: shanghaiDate(house.now()) });
  await page.getByRole('button', { name: '评价这次退款' }).waitFor({ timeout: 60_000 });
  await expect.poll(() => page.locator('.receipt-head .amount').textContent()).toBe(promised);
  await phone.look('resolved');
  const [voucher] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载退款凭单' }).click(),
  ]);
  expect(voucher.suggestedFilename()).toMatch(/^RF-.*\.pdf$/);

  await page.getByRole('button', { name: '评价这次退款' }).click();
  await page.getByRole('button', { name: '提交评价' }).click();
  await page.getByText('请先选分数').waitFor();
  await page.getByLabel('5 分').check();
  await page.getByLabel('想说的').fill('很快，也说得明白');
  await phone.look('rate');
  await page.getByRole('button', { name: '提交评价' }).click();
  await page.getByRole('region', { name: '您的评价' }).waitFor();
  const ratings = (await (await house.api('小林', '/v1/ratings?sort=newest')).json()) as ReplyBodyOf<'listRatings'>;
  expect(ratings.data.find(({ caseId }) => caseId === id)).toMatchObject({ score: 5, words: '很快，也说得明白' });
  await phone.leave(/ERR_CONNECTION_RESET|ERR_INTERNET_DISCONNECTED/);
});

test('英文、大字和宽屏，每一屏都放得下', async () => {
  const phone = await openPhone(house.browser());
  const { page } = phone;
  const { path } = house.visitor();
  await page.goto(`${house.address()}${path}`);
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: 'Large type' }).click();
  await signInEnglish(page);
  const link = page.getByRole('link', { name: /^Claim a refund/ }).last();
  await phone.look('home-en');
  await link.click();
  await page
    .getByRole('button', { name: /^One more/ })
    .first()
    .click();
  await phone.look('what-en');
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByLabel('No reason').check();
  await page.getByLabel('Keep them, money only').check();
  await phone.look('keep-en');
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByLabel('What happened').fill('too late');
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByText('By the rules, asked this way, nothing comes back').waitFor();
  await phone.look('nothing-en');
  await page.setViewportSize({ width: 1280, height: 800 });
  expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0);
  await phone.leave(/ERR_CONNECTION_RESET|ERR_INTERNET_DISCONNECTED/);
});

test('规则、英文、大字和断网', async () => {
  const phone = await openPhone(house.browser());
  const { page } = phone;
  await page.goto(`${house.address()}${house.visitor().path}policy`);
  await page.getByText('七日').first().waitFor();
  await phone.look('policy');
  await page.getByRole('button', { name: '大字' }).click();
  await page.getByRole('link', { name: /客服电话 400-000-0000/ }).waitFor();
  await phone.look('elder');
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByText('In force since').waitFor();
  await phone.look('policy-en');
  // Both are remembered by the phone.
  await page.reload();
  await page.getByText('In force since').waitFor();
  await expect.poll(() => page.getByRole('button', { name: 'Large type' }).getAttribute('aria-pressed')).toBe('true');
  expect(
    await page.evaluate('[document.documentElement.lang, getComputedStyle(document.documentElement).fontSize]'),
  ).toEqual(['en', '22px']);
  await page.context().setOffline(true);
  await page.getByText('No network. What you wrote is kept').waitFor();
  await phone.leave(/ERR_CONNECTION_RESET|ERR_INTERNET_DISCONNECTED/);
});
