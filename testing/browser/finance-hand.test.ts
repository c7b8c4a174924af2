import type { ReplyBodyOf } from '@redress/contract';
import { shanghaiDate } from '@redress/domain';
import { expect, it } from 'vitest';
import { openDesk } from './desk.ts';
import { financeDesk, made, pick } from './finance-desk.ts';
import { openHouse } from './house.ts';

const house = await openHouse();
const { go, sit } = financeDesk(house);
type Entry = ReplyBodyOf<'getEntry'>;

it('an event is booked by hand after a look at its voucher, and reversed', async () => {
  const desk = await sit('陈会计', 'books/by-hand');
  const { page } = desk;
  await page.getByRole('button', { name: '预览凭证' }).click();
  await expect.poll(() => page.getByText('请填写', { exact: true }).count()).toBe(5);
  await page.getByLabel('门店').click();
  await page.locator('.ant-select-dropdown:visible .ant-select-item').first().click();
  await page.getByLabel('资金科目').click();
  await pick(desk, '1012.01 其他货币资金-支付宝');
  await page.getByLabel('手续费').fill('6.789');
  await page.getByLabel('单据或事由').fill('支付宝 2026-10 账单');
  await page.getByLabel('来源').fill('bill:alipay:2026-10:fee');
  await page.getByRole('button', { name: '预览凭证' }).click();
  // What the server says of an amount stands beside its field.
  await page.locator('.ant-form-item', { hasText: '手续费' }).locator('.ant-form-item-explain-error').waitFor();
  await page.getByLabel('手续费').fill('6.78');
  await page.getByLabel('退款单号').fill('RF-NOBODY');
  await page.getByRole('button', { name: '预览凭证' }).click();
  await page.getByText('没有这张退款单').waitFor();
  await page.getByLabel('退款单号').fill('');
  await page.getByRole('button', { name: '预览凭证' }).click();
  const shown = page.locator('.beside');
  await shown.getByText('渠道手续费 支付宝 2026-10 账单').waitFor();
  await expect.poll(() => shown.locator('tr[data-side=debit]').textContent()).toMatch(/财务费用-手续费\s*6\.78/);
  await expect.poll(() => shown.locator('tr[data-side=credit]').textContent()).toMatch(/其他货币资金-支付宝\s*6\.78/);
  await desk.look('finance-by-hand');
  // Whoever changes something looks again before it is booked.
  await page.getByLabel('手续费').fill('6.79');
  await shown.getByRole('button', { name: '入账' }).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: '预览凭证' }).click();
  await shown.getByRole('button', { name: '入账' }).click();
  await page.waitForURL(/\/books\/vouchers\/ent_/);
  const id = page.url().split('/').at(-1) ?? '';
  const booked = await made<Entry>(house.api('陈会计', `/v1/ledger/entries/${id}`));
  expect(booked.postings.map(({ side, amount }) => [side, amount.amount])).toEqual([
    ['debit', '6.79'],
    ['credit', '6.79'],
  ]);

  // The same source again is told while it is previewed, at the source.
  await go(desk, 'books/by-hand');
  await page.getByLabel('门店').click();
  await page.locator('.ant-select-dropdown:visible .ant-select-item').first().click();
  await page.getByLabel('资金科目').click();
  await pick(desk, '1012.01 其他货币资金-支付宝');
  await page.getByLabel('手续费').fill('6.79');
  await page.getByLabel('单据或事由').fill('支付宝 2026-10 账单');
  await page.getByLabel('来源').fill('bill:alipay:2026-10:fee');
  await page.getByRole('button', { name: '预览凭证' }).click();
  await page
    .locator('.ant-form-item', { hasText: '来源' })
    .getByText('「bill:alipay:2026-10:fee」已经入账', { exact: false })
    .waitFor();

  await go(desk, `books/vouchers/${id}`);
  await page.getByRole('button', { name: '冲销', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('tr[data-side=debit]', { hasText: '其他货币资金-支付宝' }).getByText('6.79').waitFor();
  await dialog.getByRole('button', { name: '冲销' }).click();
  await dialog.getByText('请填写', { exact: true }).waitFor();
  await dialog.getByLabel('冲销理由').fill('账单金额有误');
  await desk.look('finance-reverse');
  await dialog.getByRole('button', { name: '冲销' }).click();
  await page.getByRole('link', { name: '被冲销的凭证' }).click();
  await page.getByRole('link', { name: '冲销它的凭证' }).waitFor();
  const again = page.getByRole('button', { name: '冲销', exact: true });
  await expect.poll(() => again.isDisabled()).toBe(true);
  await expect.poll(() => again.getAttribute('title')).toBe('已经冲销过了');
  await desk.leave(/40[39]|422/);
});

