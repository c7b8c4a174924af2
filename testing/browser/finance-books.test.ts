import type { ReplyBodyOf } from '@redress/contract';
import { dateOf, firstDayOf, lastDayOf, periodOf } from '@redress/domain';
import { describe, expect, it } from 'vitest';
import { financeDesk, made, pick, wordsOf } from './finance-desk.ts';
import { openHouse } from './house.ts';

const house = await openHouse();
const { changeSeats, go, sit } = financeDesk(house);

const billHead =
  'balance_transaction_id,created_utc,currency,gross,fee,net,reporting_category,source_id,charge_id,payment_intent_id,refund_metadata[refund_no]';

describe('reconciliation', () => {
  it('takes a bill in, and a break is proposed by one person and booked by another', async () => {
    let desk = await sit('陈会计', 'reconciliation');
    let { page } = desk;
    await page.getByRole('button', { name: '上传账单' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('账户').click();
    await pick(desk, 'Stripe（本地沙箱）');
    await dialog.getByLabel('账单日').fill('2026-03-01');
    await page.locator('input[type=file]').setInputFiles({
      name: 'stripe-2026-03-01.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(
        [
          billHead,
          'txn_1,2026-03-01 08:00:00,cny,-7.77,0.20,-7.97,refund,re_1,ch_1,pi_1,GHOST1',
          'txn_3,2026-03-01 10:00:00,cny,ninety,0.00,0.00,charge,ch_3,ch_3,pi_3,',
          '',
        ].join('\n'),
      ),
    });
    await dialog.getByRole('button', { name: '对账', exact: true }).click();
    await page.locator('.ant-modal-confirm').getByText('差异 2').waitFor();
    await page.locator('.ant-modal-confirm .ant-btn-primary').click();
    await page.locator('.wide-only').getByText('读不出来').waitFor();
    await desk.look('finance-breaks');

    await page
      .locator('.wide-only')
      .getByRole('row', { name: /2026-03-01/ })
      .getByRole('link', { name: /手续费/ })
      .click();
    await page.getByRole('button', { name: '由我处理' }).click();
    await page.getByRole('button', { name: '由我处理' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '提出凭证' }).click();
    await page.getByRole('dialog').getByLabel('说明').fill('三月 Stripe 手续费');
    await page.getByRole('dialog').getByRole('button', { name: '提出凭证' }).click();
    await page.getByText('您提出的凭证须由另一位同事入账').first().waitFor();
    await expect.poll(() => page.getByRole('button', { name: '入账并关闭' }).isDisabled()).toBe(true);
    await desk.look('finance-break');
    const place = new URL(page.url()).pathname.replace('/console/', '');

    desk = await changeSeats(desk, '赵经理', place);
    page = desk.page;
    await page.getByRole('button', { name: '入账并关闭' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '入账并关闭' }).click();
    await page.getByRole('link', { name: '查看凭证' }).click();
    await page.getByText('渠道手续费', { exact: true }).waitFor();
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载 PDF' }).click();
    expect((await wordsOf(saved)).startsWith('%PDF-')).toBe(true);
    await desk.look('finance-voucher');

    await go(desk, 'reconciliation?tab=runs');
    await page.locator('.wide-only').getByText('2026-03-01').waitFor();
    await desk.look('finance-runs');
    await desk.leave();
  });

  it('a refund made in the channel’s console counts against its payment, till another person undoes it', async () => {
    const { data: orders } = await made<ReplyBodyOf<'listOrders'>>(house.api('小林', '/v1/orders?limit=100'));
    const paid = orders.find(({ tenders }) =>
      tenders.some(({ kind, refunded }) => kind === 'stripe' && refunded.amount === '0.00'),
    );
    const tender = paid?.tenders.find(({ kind }) => kind === 'stripe');
    const { data: accounts } = await made<ReplyBodyOf<'listChannelAccounts'>>(
      house.api('陈会计', '/v1/channel-accounts'),
    );
    const form = new FormData();
    form.set('channelAccountId', accounts.find(({ kind }) => kind === 'stripe')?.id ?? '');
    form.set('day', '2026-03-05');
    const line = `txn_9,2026-03-05 08:00:00,cny,-1.00,0.00,-1.00,refund,re_9,ch_9,${tender?.channelTradeNumber},`;
    form.set('file', new Blob([`${billHead}\n${line}\n`]), 'stripe.csv');
    const headers = { authorization: `Bearer ${house.keyOf('陈会计')}`, 'idempotency-key': 'outside' };
    await made(fetch(`${house.address()}/v1/bills`, { method: 'POST', headers, body: form }));
    const { data: breaks } = await made<ReplyBodyOf<'listBreaks'>>(
      house.api('陈会计', '/v1/breaks?reason=unknown_refund'),
    );
    const number = breaks.find(({ day }) => day === '2026-03-05')?.number;
    const refunded = async (): Promise<string | undefined> => {
      const { tenders } = await made<ReplyBodyOf<'getOrder'>>(house.api('小林', `/v1/orders/${paid?.id}`));
      return tenders.find(({ kind }) => kind === 'stripe')?.refunded.amount;
    };

    let desk = await sit('陈会计', `reconciliation/breaks/${number}`);
    let { page } = desk;
    await page.getByRole('button', { name: '说明并关闭' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '说明并关闭' }).click();
    await dialog.getByText('请填写', { exact: true }).waitFor();
    await dialog.getByLabel('说明').fill('客服在 Stripe 后台退了一元');
    await dialog.getByLabel('这是在渠道后台所作的退款').check();
    await dialog.getByRole('button', { name: '说明并关闭' }).click();
    await page.getByText('已计入的外部退款').waitFor();
    await expect.poll(refunded).toBe('1.00');
    const undo = page.getByRole('button', { name: '撤销计入' });
    await expect.poll(() => undo.isDisabled()).toBe(true);
    await expect.poll(() => undo.getAttribute('title')).toBe('须由另一位同事撤销');

    desk = await changeSeats(desk, '赵经理', `reconciliation/breaks/${number}`);
    page = desk.page;
    await page.getByRole('button', { name: '撤销计入' }).click();
    await page.getByRole('dialog').getByLabel('理由').fill('是另一笔收款的');
    await page.getByRole('dialog').getByRole('button', { name: '撤销计入' }).click();
    await page.getByText('已撤销计入').waitFor();
    await expect.poll(refunded).toBe('0.00');
    await desk.leave();
  });
});

describe('the books', () => {
  it('numbers and closes a month with two people, and tells what was looked at', async () => {
    let desk = await sit('陈会计', 'books/periods');
    let { page } = desk;
    const last = page.locator('.wide-only tbody tr.ant-table-row').last();
    const month = (await last.locator('a').first().textContent()) ?? '';
    await last.getByRole('button', { name: '申请结账' }).click();
    await page
      .getByRole('dialog')
      .getByText(/张，已编号/)
      .waitFor();
    await desk.look('finance-close');
    await page.getByRole('dialog').getByRole('button', { name: '申请结账' }).click();
    await last.getByText('待复核结账').waitFor();
    // Whoever asked is told that another has to confirm, before anything is pressed.
    await last.getByRole('button', { name: '复核结账' }).click();
    await page.getByRole('dialog').getByRole('alert').waitFor();
    await expect.poll(() => page.getByRole('dialog').getByRole('button', { name: '复核结账' }).isDisabled()).toBe(true);
    await page.getByRole('dialog').getByRole('button', { name: '取消' }).click();

    desk = await changeSeats(desk, '赵经理', 'books/periods');
    page = desk.page;
    const again = page.locator('.wide-only tbody tr.ant-table-row', { hasText: month });
    await again.getByRole('button', { name: '复核结账' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '复核结账' }).click();
    await again.getByText('已结账').waitFor();
    await desk.look('finance-periods', { whole: true });

    const period = periodOf(dateOf(`${month}-01`));
    await go(desk, `books/statements?from=${firstDayOf(period)}&to=${lastDayOf(period)}`);
    await page.getByText('借贷平衡').waitFor();
    await desk.look('finance-balance');
    // Every figure opens what it is made of.
    await page.locator('.wide-only').getByRole('link', { name: '6001', exact: true }).click();
    await page.getByText('主营业务收入').first().waitFor();
    expect(page.url()).toMatch(/account=(%22)?6001/);
    await page
      .getByRole('link', { name: /记-\d{4}/ })
      .first()
      .waitFor();
    await desk.leave(/403|409|422/);
  });

  it('follows a red-letter invoice to the tax that may be deducted, and exports', async () => {
    const desk = await sit('陈会计', 'books/red-invoices?status=needed');
    const { page } = desk;
    const first = page.locator('.wide-only tbody tr.ant-table-row').first();
    const number = (await first.locator('a').first().textContent()) ?? '';
    await desk.look('finance-red-invoices');
    await first.getByRole('button', { name: '录入确认单' }).click();
    await page.getByLabel('蓝字发票号码').fill('26312000000012345678');
    await page.getByLabel('购方已做用途确认或入账确认').click();
    await page.getByRole('dialog').getByRole('button', { name: '录入确认单' }).click();
    await page.getByRole('tab', { name: '确认单待对方确认' }).click();
    const waiting = page.locator('.wide-only tbody tr.ant-table-row', { hasText: number });
    await waiting.getByText(/还剩 7[12] 小时/).waitFor();
    await waiting.getByRole('button', { name: '登记答复' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '登记答复' }).click();
    await page.getByRole('tab', { name: '可开具' }).click();
    await waiting.getByRole('button', { name: '登记开具' }).click();
    await page.getByLabel('红字发票号码').fill('26312000000099999999');
    await page.getByRole('dialog').getByRole('button', { name: '登记开具' }).click();
    await page.getByRole('tab', { name: '已开具' }).click();
    await waiting.getByText('红字 26312000000099999999').waitFor();
    await go(desk, 'books/tax');
    await page.getByText('本期可冲减').waitFor();
    await page.locator('section', { hasText: '本期可冲减' }).locator('.wide-only').getByText('13%').first().waitFor();
    await desk.look('finance-tax');

    await go(desk, 'books/export');
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: /beancount$/ }).click();
    expect(await wordsOf(saved)).toContain('open ');
    await go(desk, 'books/chart');
    await page
      .locator('.wide-only tbody tr', { hasText: '6001' })
      .first()
      .getByRole('button', { name: '修改' })
      .click();
    await page.getByLabel('科目编码').fill('6001.88');
    await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
    await page.locator('.wide-only').getByText('自定义').waitFor();
    await desk.leave();
  });
});
