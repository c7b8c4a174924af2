import type { ReplyBodyOf } from '@redress/contract';
import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { type Desk, openDesk } from './desk.ts';
import { openHouse } from './house.ts';

const house = await openHouse();
type Case = ReplyBodyOf<'openCase'>;
type Order = Awaited<ReturnType<typeof house.freshOrder>>;

/** A claim for one piece that does not come back, made through the API. */
async function claimed(order: Order, returnFreight: string | null = null): Promise<Case> {
  const reply = await house.api('小林', '/v1/refund-cases', {
    body: {
      orderId: order.id,
      kind: 'refund_only',
      cause: 'quality',
      statement: '有裂纹',
      lines: [{ lineId: order.lines[0]?.id, quantity: 1 }],
      returnFreight: returnFreight && { currency: 'CNY', amount: returnFreight },
    },
  });
  expect(reply.status).toBe(201);
  return (await reply.json()) as Case;
}

async function moved(name: string, move: 'assess' | 'approve', { id, version }: Case): Promise<Case> {
  const reply = await house.api(name, `/v1/refund-cases/${id}/${move}`, { body: { dryRun: false }, version });
  expect(reply.status).toBe(200);
  return (await reply.json()) as Case;
}

const sit = async (name: string, place: string): Promise<Desk> => {
  const desk = await openDesk(house.browser(), `${house.address()}/console/${place}`, { width: 1280 });
  await desk.signIn(house.keyOf(name));
  return desk;
};

async function changeSeats(desk: Desk, name: string, place: string): Promise<void> {
  await desk.signOut();
  await desk.page.goto(`${house.address()}/console/${place}`);
  await desk.signIn(house.keyOf(name));
}

/** Presses a move of the case; the dialog that opens has the same word on its button. */
async function begin({ page }: Desk, move: string): Promise<Locator> {
  await page.getByRole('button', { name: move, exact: true }).click();
  return page.getByRole('dialog').last();
}

async function withReason(desk: Desk, move: string, reason: string): Promise<void> {
  const dialog = await begin(desk, move);
  await dialog.getByLabel(`${move}理由`).fill(reason);
  await dialog.getByRole('button', { name: move }).click();
  await dialog.waitFor({ state: 'hidden' });
}

const caseTag = ({ page }: Desk, status: string): Promise<void> =>
  page.locator('.page-head .tone', { hasText: status }).waitFor();
const payoutTag = ({ page }: Desk, status: string): Promise<void> =>
  page.locator('.ant-drawer .tone', { hasText: status }).waitFor();

async function attach({ page }: Desk, name: string): Promise<void> {
  await page.getByRole('button', { name: '补充材料' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('材料类型').click();
  await page.getByTitle('系统记录').click();
  await dialog
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from('网银回单 20260101') });
  await dialog.getByRole('button', { name: '上传' }).click();
  await page.getByRole('button', { name }).waitFor();
}

/** From the case to one of its payouts, at the side of the list. */
async function openPayout({ page }: Desk, route: string, status: string): Promise<void> {
  await page.getByRole('link', { name: '查看出款' }).click();
  await page.locator('tbody tr.ant-table-row', { hasText: route }).filter({ hasText: status }).click();
  await page.locator('.ant-drawer').getByText('请求号').waitFor();
}

async function prove({ page }: Desk, dialog: Locator, time: string, proof: string): Promise<void> {
  await dialog.getByLabel(time).click();
  await page.getByText('此刻', { exact: true }).click();
  await dialog.getByLabel('凭证').click();
  await page.getByTitle(`系统记录 · ${proof}`).click();
}

async function recordPaid(desk: Desk, proof: string): Promise<void> {
  const dialog = await begin(desk, '登记已付');
  await dialog.getByRole('button', { name: '确认' }).click();
  // Nothing is recorded without number, time and proof.
  await expect.poll(() => dialog.getByText('请填写', { exact: true }).count()).toBe(3);
  await dialog.getByLabel('转账流水号').fill('ICBC-20260101-77');
  await prove(desk, dialog, '付款时间', proof);
  await desk.look('record-paid');
  await dialog.getByRole('button', { name: '确认' }).click();
  await payoutTag(desk, '已到账');
  await desk.page.locator('.ant-drawer').getByText('ICBC-20260101-77').waitFor();
}

