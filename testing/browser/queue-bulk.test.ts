import type { ReplyBodyOf } from '@redress/contract';
import { describe, expect, it } from 'vitest';
import { openDesk } from './desk.ts';
import { pick } from './finance-desk.ts';
import { openHouse } from './house.ts';

const house = await openHouse();
type Case = ReplyBodyOf<'openCase'>;

const openCase = async (): Promise<Case> => {
  const order = await house.freshOrder('any');
  const lines = [{ lineId: order.lines[0]?.id, quantity: 1 }];
  const claim = { kind: 'refund_only', cause: 'quality', statement: '有裂纹', lines };
  const claimed = await house.api('小林', '/v1/refund-cases', { body: { orderId: order.id, ...claim } });
  expect(claimed.status, await claimed.clone().text()).toBe(201);
  return (await claimed.json()) as Case;
};

describe('many cases at once', () => {
  it('makes a tag, puts it on two cases, and finds them by it; the team gets them; what could not be done is told', async () => {
    const [one, two] = [await openCase(), await openCase()];
    const desk = await openDesk(house.browser(), `${house.address()}/console/cases?queue=assess`, {
      width: 1280,
      key: house.keyOf('小林'),
    });
    const { page } = desk;
    await page.getByRole('button', { name: '更多筛选' }).click();
    await page.getByRole('button', { name: '管理标签' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '新建标签' }).click();
    await dialog.getByLabel('中文名称').fill('待第三方复检');
    await dialog.getByRole('button', { name: '新建标签' }).click();
    await dialog.getByText('请填写，最多 20 个字').waitFor();
    await dialog.getByLabel('英文名称').fill('Second check');
    await dialog.getByText('赭', { exact: true }).click();
    await dialog.getByRole('button', { name: '新建标签' }).click();
    await dialog.getByText('待第三方复检', { exact: true }).waitFor();
    await dialog.getByRole('button', { name: '新建标签' }).click();
    await dialog.getByLabel('中文名称').fill('待第三方复检');
    await dialog.getByLabel('英文名称').fill('Another');
    await dialog.getByRole('button', { name: '新建标签' }).click();
    // The house has such a tag: the server says so, beside the name.
    await dialog.locator('.ant-form-item-has-error').filter({ hasText: '中文名称' }).waitFor();
    await desk.look('tags');
    await dialog.getByRole('button', { name: '取消' }).click();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });

    for (const { number } of [one, two]) await page.getByLabel(`选择 ${number}`).check();
    await page.getByText('已选 2 单').waitFor();
    await page.locator('.bulk').getByRole('button', { name: '贴标签' }).click();
    await dialog.getByRole('button', { name: '贴标签' }).click();
    await dialog.getByText('请至少选一个标签').waitFor();
    await dialog.getByLabel('贴上').click();
    await pick(desk, '待第三方复检');
    await page.keyboard.press('Escape');
    await dialog.getByRole('button', { name: '贴标签' }).click();
    await dialog.getByText('完成 2 单，未完成 0 单').waitFor();
    await dialog.getByRole('button', { name: '取消' }).click();
    await page
      .getByRole('row', { name: new RegExp(one.number) })
      .getByText('待第三方复检')
      .waitFor();
    await desk.look('queue-tags');

    await page.locator('.queue-filters').getByLabel('全部标签').click();
    await pick(desk, '待第三方复检');
    await expect.poll(() => page.getByRole('checkbox', { name: /^选择 RF/ }).count()).toBe(2);
    expect(new URL(page.url()).searchParams.get('tag')).toMatch(/^tag_/);
    await page.getByLabel('选择本页').check();
    await page.locator('.bulk').getByRole('button', { name: '请补材料' }).click();
    await dialog.getByRole('button', { name: '请补材料' }).click();
    await dialog.getByText('完成 2 单，未完成 0 单').waitFor();
    await dialog.getByRole('button', { name: '取消' }).click();

    await page.getByLabel('选择本页').check();
    await page.locator('.bulk').getByRole('button', { name: '分派' }).click();
    await dialog.getByRole('button', { name: '分派' }).click();
    await dialog.getByText('请选择跟进人或小组').waitFor();
    await dialog.getByLabel('小组').click();
    await pick(desk, '客服一组');
    await dialog.getByRole('button', { name: '分派' }).click();
    await dialog.getByText('完成 2 单，未完成 0 单').waitFor();
    await dialog.getByRole('button', { name: '取消' }).click();
    await desk.leave(/409/);

    const manager = await openDesk(house.browser(), `${house.address()}/console/cases?find=${one.number}`, {
      width: 1280,
      key: house.keyOf('王店长'),
    });
    await manager.page.getByLabel(`选择 ${one.number}`).check();
    await manager.page.locator('.bulk').getByRole('button', { name: '批准可批准的' }).click();
    await manager.page.getByRole('dialog').getByRole('button', { name: '批准可批准的' }).click();
    await manager.page.getByText('完成 0 单，未完成 1 单').waitFor();
    await manager.page.getByRole('dialog').getByText(one.number).waitFor();
    await manager.look('bulk-refused');
    await manager.leave();
  });

  it('chooses everything that the filters find, beyond the page, and moves it with its progress', async () => {
    const found = (await (await house.api('小林', '/v1/refund-cases?limit=100')).json()) as ReplyBodyOf<'listCases'>;
    const desk = await openDesk(house.browser(), `${house.address()}/console/cases`, {
      width: 1280,
      key: house.keyOf('小林'),
    });
    const { page } = desk;
    expect(found.data.length).toBeGreaterThan(30);
    await page.getByLabel('选择本页').check();
    await page.getByRole('button', { name: /^选择全部符合筛选的/ }).click();
    await page.getByText(`已选 ${found.data.length} 单`).waitFor();
    await page.locator('.bulk').getByRole('button', { name: '备注' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('备注内容').fill('双十一批次，一并核对');
    // The second part gets no answer: the move goes on with it, and nobody reads the first part twice.
    let parts = 0;
    await page.route('**/v1/refund-cases/bulk/comment', (route) => {
      parts += 1;
      return parts === 2 ? route.abort() : route.continue();
    });
    await dialog.getByRole('button', { name: '备注' }).click();
    await dialog.getByText(`已处理 20 / ${found.data.length} 单`).waitFor();
    await dialog.getByRole('button', { name: '继续' }).click();
    await dialog.getByText(`完成 ${found.data.length} 单，未完成 0 单`).waitFor();
    const first = found.data[0]?.id;
    const said = (await (
      await house.api('小林', `/v1/refund-cases/${first}/comments`)
    ).json()) as ReplyBodyOf<'listComments'>;
    expect(said.data.filter(({ words }) => words.startsWith('双十一批次'))).toHaveLength(1);
    await desk.leave(/Failed to load resource|ERR_FAILED/);
  });
});
