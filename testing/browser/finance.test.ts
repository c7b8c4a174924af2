import { readFile } from 'node:fs/promises';
import type { ReplyBodyOf } from '@redress/contract';
import { HOUR, later, shanghaiDate } from '@redress/domain';
import { startBankSandbox } from '@redress/sandbox';
import { systemClock } from '@redress/server/platform/clock.ts';
import type { Download } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { type Desk, openDesk } from './desk.ts';
import { openHouse } from './house.ts';

const house = await openHouse();
type Case = ReplyBodyOf<'openCase'>;

const sit = async (name: string, place: string, width: 1280 | 375 = 1280): Promise<Desk> => {
  const desk = await openDesk(house.browser(), `${house.address()}/console/${place}`, { width });
  await desk.signIn(house.keyOf(name));
  return desk;
};
/** The next person sits down at a browser of their own; what the one before was refused on purpose is no complaint. */
const changeSeats = async (desk: Desk, name: string, place: string): Promise<Desk> => {
  await desk.leave(/40[39]|422/);
  return sit(name, place);
};
const go = async ({ page }: Desk, place: string): Promise<void> => {
  await page.goto(`${house.address()}/console/${place}`);
};
const made = async <T>(reply: Promise<Response>): Promise<T> => {
  const answer = await reply;
  expect(answer.ok, `${answer.url} ${answer.ok ? '' : await answer.clone().text()}`).toBe(true);
  return (await answer.json()) as T;
};
const pick = ({ page }: Desk, option: string): Promise<void> =>
  page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)').getByTitle(option).dispatchEvent('click');
const words = async (file: Promise<Download>): Promise<string> => readFile(await (await file).path(), 'utf8');

/** A refund that was approved while its payment rests, so that its payout stays queued. */
async function queued(): Promise<{ readonly id: string; readonly rest: (resting: boolean) => Promise<void> }> {
  const order = await house.freshOrder('any');
  await house.rest(order, true);
  const claimed = await made<Case>(
    house.api('小林', '/v1/refund-cases', {
      body: {
        orderId: order.id,
        kind: 'refund_only',
        cause: 'quality',
        statement: '有裂纹',
        lines: [{ lineId: order.lines[0]?.id, quantity: 1 }],
      },
    }),
  );
  const move = (name: string, what: string, { id, version }: Case) =>
    made<Case>(house.api(name, `/v1/refund-cases/${id}/${what}`, { body: { dryRun: false }, version }));
  const assessed = await move('小林', 'assess', claimed);
  await move('王店长', 'approve', assessed);
  return { id: claimed.id, rest: (resting) => house.rest(order, resting) };
}
const payoutsOf = async (caseId: string) =>
  (await made<ReplyBodyOf<'listPayouts'>>(house.api('陈会计', `/v1/payouts?caseId=${caseId}`))).data;

