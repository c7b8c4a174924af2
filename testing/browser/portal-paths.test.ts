import type { ReplyBodyOf } from '@redress/contract';
import { addDays, shanghaiDate } from '@redress/domain';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openHouse } from './house.ts';
import { openPhone, type Phone } from './phone.ts';

const house = await openHouse();
type Case = ReplyBodyOf<'openCase'>;
type Customer = Awaited<ReturnType<typeof house.freshCustomer>>;
type Order = Customer['order'];

const home = (): string => `${house.address()}${house.visitor().path}`;
async function comeIn({ order, phone: contact }: Customer, userAgent?: string): Promise<Phone> {
  const phone = await openPhone(house.browser(), userAgent ? { userAgent } : {});
  await phone.enter({ address: home(), number: order.number, contact, code: () => house.codeSentTo(contact) });
  return phone;
}
const show = (page: Page, id: string, act = ''): Promise<unknown> => page.goto(`${home()}cases/${id}${act}`);
const press = (within: Page | Locator, name: string): Promise<void> =>
  within.getByRole('button', { name, exact: true }).click();
/** What is said right below a field. */
const wrongAt = (page: Page, label: string): Locator =>
  page.locator('.field', { has: page.getByLabel(label, { exact: true }) }).getByRole('alert');

/** What the desk does is prepared through the API: this is about the customer's side. */
async function post<T>(name: string, path: string, body: object, version?: number): Promise<T> {
  const reply = await house.api(name, path, version === undefined ? { body } : { body, version });
  expect(reply.ok, `${path}: ${await reply.clone().text()}`).toBe(true);
  return (await reply.json()) as T;
}
const claimed = (order: Order, claim: object = {}): Promise<Case> =>
  post('小林', '/v1/refund-cases', {
    orderId: order.id,
    kind: 'refund_only',
    cause: 'quality',
    statement: '有裂纹',
    lines: [{ lineId: order.lines[0]?.id, quantity: 1 }],
    ...claim,
  });
const moved = async (name: string, move: string, id: string, body: object = {}): Promise<Case> => {
  const { version } = (await (await house.api(name, `/v1/refund-cases/${id}`)).json()) as Case;
  return post(name, `/v1/refund-cases/${id}/${move}`, body, version);
};
const offered = (id: string, what: object, words: string): Promise<unknown> =>
  post('小林', `/v1/refund-cases/${id}/offers`, {
    offered: what,
    words,
    expiresAt: `${addDays(shanghaiDate(house.now()), 5)}T23:59:59+08:00`,
  });
type Payouts = ReplyBodyOf<'listPayouts'>['data'];
const payoutsOf = async (id: string): Promise<Payouts> => {
  const reply = await house.api('陈会计', `/v1/payouts?caseId=${id}`);
  return ((await reply.json()) as ReplyBodyOf<'listPayouts'>).data;
};
/** Approved, and what was to leave by Alipay was voided before it left: the way back is closed. */
async function closedWayBack(order: Order): Promise<{ readonly id: string; readonly payoutId: string }> {
  const { id } = await claimed(order);
  await moved('小林', 'assess', id);
  await house.rest(order, true);
  await moved('王店长', 'approve', id);
  const payout = (await payoutsOf(id)).find(({ route }) => route === 'original');
  if (!payout) throw new Error('nothing goes back by Alipay');
  await post('陈会计', `/v1/payouts/${payout.id}/void`, { reason: '顾客的支付宝已注销' }, payout.version);
  await house.rest(order, false);
  return { id, payoutId: payout.id };
}

