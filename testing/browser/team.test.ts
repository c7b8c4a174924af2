import { addDays, shanghaiDate } from '@redress/domain';
import { describe, expect, it } from 'vitest';
import { type Desk, openDesk, type Width } from './desk.ts';
import { openHouse } from './house.ts';

const house = await openHouse();

describe.each<Width>([1280, 375])('a case worked on by several people, at %i pixels', (width) => {
  it('is taken, talked about, given to logistics, offered and agreed on the telephone', async () => {
    const order = await house.freshOrder('rich');
    const desk = await openDesk(house.browser(), house.address(), { width });
    const { page } = desk;
    await desk.signIn(house.keyOf('小林'));
    const place = await claim(desk, order);

    await page.getByRole('button', { name: '我来跟进' }).click();
    await page.getByRole('region', { name: '跟进', exact: true }).getByText('小林').first().waitFor();
    await comment(desk);
    await logCall(desk, '顾客来电:同意按结论退款');
    await giveTask(desk);
    await offer(desk);
    await desk.look('case-team', { whole: true });
    await agree(desk);
    await page.getByRole('button', { name: '批准', exact: true }).waitFor();
    await desk.signOut();

    await page.goto(place);
    await desk.signIn(house.keyOf('王店长'));
    const comments = page.getByRole('region', { name: '内部备注' });
    await comments.getByText('@王店长 请留意吊牌').waitFor();
    await desk.leave();
  });

  it('waits in the queue of its person, and in a view with a name', async () => {
    const desk = await openDesk(house.browser(), house.address(), { width });
    const { page } = desk;
    await desk.signIn(house.keyOf('小林'));
    await page.goto(`${house.address()}/console/cases?desk=mine`);
    await page.getByRole('button', { name: '常用筛选' }).click();
    const views = page.getByRole('dialog');
    await views.getByLabel('名称').fill(`我的单 ${width}`);
    await views.getByRole('button', { name: '保存当前筛选' }).click();
    await views.getByRole('button', { name: `我的单 ${width}` }).waitFor();
    await desk.look('saved-views');
    await page.goto(`${house.address()}/console/cases`);
    await page.getByRole('button', { name: '常用筛选' }).click();
    await page.getByRole('button', { name: `我的单 ${width}` }).click();
    await expect.poll(() => page.url()).toContain('desk=mine');
    await desk.leave();
  });
});

type Order = Awaited<ReturnType<typeof house.freshOrder>>;

/** A claim for quality, by the desk. Answers where its case is. */
async function claim({ page }: Desk, order: Order): Promise<string> {
  await page.goto(`${house.address()}/console/cases/new?order=${encodeURIComponent(order.number)}`);
  const [line] = order.lines;
  await page
    .getByRole('spinbutton', { name: line?.title ?? '' })
    .first()
    .fill('1');
  await page.getByLabel('原因').click();
  await page.getByTitle('质量问题').click();
  await page.getByLabel('顾客说明').fill('收到当天打开就发现有裂纹,没有使用过,请退款。');
  await page.getByRole('button', { name: '检查申请' }).click();
  await page.getByText('申请可以受理').waitFor();
  await page.getByRole('button', { name: '提交申请' }).click();
  await page.getByText('下一步:审核').waitFor();
  return page.url();
}

async function comment({ page }: Desk): Promise<void> {
  const comments = page.getByRole('region', { name: '内部备注' });
  await comments.getByLabel('写备注').fill('@王店长 请留意吊牌');
  await comments.getByLabel('提到同事').click();
  await page.getByTitle('王店长').click();
  await page.keyboard.press('Escape');
  await comments.getByRole('button', { name: '保存备注' }).click();
  await comments.getByText('提到 王店长').waitFor();
}

async function logCall({ page }: Desk, words: string): Promise<void> {
  const talk = page.getByRole('region', { name: '与顾客的往来' });
  await talk.getByLabel('方式').click();
  await page.getByTitle('电话', { exact: true }).click();
  await talk.getByLabel('回复顾客').fill(words);
  await talk.getByRole('button', { name: '登记' }).click();
  await talk.getByRole('log').getByText(words).waitFor();
}

async function giveTask({ page }: Desk): Promise<void> {
  await page.getByRole('button', { name: '交办任务' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('要做什么').fill('核对签收记录');
  await dialog.getByLabel('部门').click();
  await page.getByTitle('物流').click();
  await dialog.getByRole('button', { name: '交办任务' }).click();
  const tasks = page.getByRole('region', { name: '任务' });
  await tasks.getByText('核对签收记录').waitFor();
  await tasks.getByRole('button', { name: '办结' }).click();
  await dialog.getByLabel('办理结果').fill('3 月 2 日本人签收');
  await dialog.getByRole('button', { name: '办结' }).click();
  await tasks.getByText('3 月 2 日本人签收').waitFor();
}

/** What is offered is what the server works out, shown before it is sent. */
async function offer({ page }: Desk): Promise<void> {
  await page.getByRole('button', { name: '向顾客报价' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('给顾客看的话').fill('商品有裂纹,我们全额退款');
  const day = addDays(shanghaiDate(house.now()), 5);
  await dialog.getByLabel('有效至').fill(day);
  await dialog.getByText('顾客将得到').waitFor();
  await dialog.getByRole('button', { name: '发出报价' }).click();
  await page.getByRole('region', { name: '报价与还价' }).getByText('等待答复').waitFor();
}

/** An answer for the customer needs the call as its proof. */
async function agree({ page }: Desk): Promise<void> {
  const offers = page.getByRole('region', { name: '报价与还价' });
  await offers.getByRole('button', { name: '登记顾客接受' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '登记顾客接受' }).click();
  await dialog.getByText('代顾客登记答复,须附顾客同意的记录').first().waitFor();
  await dialog.getByLabel('留言与通话').click();
  await page.locator('.ant-select-item-option', { hasText: '同意按结论退款' }).click();
  await dialog.getByRole('button', { name: '登记顾客接受' }).click();
  await offers.getByText('已接受').waitFor();
}
