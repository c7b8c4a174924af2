import { readFile } from 'node:fs/promises';
import type { ReplyBodyOf } from '@redress/contract';
import { addDays, shanghaiDate } from '@redress/domain';
import type { Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { beforeAll, expect, it } from 'vitest';
import { type Desk, openDesk } from './desk.ts';
import { openHouse } from './house.ts';
import { openPhone, type Phone } from './phone.ts';

const house = await openHouse();

/** What leaves by Alipay above this waits for a person. It is all that is prepared; everything else is done on the screens. */
beforeAll(async () => {
  const accounts = await house.api('系统管理员', '/v1/channel-accounts');
  const { data } = (await accounts.json()) as ReplyBodyOf<'listChannelAccounts'>;
  const alipay = data.find(({ kind }) => kind === 'alipay');
  const limited = await house.api('系统管理员', `/v1/channel-accounts/${alipay?.id}/limits`, {
    body: { currency: 'CNY', perPayout: { currency: 'CNY', amount: '50.00' }, perDay: null },
  });
  expect(limited.status).toBe(200);
});

it('a refund from the claim on the phone to money and rating, with the people of the desk in between', async () => {
  const phone = await openPhone(house.browser());
  const number = await claim(phone);

  const service = await sitDown('1001', '小林');
  await findInQueue(service, number);
  await assess(service);
  await offer(service);
  await counter(phone);
  const amount = await acceptCounter(service);
  await service.leave();

  const manager = await sitDown('2001', '王店长');
  await approve(manager, number, amount);
  const finance = await sitDown('5001', '陈会计');
  await release(finance, number);

  await receiveMoney(phone, number, amount);
  await rate(phone);
  await phone.leave();
  await seeItDone(manager, number);
  await manager.leave();
  await readTheBooks(finance, number, amount);
  await finance.leave();
});

const asked = '80.00';
const complaint = '背带第一次用就断了，不想寄回，希望退一部分';

/** Finds the order, comes in by the code, and claims with a photo. Answers the number of the refund. */
async function claim(phone: Phone): Promise<string> {
  const { page, look } = phone;
  const { path, orderNumber, phone: contact } = house.visitor();
  await phone.enter({
    address: `${house.address()}${path}`,
    number: orderNumber,
    contact,
    code: () => house.codeSentTo(contact),
  });
  await page.getByRole('link', { name: `申请退款 ${orderNumber}` }).click();
  await page
    .getByRole('button', { name: /^多一件/ })
    .first()
    .click();
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByLabel('质量问题').check();
  await page.getByLabel('只退款，不退货').check();
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByLabel('发生了什么').fill(complaint);
  const camera = page.getByLabel('拍照');
  await expect.poll(() => camera.getAttribute('capture')).toBe('environment');
  await camera.setInputFiles({ name: 'strap.png', mimeType: 'image/png', buffer: await photo(phone) });
  await page.getByAltText('strap.jpg').waitFor();
  await look('whole-photo');
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByRole('heading', { name: '退到哪里' }).waitFor();
  await page.getByLabel('我已看过退款规则').check();
  await look('whole-amount');
  await page.getByRole('button', { name: '提交申请' }).click();
  await page.getByRole('heading', { name: '已提交' }).waitFor();
  const number = (await page.locator('.number-big').textContent()) ?? '';
  expect(number).toMatch(/^RF-/);
  await page.getByRole('button', { name: '查看进度' }).click();
  await page.getByText('strap.jpg').waitFor();
  await look('whole-claimed');
  return number;
}

/** A bag whose strap was cut, as a camera would see it. */
async function photo({ context }: Phone): Promise<Buffer> {
  const drawing = await context.newPage();
  await drawing.setContent(bag);
  const taken = await drawing.screenshot({ clip: { x: 0, y: 0, width: 375, height: 375 } });
  await drawing.close();
  return taken;
}
const bag = `<meta name="viewport" content="width=device-width"><body style="margin:0;background:#d8d2c4"><svg viewBox="0 0 100 100" width="375" height="375" fill="none" stroke="#2b3a44" stroke-width="3">
  <rect x="26" y="38" width="48" height="50" rx="9" fill="#4a6572"/><rect x="35" y="60" width="30" height="20" rx="4" fill="#5c7a88"/>
  <path d="M40 38v-8a10 10 0 0 1 20 0v8"/><path d="M74 48c12 4 12 12 11 17m-3 8c-2 8-5 11-8 12" stroke-width="4"/></svg>`;

/** Comes to work by number and password. Cookies need a name, not an address. */
async function sitDown(staffNumber: string, name: string): Promise<Desk> {
  const desk = await openDesk(house.browser(), `${house.address().replace('127.0.0.1', 'localhost')}/console/`, {
    width: 1280,
  });
  await desk.page.getByLabel('邮箱或工号').fill(staffNumber);
  await desk.page.getByLabel('密码', { exact: true }).fill(house.logins().password);
  await desk.page.getByRole('button', { name: '登录', exact: true }).click();
  await desk.page.locator('.bar-side').getByText(name).waitFor();
  return desk;
}

const open = async (page: Page, number: string): Promise<void> => {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: '搜索' }).fill(number);
  await page.getByRole('option', { name: number }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: number }).waitFor();
};