describe('the payout run', () => {
  it('stops everything with a reason, tells it on every screen, and lets it go again', async () => {
    const desk = await sit('陈会计', 'payouts/control');
    const { page } = desk;
    await page.getByRole('button', { name: '紧急停止出款' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '紧急停止出款' }).click();
    await dialog.getByText('请写明理由(至少 4 个字)').waitFor();
    await dialog.getByLabel('理由').fill('疑似盗刷,先停');
    await dialog.getByRole('button', { name: '紧急停止出款' }).click();
    await page.getByText('全部出款已停止').waitFor();
    await desk.look('finance-control', { whole: true });
    await go(desk, 'payouts');
    await page.getByText('疑似盗刷,先停').waitFor();
    await page.getByRole('link', { name: '去解除' }).click();
    await page.locator('.wide-only').getByRole('button', { name: '解除', exact: true }).click();
    await page.getByLabel('理由').fill('核实为误报');
    await page.getByRole('dialog').getByRole('button', { name: '解除' }).click();
    await page.locator('.stop-banner').waitFor({ state: 'detached' });
    await page.locator('.wide-only').getByText('核实为误报').waitFor();
    await desk.leave();
  });

  it('holds and releases many at once, and shows every word that was exchanged', async () => {
    const two = [await queued(), await queued()];
    const desk = await sit('陈会计', 'payouts?status=queued');
    const { page } = desk;
    for (const { id } of two)
      for (const { requestNumber } of await payoutsOf(id))
        await page.getByLabel(requestNumber, { exact: true }).first().check();
    await page.getByRole('button', { name: '暂缓所选' }).click();
    await page.locator('.ant-modal-confirm .ant-btn-primary').click();
    await expect.poll(async () => (await payoutsOf(two[0]?.id ?? '')).map(({ status }) => status)).toEqual(['held']);
    await page.getByText('没有符合条件的出款').waitFor();
    await page.getByRole('tab', { name: '已暂缓' }).click();
    const row = page.locator('tbody tr.ant-table-row').first();
    await row.getByText('等待人工确认').waitFor();
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: '导出 CSV' }).click();
    const csv = await words(saved);
    expect(csv.startsWith('\uFEFF"请求号","账户"')).toBe(true);
    expect(csv.split('\r\n').filter((line) => line.includes('等待人工确认')).length).toBeGreaterThanOrEqual(2);
    for (const box of await page.locator('tbody tr.ant-table-row .ant-checkbox-input').all()) await box.check();
    await desk.look('finance-many');
    for (const { rest } of two) await rest(false);
    await page.getByRole('button', { name: '放行所选' }).click();
    await page.locator('.ant-modal-confirm .ant-btn-primary').click();
    await expect
      .poll(async () => (await payoutsOf(two[1]?.id ?? '')).map(({ status }) => status), { timeout: 30_000 })
      .toEqual(['settled']);
    const [paid] = await payoutsOf(two[1]?.id ?? '');
    await go(desk, `payouts?open=${paid?.id}`);
    await page.getByText('报文').first().click();
    await page.locator('.wire').first().waitFor();
    expect(await page.locator('.wire').first().textContent()).toContain(paid?.requestNumber);
    await desk.look('finance-payout');
    await desk.leave();
  });
});