describe('what the shop offers', () => {
  it('is answered by another amount, which is never below the law, accepted, or refused', async () => {
    const who = await house.freshCustomer();
    const { id } = await claimed(who.order);
    await offered(id, { kind: 'assessed' }, '全额退给您');
    const phone = await comeIn(who);
    const { page } = phone;
    await page.getByText('商家给了一个方案，请您答复').click();
    const offers = page.getByRole('region', { name: '商家的方案' });
    await press(offers, '还价');
    await page.getByLabel('希望的金额（元）').fill('0.01');
    await page.getByLabel('您想说的').fill('意思一下就好');
    await press(page, '发给商家');
    // Nobody is held to giving up a right.
    await wrongAt(page, '希望的金额（元）').waitFor();
    await expect.poll(() => wrongAt(page, '希望的金额（元）').textContent()).toMatch(/¥0\.01.*¥\d/);
    await phone.look('counter-wrong');
    await page.goBack();
    await press(offers, '不接受');
    await offers.getByText('已谢绝').waitFor();
    await page.getByText('商家正在核对材料并计算金额').waitFor();
    await expect.poll(() => offers.getByRole('button').count()).toBe(0);

    await offered(id, { kind: 'exchange' }, '给您换一件新的');
    await page.reload();
    await offers.getByText('给您换一件新的').waitFor();
    await phone.look('offers');
    await press(offers, '接受');
    await offers.getByText('已接受').waitFor();
    await phone.leave(/422/);
  });
});

describe('where the money goes when the way back is closed', () => {
  it('is an account that the customer names, checked, masked, and paid', async () => {
    const who = await house.freshCustomer();
    const { id, payoutId } = await closedWayBack(who.order);
    const phone = await comeIn(who);
    const { page } = phone;
    await show(page, id);
    await press(page, '填写收款账户');
    await page.getByLabel('银行卡').check();
    await press(page, '保存');
    for (const label of ['银行卡号', '开户银行', '收款人姓名'])
      await expect.poll(() => wrongAt(page, label).textContent(), { message: label }).toBe('请填写完整');
    await page.getByText('请先勾选同意').waitFor();
    await page.getByLabel('银行卡号').fill('12');
    await page.getByLabel('开户银行').fill('工商银行');
    await page.getByLabel('收款人姓名').fill('韩梅梅');
    await page.getByLabel('我同意退款改付到此账户').check();
    await press(page, '保存');
    await expect.poll(() => wrongAt(page, '银行卡号').textContent()).toContain('请核对银行卡号');
    await phone.look('payee-wrong');

    await page.getByLabel('支付宝').check();
    await expect.poll(() => page.getByRole('alert').count()).toBe(0);
    await page.getByLabel('支付宝账号').fill('13800001234');
    await press(page, '保存');
    // Somebody else's name needs its reason, and says so where it is asked for.
    await wrongAt(page, '与下单人不同时，请说明关系').waitFor();
    await page.getByLabel('与下单人不同时，请说明关系').fill('我的妻子');
    await phone.look('payee-name');
    await press(page, '保存');
    await page.getByText('138****1234').waitFor();
    await expect.poll(() => page.getByText('13800001234').count()).toBe(0);
    await phone.look('payee-kept');

    const listed = await house.api('王店长', `/v1/refund-cases/${id}/payees`);
    const [payee] = ((await listed.json()) as ReplyBodyOf<'listPayees'>).data;
    await moved('王店长', 'repay', id, { payoutId, route: 'transfer', payeeId: payee?.id });
    await page.getByText('转账 · 支付宝').waitFor();
    await page.getByRole('region', { name: '退款去向' }).getByText('已到账', { exact: true }).waitFor();
    await phone.leave(/422/);
  });

  it('is a transfer that the customer takes in WeChat', async () => {
    const who = await house.freshCustomer();
    const { id, payoutId } = await closedWayBack(who.order);
    const phone = await comeIn(who);
    const { page } = phone;
    // WeChat tells an openid at its own sign-in, which nobody can play here; the account is named by the customer all the same.
    const payeeId = await page.evaluate<string>(`fetch('/v1/portal/cases/${id}/payees', {
      method: 'POST', headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ payee: { kind: 'wechat_openid', openid: 'oUpF8uMuAJO_M2pxb1Q9zNjWeS6o', name: '韩梅梅' }, agreed: true, nameReason: '妻子' }),
    }).then((reply) => reply.json()).then((payee) => payee.id)`);
    await moved('王店长', 'repay', id, { payoutId, route: 'transfer', payeeId });
    await show(page, id);
    await press(page, '在微信中确认收款');
    // No WeChat around: it says so, and the button does not pretend.
    await page.getByText('演示环境没有真的微信').waitFor();
    await expect.poll(() => page.getByRole('button', { name: '在微信中确认' }).isDisabled()).toBe(true);
    await phone.look('confirm');
    const place = page.url();

    const inWechat = await phone.context.browser()?.newContext({
      userAgent:
        'Mozilla/5.0 (Linux; Android 10) AppleWebKit/537.36 Chrome/86.0 Mobile Safari/537.36 MicroMessenger/8.0',
      viewport: { width: 375, height: 740 },
    });
    if (!inWechat) throw new Error('the browser is gone');
    await inWechat.addCookies(await phone.context.cookies());
    // What WeChat puts into a page: it asks the person, who first says no.
    await inWechat.addInitScript(`window.asked = []; window.WeixinJSBridge = { invoke: (name, given, done) => {
      window.asked.push([name, given]);
      done({ err_msg: name + (window.asked.length > 1 ? ':ok' : ':cancel') });
    } };`);
    const chat = await inWechat.newPage();
    await chat.goto(place);
    await chat.getByRole('button', { name: '在微信中确认' }).click();
    await chat.getByText('微信没有完成确认，可以再试').waitFor();
    await chat.getByRole('button', { name: '在微信中确认' }).click();
    await chat.getByText('已提交给微信').waitFor();
    const asked = await chat.evaluate<[string, Record<string, string>][]>('window.asked');
    expect(asked.map(([name]) => name)).toEqual(['requestMerchantTransfer', 'requestMerchantTransfer']);
    expect(Object.keys(asked[0]?.[1] ?? {}).sort()).toEqual(['appId', 'mchId', 'package']);
    // Only the channel's word counts: nothing is settled before it.
    expect((await payoutsOf(id)).map(({ status }) => status)).toContain('awaiting_payee');
    await inWechat.close();

    const waiting = (await payoutsOf(id)).find(({ status }) => status === 'awaiting_payee');
    house.takeTransfer(waiting?.requestNumber ?? '');
    await page.goBack();
    await page.getByText('退款已完成').waitFor();
    await phone.leave();
  });
});

