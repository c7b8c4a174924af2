import { readFile } from 'node:fs/promises';
import type { ReplyBodyOf } from '@redress/contract';
import { addDays, shanghaiDate } from '@redress/domain';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Desk, openDesk } from './desk.ts';
import { openHouse } from './house.ts';

const house = await openHouse();

const sit = async (name: string, place: string, width: 1280 | 375 = 1280): Promise<Desk> => {
  const desk = await openDesk(house.browser(), `${house.address()}/console/${place}`, { width });
  await desk.signIn(house.keyOf(name));
  return desk;
};
const go = async ({ page }: Desk, place: string): Promise<void> => {
  await page.goto(`${house.address()}/console/${place}`);
};
const changeSeats = async (desk: Desk, name: string, place: string): Promise<void> => {
  // From a page that does not scroll: the menu stays in sight.
  await go(desk, 'orders/import');
  await desk.page.locator('h1').waitFor();
  await desk.signOut();
  await go(desk, place);
  await desk.signIn(house.keyOf(name));
};
const read = async <T>(name: string, path: string): Promise<T> => (await (await house.api(name, path)).json()) as T;

/** The demo has versions from before there were files; one is loaded for drafts to begin with. */
beforeAll(async () => {
  const text = await readFile(new URL('../../docs/policies/shop.yaml', import.meta.url), 'utf8');
  expect((await house.api('孙合规', '/v1/policy-drafts/import', { body: { text } })).status).toBe(201);
});

describe('policies', () => {
  it('are written as form and text, checked, compared, tried, sent back and published by another person', async () => {
    const desk = await sit('孙合规', 'policies');
    const { page } = desk;
    await page.getByRole('button', { name: '起草新版本' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '起草', exact: true }).click();
    await page.getByText('可以送审').waitFor();
    const place = new URL(page.url()).pathname.replace('/console/', '');
    await desk.look('policy-form', { whole: true });

    // A promise below the law is told with its article, at its place in the text.
    await page.getByLabel('无理由：几日内付款').fill('60');
    await page.getByText(/处错误，不能送审/).waitFor();
    await page.getByRole('button', { name: '定位' }).first().click();
    await page.getByLabel('政策文本（YAML）').waitFor();
    await page.locator('.cm-lintRange-error').first().waitFor();
    await desk.look('policy-text');
    await page.getByRole('button', { name: '放弃修改' }).click();
    await page.getByText('可以送审').waitFor();
    await page.locator('.ant-segmented-item', { hasText: '表单' }).click();
    await page.getByLabel('名称（中文）', { exact: true }).fill('跃动生活退款政策（试行）');
    await page.getByLabel('施行日期').fill(addDays(shanghaiDate(house.now()), 40));
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByRole('heading', { name: '跃动生活退款政策（试行）' }).waitFor();

    await page.getByRole('tab', { name: '比较' }).click();
    await page.getByText('修改', { exact: true }).first().waitFor();
    await desk.look('policy-diff');
    await page.getByRole('tab', { name: '试算' }).click();
    await page.getByRole('button', { name: '试算', exact: true }).click();
    await page.getByText('按原因').waitFor({ timeout: 60_000 });
    // A trial may run for minutes: it is found again under the page's address.
    await page.reload();
    await page.getByText('按原因').waitFor();
    await desk.look('policy-trial', { whole: true });
    await page.getByRole('button', { name: '送审' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '送审' }).click();
    await page.locator('.page-head .tone', { hasText: '待发布' }).waitFor();
    await expect.poll(() => page.getByRole('button', { name: '发布', exact: true }).isDisabled()).toBe(true);

    await changeSeats(desk, '系统管理员', place);
    await page.getByRole('button', { name: '退回' }).click();
    await page.getByRole('dialog').getByLabel('退回的理由').fill('施行日期请与门店公告一致');
    await page.getByRole('dialog').getByRole('button', { name: '退回' }).click();
    await page.getByText('孙合规').first().waitFor();
    await page.getByText(/退回：施行日期请与门店公告一致/).waitFor();

    await changeSeats(desk, '孙合规', place);
    await page.getByRole('button', { name: '送审' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '送审' }).click();
    await page.locator('.page-head .tone', { hasText: '待发布' }).waitFor();
    await changeSeats(desk, '系统管理员', place);
    await page.getByRole('button', { name: '发布', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: '发布' }).click();
    await page.locator('.page-head .tone', { hasText: '已发布' }).waitFor();
    await desk.look('policy-published', { whole: true });
    await desk.leave();
  });
});

