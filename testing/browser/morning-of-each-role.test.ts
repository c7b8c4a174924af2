import type { ReplyBodyOf } from '@redress/contract';
import { describe, expect, it } from 'vitest';
import { comeToWork as arrive, consoleOf } from './come-to-work.ts';
import type { Desk, Width } from './desk.ts';
import { openHouse } from './house.ts';

const house = await openHouse();

/** At home in the morning, where what is due next stands. */
const comeToWork = async (staffNumber: string, width: Width = 1280): Promise<Desk> => {
  const desk = await arrive(house, staffNumber, width);
  await desk.page.getByRole('heading', { name: '最先到期' }).waitFor();
  return desk;
};
/** Follows a line of what waits at home, which says how much there is. */
const follow = async ({ page }: Desk, line: string): Promise<void> => {
  const link = page.locator('.to-do-line[data-some=true]', { hasText: line });
  await link.click();
};
const rowsOf = ({ page }: Desk) => page.locator('tbody tr.ant-table-row');

describe('the morning’s work, found from home and done without being told', () => {
  it('service answers a letter and assesses the claim', async () => {
    const desk = await comeToWork('1001');
    const { page } = desk;
    await desk.look('morning-service', { whole: true });
    await follow(desk, '顾客来信');
    const claimed = page.getByRole('row').filter({ has: page.getByText('待审核', { exact: true }) });
    await claimed.first().getByRole('link', { name: /^RF-/ }).click();
    await page.getByText('下一步：审核').waitFor();
    const talk = page.getByRole('region', { name: '与顾客的往来' });
    await talk.getByLabel('回复顾客').fill('您好，来信收到，我们今天就审核，结果会第一时间告诉您。');
    await talk.getByRole('button', { name: '发送给顾客' }).click();
    await talk.getByRole('log').getByText('我们今天就审核').waitFor();
    await page.getByRole('button', { name: '审核', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('.receipt-slip').waitFor();
    await dialog.getByRole('button', { name: '确认审核结论' }).click();
    await page.getByText('下一步：由另一位同事批准').waitFor();
    await desk.leave();
  });

  it('the store manager approves, and is not offered what only a reviewer may do', async () => {
    const desk = await comeToWork('2001');
    const { page } = desk;
    await page.locator('.tile', { hasText: '待批准' }).click();
    const card = page.locator('.approval', { has: page.locator('button.ant-btn-primary:enabled') }).first();
    const number = await card.getByRole('link').first().textContent();
    expect(await page.getByRole('button', { name: '驳回' }).count()).toBe(0);
    await desk.look('morning-store-manager');
    await card.getByRole('button', { name: '批准' }).click();
    await page.getByRole('dialog').getByText('将退回').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: '批准并出款' }).click();
    await page.locator('.approval', { hasText: number ?? '' }).waitFor({ state: 'detached' });
    await desk.leave();
  });

  it('a manager of one store sees that store only', async () => {
    const desk = await comeToWork('2002');
    const seen = await desk.page.evaluate<ReplyBodyOf<'listCases'>>(
      `fetch('/v1/refund-cases?limit=100').then((reply) => reply.json())`,
    );
    const all = (await (await house.api('小林', '/v1/refund-cases?limit=100')).json()) as ReplyBodyOf<'listCases'>;
    expect(new Set(seen.data.map(({ storeId }) => storeId)).size).toBe(1);
    const [own] = seen.data;
    const other = all.data.find(({ storeId }) => storeId !== own?.storeId);
    await desk.page.goto(`${consoleOf(house)}/cases/${other?.id}`);
    await desk.page.locator('#content .ant-alert-error').first().waitFor();
    expect(await desk.page.getByText(other?.number ?? 'there is one').count()).toBe(0);
    await desk.leave(/40[34]/);
  });

  it('the manager agrees as the second to what is large', async () => {
    const desk = await comeToWork('4001');
    const { page } = desk;
    await page.locator('.tile', { hasText: '待批准' }).click();
    const card = page.locator('.approval', { hasText: '待二次批准' }).first();
    const number = await card.getByRole('link').first().textContent();
    await desk.look('morning-manager');
    await card.getByRole('button', { name: '批准' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '批准并出款' }).click();
    await page.locator('.approval', { hasText: number ?? '' }).waitFor({ state: 'detached' });
    await desk.leave();
  });

  it('the warehouse notes on the phone in what condition a parcel came', async () => {
    const desk = await comeToWork('3001', 375);
    const { page } = desk;
    await desk.look('morning-warehouse');
    await follow(desk, '我的任务');
    await page.getByText('收货验货').waitFor();
    await page.getByRole('button', { name: '办结' }).click();
    await page.getByRole('dialog').getByLabel('办理结果').fill('件数相符，外箱完好，配件齐全。');
    await page.getByRole('dialog').getByRole('button', { name: '办结' }).click();
    await page.getByText('没有待办任务').waitFor();
    await desk.leave();
  });

  it('the warehouse opens the parcels that arrived', async () => {
    const desk = await comeToWork('3001', 375);
    const { page } = desk;
    await page.locator('.tile', { hasText: '到货待验' }).click();
    const inspect = page.getByRole('button', { name: /^验货 / }).first();
    const name = (await inspect.getAttribute('aria-label')) ?? '';
    await inspect.click();
    await page.getByRole('dialog').getByText('完好，与申请相符').click();
    await page.getByRole('dialog').getByRole('button', { name: '登记验货结论' }).click();
    await page.getByRole('button', { name, exact: true }).waitFor({ state: 'detached' });
    await desk.leave();
  });

  it('finance lets a held payout go', async () => {
    const desk = await comeToWork('5001');
    const { page } = desk;
    await desk.look('morning-finance', { whole: true });
    await follow(desk, '暂缓');
    const row = rowsOf(desk).filter({ hasText: '等待人工确认' });
    const requestNumber = (await row.getByRole('button').or(row.getByRole('link')).first().textContent()) ?? '';
    await row.locator('.ant-checkbox-input').check();
    await page.getByRole('button', { name: '放行所选' }).click();
    await page.locator('.ant-modal-confirm .ant-btn-primary').click();
    await row.waitFor({ state: 'detached' });
    await expect
      .poll(async () => {
        const reply = await house.api('陈会计', `/v1/payouts?requestNumber=${requestNumber}`);
        return ((await reply.json()) as ReplyBodyOf<'listPayouts'>).data.map(({ status }) => status);
      })
      .toEqual(['settled']);
    await desk.leave();
  });

  it('finance releases the bank file that the cashier made, and sees the one that the bank has not answered', async () => {
    const desk = await comeToWork('5001');
    const { page } = desk;
    await follow(desk, '待放行的银行文件');
    await rowsOf(desk).first().getByRole('link').first().click();
    await page.getByRole('button', { name: '复核放行' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '复核放行' }).click();
    await page.locator('.page-head .tone', { hasText: '已放行' }).waitFor();
    await page.goto(`${consoleOf(house)}/bank-batches?status=released`);
    await expect.poll(() => rowsOf(desk).count()).toBe(2);
    await desk.leave();
  });

  it('finance explains a refund that somebody made in the channel’s console', async () => {
    const desk = await comeToWork('5001');
    const { page } = desk;
    await page.locator('.tile', { hasText: '对账差异' }).click();
    const row = page.locator('.wide-only').getByRole('row').filter({ hasText: '¥38.00' });
    await row.getByRole('link').first().click();
    await page.getByRole('button', { name: '说明并关闭' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '说明并关闭' }).click();
    await dialog.getByText('请填写', { exact: true }).waitFor();
    await dialog.getByLabel('说明').fill('门店同事在 Stripe 后台退给试课顾客，已补收据');
    await dialog.getByRole('button', { name: '说明并关闭' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('门店同事在 Stripe 后台退给试课顾客').first().waitFor();
    await desk.look('morning-break');
    await desk.leave();
  });

  it('risk stops all payouts; letting them go again is for finance', async () => {
    const desk = await comeToWork('6001');
    const { page } = desk;
    const menu = page.getByRole('navigation').first();
    await menu.getByRole('link', { name: '出款', exact: true }).click();
    await page.getByText('资金与刹车').click();
    await page.getByRole('button', { name: '紧急停止出款' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('理由').fill('同一收款人短时间多笔，先停');
    await dialog.getByRole('button', { name: '紧急停止出款' }).click();
    await page.getByText('全部出款已停止').waitFor();
    await desk.look('morning-risk');
    await expect
      .poll(() => page.locator('.wide-only').getByRole('button', { name: '解除', exact: true }).isDisabled())
      .toBe(true);
    await desk.leave();

    const finance = await comeToWork('5001');
    await finance.page.goto(`${consoleOf(house)}/payouts/control`);
    await finance.page.locator('.wide-only').getByRole('button', { name: '解除', exact: true }).click();
    await finance.page.getByLabel('理由').fill('风控核实为误报');
    await finance.page.getByRole('dialog').getByRole('button', { name: '解除' }).click();
    await finance.page.locator('.stop-banner').waitFor({ state: 'detached' });
    await finance.leave();
  });

  it('compliance reads the policy that waits, and sends it back with a reason', async () => {
    const desk = await comeToWork('6002');
    const { page } = desk;
    await follow(desk, '待复核的退款政策');
    await rowsOf(desk).filter({ hasText: '待发布' }).getByRole('link').first().click();
    await page.getByRole('button', { name: '退回' }).click();
    await page.getByRole('dialog').getByLabel('退回的理由').fill('停课顺延的条款请写明最长期限');
    await page.getByRole('dialog').getByRole('button', { name: '退回' }).click();
    await page.getByText(/退回：停课顺延的条款/).waitFor();
    await desk.leave();
  });
});
