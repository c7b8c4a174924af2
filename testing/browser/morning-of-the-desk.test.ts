import type { ReplyBodyOf } from '@redress/contract';
import { describe, expect, it } from 'vitest';
import { openDesk } from './desk.ts';
import { openHouse } from './house.ts';

const house = await openHouse();
type Case = ReplyBodyOf<'openCase'>;

const openCase = async (cause = 'quality'): Promise<Case> => {
  const order = await house.freshOrder('any');
  const claimed = await house.api('小林', '/v1/refund-cases', {
    body: {
      orderId: order.id,
      kind: 'refund_only',
      cause,
      statement: '有裂纹',
      lines: [{ lineId: order.lines[0]?.id, quantity: 1 }],
    },
  });
  expect(claimed.status).toBe(201);
  return (await claimed.json()) as Case;
};
const assess = async ({ id, version }: Case): Promise<Case> => {
  const assessed = await house.api('小林', `/v1/refund-cases/${id}/assess`, { body: { dryRun: false }, version });
  expect(assessed.status).toBe(200);
  return (await assessed.json()) as Case;
};

describe('a morning at the desk', () => {
  it('begins with what waits, and finds a case by the end of its number without the mouse', async () => {
    const { number } = await openCase();
    const desk = await openDesk(house.browser(), `${house.address()}/console/`, { width: 1280 });
    const { page } = desk;
    await desk.signIn(house.keyOf('王店长'));
    await page.goto(`${house.address()}/console/`);
    await page.getByRole('heading', { name: '最先到期' }).waitFor();
    await desk.look('home', { whole: true });
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: '搜索' }).fill(number.slice(-5));
    await page.getByRole('option', { name: number }).waitFor();
    await desk.look('search');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: number }).waitFor();
    await desk.leave();
  });

  it('is told what a colleague did, without loading again', async () => {
    const claimed = await openCase();
    const desk = await openDesk(house.browser(), `${house.address()}/console/cases/${claimed.id}`, {
      width: 1280,
      live: true,
    });
    const { page } = desk;
    const listening = page.waitForResponse((response) => response.url().endsWith('/v1/events/stream') && response.ok());
    await desk.signIn(house.keyOf('王店长'));
    await page.getByText('下一步：审核').waitFor();
    await listening;
    await assess(claimed);
    await page.getByText('下一步：由另一位同事批准').waitFor();
    await desk.leave();
  });

  it('works down the list beside the open case; the next one follows a decision', async () => {
    const [first, second] = [await openCase(), await openCase()];
    const desk = await openDesk(house.browser(), `${house.address()}/console/cases?queue=assess`, { width: 1280 });
    const { page } = desk;
    await desk.signIn(house.keyOf('小周'));
    await page.getByRole('link', { name: second.number }).waitFor();
    await page.getByRole('button', { name: '分栏' }).click();
    await page.locator('.split-case').getByRole('heading', { name: second.number }).waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.locator('.split-case').getByRole('heading', { name: first.number }).waitFor();
    await page.keyboard.press('k');
    await page.locator('.split-case').getByRole('heading', { name: second.number }).waitFor();
    await desk.look('split');
    await page.getByRole('button', { name: '驳回', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('驳回理由').fill('照片显示裂纹由跌落造成；可申诉。');
    await dialog.getByRole('button', { name: '驳回' }).click();
    await page.locator('.split-case').getByRole('heading', { name: first.number }).waitFor();
    await desk.leave();
  });

  it('assesses with facts: each answer is reckoned at once', async () => {
    const { id } = await openCase();
    const desk = await openDesk(house.browser(), `${house.address()}/console/cases/${id}`, { width: 1280 });
    const { page } = desk;
    await desk.signIn(house.keyOf('小林'));
    await page.getByRole('button', { name: '审核', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('.receipt-slip').waitFor();
    await dialog.getByLabel('酌情退还比例（%）').fill('120');
    await dialog.getByText('请填写 0 到 100').waitFor();
    await expect.poll(() => dialog.getByRole('button', { name: '确认审核结论' }).isDisabled()).toBe(true);
    await dialog.getByLabel('酌情退还比例（%）').fill('');
    await dialog.getByLabel('责任认定').click();
    await page.getByTitle('消费者责任').click();
    await dialog.getByLabel('认定理由').fill('裂纹为顾客跌落所致');
    await desk.look('assess-facts');
    await dialog.getByRole('button', { name: '确认审核结论' }).click();
    await page.getByText('下一步：由另一位同事批准').waitFor();
    await expect.poll(() => page.locator('.case-side').getByText('消费者责任').isVisible()).toBe(true);
    await desk.leave();
  });

  it('approves on the phone', async () => {
    const { number } = await assess(await openCase());
    const desk = await openDesk(house.browser(), `${house.address()}/console/approvals`, { width: 375 });
    const { page } = desk;
    await desk.signIn(house.keyOf('王店长'));
    const card = page.locator('.approval', { hasText: number });
    await card.waitFor();
    await desk.look('approvals');
    await card.getByRole('button', { name: '批准' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('将退回').waitFor();
    await dialog.getByRole('button', { name: '批准并出款' }).click();
    await card.waitFor({ state: 'detached' });
    await desk.leave();
  });
});
