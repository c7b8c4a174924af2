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
    await logCall(desk, '顾客来电：同意按结论退款');
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
    // The answer without its proof was refused on purpose.
    await desk.leave(/422/);
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
    await page.goto(`${house.address()}/console/teamwork?tab=templates`);
    await template(desk, width);
    await desk.look('templates');
    await desk.leave();
  });
});

type Order = Awaited<ReturnType<typeof house.freshOrder>>;

/** A claim for quality that came in; the desk opens it. Answers where its case is. */
async function claim({ page }: Desk, order: Order): Promise<string> {
  const reply = await house.api('小林', '/v1/refund-cases', {
    body: {
      orderNumber: order.number,
      kind: 'return_and_refund',
      cause: 'quality',
      statement: '收到当天打开就发现有裂纹，没有使用过，请退款。',
      lines: [{ lineId: order.lines[0]?.id ?? '', quantity: 1 }],
      intake: 'desk',
    },
  });
  const { id } = (await reply.json()) as { id: string };
  await page.goto(`${house.address()}/console/cases/${id}`);
  await page.getByText('下一步：审核').waitFor();
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
  await talk.getByLabel('内容').fill(words);
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
  await dialog.getByLabel('给顾客看的话').fill('商品有裂纹，我们全额退款');
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
  await dialog.getByText('代顾客登记答复，须附顾客同意的记录').first().waitFor();
  await dialog.getByLabel('留言与通话').click();
  await page.locator('.ant-select-item-option', { hasText: '同意按结论退款' }).click();
  await dialog.getByRole('button', { name: '登记顾客接受' }).click();
  await offers.getByText('已接受').waitFor();
}

/** A template that speaks of what no case has is refused beside its field; a right one is kept. */
async function template({ page }: Desk, width: Width): Promise<void> {
  await page.getByRole('button', { name: '新建模板' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('编号').fill(`received-${width}`);
  await dialog.getByLabel('标题（中文）').fill('已收到 {{case_number}}');
  await dialog.getByLabel('标题（英文）').fill('Received {{case_number}}');
  await dialog.getByLabel('正文（中文）').fill('已收到您的申请，');
  await dialog.getByRole('button', { name: '退款单号' }).click();
  await dialog.getByLabel('正文（英文）').fill('We have your claim {{case_number}}.');
  await dialog.getByRole('button', { name: '保存为新版本' }).click();
  await page.getByText(`received-${width}`).waitFor();
}