describe('bank files', () => {
  it('are made by one, released by another, downloaded and answered', async () => {
    const bank = await startBankSandbox({
      now: () => later(systemClock.now(), HOUR),
      account: '1001234509000123456',
      openingMinor: 1_000_000n,
      bookAfterMs: 0,
    });
    let desk = await sit('系统管理员', 'channels');
    let { page } = desk;
    await page.getByRole('button', { name: '检查连通' }).first().click();
    await page.getByText(/^连通,/).waitFor();
    await page.getByRole('button', { name: '连接账户' }).click();
    await page.getByLabel('渠道', { exact: true }).click();
    await pick(desk, '银行(文件)');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '连接账户' }).click();
    await dialog.getByText('请填写').first().waitFor();
    await dialog.getByLabel('名称').fill('工商银行·基本户');
    await dialog.getByLabel('开户行').fill('中国工商银行上海市分行');
    await dialog.getByLabel('户名').fill('跃动生活(上海)有限公司');
    await dialog.getByLabel('付款账号').fill('1001234509000123456');
    await dialog.getByLabel('BIC').fill('not a bic');
    await dialog.getByRole('button', { name: '连接账户' }).click();
    // What the server refuses stands beside its field.
    await dialog.locator('.ant-form-item-explain-error').waitFor();
    await dialog.getByLabel('BIC').fill('ICBKCNBJSHI');
    await dialog.getByRole('button', { name: '连接账户' }).click();
    await page.getByText('…3456').waitFor();
    expect(await page.getByText('1001234509000123456').count()).toBe(0);
    await desk.look('finance-channels', { whole: true });

    const { id, rest } = await queued();
    await toBank(id, () => rest(false));
    desk = await changeSeats(desk, '陈会计', 'bank-batches');
    page = desk.page;
    await page.getByRole('button', { name: '编制批次' }).click();
    await page.getByRole('dialog').getByLabel('付款账户').click();
    await pick(desk, '工商银行·基本户');
    await page.getByRole('dialog').getByRole('button', { name: '编制批次' }).click();
    await page.getByText('您编制的批次须由另一位同事放行').waitFor();
    expect(await page.getByRole('button', { name: '复核放行' }).isDisabled()).toBe(true);
    const place = new URL(page.url()).pathname.replace('/console/', '');

    desk = await changeSeats(desk, '赵经理', place);
    page = desk.page;
    await page.getByRole('button', { name: '复核放行' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '复核放行' }).click();
    await page.locator('.page-head .tone', { hasText: '已放行' }).waitFor();

    desk = await changeSeats(desk, '陈会计', place);
    page = desk.page;
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载文件' }).click();
    const xml = await words(saved);
    await page.getByText('首次下载').waitFor();
    await desk.look('finance-batch', { whole: true });
    expect(bank.submit(xml).taken).toBe(true);
    bank.tick();

    await go(desk, 'bank-batches?tab=files');
    await page.getByRole('button', { name: '上传回盘' }).click();
    await page.getByRole('dialog').getByLabel('付款账户').click();
    await pick(desk, '工商银行·基本户');
    await page.locator('input[type=file]').setInputFiles({
      name: 'camt.053.xml',
      mimeType: 'application/xml',
      buffer: Buffer.from(bank.statement(shanghaiDate(later(systemClock.now(), HOUR)))),
    });
    await page.getByRole('dialog').getByRole('button', { name: '导入' }).click();
    await page.locator('.wide-only .tone', { hasText: '生效' }).waitFor();
    await desk.look('finance-bank-file', { whole: true });
    await bank.close();
    await desk.leave(/422/);
  });
});