/** The claim of a minute ago waits in the queue, with the customer's words and the photo. */
async function findInQueue({ page, look }: Desk, number: string): Promise<void> {
  await page.getByRole('navigation').first().getByRole('link', { name: '退款单', exact: true }).click();
  await page.getByRole('link', { name: number }).click();
  await page.getByText(complaint, { exact: true }).waitFor();
  await page.getByRole('button', { name: 'strap.jpg' }).waitFor();
  await page.getByRole('button', { name: '我来跟进' }).click();
  await page.getByRole('region', { name: '跟进', exact: true }).getByText('小林').first().waitFor();
  await look('whole-claim', { whole: true });
}

/** The photo shows a strap that was cut: by the rules nothing is owed, and the reason is written down. */
async function assess({ page, look }: Desk): Promise<void> {
  await page.getByRole('button', { name: '审核', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('责任认定').click();
  await page.getByTitle('消费者责任').click();
  await dialog.getByLabel('认定理由').fill('照片显示背带为利器割断');
  await look('whole-assess');
  await dialog.getByRole('button', { name: '确认审核结论' }).click();
  await dialog.waitFor({ state: 'hidden' });
}

async function offer({ page, look }: Desk): Promise<void> {
  await page.getByRole('button', { name: '向顾客报价' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('报价方式').click();
  await page.getByTitle('酌情多退到某金额').click();
  await dialog.getByLabel('金额').fill('60.00');
  await dialog.getByLabel('给顾客看的话').fill('背带为割断，不属质量问题；愿酌情补您更换背带的钱');
  await dialog.getByLabel('有效至').fill(addDays(shanghaiDate(house.now()), 5));
  await dialog.getByText('顾客将得到').waitFor();
  await look('whole-offer');
  await dialog.getByRole('button', { name: '发出报价' }).click();
  await page.getByRole('region', { name: '报价与还价' }).getByText('等待答复').waitFor();
}

/** The offer came to the phone; the customer asks for more, first wrongly. */
async function counter({ page, look }: Phone): Promise<void> {
  await page.reload();
  const offers = page.getByRole('region', { name: '商家的方案' });
  await offers.getByText('愿酌情补您更换背带的钱').waitFor();
  await page.getByText('等您操作').waitFor();
  await look('whole-offered');
  await offers.getByRole('button', { name: '还价' }).click();
  await page.getByRole('button', { name: '发给商家' }).click();
  await page.getByText('请填写金额，例如 50.00').waitFor();
  await page.getByLabel('希望的金额（元）').fill(asked);
  await page.getByLabel('您想说的').fill('新背带要 80 元');
  await look('whole-counter');
  await page.getByRole('button', { name: '发给商家' }).click();
  await offers.getByText('您的还价').waitFor();
  await page.getByText('商家正在考虑您的还价').waitFor();
}

/** Answers what it comes to: what was asked, to the fen. */
async function acceptCounter({ page, look }: Desk): Promise<string> {
  await page.reload();
  const offers = page.getByRole('region', { name: '报价与还价' });
  await offers.getByText('新背带要 80 元').waitFor();
  await look('whole-countered', { whole: true });
  await offers.getByRole('button', { name: '接受还价' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '接受还价' }).click();
  await offers.getByText('已接受').waitFor();
  await page.getByText('下一步：由另一位同事批准').waitFor();
  await expect.poll(() => page.getByRole('button', { name: '批准', exact: true }).isDisabled()).toBe(true);
  const amount = (await page.locator('.case-side .case-amount').textContent()) ?? '';
  expect(amount).toBe(`¥${asked}`);
  return amount;
}

async function approve({ page, look }: Desk, number: string, amount: string): Promise<void> {
  await page.getByRole('navigation').first().getByRole('link', { name: '待我批准' }).click();
  const card = page.locator('.approval', { hasText: number });
  await card.getByText(amount).first().waitFor();
  await look('whole-approvals');
  await card.getByRole('button', { name: '批准' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('将退回').waitFor();
  await dialog.getByRole('button', { name: '批准并出款' }).click();
  await card.waitFor({ state: 'detached' });
}

/** Above the limit of the account, so finance looks and lets it go. */
async function release({ page, look }: Desk, number: string): Promise<void> {
  await open(page, number);
  await page.getByRole('link', { name: '查看出款' }).click();
  await page.locator('tbody tr.ant-table-row', { hasText: '原路退回' }).click();
  const drawer = page.locator('.ant-drawer');
  await drawer.getByText('超出渠道账户限额').first().waitFor();
  await look('whole-held');
  await drawer.getByRole('button', { name: '放行' }).click();
  const confirm = page.locator('.ant-modal-confirm');
  await confirm.locator('.ant-btn-primary').click();
  await confirm.waitFor({ state: 'hidden' });
}

/** The phone sees the money by itself, and the receipt says the same amount as the voucher. */
async function receiveMoney({ page, look }: Phone, number: string, amount: string): Promise<void> {
  await page.getByRole('button', { name: '评价这次退款' }).waitFor({ timeout: 60_000 });
  const legs = page.getByRole('region', { name: '退款去向' });
  await legs.getByText('已到账', { exact: true }).waitFor();
  await expect.poll(() => page.locator('.receipt-head .amount').textContent()).toBe(amount);
  await look('whole-money');
  const [voucher] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载退款凭单' }).click(),
  ]);
  expect(voucher.suggestedFilename()).toBe(`${number}.pdf`);
  const pdf = await getDocumentProxy(new Uint8Array(await readFile(await voucher.path())));
  const { text } = await extractText(pdf, { mergePages: true });
  const words = text.replaceAll(/\s/g, '');
  for (const expected of [number, amount, '已完成']) expect(words).toContain(expected);
}

async function rate({ page, look }: Phone): Promise<void> {
  await page.getByRole('button', { name: '评价这次退款' }).click();
  await page.getByLabel('4 分').check();
  await page.getByLabel('想说的').fill('说得明白，到账也快');
  await look('whole-rate');
  await page.getByRole('button', { name: '提交评价' }).click();
  await page.getByRole('region', { name: '您的评价' }).getByText('说得明白，到账也快').waitFor();
}

/** Everything that happened stands in the case, by whom, and what the customer thinks of it among the ratings. */
async function seeItDone(desk: Desk, number: string): Promise<void> {
  const { page, look } = desk;
  await open(page, number);
  await page.locator('.page-head .tone', { hasText: '已完成' }).waitFor();
  const happened = page.locator('.timeline li');
  for (const [words, by] of [
    ['提交退款申请', house.visitor().customer],
    ['补充材料「strap.jpg」', house.visitor().customer],
    ['审核：', '小林'],
    ['批准', '王店长'],
  ] as const)
    await happened.filter({ hasText: words }).filter({ hasText: by }).first().waitFor();
  await look('whole-done', { whole: true });
  await page.goto(new URL('/console/voice?tab=ratings', page.url()).href);
  await page.getByText('说得明白，到账也快').waitFor();
}

/** Approved and settled are in the vouchers with the amount that the customer got, and the books balance. */
async function readTheBooks({ page, look }: Desk, number: string, amount: string): Promise<void> {
  await page.locator('.ant-drawer').getByText('已到账').first().waitFor();
  await page.getByRole('link', { name: '查看退款单' }).click();
  await page.getByRole('link', { name: '记账凭证' }).click();
  await page.getByText(`退款批准 ${number}`).first().waitFor();
  await page.getByText(amount.slice(1)).first().waitFor();
  await look('whole-vouchers');
  await page.goto(new URL('/console/books/statements', page.url()).href);
  await page.getByText('借贷平衡').waitFor();
}