describe('what people do by hand', () => {
  it('pays the return freight by hand, with a slip, by an accountant who did not approve it', async () => {
    const { id } = await moved('小林', 'assess', await claimed(await house.freshOrder('any'), '12.50'));
    const desk = await sit('王店长', `cases/${id}`);
    const { page } = desk;
    const dialog = await begin(desk, '批准');
    await dialog.getByText('将退回').waitFor();
    await dialog.getByRole('button', { name: '批准并出款' }).click();
    await page.locator('.case-side .tone', { hasText: '已暂缓' }).waitFor();

    // Who pays by hand brings the slip along, without the right to claim.
    await changeSeats(desk, '陈会计', `cases/${id}`);
    await attach(desk, '运费回单.txt');
    await openPayout(desk, '线下付款', '已暂缓');
    await page.locator('.ant-drawer').getByText('¥12.50').waitFor();
    await page.locator('.ant-drawer').getByText('待线下付款并登记凭证').first().waitFor();
    await recordPaid(desk, '运费回单.txt');
    await page.getByRole('link', { name: '查看退款单' }).click();
    await caseTag(desk, '已完成');
    await desk.leave();
  });

  it('hears an appeal by another clerk than the one who declined', async () => {
    const { id } = await moved('小林', 'assess', await claimed(await house.freshOrder('any')));
    const desk = await sit('小林', `cases/${id}`);
    await withReason(desk, '驳回', '照片显示裂纹由跌落造成。');
    await caseTag(desk, '已驳回');
    await withReason(desk, '申诉', '开箱视频里裂纹已经存在。');
    await caseTag(desk, '申诉待审核');
    await expect.poll(() => desk.page.getByRole('button', { name: '审核', exact: true }).isDisabled()).toBe(true);
    await expect.poll(() => desk.page.getByText('审核：申诉须由另一位审核人处理').isVisible()).toBe(true);

    await changeSeats(desk, '小周', `cases/${id}`);
    const again = await begin(desk, '审核');
    await again.locator('.case-amount').waitFor();
    await again.getByRole('button', { name: '确认审核结论' }).click();
    await caseTag(desk, '待批准');
    await desk.leave();
  });

  it('withdraws a claim, for which the customer owes no reason', async () => {
    const { id } = await claimed(await house.freshOrder('any'));
    const desk = await sit('小林', `cases/${id}`);
    await withReason(desk, '撤回', '');
    await caseTag(desk, '已撤回');
    await desk.page.getByText('顾客已撤回', { exact: true }).waitFor();
    await expect
      .poll(() => desk.page.locator('.case-moves').getByRole('button').allTextContents())
      .toEqual(['重新办理']);
    await desk.leave();
  });

  it('holds a payout that waits, and lets it go', async () => {
    const order = await house.freshOrder('any');
    const { id } = await moved('小林', 'assess', await claimed(order));
    await house.rest(order, true);
    await moved('王店长', 'approve', await caseNow(id));
    const desk = await sit('陈会计', `cases/${id}`);
    await openPayout(desk, '原路退回', '待出款');
    await agree(desk, '暂缓');
    await payoutTag(desk, '已暂缓');
    await desk.page.locator('.ant-drawer').getByText('等待人工确认').first().waitFor();
    await agree(desk, '放行');
    await payoutTag(desk, '待出款');
    await house.rest(order, false);
    await payoutTag(desk, '已到账');
    await desk.leave();
  });

  it('voids a payout that waits, and pays the customer again', async () => {
    const order = await house.freshOrder('any');
    const { id } = await moved('小林', 'assess', await claimed(order));
    await house.rest(order, true);
    await moved('王店长', 'approve', await caseNow(id));
    const desk = await sit('陈会计', `cases/${id}`);
    await openPayout(desk, '原路退回', '待出款');
    const dialog = await begin(desk, '作废');
    await dialog.getByLabel('作废理由').fill('金额须再核对');
    await dialog.getByRole('button', { name: '作废' }).click();
    await payoutTag(desk, '已作废');
    await house.rest(order, false);
    await desk.page.getByRole('link', { name: '查看退款单' }).click();
    await caseTag(desk, '待处理异常');

    await changeSeats(desk, '王店长', `cases/${id}`);
    const repay = await begin(desk, '重新出款');
    // A way that this money never went is not offered.
    expect(await repay.getByText('退回本店余额').count()).toBe(0);
    await repay.getByRole('button', { name: '重新出款' }).click();
    await caseTag(desk, '已完成');
    await desk.leave();
  });

  it('writes down the account that the customer named, and another person has the money sent there', async () => {
    const order = await house.freshOrder('any');
    const { id } = await moved('小林', 'assess', await claimed(order));
    await house.rest(order, true);
    await moved('王店长', 'approve', await caseNow(id));
    const desk = await sit('陈会计', `cases/${id}`);
    await openPayout(desk, '原路退回', '待出款');
    const dialog = await begin(desk, '作废');
    await dialog.getByLabel('作废理由').fill('顾客的支付宝已注销');
    await dialog.getByRole('button', { name: '作废' }).click();
    await payoutTag(desk, '已作废');
    await house.rest(order, false);
    await desk.page.getByRole('link', { name: '查看退款单' }).click();

    await changeSeats(desk, '小林', `cases/${id}`);
    await caseTag(desk, '待处理异常');
    await attach(desk, '同意录音.txt');
    const payee = await begin(desk, '登记收款账户');
    await payee.getByLabel('账号').fill('13800001234');
    await payee.getByLabel('收款人姓名').fill('韩梅梅');
    await payee.getByLabel('收款人不是顾客本人时的理由').fill('顾客之妻');
    await payee.getByLabel('表示同意的人').fill('顾客本人');
    await prove(desk, payee, '同意的时间', '同意录音.txt');
    await desk.look('payee');
    await payee.getByRole('button', { name: '确认' }).click();
    await desk.page.locator('.case-side').getByText('138****1234').waitFor();
    // The number in full is nowhere any more.
    expect(await desk.page.getByText('13800001234').count()).toBe(0);

    await changeSeats(desk, '王店长', `cases/${id}`);
    const repay = await begin(desk, '重新出款');
    await repay.getByText('转账至顾客账户').click();
    await repay.getByText('138****1234').waitFor();
    await repay.getByRole('button', { name: '重新出款' }).click();
    await caseTag(desk, '已完成');
    await desk.leave();
  });

  it('offers no channel for what never went through one', async () => {
    const { id } = await moved('小林', 'assess', await claimed(await house.freshOrder('any'), '8.00'));
    await moved('王店长', 'approve', await caseNow(id));
    const desk = await sit('陈会计', `cases/${id}`);
    await openPayout(desk, '线下付款', '已暂缓');
    const dialog = await begin(desk, '作废');
    await dialog.getByLabel('作废理由').fill('账号有误，重新登记');
    await dialog.getByRole('button', { name: '作废' }).click();
    await payoutTag(desk, '已作废');
    await desk.page.getByRole('link', { name: '查看退款单' }).click();

    await changeSeats(desk, '王店长', `cases/${id}`);
    await caseTag(desk, '待处理异常');
    const repay = await begin(desk, '重新出款');
    expect(await repay.getByText('原路退回').count()).toBe(0);
    await repay.getByRole('button', { name: '重新出款' }).click();
    await caseTag(desk, '退款中');
    await desk.page.locator('.case-side .tone', { hasText: '已暂缓' }).waitFor();
    await desk.leave();
  });

  it('lets nothing go by a channel that is switched off, and all when it is on again', async () => {
    const { id } = await moved('小林', 'assess', await claimed(await house.freshOrder('any')));
    await switchAlipay('disable');
    await moved('王店长', 'approve', await caseNow(id));
    const desk = await sit('陈会计', `payouts?case=${id}`);
    const { page } = desk;
    await page.locator('tbody tr.ant-table-row', { hasText: '原路退回' }).click();
    await payoutTag(desk, '已暂缓');
    await page.locator('.ant-drawer').getByText('渠道账户已停用').first().waitFor();
    const before = await channelPayout(id);
    await agree(desk, '放行');
    // Let go and held again, two moves, and not one call to the channel.
    await expect
      .poll(() => channelPayout(id))
      .toMatchObject({ holdReason: 'channel_disabled', sends: 0, version: (before?.version ?? 0) + 2 });
    await payoutTag(desk, '已暂缓');
    await switchAlipay('enable');
    await page.reload();
    await payoutTag(desk, '已到账');
    await desk.leave();
  });

  it('records that settled money came back, and pays it by hand instead', async () => {
    const { id } = await moved('小林', 'assess', await claimed(await house.freshOrder('any')));
    await moved('王店长', 'approve', await caseNow(id));
    const desk = await sit('王店长', `cases/${id}`);
    const { page } = desk;
    await caseTag(desk, '已完成');
    await attach(desk, '对账单.txt');

    await changeSeats(desk, '陈会计', `cases/${id}`);
    await openPayout(desk, '原路退回', '已到账');
    const dialog = await begin(desk, '登记退回');
    await dialog.getByLabel('账单或银行流水号').fill('BILL-0001');
    await prove(desk, dialog, '退回时间', '对账单.txt');
    await dialog.getByLabel('说明').fill('银行卡已注销，款项退回商户');
    await desk.look('record-returned');
    await dialog.getByRole('button', { name: '登记退回' }).click();
    await payoutTag(desk, '已退票');
    await page.locator('.ant-drawer').getByText('BILL-0001').waitFor();
    await page.getByRole('link', { name: '查看退款单' }).click();
    await caseTag(desk, '待处理异常');

    await changeSeats(desk, '王店长', `cases/${id}`);
    const repay = await begin(desk, '重新出款');
    await repay.getByRole('radio', { name: '线下付款' }).check();
    await repay.getByRole('button', { name: '重新出款' }).click();
    await page.locator('.case-side .tone', { hasText: '已暂缓' }).waitFor();

    await changeSeats(desk, '陈会计', `cases/${id}`);
    await openPayout(desk, '线下付款', '已暂缓');
    await recordPaid(desk, '对账单.txt');
    await page.getByRole('link', { name: '查看退款单' }).click();
    await caseTag(desk, '已完成');
    await desk.leave();
  });
});

async function caseNow(id: string): Promise<Case> {
  return (await (await house.api('小林', `/v1/refund-cases/${id}`)).json()) as Case;
}

async function switchAlipay(to: 'disable' | 'enable'): Promise<void> {
  const accounts = await house.api('系统管理员', '/v1/channel-accounts');
  const { data } = (await accounts.json()) as ReplyBodyOf<'listChannelAccounts'>;
  for (const { id } of data) {
    const reply = await house.api('系统管理员', `/v1/channel-accounts/${id}/${to}`, { body: {} });
    expect(reply.status).toBe(200);
  }
}

async function channelPayout(caseId: string) {
  const reply = await house.api('陈会计', `/v1/payouts?caseId=${caseId}`);
  const { data } = (await reply.json()) as ReplyBodyOf<'listPayouts'>;
  return data.find(({ route }) => route === 'original');
}

/** A move that only asks whether it is meant. */
async function agree({ page }: Desk, move: string): Promise<void> {
  await page.locator('.ant-drawer').getByRole('button', { name: move }).click();
  const confirm = page.locator('.ant-modal-confirm');
  await confirm.locator('.ant-btn-primary').click();
  await confirm.waitFor({ state: 'hidden' });
}