describe('reconciliation', () => {
  it('takes a bill in, and a break is proposed by one person and booked by another', async () => {
    let desk = await sit('陈会计', 'reconciliation');
    let { page } = desk;
    await page.getByRole('button', { name: '上传账单' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('账户').click();
    await pick(desk, 'Stripe(本地沙箱)');
    await dialog.getByLabel('账单日').fill('2026-03-01');
    await page.locator('input[type=file]').setInputFiles({
      name: 'stripe-2026-03-01.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(
        [
          'balance_transaction_id,created_utc,currency,gross,fee,net,reporting_category,source_id,charge_id,payment_intent_id,refund_metadata[refund_no]',
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
      .getByRole('link', { name: /手续费/ })
      .click();
    await page.getByRole('button', { name: '由我处理' }).click();
    await page.getByRole('button', { name: '由我处理' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '提出凭证' }).click();
    await page.getByRole('dialog').getByLabel('说明').fill('三月 Stripe 手续费');
    await page.getByRole('dialog').getByRole('button', { name: '提出凭证' }).click();
    await page.getByText('您提出的凭证须由另一位同事入账').first().waitFor();
    expect(await page.getByRole('button', { name: '入账并关闭' }).isDisabled()).toBe(true);
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
    expect((await words(saved)).startsWith('%PDF-')).toBe(true);
    await desk.look('finance-voucher');

    await go(desk, 'reconciliation?tab=runs');
    await page.locator('.wide-only').getByText('2026-03-01').waitFor();
    await desk.look('finance-runs');
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
      .getByText(/张,已编号/)
      .waitFor();
    await desk.look('finance-close');
    await page.getByRole('dialog').getByRole('button', { name: '申请结账' }).click();
    await last.getByText('待复核结账').waitFor();
    // Whoever asked is told that another has to confirm, before anything is pressed.
    await last.getByRole('button', { name: '复核结账' }).click();
    await page.getByRole('dialog').getByRole('alert').waitFor();
    expect(await page.getByRole('dialog').getByRole('button', { name: '复核结账' }).isDisabled()).toBe(true);
    await page.getByRole('dialog').getByRole('button', { name: '取消' }).click();

    desk = await changeSeats(desk, '赵经理', 'books/periods');
    page = desk.page;
    const again = page.locator('.wide-only tbody tr.ant-table-row', { hasText: month });
    await again.getByRole('button', { name: '复核结账' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '复核结账' }).click();
    await again.getByText('已结账').waitFor();
    await desk.look('finance-periods', { whole: true });

    await go(desk, `books/statements?from=${month}-01&to=${month}-28`);
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
    expect(await words(saved)).toContain('open ');
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

  it('fits a phone, screen by screen', async () => {
    const desk = await sit('陈会计', 'payouts', 375);
    for (const [place, name] of [
      ['payouts', 'payouts'],
      ['payouts/control', 'control'],
      ['bank-batches', 'batches'],
      ['reconciliation?status=all', 'breaks'],
      ['reconciliation?tab=runs', 'runs'],
      ['books/vouchers', 'vouchers'],
      ['books/periods', 'periods'],
      ['books/statements', 'balance'],
      ['books/statements?tab=report', 'report'],
      ['books/statements?tab=profit', 'profit'],
      ['books/statements?tab=ageing', 'ageing'],
      ['books/statements?tab=subLedger', 'sub-ledger'],
      ['books/tax', 'tax'],
      ['books/red-invoices', 'red-invoices'],
      ['books/chart', 'chart'],
      ['books/export', 'export'],
      ['channels', 'channels'],
    ] as const) {
      await go(desk, place);
      await desk.page.locator('h1').waitFor();
      await desk.look(`finance-${name}`);
      expect(await desk.page.getByRole('alert').count(), place).toBe(0);
    }
    await desk.leave();
  });
});

/** Voids what waits, and has it paid to a bank account that the customer named. */
async function toBank(caseId: string, wake: () => Promise<void>): Promise<void> {
  const [waiting] = await payoutsOf(caseId);
  await made(
    house.api('陈会计', `/v1/payouts/${waiting?.id}/void`, {
      body: { reason: '顾客的支付宝已注销' },
      version: waiting?.version ?? 0,
    }),
  );
  await wake();
  const form = new FormData();
  form.set('kind', 'order_record');
  form.set('file', new Blob(['同意退到本人工行卡']), '同意书.txt');
  const proof = await made<{ readonly id: string }>(
    fetch(`${house.address()}/v1/refund-cases/${caseId}/evidence`, {
      method: 'POST',
      headers: { authorization: `Bearer ${house.keyOf('小林')}`, 'idempotency-key': `finance-${caseId}` },
      body: form,
    }),
  );
  const { claimedAt } = await made<Case>(house.api('小林', `/v1/refund-cases/${caseId}`));
  const payee = await made<{ readonly id: string }>(
    house.api('小林', `/v1/refund-cases/${caseId}/payees`, {
      body: {
        payee: {
          kind: 'bank_account',
          account: '6222020200123456789',
          name: '韩梅梅',
          bankName: '中国工商银行上海静安支行',
          cnaps: '102290024433',
        },
        consent: { how: 'in_writing', by: '韩梅梅', at: claimedAt, evidenceId: proof.id },
        nameReason: '顾客本人的账户,登记的是昵称',
      },
    }),
  );
  const now = await made<Case>(house.api('王店长', `/v1/refund-cases/${caseId}`));
  await made(
    house.api('王店长', `/v1/refund-cases/${caseId}/repay`, {
      body: { payoutId: waiting?.id, route: 'transfer', payeeId: payee.id },
      version: now.version,
    }),
  );
  await expect
    .poll(async () => (await payoutsOf(caseId)).map(({ holdReason }) => holdReason), { timeout: 20_000 })
    .toContain('awaits_bank_file');
}
