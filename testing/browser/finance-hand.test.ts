import type { ReplyBodyOf } from '@redress/contract';
import { expect, it } from 'vitest';
import { financeDesk, made, pick } from './finance-desk.ts';
import { openHouse } from './house.ts';

const house = await openHouse();
const { go, sit } = financeDesk(house);
type Entry = ReplyBodyOf<'getEntry'>;

it('an event is booked by hand after a look at its voucher, and reversed', async () => {
  const desk = await sit('陈会计', 'books/by-hand');
  const { page } = desk;
  await page.getByRole('button', { name: '预览凭证' }).click();
  expect(await page.getByText('请填写', { exact: true }).count()).toBe(5);
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
  expect(await shown.locator('tr[data-side=debit]').textContent()).toMatch(/财务费用-手续费\s*6\.78/);
  expect(await shown.locator('tr[data-side=credit]').textContent()).toMatch(/其他货币资金-支付宝\s*6\.78/);
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
  expect(await again.isDisabled()).toBe(true);
  expect(await again.getAttribute('title')).toBe('已经冲销过了');
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
  await page.getByLabel('月份').fill(new Date(house.now()).toISOString().slice(0, 7));
  await page.getByLabel('预计退货率').fill('百分之五');
  await page.getByRole('button', { name: '试算' }).click();
  await page.getByText('请填 0 到 100 之间的百分数').waitFor();
  await page.getByLabel('预计退货率').fill('5');
  await page.getByLabel('退货期(天)').fill('365');
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