describe('what the customer says about it', () => {
  it('takes a claim back, complains and reads the answer, and appeals a decline', async () => {
    const who = await house.freshCustomer();
    const [first, second] = [await claimed(who.order), who.order.lines.at(-1)];
    const phone = await comeIn(who);
    const { page } = phone;
    await show(page, first.id);
    await press(page, '投诉');
    await press(page, '提交投诉');
    await expect.poll(() => wrongAt(page, '您想说的').textContent()).toBe('请写一两句话');
    await page.getByLabel('您想说的').fill('等了三天没有人理');
    await press(page, '提交投诉');
    const complaints = page.getByRole('region', { name: '投诉' });
    await complaints.getByText('等待答复').waitFor();
    const open = (await (await house.api('小林', '/v1/complaints')).json()) as ReplyBodyOf<'listComplaints'>;
    const complaint = open.data.find(({ caseId }) => caseId === first.id);
    await post('小林', `/v1/complaints/${complaint?.id}/answer`, { answer: '抱歉久等，今天内答复您' });
    await page.reload();
    await complaints.getByText('商家：抱歉久等，今天内答复您').waitFor();

    await press(page, '撤回申请');
    await page.getByLabel('您想说的').fill('修好了，不退了');
    await phone.look('withdraw');
    await press(page, '确认撤回');
    await page.getByText('您已撤回这项申请').waitFor();
    await expect.poll(() => page.getByRole('button', { name: '撤回申请' }).count()).toBe(0);

    const again = await claimed(who.order, { lines: [{ lineId: second?.id, quantity: 1 }] });
    await moved('小周', 'decline', again.id, { reason: '照片显示裂纹由跌落造成' });
    await show(page, again.id);
    await page.getByRole('region', { name: '商家的答复' }).getByText('照片显示裂纹由跌落造成').waitFor();
    await phone.look('declined');
    await press(page, '申诉');
    await press(page, '提交申诉');
    await expect.poll(() => wrongAt(page, '您想说的').textContent()).toBe('请写一两句话');
    await page.getByLabel('您想说的').fill('收到时包装就破了，有快递员作证');
    await press(page, '提交申诉');
    await page.getByText('商家将由另一位同事重新审核').waitFor();
    await phone.leave();
  });
});

