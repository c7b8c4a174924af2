import type { ReplyBodyOf } from '@redress/contract';
import { describe, expect, it } from 'vitest';
import { type Desk, openDesk, type Width } from './desk.ts';
import { openHouse } from './house.ts';

const house = await openHouse();

const go = async ({ page }: Desk, place: string): Promise<void> => {
  await page.goto(`${house.address()}/console/${place}`);
};

describe.each<Width>([1280, 375])('what is told to people, at %i pixels', (width) => {
  const sit = async (): Promise<Desk> => {
    const desk = await openDesk(house.browser(), house.address(), { width });
    await desk.signIn(await house.masterKey());
    return desk;
  };

  it('is sent by senders that are set up and tried, and rests in the quiet hours', async () => {
    const desk = await sit();
    const { page } = desk;
    await go(desk, 'messages/senders');
    const card = page.locator('section', { hasText: '邮件（本地沙箱）' }).first();
    await card.getByText('reply@yuedong.example').waitFor();
    await card.getByRole('button', { name: '测试发送' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('发送到').fill(`tester-${width}@example.com`);
    await dialog.getByRole('button', { name: '测试发送' }).click();
    await dialog.getByRole('status').getByText('已交给网关').waitFor();
    await desk.look('messages-test');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });

    await page.getByRole('button', { name: '添加发送方式' }).click();
    await dialog.getByLabel('名称', { exact: true }).fill(`总部邮箱 ${width}`);
    await dialog.getByLabel('服务器').fill('smtp.example.com');
    await dialog.getByLabel('发件地址').fill('not an address');
    await dialog.getByRole('button', { name: '添加发送方式' }).click();
    await dialog.locator('.ant-form-item-explain-error').first().waitFor();
    await dialog.getByLabel('发件地址').fill('refunds@example.com');
    await dialog.getByLabel('收信地址').fill('reply@example.com');
    await dialog.getByRole('button', { name: '添加发送方式' }).click();
    await dialog.waitFor({ state: 'hidden' });
    const added = page.locator('section', { hasText: `总部邮箱 ${width}` }).first();
    await added.getByText('reply@example.com').waitFor();
    await added.getByRole('button', { name: '停用' }).click();
    await added.getByText('已停用').waitFor();

    await page.getByLabel('免打扰开始').fill('22:00');
    const saved = page.waitForResponse((reply) => reply.url().endsWith('/v1/message-rules') && reply.ok());
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await saved;
    await page.reload();
    await expect.poll(() => page.getByLabel('免打扰开始').inputValue()).toBe('22:00');
    await desk.look('messages-senders', { whole: true });
    // The address that is none was refused on purpose.
    await desk.leave(/422|400/);
  });

  it('is said in words of the merchant, seen before they are saved', async () => {
    const desk = await sit();
    const { page } = desk;
    await go(desk, 'messages/templates');
    await page.getByRole('link', { name: '报价有了答复' }).first().waitFor();
    await desk.look('messages-templates');
    await page.getByRole('link', { name: '客服来信' }).first().click();
    const body = page.getByLabel('正文（邮件）').first();
    await body.fill(`您好，宽度 ${width}：{{nobody}}`);
    await page.getByRole('button', { name: '保存为新版本' }).click();
    await page.locator('.ant-form-item-explain-error').first().waitFor();
    await body.fill(`{{name}}，您好（${width}）：\n\n{{message}}\n\n退款申请：{{caseNumber}}\n{{link}}`);
    await page.getByRole('button', { name: '预览' }).click();
    await page.getByRole('status').getByText(`陈小姐，您好（${width}）`).waitFor();
    await desk.look('messages-template', { whole: true });
    await page.getByRole('button', { name: '保存为新版本' }).click();
    await page
      .getByText(`第 ${width === 1280 ? 1 : 2} 版`)
      .first()
      .waitFor();
    await desk.leave(/422|400/);
  });

  it('stands in the log with every try, is sent again by hand, and rings the bell', async () => {
    const caseId = await writtenTo();
    const desk = await sit();
    const { page } = desk;
    await go(desk, `messages?case=${caseId}`);
    const unreached = page.locator('tr', { hasText: '客服来信' }).filter({ hasText: '无法联系' });
    await unreached.first().waitFor({ state: 'attached' });
    await desk.look('messages-log');
    await page.getByRole('button', { name: '查看 客服来信' }).first().click();
    const drawer = page.getByRole('dialog');
    await drawer.getByText('每次发送').waitFor();
    await drawer.getByText('没有可用的联系方式').waitFor();
    await desk.look('message');
    await drawer.getByRole('button', { name: '重新发送' }).click();
    await page.getByText('已重新排队').first().waitFor();
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'hidden' });

    await page.getByRole('button', { name: /^通知/ }).click();
    const bell = page.getByRole('tooltip');
    await bell.getByRole('link').first().waitFor();
    const readAll = bell.getByRole('button', { name: '全部已读' });
    await desk.look('bell');
    // Something new may ring at any time.
    await expect
      .poll(async () => {
        // It goes away when it is pressed, perhaps between the look and the press.
        if ((await readAll.count()) > 0) await readAll.click({ timeout: 2_000 }).catch(() => undefined);
        return page.getByRole('button', { name: '通知', exact: true }).count();
      })
      .toBe(1);
    await desk.leave();
  });
});