it('the events of a phone: each asks for its own fields, and what the books do not let is said', async () => {
  const desk = await sit('陈会计', 'books/by-hand?kind=goods_scrapped', 375);
  const { page } = desk;
  expect(await page.getByLabel('转出的进项税').count()).toBe(0);
  await page.getByLabel(/非正常损失/).check();
  await page.getByLabel('转出的进项税').waitFor();
  await desk.look('finance-by-hand');
  const debt = (await made<ReplyBodyOf<'getAgeing'>>(house.api('陈会计', '/v1/books/ageing'))).oldest[0];
  await go(desk, 'books/by-hand?kind=unclaimed');
  await page.getByLabel('门店').click();
  await page.locator('.ant-select-dropdown:visible .ant-select-item').first().click();
  await page.getByLabel('金额').fill('99999.00');
  await page.getByLabel('退款单号').fill(debt?.caseNumber ?? '');
  await page.getByLabel('单据或事由').fill('两年无人领取');
  await page.getByLabel('来源').fill('unclaimed:2026');
  await page.getByRole('button', { name: '预览凭证' }).click();
  await page
    .locator('.beside')
    .getByRole('alert')
    .getByText(debt?.owed.amount ?? '?')
    .first()
    .waitFor();
  await desk.leave(/409/);
});

it('expected returns are worked out store by store, booked once, and not twice', async () => {
  const desk = await sit('陈会计', 'books/by-hand?tab=returns');
  const { page } = desk;
  await page.getByLabel('月份').fill(shanghaiDate(house.now()).slice(0, 7));
  await page.getByLabel('预计退货率').fill('百分之五');
  await page.getByRole('button', { name: '试算' }).click();
  await page.getByText('请填 0 到 100 之间的百分数').waitFor();
  await page.getByLabel('预计退货率').fill('5');
  await page.getByLabel('退货期（天）').fill('365');
  await page.getByRole('button', { name: '试算' }).click();
  const rows = page.locator('.wide-only tbody tr.ant-table-row');
  await rows.first().getByText('5%').waitFor();
  await desk.look('finance-expected-returns');
  await page.getByRole('button', { name: '计提' }).click();
  await page.locator('.wide-only').getByRole('link', { name: '查看凭证' }).first().waitFor();
  // The month has its adjustment: another estimate belongs to the next one.
  await page.getByLabel('预计退货率').fill('6');
  await page.getByRole('button', { name: '试算' }).click();
  await page.locator('.ant-form-item', { hasText: '月份' }).getByText('已经入账', { exact: false }).waitFor();
  await desk.leave(/409/);
});

it('the points of a customer are corrected with a reason, and never below nothing', async () => {
  const { data } = await made<ReplyBodyOf<'listCustomers'>>(house.api('小林', '/v1/customers?limit=1'));
  const desk = await sit('小林', `customers/${data[0]?.id}?tab=points`);
  const { page } = desk;
  const before = Number(await page.locator('.panel strong.number').textContent());
  const adjust = async (points: string, source: string): Promise<void> => {
    await page.getByRole('button', { name: '调整积分' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('积分').fill(points);
    await dialog.getByLabel('理由').fill('线下活动补录');
    await dialog.getByLabel('流水号').fill(source);
    await dialog.getByRole('button', { name: '调整积分' }).click();
  };
  await adjust('120', 'TICKET-1');
  await page.locator('.panel strong.number', { hasText: String(before + 120) }).waitFor();
  await page.locator('.wide-only').getByText('线下活动补录').waitFor();
  await desk.look('customer-points');
  await adjust('-99999', 'TICKET-2');
  await page.getByRole('dialog').locator('.ant-form-item-explain-error').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: '取消' }).click();
  // Whoever never had points is told so.
  await desk.leave(/404|422/);
});

it('what is printed is white paper of A4 with numbered pages, whatever the screen is', async () => {
  const { data } = await made<ReplyBodyOf<'listEntries'>>(
    house.api('陈会计', '/v1/ledger/entries?kind=refund_approved&limit=1'),
  );
  const { page, leave } = await openDesk(house.browser(), `${house.address()}/console/books/vouchers/${data[0]?.id}`, {
    ...{ width: 1280, dark: true, key: house.keyOf('陈会计') },
  });
  await page.locator('.paper-title').waitFor({ state: 'attached' });
  const whole = { preferCSSPageSize: true, printBackground: true } as const;
  const voucher = await page.pdf(whole);
  expect(sizesIn(voucher)).toEqual([a4]);
  await page.emulateMedia({ media: 'print' });
  await page.locator('.paper-title', { hasText: '记账凭证' }).waitFor();
  await page.locator('.paper-sheet', { hasText: '（大写）' }).waitFor();
  for (const gone of ['.bar', '.rail', '.sub-nav', '.ant-btn'])
    expect(await page.locator(gone).first().isVisible(), gone).toBe(false);
  expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)');
  await page.emulateMedia({ media: null });
  // A long statement goes over several pages.
  await page.goto(`${house.address()}/console/books/statements?tab=report&from=2020-01-01&to=2030-12-31`);
  await page.locator('.wide-only tbody tr.ant-table-row').first().waitFor();
  const report = sizesIn(await page.pdf(whole));
  expect(report.length).toBeGreaterThan(1);
  expect(new Set(report)).toEqual(new Set([a4]));
  await leave();
});

const a4 = '595×842';
/** The size of every page of a PDF in points: Chromium writes the boxes of its pages uncompressed. */
const sizesIn = (pdf: Buffer): string[] =>
  [...pdf.toString('latin1').matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)].map(
    ([, width, height]) => `${Math.round(Number(width))}×${Math.round(Number(height))}`,
  );
