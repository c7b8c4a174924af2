import type { ReplyBodyOf } from '@redress/contract';
import { describe, expect, it } from 'vitest';
import { openDesk } from './desk.ts';
import { openHouse } from './house.ts';

const house = await openHouse();
type Case = ReplyBodyOf<'openCase'>;

/** A case that waits for approval, made through the API. */
async function assessedCase(): Promise<Case> {
  const order = await house.freshOrder('any');
  const claimed = await house.api('小林', '/v1/refund-cases', {
    body: {
      orderId: order.id,
      kind: 'refund_only',
      cause: 'quality',
      statement: '有裂纹',
      lines: [{ lineId: order.lines[0]?.id, quantity: 1 }],
    },
  });
  expect(claimed.status).toBe(201);
  return assess((await claimed.json()) as Case);
}

async function assess({ id, version }: Case): Promise<Case> {
  const assessed = await house.api('小林', `/v1/refund-cases/${id}/assess`, { body: { dryRun: false }, version });
  expect(assessed.status).toBe(200);
  return (await assessed.json()) as Case;
}

describe('the desk', () => {
  it('says that a case has changed meanwhile, does nothing, and reads it again', async () => {
    const before = await assessedCase();
    const desk = await openDesk(house.browser(), `${house.address()}/console/cases/${before.id}`, { width: 1280 });
    const { page } = desk;
    await desk.signIn(house.keyOf('王店长'));
    await page.getByRole('button', { name: '批准', exact: true }).click();
    await page.getByRole('dialog').getByText('将退回').waitFor();

    await assess(before);
    await page.getByRole('button', { name: '批准并出款' }).click();
    await page.getByText('单据已被他人更新，您的操作没有执行').waitFor();
    await desk.look('stale');
    await page.getByRole('button', { name: '重新加载' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await expect.poll(() => page.locator('.page-head .tone').textContent()).toBe('待批准');
    // The browser notes every refused request; here the refusal is what was asked for.
    await desk.leave(/412/);
  });

  it('declines with a reason that the customer reads, and tells until when an appeal is open', async () => {
    const before = await assessedCase();
    const desk = await openDesk(house.browser(), `${house.address()}/console/cases/${before.id}`, { width: 375 });
    const { page } = desk;
    await desk.signIn(house.keyOf('小周'));
    await page.getByRole('button', { name: '驳回', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '驳回' }).click();
    await dialog.getByText('请写明理由（至少 4 个字）').waitFor();
    await dialog.getByLabel('驳回理由').fill('照片显示裂纹由跌落造成；可提交检测报告申诉。');
    await desk.look('decline');
    await dialog.getByRole('button', { name: '驳回' }).click();
    await page.getByText('申诉截至').waitFor();
    await expect.poll(() => page.locator('.page-head .tone').textContent()).toBe('已驳回');
    await desk.leave();
  });

  it('keeps its filters in the address, so that a screen can be sent to a colleague', async () => {
    const { number } = await assessedCase();
    const address = `${house.address()}/console/cases?queue=approve&number=${number}`;
    const desk = await openDesk(house.browser(), address, { width: 1280 });
    await desk.signIn(house.keyOf('小林'));
    await desk.page.getByRole('link', { name: number }).waitFor();
    await expect.poll(() => desk.page.locator('table.queue tbody tr').count()).toBe(1);
    expect(desk.page.url()).toBe(address);
    await desk.page.getByRole('tab', { name: '已完成' }).click();
    await desk.page.getByText('没有符合条件的退款单').waitFor();
    expect(desk.page.url()).toContain('queue=resolved');
    await desk.leave();
  });

  it('speaks English and works in the dark', async () => {
    const { id } = await assessedCase();
    const desk = await openDesk(house.browser(), `${house.address()}/console/cases/${id}`, { width: 1280, dark: true });
    await desk.signIn(house.keyOf('王店长'));
    await desk.page.getByText('下一步：由另一位同事批准').waitFor();
    await desk.look('case-dark');
    await desk.page.getByRole('button', { name: 'EN' }).click();
    await desk.page.getByText('Next: another colleague approves').waitFor();
    await desk.page.getByRole('button', { name: 'Approve', exact: true }).waitFor();
    await desk.look('case-english-dark');
    await desk.leave();
  });

  it('does not let in a key that the server does not know', async () => {
    const desk = await openDesk(house.browser(), house.address(), { width: 375 });
    await desk.page.getByRole('button', { name: '使用访问密钥' }).click();
    await desk.page.getByLabel('访问密钥').fill('rk_unknown');
    await desk.page.getByRole('button', { name: '登录', exact: true }).click();
    await desk.page.getByText('密钥无效或已停用').waitFor();
    await desk.page.goto(`${house.address()}/console/cases`);
    await desk.page.getByLabel('邮箱或工号').waitFor();
    await desk.leave(/401/);
  });
});