/** A case handed up to the managers, whose customer was written to although they want to hear nothing; at any hour of the day. */
async function writtenTo(): Promise<string> {
  const key = await house.masterKey();
  let asked = 0;
  const post = async <T>(path: string, body: unknown): Promise<T> => {
    asked += 1;
    const reply = await fetch(`${house.address()}${path}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${key}`,
        'content-type': 'application/json',
        'idempotency-key': `messages-${house.now()}-${asked}`,
      },
      body: JSON.stringify(body),
    });
    expect(reply.ok, `${path} ${reply.ok ? '' : await reply.clone().text()}`).toBe(true);
    return (await reply.json()) as T;
  };
  let order = await house.freshOrder('any');
  while (order.customerId === null) order = await house.freshOrder('any');
  await post('/v1/message-rules', {
    quietFrom: '00:00',
    quietUntil: '00:00',
    portalUrl: house.address(),
    consoleUrl: `${house.address()}/console`,
  });
  await post(`/v1/customers/${order.customerId}/message-choice`, {
    language: 'zh',
    preferred: null,
    optedOut: ['email', 'sms', 'wechat'],
    wechatOpenId: null,
  });
  const { id } = await post<ReplyBodyOf<'openCase'>>('/v1/refund-cases', {
    orderNumber: order.number,
    kind: 'return_and_refund',
    cause: 'quality',
    statement: '收到时已有裂纹',
    lines: [{ lineId: order.lines[0]?.id ?? '', quantity: 1 }],
    intake: 'desk',
  });
  await post(`/v1/refund-cases/${id}/messages`, { direction: 'to_customer', channel: 'portal', words: '请补一张照片' });
  await post(`/v1/refund-cases/${id}/escalate`, { why: '顾客要求经理回电' });
  // A worker finds out that nobody is reached; the page that lists messages does not look again by itself.
  const get = async <T>(path: string): Promise<T> =>
    (await (await fetch(`${house.address()}${path}`, { headers: { authorization: `Bearer ${key}` } })).json()) as T;
  await expect
    .poll(async () => (await get<ReplyBodyOf<'listMessages'>>(`/v1/messages?caseId=${id}`)).data.map(statusOfLetter))
    .toContain('unreachable');
  return id;
}

const statusOfLetter = ({ template, status }: ReplyBodyOf<'listMessages'>['data'][number]): string | null =>
  template === 'case_message' ? status : null;