describe('a tracking link', () => {
  it('shows its one case and lets reply; ended, forged or for another case it shows nothing', async () => {
    const [{ order }, other] = [await house.freshCustomer(), await house.freshCustomer()];
    const [{ id, number }, theirs] = [await claimed(order), await claimed(other.order)];
    const link = await post<ReplyBodyOf<'makeTrackingLink'>>('小林', `/v1/refund-cases/${id}/tracking-links`, {});
    const phone = await openPhone(house.browser());
    const { page } = phone;
    await page.goto(`${house.address()}${link.path}`);
    await page.getByText(number).waitFor();
    // The token is not left in the address, where the next person would find it.
    expect(page.url()).toBe(`${home()}cases/${id}`);
    await page.getByText('这是查询链接，只能查看和留言').waitFor();
    for (const name of ['撤回申请', '投诉', '拍照']) expect(await page.getByRole('button', { name }).count()).toBe(0);
    await phone.look('link');
    await press(page, '与商家对话');
    await page.getByLabel('写给商家').fill('我是她先生，请回电');
    await press(page, '发送');
    await page.getByRole('listitem').filter({ hasText: '我是她先生，请回电' }).waitFor();
    await show(page, theirs.id);
    await page.getByRole('alert').waitFor();
    expect(await page.getByText(theirs.number).count()).toBe(0);
    await phone.look('link-other');

    await page.goto(`${house.address()}${link.path.slice(0, -1)}${link.path.endsWith('A') ? 'B' : 'A'}`);
    await page.getByRole('heading', { name: '查询链接已失效' }).waitFor();
    await house.endLinks(id);
    await page.goto(`${house.address()}${link.path}`);
    await page.getByRole('heading', { name: '查询链接已失效' }).waitFor();
    await phone.look('link-ended');
    await press(page, '用订单号查询');
    await page.getByRole('heading', { name: '查询或申请退款' }).waitFor();
    await phone.leave(/40[14]/);
  });
});

describe('the other way to ask', () => {
  it('stands beside what was asked, at its own amount, and is one press away', async () => {
    const who = await house.freshCustomer();
    const phone = await comeIn(who);
    const { page } = phone;
    await page.getByRole('link', { name: `申请退款 ${who.order.number}` }).click();
    await page
      .getByRole('button', { name: /^多一件/ })
      .first()
      .click();
    await press(page, '下一步');
    await expect.poll(() => page.getByRole('button', { name: '下一步' }).isDisabled()).toBe(true);
    await page.getByLabel('无理由').check();
    await page.getByLabel('只退款，不退货').check();
    await press(page, '下一步');
    await press(page, '下一步');
    await expect.poll(() => wrongAt(page, '发生了什么').textContent()).toBe('请用一两句话说明');
    await page.getByLabel('发生了什么').fill('买大了');
    await press(page, '下一步');
    await page.getByText('按规则这样申请退不了').waitFor();
    const others = page.getByRole('region', { name: '也可以这样' });
    const promised = await others.locator('.money').textContent();
    await phone.look('others');
    await press(others, '改为这样申请');
    await page.getByRole('heading', { name: '退到哪里' }).waitFor();
    await expect.poll(() => page.locator('.receipt-head .amount').textContent()).toBe(promised);
    await phone.leave();
  });
});
