import type { ReplyBodyOf } from '@redress/contract';
import { shanghaiDate } from '@redress/domain';
import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { pixel } from '../http/samples.ts';
import { openHouse } from './house.ts';

const house = await openHouse();
let context: BrowserContext | null = null;
afterEach(async () => {
  await context?.close();
});

/** A phone that is as narrow as any, and what went wrong in it. */
const openPhone = async (): Promise<{ page: Page; complaints: string[] }> => {
  context = await house.browser().newContext({
    viewport: { width: 375, height: 740 },
    locale: 'zh-CN',
    hasTouch: true,
    isMobile: true,
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (line) => {
    // Nobody is signed in at first and the network is bad on purpose; the browser reports both as errors of its own.
    if (line.type() === 'error' && !/401|ERR_CONNECTION_RESET|ERR_INTERNET_DISCONNECTED/.test(line.text()))
      complaints.push(line.text());
  });
  return { page, complaints };
};

/** For a person to look at; only where a folder is named. */
const shot = async (page: Page, name: string): Promise<void> => {
  const folder = process.env['REDRESS_SHOTS'];
  if (folder) await page.screenshot({ path: `${folder}/portal-${name}.png`, fullPage: true });
};

const fitsThePhone = async (page: Page): Promise<void> => {
  const wide = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  expect(wide, 'nothing sticks out').toBe(0);
};

const signIn = async (page: Page): Promise<void> => {
  const { path, orderNumber, phone } = house.visitor();
  await page.goto(`${house.address()}${path}`);
  await page.getByLabel('订单号或卡号').fill(orderNumber);
  await page.getByLabel('手机号或邮箱').fill(phone);
  await shot(page, 'find');
  await fitsThePhone(page);
  await page.getByRole('button', { name: '获取验证码' }).click();
  await page.getByLabel('6 位验证码').fill(await house.codeSentTo(phone));
  await shot(page, 'code');
  await page.getByRole('button', { name: '进入' }).click();
  await page.getByRole('heading', { name: '我的订单' }).waitFor();
};

/** Another customer than the demo's, since nobody gets two codes within a minute. */
const signInEnglish = async (page: Page): Promise<void> => {
  const order = await house.freshOrder('rich');
  const phone = await house.phoneOf(order);
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

test('从手机申请到到账和评价:找订单、验证码、拍照、看懂金额、提交、跟踪、凭单、评价', async () => {
  const { page, complaints } = await openPhone();
  await signIn(page);
  await shot(page, 'home');
  await fitsThePhone(page);
  const { orderNumber } = house.visitor();
  await page.getByRole('link', { name: `申请退款 ${orderNumber}` }).click();

  await page.getByRole('heading', { name: '退哪些' }).waitFor();
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByText('请至少选择一件').waitFor();
  await page
    .getByRole('button', { name: /^多一件/ })
    .first()
    .click();
  await shot(page, 'what');
  await fitsThePhone(page);
  await page.getByRole('button', { name: '下一步' }).click();

  await page.getByLabel('质量问题').check();
  await shot(page, 'why');
  await fitsThePhone(page);
  await page.getByRole('button', { name: '下一步' }).click();

  await page.getByLabel('发生了什么').fill('第一次用就漏水');
  await page.getByText('还没有照片').waitFor();
  await page.getByLabel('拍照').setInputFiles({ name: 'leak.png', mimeType: 'image/png', buffer: pixel });
  await page.getByAltText('leak.jpg').waitFor();
  await shot(page, 'words');
  await fitsThePhone(page);
  await page.reload();
  expect(await page.getByLabel('发生了什么').inputValue()).toBe('第一次用就漏水');
  await page.getByAltText('leak.jpg').waitFor();
  await page.getByRole('button', { name: '下一步' }).click();

  await page.getByRole('heading', { name: '退到哪里' }).waitFor();
  const promised = await page.locator('.receipt-head .amount').textContent();
  await page.getByRole('button', { name: '提交申请' }).click();
  await page.getByText('请先看过规则并勾选').waitFor();
  await page.getByLabel('我已看过退款规则').check();
  await shot(page, 'amount');
  await fitsThePhone(page);
  const photo = await loseTheFirst(page, '**/evidence', 2);
  const claimed = await loseTheFirst(page, '**/claims', 1);
  await page.getByRole('button', { name: '提交申请' }).click();
  await page.getByText('重试不会重复提交').waitFor();
  await page.getByRole('button', { name: '提交申请' }).click();
  await page.getByRole('heading', { name: '已提交' }).waitFor();
  await shot(page, 'sent');
  await page.getByRole('button', { name: '查看进度' }).click();

  await page.getByText('leak.jpg').waitFor();
  expect([new Set(claimed.keys).size, claimed.keys.length]).toEqual([1, 2]);
  await shot(page, 'claimed');
  await fitsThePhone(page);
  const id = page.url().split('/').at(-1) ?? '';
  await page.getByRole('button', { name: '与商家对话' }).first().click();
  await page.getByLabel('写给商家').fill('麻烦尽快处理');
  await page.getByRole('button', { name: '发送' }).click();
  await page.getByRole('listitem').filter({ hasText: '麻烦尽快处理' }).waitFor();
  await shot(page, 'messages');
  await page.goBack();

  await expect.poll(() => photo.keys.length, { timeout: 20_000 }).toBe(3);
  expect(new Set(photo.keys).size).toBe(1);
  const evidence = await house.api('小林', `/v1/refund-cases/${id}/evidence`);
  expect(((await evidence.json()) as ReplyBodyOf<'listEvidence'>).data).toHaveLength(1);
  await decide('小林', id, 'assess', {});
  await decide('王店长', id, 'approve', { goodsReceivedOn: shanghaiDate(house.now()) });
  await page.getByRole('button', { name: '评价这次退款' }).waitFor({ timeout: 60_000 });
  expect(await page.locator('.receipt-head .amount').textContent()).toBe(promised);
  await shot(page, 'resolved');
  await fitsThePhone(page);
  const [voucher] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载退款凭单' }).click(),
  ]);
  expect(voucher.suggestedFilename()).toMatch(/^RF-.*\.pdf$/);

  await page.getByRole('button', { name: '评价这次退款' }).click();
  await page.getByRole('button', { name: '提交评价' }).click();
  await page.getByText('请先选分数').waitFor();
  await page.getByLabel('5 分').check();
  await page.getByLabel('想说的').fill('很快,也说得明白');
  await shot(page, 'rate');
  await page.getByRole('button', { name: '提交评价' }).click();
  await page.getByRole('region', { name: '您的评价' }).waitFor();
  const ratings = (await (await house.api('小林', '/v1/ratings')).json()) as ReplyBodyOf<'listRatings'>;
  expect(ratings.data).toMatchObject([{ caseId: id, score: 5, words: '很快,也说得明白' }]);
  expect(complaints).toEqual([]);
});

