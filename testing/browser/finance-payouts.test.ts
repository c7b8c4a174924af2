import { HOUR, later, shanghaiDate } from '@redress/domain';
import { startBankSandbox } from '@redress/sandbox';
import { systemClock } from '@redress/server/platform/clock.ts';
import { describe, expect, it } from 'vitest';
import { financeDesk, pick, wordsOf } from './finance-desk.ts';
import { openHouse } from './house.ts';

const house = await openHouse();
const { changeSeats, go, payoutsOf, queued, sit, toBank } = financeDesk(house);

describe('the payout run', () => {
  it('stops everything with a reason, tells it on every screen, and lets it go again', async () => {
    const desk = await sit('陈会计', 'payouts/control');
    const { page } = desk;
    await page.getByRole('button', { name: '紧急停止出款' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '紧急停止出款' }).click();
    await dialog.getByText('请写明理由（至少 4 个字）').waitFor();
    await dialog.getByLabel('理由').fill('疑似盗刷，先停');
    await dialog.getByRole('button', { name: '紧急停止出款' }).click();
    await page.getByText('全部出款已停止').waitFor();
    await desk.look('finance-control', { whole: true });
    await go(desk, 'payouts');
    await page.getByText('疑似盗刷，先停').waitFor();
    await page.getByRole('link', { name: '去解除' }).click();
    await page.locator('.wide-only').getByRole('button', { name: '解除', exact: true }).click();
    await page.getByLabel('理由').fill('核实为误报');
    await page.getByRole('dialog').getByRole('button', { name: '解除' }).click();
    await page.locator('.stop-banner').waitFor({ state: 'detached' });
    await page.locator('.wide-only').getByText('核实为误报').waitFor();
    await desk.leave();
  });

  it('is limited, and asks for the balance first, where the administrator says so', async () => {
    const desk = await sit('系统管理员', 'payouts/control');
    const { page } = desk;
    const dialog = page.getByRole('dialog');
    const part = (title: string) =>
      page.locator('section', { has: page.getByRole('heading', { name: title, exact: true }) }).last();
    const rowOf = (title: string) => part(title).locator('.wide-only tbody tr.ant-table-row').first();
    const begin = async (title: string): Promise<void> => {
      await rowOf(title).getByRole('button', { name: '设置' }).click();
      await dialog.waitFor();
    };
    const save = async (): Promise<void> => {
      await dialog.getByRole('button', { name: '设置' }).click();
      await dialog.waitFor({ state: 'hidden' });
    };
    await begin('限额');
    await dialog.getByLabel('单笔限额').fill('很多');
    await dialog.getByRole('button', { name: '设置' }).click();
    await dialog.getByText('请填写金额，最多两位小数').waitFor();
    await dialog.getByLabel('单笔限额').fill('50000.00');
    await save();
    await rowOf('限额').getByText('¥50,000.00').waitFor();
    await begin('限额');
    await dialog.getByLabel('单笔限额').fill('');
    await save();
    await rowOf('限额').getByText('¥50,000.00').waitFor({ state: 'detached' });

    await begin('出款前核对余额');
    await dialog.getByRole('textbox').fill('-1');
    await dialog.getByRole('button', { name: '设置' }).click();
    await dialog.getByText('请填写金额，最多两位小数').waitFor();
    await dialog.getByRole('textbox').fill('1000.00');
    await save();
    await rowOf('出款前核对余额').getByText('¥1,000.00').waitFor();
    await begin('出款前核对余额');
    await dialog.getByRole('checkbox').uncheck();
    await save();
    await rowOf('出款前核对余额').getByText('不核对').waitFor();
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
    for (const box of await page.locator('tbody tr.ant-table-row .ant-checkbox-input').all()) await box.check();
    await desk.look('finance-many');
    for (const { rest } of two) await rest(false);
    await page.getByRole('button', { name: '放行所选' }).click();
    await page.locator('.ant-modal-confirm .ant-btn-primary').click();
    await expect.poll(async () => (await payoutsOf(two[1]?.id ?? '')).map(({ status }) => status)).toEqual(['settled']);
    const [paid] = await payoutsOf(two[1]?.id ?? '');
    await go(desk, `payouts?open=${paid?.id}`);
    await page.getByText('报文').first().click();
    await page.locator('.wire').first().waitFor();
    await expect.poll(() => page.locator('.wire').first().textContent()).toContain(paid?.requestNumber);
    await desk.look('finance-payout');
    await desk.leave();
  });
});

describe('bank files', () => {
  it('are made by one, released by another, downloaded and answered', async () => {
    // One moment for all of it, so that no midnight comes between the file and the statement of its day.
    const bankTime = later(systemClock.now(), HOUR);
    const bank = await startBankSandbox({
      now: () => bankTime,
      account: '1001234509000123456',
      openingMinor: 1_000_000n,
      bookAfterMs: 0,
    });
    let desk = await sit('系统管理员', 'channels');
    let { page } = desk;
    await page.getByRole('button', { name: '检查连通' }).first().click();
    await page.getByText(/^连通，/).waitFor();
    await page.getByRole('button', { name: '连接账户' }).click();
    await page.getByLabel('渠道', { exact: true }).click();
    await pick(desk, '银行（文件）');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '连接账户' }).click();
    await dialog.getByText('请填写').first().waitFor();
    await dialog.getByLabel('名称').fill('工商银行·基本户');
    await dialog.getByLabel('开户行').fill('中国工商银行上海市分行');
    await dialog.getByLabel('户名').fill('跃动生活（上海）有限公司');
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
    await toBank(id, '工商银行·基本户', () => rest(false));
    desk = await changeSeats(desk, '陈会计', 'bank-batches');
    page = desk.page;
    await page.getByRole('button', { name: '编制批次' }).click();
    await page.getByRole('dialog').getByLabel('付款账户').click();
    await pick(desk, '工商银行·基本户');
    await page.getByRole('dialog').getByRole('button', { name: '编制批次' }).click();
    await page.getByText('您编制的批次须由另一位同事放行').waitFor();
    await expect.poll(() => page.getByRole('button', { name: '复核放行' }).isDisabled()).toBe(true);
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
    const xml = await wordsOf(saved);
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
      buffer: Buffer.from(bank.statement(shanghaiDate(bankTime))),
    });
    await page.getByRole('dialog').getByRole('button', { name: '导入' }).click();
    await page.locator('.wide-only .tone', { hasText: '生效' }).waitFor();
    await desk.look('finance-bank-file', { whole: true });
    await bank.close();
    await desk.leave(/422/);
  });
});
