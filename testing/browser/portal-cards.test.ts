import type { ReplyBodyOf } from '@redress/contract';
import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { pixel } from '../http/samples.ts';
import { openHouse } from './house.ts';
import { inspectPages } from './inspect-screen.ts';

const house = await openHouse();
const open: { readonly close: () => Promise<void> }[] = [];
afterEach(async () => {
  for (const each of open.splice(0)) await each.close();
});

type Card = ReplyBodyOf<'listCards'>['data'][number];
type Order = Parameters<typeof house.phoneOf>[0];

/** A phone that is as narrow as any; what is wrong with its screens is asked for by `faults`. */
const openPhone = async ({ language = 'zh' }: { readonly language?: 'zh' | 'en' } = {}) => {
  const context = await house.browser().newContext({
    viewport: { width: 375, height: 740 },
    locale: 'zh-CN',
    hasTouch: true,
    isMobile: true,
    serviceWorkers: 'block',
  });
  open.push(context);
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  // Nobody is signed in at first, and the browser calls that an error of its own.
  const { faults } = await inspectPages(context, page, { language, expected: /401/ });
  const looksGood = async (name: string): Promise<void> => {
    const folder = process.env['REDRESS_SHOTS'];
    if (folder) await page.screenshot({ path: `${folder}/cards-${name}.png`, fullPage: true });
    expect(await faults(), name).toEqual([]);
  };
  return { page, looksGood };
};

const json = async <T>(path: string): Promise<T> => (await (await house.api('小林', path)).json()) as T;

/** A card of the demo on which nobody has claimed yet, with the telephone of its holder. */
const freshCard = async (kind: Card['kind']): Promise<{ readonly card: Card; readonly phone: string }> => {
  const { data } = await json<ReplyBodyOf<'listCards'>>('/v1/cards?limit=100');
  const cases = await json<ReplyBodyOf<'listCases'>>('/v1/refund-cases?kind=card_refund&limit=100');
  const claimed = new Set(cases.data.map(({ cardId }) => cardId));
  const card = data.find((each) => each.kind === kind && each.status === 'active' && !claimed.has(each.id));
  if (!card) throw new Error(`the demo has no ${kind} card without a claim`);
  const order = await json<Order>(`/v1/orders/${card.lots[0]?.orderId}`);
  return { card, phone: await house.phoneOf(order) };
};

const signIn = async (page: Page, number: string, phone: string): Promise<void> => {
  await page.goto(`${house.address()}${house.visitor().path}`);
  await page.getByLabel('订单号或卡号').fill(number);
  await page.getByLabel('手机号或邮箱').fill(phone);
  await page.getByRole('button', { name: '获取验证码' }).click();
  await page.getByLabel('6 位验证码').fill(await house.codeSentTo(phone));
  await page.getByRole('button', { name: '进入' }).click();
  await page.getByRole('heading', { name: '我的退款' }).waitFor();
};

const next = (page: Page) => page.getByRole('button', { name: '下一步' });

test('用卡号登录，在手机上退一张储值卡：看懂卡、说原因、看懂金额、提交、跟踪、看到通知', async () => {
  const { card, phone } = await freshCard('stored_value');
  const { page, looksGood } = await openPhone();
  await signIn(page, card.number, phone);
  await looksGood('home');
  await page.getByRole('link', { name: `申请退款 ${card.number}` }).click();

  await page.getByRole('heading', { name: '要退的卡' }).waitFor();
  await page.getByText('余额（含赠送）').waitFor();
  const bonus = card.lots.find(({ bonus: given }) => given.amount !== '0.00');
  await page.getByText(`¥${bonus?.bonus.amount}`).first().waitFor();
  await looksGood('card');
  await next(page).click();

  await page.getByRole('heading', { name: '为什么退' }).waitFor();
  await expect.poll(() => next(page).isDisabled()).toBe(true);
  await page.getByLabel('孩子付的钱').check();
  await page.getByLabel('付款时孩子几岁').fill('30');
  await next(page).click();
  await page.getByText('请填写 0 到 17 之间的周岁').waitFor();
  await page.getByLabel('关门、搬远').check();
  await page.getByLabel('最后能用的一天').fill('2026-01-02');
  await looksGood('why');
  await next(page).click();

  await page.getByLabel('发生了什么').fill('门店上周关了，别的店太远');
  await page.getByLabel('拍照').setInputFiles({ name: '关门.png', mimeType: 'image/png', buffer: pixel });
  await page.getByAltText('关门.jpg').waitFor();
  await page.reload();
  await expect.poll(() => page.getByLabel('发生了什么').inputValue()).toBe('门店上周关了，别的店太远');
  await looksGood('words');
  await next(page).click();

  await page.getByRole('heading', { name: '退到哪里' }).waitFor();
  const promised = await page.locator('.receipt-head .amount').textContent();
  await expect.poll(() => page.getByText(/^到账：/).count()).toBeGreaterThan(0);
  await looksGood('amount');
  await page.getByLabel('我已看过退款规则').check();
  await page.getByRole('button', { name: '提交申请' }).click();
  await page.getByRole('heading', { name: '已提交' }).waitFor();
  const number = await page.locator('.number-big').textContent();
  await looksGood('sent');
  await page.getByRole('button', { name: '查看进度' }).click();
  await page.getByText('关门.jpg').waitFor();
  await looksGood('tracked');

  const id = page.url().split('/').at(-1) ?? '';
  const { claim, version } = await json<ReplyBodyOf<'getCase'>>(`/v1/refund-cases/${id}`);
  expect(claim).toMatchObject({ kind: 'card_refund', cause: 'logistics', intake: 'portal' });
  // What had become untrue before it left is never told: the next step waits till the customer was told of this one.
  const told = async () => (await json<ReplyBodyOf<'listMessages'>>(`/v1/messages?caseId=${id}`)).data;
  await expect
    .poll(async () => (await told()).some((one) => one.template === 'case_received' && one.status !== 'waiting'))
    .toBe(true);
  const assessed = await house.api('小林', `/v1/refund-cases/${id}/assess`, { body: {}, version });
  expect(assessed.status, await assessed.clone().text()).toBe(200);
  await expect.poll(() => page.locator('.receipt-head .amount').textContent()).toBe(promised);

  await page.goto(`${house.address()}${house.visitor().path}`);
  await page.getByRole('link', { name: `查看进度 ${number}` }).waitFor();
  await page.getByText('1 条新通知').waitFor();
  await page.getByRole('link', { name: /^商家通知/ }).click();
  await page.getByText(`已收到您的退款申请 ${number}`).waitFor();
  await looksGood('inbox');
  await page.getByRole('link', { name: new RegExp(`已收到您的退款申请 ${number}`) }).click();
  await page.getByRole('heading', { name: '退款进度' }).waitFor();
  await page.goBack();
  await page.goBack();
  await page.getByRole('link', { name: /^商家通知/ }).waitFor();
  await expect.poll(() => page.getByText('条新通知').count()).toBe(0);
});

