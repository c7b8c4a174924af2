import { readFile } from 'node:fs/promises';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { type Desk, openDesk, type Width } from './desk.ts';
import { openHouse } from './house.ts';

const house = await openHouse();

describe.each<Width>([1280, 375])('a refund from claim to money, at %i pixels', (width) => {
  it('is claimed, shown, assessed, approved by another, paid, printed and booked', async () => {
    const order = await house.freshOrder('rich');
    const desk = await openDesk(house.browser(), house.address(), { width });
    const { page } = desk;

    await desk.look('sign-in');
    await desk.signIn(house.keyOf('小林'));
    await page.goto(`${house.address()}/console/cases`);
    await page.getByRole('heading', { name: '退款单' }).waitFor();
    await desk.look('queue');
    await claim(desk, order);
    const number = (await page.getByRole('heading', { name: /^RF-/ }).textContent()) ?? '';
    const place = page.url();
    await attach(desk);
    const amount = await assess(desk);
    await expect.poll(() => page.getByRole('button', { name: '批准' }).isDisabled()).toBe(true);
    await expect.poll(() => page.getByText('审核人与批准人不能是同一人').isVisible()).toBe(true);
    await desk.look('case-assessed', { whole: true });
    await desk.signOut();

    await page.goto(place);
    await desk.signIn(house.keyOf('王店长'));
    expect(page.url()).toBe(place);
    await approve(desk, amount);
    await page.locator('.page-head .tone', { hasText: '已完成' }).waitFor();
    await desk.look('case-resolved', { whole: true });
    await explain(desk);
    await expectReceipt(desk, number, amount);
    await desk.signOut();

    await page.goto(place);
    await desk.signIn(house.keyOf('陈会计'));
    await lookAtBooks(desk, number);
    await desk.leave();
  });
});

type Order = Awaited<ReturnType<typeof house.freshOrder>>;

/** A new claim from an order: one of its first goods, for quality, checked first and then made. */
async function claim({ page, look }: Desk, order: Order): Promise<void> {
  await page.getByRole('button', { name: '新建申请' }).click();
  await page.getByRole('searchbox', { name: '订单号', exact: true }).fill(order.number);
  await page.getByRole('button', { name: '查找' }).click();
  const [line] = order.lines;
  await page
    .getByRole('spinbutton', { name: line?.title ?? '' })
    .first()
    .fill('1');
  await page.getByLabel('原因').click();
  await page.getByTitle('质量问题').click();
  await page.getByLabel('顾客说明').fill('收到当天打开就发现有裂纹，没有使用过，请退款。');
  await page.getByRole('button', { name: '检查申请' }).click();
  await page.getByText('申请可以受理').waitFor();
  await look('new-claim', { whole: true });
  await page.getByRole('button', { name: '提交申请' }).click();
  await page.getByText('下一步：审核').waitFor();
  await look('case-claimed');
}

/** The smallest picture there is: one transparent point. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

async function attach({ page }: Desk): Promise<void> {
  await page.getByRole('button', { name: '补充材料' }).click();
  const dialog = page.getByRole('dialog');
  await dialog
    .locator('input[type=file]')
    .setInputFiles({ name: '裂纹照片.png', mimeType: 'image/png', buffer: picture });
  await dialog.getByRole('button', { name: '上传' }).click();
  await page.getByRole('button', { name: '裂纹照片.png' }).waitFor();
}

/** The preview and the assessment give the same amount. */
async function assess({ page, look }: Desk): Promise<string> {
  await page.getByRole('button', { name: '审核', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('.case-amount', { hasText: /^¥[1-9]/ }).waitFor();
  const preview = (await dialog.locator('.case-amount').textContent()) ?? '';
  await look('assess');
  await dialog.getByRole('button', { name: '确认审核结论' }).click();
  await page.getByText('下一步：由另一位同事批准').waitFor();
  await expect.poll(() => page.locator('.case-side .case-amount').textContent()).toBe(preview);
  return preview;
}

async function approve({ page, look }: Desk, amount: string): Promise<void> {
  await page.getByRole('button', { name: '批准', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('收到退货日期').click();
  await page.getByText('今天', { exact: true }).click();
  await dialog.getByText('将退回').waitFor();
  await expect.poll(() => dialog.getByText(amount, { exact: true }).first().isVisible()).toBe(true);
  await look('approve');
  await dialog.getByRole('button', { name: '批准并出款' }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** "Why" opens the arithmetic and the article behind an amount. */
async function explain({ page, look }: Desk): Promise<void> {
  const receipt = page.locator('.case-centre .receipt').first();
  await receipt.getByRole('button', { name: '依据' }).nth(1).click();
  await receipt
    .getByText(/[÷×].*=/)
    .first()
    .waitFor();
  await look('receipt-why');
}

async function expectReceipt({ page }: Desk, number: string, amount: string): Promise<void> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载凭单' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe(`${number}.pdf`);
  const bytes = await readFile(await file.path());
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true });
  const words = text.replaceAll(/\s/g, '');
  for (const expected of [number, amount, '已完成', '小林', '王店长']) expect(words).toContain(expected);
}

async function lookAtBooks({ page, look }: Desk, number: string): Promise<void> {
  await page.getByRole('link', { name: '记账凭证' }).click();
  await page.getByText(`退款批准 ${number}`).first().waitFor();
  await look('vouchers');
  await page.goto(new URL('/console/books/statements', page.url()).href);
  await page.getByText('借贷平衡').waitFor();
  await look('trial-balance');
  await page.goto(new URL('/console/payouts?status=settled', page.url()).href);
  const row = page.locator('tbody tr.ant-table-row:visible, button.card:visible', { hasText: '原路退回' }).first();
  await row.click();
  await page.getByText('渠道流水号').waitFor();
  await look('payout');
}