describe('the law', () => {
  it('is searched, shows what stands on an article, and is amended by two people', async () => {
    const desk = await sit('孙合规', 'law?find=消费者权益保护法 25');
    const { page } = desk;
    await page.getByRole('link', { name: '第 25 条' }).first().click();
    await page.getByText('影响清单').waitFor();
    await desk.look('law-article', { whole: true });
    await go(desk, 'law/rates');
    await page
      .getByText(/的数据只到/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: '补利率' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('各段（每行：起始日 利率%）').fill('2025-06-20');
    await dialog.getByRole('button', { name: '提出' }).click();
    await dialog.getByText('第 1 行不是「日期 百分数」').waitFor();
    await dialog.getByLabel('各段（每行：起始日 利率%）').fill('2025-06-20 3.0');
    await dialog.getByLabel('数据至').fill('2026-10-19');
    await dialog.getByLabel('来源文件').fill('全国银行间同业拆借中心公告');
    await dialog.getByLabel('查阅日期').fill('2026-10-20');
    await desk.look('law-rates');
    await dialog.getByRole('button', { name: '提出' }).click();
    await dialog.waitFor({ state: 'detached' });
    await go(desk, 'law/amendments');
    const row = page.locator('.wide-only tbody tr.ant-table-row').first();
    await row.getByText('您提出的修订须由另一位同事确认').waitFor();
    await expect.poll(() => row.getByRole('button', { name: '确认' }).isDisabled()).toBe(true);
    await changeSeats(desk, '系统管理员', 'law/amendments');
    await row.getByRole('button', { name: '确认' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '确认' }).click();
    await row.getByText('已确认').waitFor();
    await desk.look('law-amendments');
    await desk.leave();
  });
});

describe('customers and orders', () => {
  it('shows a customer masked, in full with a reason that is logged, and what a card would bring', async () => {
    const desk = await sit('王店长', 'customers');
    const { page } = desk;
    await page.locator('.wide-only').getByText(/\*{4}/).first().waitFor();
    const { data } = await read<ReplyBodyOf<'listCards'>>('小林', '/v1/cards?limit=100');
    const card = data.find(({ status, customerId }) => status === 'active' && customerId !== null);
    await go(desk, `customers/${card?.customerId}`);
    await page.getByText('近十二个月').waitFor();
    expect(await page.getByText(/^1990000\d{4}$/).count()).toBe(0);
    await page.getByRole('button', { name: '查看完整资料' }).click();
    await page.getByRole('dialog').getByLabel('理由').fill('顾客来电核对退款账户');
    await page.getByRole('dialog').getByRole('button', { name: '查看完整资料' }).click();
    await page.getByText(/^1990000\d{4}$/).waitFor();
    await desk.look('customer-file', { whole: true });
    await page.getByRole('tab', { name: '预付卡' }).click();
    await page
      .locator('.wide-only')
      .getByRole('link', { name: card?.number ?? '', exact: true })
      .click();
    await page.getByText('今天退卡可退').waitFor();
    await page.locator('.case-amount').waitFor();
    await desk.look('card-page', { whole: true });
    const [order] = (await read<ReplyBodyOf<'listOrders'>>('小林', '/v1/orders?limit=1')).data;
    await go(desk, `orders?number=${order?.number}`);
    await page
      .locator('.wide-only')
      .getByRole('link', { name: order?.number ?? '', exact: true })
      .click();
    await page.getByText('支付与可退').waitFor();
    await desk.look('order-page', { whole: true });
    await desk.leave();
  });

  it('takes orders in from a file, good ones whole, bad ones told by line and column', async () => {
    const desk = await sit('小林', 'orders/import');
    const { page } = desk;
    const { data: stores } = await read<ReplyBodyOf<'listStores'>>('小林', '/v1/stores');
    const placedOn = addDays(shanghaiDate(house.now()), -3);
    const row = (number: string, price: string) =>
      `${number},${stores[0]?.code},${placedOn} 10:23,CUP,随行杯,${price},1,支付宝:100.00:T-${number}`;
    const csv = [
      '订单号,门店编码,下单时间,商品编码,商品名称,单价,数量,支付方式',
      row('BO-1', '100.00'),
      row('BO-2', '一百'),
      '',
    ];
    await page.locator('input[type=file]').setInputFiles({
      name: '订单.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(csv.join('\n')),
    });
    await page.getByRole('button', { name: '导入', exact: true }).click();
    await page.getByText('导入完成').waitFor();
    await page.locator('.wide-only tbody tr', { hasText: 'BO-2' }).getByText('单价').waitFor();
    await desk.look('import-orders', { whole: true });
    expect((await read<ReplyBodyOf<'listOrders'>>('小林', '/v1/orders?number=BO-1')).data.length).toBe(1);
    await desk.leave();
  });
});

describe('the audit', () => {
  it('runs check by check while one watches, and everything holds', async () => {
    const desk = await sit('系统管理员', 'audit');
    const { page } = desk;
    await page.getByRole('button', { name: '开始审计' }).click();
    await page.getByText(/全部相符/).waitFor({ timeout: 60_000 });
    await desk.look('audit-checks', { whole: true });
    await page.getByRole('tab', { name: '谁做了什么' }).click();
    await page.locator('.wide-only tbody tr.ant-table-row').first().waitFor();
    await desk.look('audit-actions');
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: '导出 CSV' }).click();
    expect((await saved).suggestedFilename()).toBe('actions.csv');
    await desk.leave();
  });
});

it('fits a phone, screen by screen', async () => {
  const { data: cards } = await read<ReplyBodyOf<'listCards'>>('小林', '/v1/cards?limit=1');
  const { data: orders } = await read<ReplyBodyOf<'listOrders'>>('小林', '/v1/orders?limit=1');
  const { data: customers } = await read<ReplyBodyOf<'listCustomers'>>('小林', '/v1/customers?limit=1');
  const { data: drafts } = await read<ReplyBodyOf<'listPolicyDrafts'>>('孙合规', '/v1/policy-drafts');
  const desk = await sit('孙合规', 'orders', 375);
  for (const [place, name] of [
    ['orders', 'orders'],
    ['orders?tab=cards', 'cards'],
    [`orders/${orders[0]?.id}`, 'order'],
    [`cards/${cards[0]?.id}`, 'card'],
    ['orders/import', 'import'],
    ['customers', 'customers'],
    [`customers/${customers[0]?.id}`, 'customer'],
    ['policies', 'policies'],
    [`policies/${drafts[0]?.id}`, 'policy'],
    [`policies/${drafts[0]?.id}?tab=diff`, 'policy-diff'],
    ['law?find=25', 'law'],
    ['law/article?code=consumer-rights-law/25', 'article'],
    ['law/rates', 'rates'],
    ['law/amendments', 'amendments'],
  ] as const) {
    await go(desk, place);
    await desk.page.locator('h1').waitFor();
    await desk.look(`back-${name}`, { whole: true });
  }
  await desk.leave();
});