test('不是退货：假货要赔偿，认定之前不付款；重复扣款照样收下', async () => {
  const { order, phone } = await house.freshCustomer('rich');
  const { page, looksGood } = await openPhone();
  await signIn(page, order.number, phone);
  await page.getByRole('link', { name: new RegExp(`其他问题.* ${order.number}$`) }).click();
  await page.getByRole('heading', { name: '遇到了什么问题' }).waitFor();
  await page.getByLabel('没有说的那么好').check();
  await looksGood('other');
  await next(page).click();
  await page
    .getByRole('button', { name: /^多一件/ })
    .first()
    .click();
  await next(page).click();
  await page.getByText('请填写金额').first().waitFor();
  await looksGood('worth');
  await page.goBack();

  await page.getByLabel('假货').check();
  await next(page).click();
  await next(page).click();
  await page.getByLabel('发生了什么').fill('专柜鉴定为仿品');
  await next(page).click();
  await page.getByText('要先由专人认定事实').waitFor();
  // The law's multiple stands in brackets: it would be owed, and counts into nothing yet.
  await page.getByText(/三倍/).first().waitFor();
  await expect.poll(() => page.locator('.receipt-head .amount').textContent()).toContain('0.00');
  await looksGood('fraud');
  await page.getByLabel('我已看过退款规则').check();
  await page.getByRole('button', { name: '提交申请' }).click();
  await page.getByRole('heading', { name: '已提交' }).waitFor();

  await page.goto(`${house.address()}${house.visitor().path}`);
  await page.getByRole('link', { name: new RegExp(`其他问题.* ${order.number}$`) }).click();
  await page.getByLabel('多扣了钱').check();
  await next(page).click();
  await page.getByLabel('发生了什么').fill('同一分钟扣了两次');
  await next(page).click();
  await page.getByText('账上还没有查到多扣的款').waitFor();
  await looksGood('charge');
  await page.getByLabel('我已看过退款规则').check();
  await page.getByRole('button', { name: '提交申请' }).click();
  await page.getByRole('heading', { name: '已提交' }).waitFor();
  const { data } = await json<ReplyBodyOf<'listCases'>>(`/v1/refund-cases?orderId=${order.id}`);
  expect(data.map(({ kind }) => kind).sort()).toEqual(['compensation', 'wrong_charge']);
});

test('英文和大字：次卡的每一屏都放得下', async () => {
  const { card, phone } = await freshCard('hybrid');
  const { page, looksGood } = await openPhone({ language: 'en' });
  await signIn(page, card.number, phone);
  await page.getByRole('button', { name: '大字' }).click();
  await page.getByRole('button', { name: 'English' }).click();
  await looksGood('home-en');
  await page.getByRole('link', { name: `Claim a refund ${card.number}` }).click();
  await page.getByText('Visits left').waitFor();
  await looksGood('card-en');
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByLabel('A child paid for it').check();
  await looksGood('why-en');
  await page.getByLabel('I do not want to go on').check();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByLabel('What happened').fill('moved away');
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('heading', { name: 'Where it goes' }).waitFor();
  await looksGood('amount-en');
});

test('中文字体随产品而来，不在首屏的路上，来时什么都不动', async () => {
  const { page, looksGood } = await openPhone();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`${house.address()}${house.visitor().path}policy`, { waitUntil: 'load' });
  // What the page waits for has none of them.
  expect(asked.filter((path) => /letters|noto-sans-sc/.test(path))).toEqual([]);
  await page.getByText('七日').first().waitFor();
  await expect
    .poll(() =>
      page.evaluate(
        `[...document.fonts].filter((face) => face.family.includes('Noto Sans SC') && face.status === 'loaded').length`,
      ),
    )
    .toBeGreaterThan(3);
  expect(asked.every((path) => !path.startsWith('data:'))).toBe(true);
  expect(await page.evaluate('window.shifts.sum')).toBeLessThan(0.02);
  await looksGood('letters');
});