test('英文、大字和宽屏,每一屏都放得下', async () => {
  const { page, complaints } = await openPhone();
  const { path } = house.visitor();
  await page.goto(`${house.address()}${path}`);
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: 'Large type' }).click();
  await signInEnglish(page);
  const link = page.getByRole('link', { name: /^Claim a refund/ }).last();
  await shot(page, 'home-en');
  await fitsThePhone(page);
  await link.click();
  await page
    .getByRole('button', { name: /^One more/ })
    .first()
    .click();
  await shot(page, 'what-en');
  await fitsThePhone(page);
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByLabel('No reason').check();
  await page.getByLabel('Keep them, money only').check();
  await fitsThePhone(page);
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByLabel('What happened').fill('too late');
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByText('By the rules, asked this way, nothing comes back').waitFor();
  await shot(page, 'nothing-en');
  await fitsThePhone(page);
  await page.setViewportSize({ width: 1280, height: 800 });
  await shot(page, 'wide-en');
  await fitsThePhone(page);
  expect(complaints).toEqual([]);
});

test('规则、英文、大字和断网', async () => {
  const { page, complaints } = await openPhone();
  await page.goto(`${house.address()}${house.visitor().path}policy`);
  await page.getByText('七日').first().waitFor();
  await shot(page, 'policy');
  await fitsThePhone(page);
  await page.getByRole('button', { name: '大字' }).click();
  await page.getByRole('link', { name: /客服电话 400-000-0000/ }).waitFor();
  await shot(page, 'elder');
  await fitsThePhone(page);
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByText('In force since').waitFor();
  await fitsThePhone(page);
  await page.context().setOffline(true);
  await page.getByText('No network. What you wrote is kept').waitFor();
  expect(complaints).toEqual([]);
});
