import { parseId } from '@redress/domain';
import { describe, expect, it } from 'vitest';
import { signedMail } from '../testkit/mail.ts';
import { photo } from '../testkit/pictures.ts';
import { type Desk, openDesk, type Width } from './desk.ts';
import { openHouse } from './house.ts';

const house = await openHouse();
const jpeg = await photo();
const at = (path: string): string => `${house.address()}/console/${path}`;

/** A case of one's own for each width, with a customer. */
const freshCase = async (): Promise<{ id: string; number: string; customerId: string }> => {
  let order = await house.freshOrder('any');
  while (order.customerId === null) order = await house.freshOrder('any');
  const reply = await house.api('小林', '/v1/refund-cases', {
    body: {
      orderNumber: order.number,
      kind: 'return_and_refund',
      cause: 'quality',
      statement: '杯盖漏水，请退款。',
      lines: [{ lineId: order.lines[0]?.id ?? '', quantity: 1 }],
      intake: 'desk',
    },
  });
  const opened = (await reply.json()) as { id: string; number: string };
  return { ...opened, customerId: order.customerId ?? '' };
};

describe.each<Width>([1280, 375])('what customers say, at %i pixels', (width) => {
  it('a complaint is handed up and answered, and ratings are looked at by store', async () => {
    const desk = await openDesk(house.browser(), at('voice'), { width });
    const { page } = desk;
    await desk.signIn(house.keyOf('小林'));
    await page.goto(at('voice'));
    const first = page.locator('.voice-list > li').filter({ has: page.getByRole('button', { name: /^上报经理/ }) });
    const words = (await first.first().locator('.voice-words').textContent()) ?? '';
    await desk.look('voice-complaints');
    await first
      .first()
      .getByRole('button', { name: /^上报经理/ })
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '上报经理' }).click();
    await dialog.getByText('请填写').waitFor();
    await dialog.getByLabel('为什么需要经理处理').fill('顾客要求经理回电');
    await dialog.getByRole('button', { name: '上报经理' }).click();
    const mine = page.locator('.voice-list > li').filter({ hasText: words });
    await mine.getByText('小林 已上报：顾客要求经理回电').waitFor();
    await mine.getByRole('button', { name: /^答复/ }).click();
    await dialog.getByLabel('给顾客的答复').fill(`已换人跟进，今天答复您（${width}）`);
    await dialog.getByRole('button', { name: '答复', exact: true }).click();
    await page.getByText('已答复').first().click();
    await page.getByText(`已换人跟进，今天答复您（${width}）`).waitFor();
    await expect.poll(() => page.url()).toContain('state=answered');

    await page.goto(at('voice?tab=ratings'));
    await page.getByRole('heading', { name: '按门店' }).waitFor();
    await page.locator('.voice-list .stars').first().waitFor();
    const scores = await page
      .locator('.voice-list .stars')
      .evaluateAll((all) =>
        all.map((each) => (each as { getAttribute(name: string): string | null }).getAttribute('aria-label') ?? ''),
      );
    expect(scores).toEqual(scores.toSorted());
    expect(scores.length).toBeGreaterThan(0);
    await desk.look('voice-ratings', { whole: true });
    await page.locator('section').filter({ hasText: '按门店' }).getByRole('button').first().click();
    await expect.poll(() => page.url()).toContain('store=sto_');
    await desk.leave();
  });

  it('a mail without a case is put into one or set aside, behind a secret that was made here', async () => {
    const { number } = await freshCase();
    const desk = await openDesk(house.browser(), at('messages/senders'), { width });
    const { page } = desk;
    await desk.signIn(await house.masterKey());
    await page.goto(at('messages/senders'));
    const secret = await makeSecret(desk);
    const address = (await page.getByRole('region', { name: '来信入口' }).getByText('POST ').textContent()) ?? '';
    const merchantId = parseId('merchant', address.split('/').at(-1) ?? '');
    if (!merchantId) throw new Error(address);
    for (const [index, subject] of [`我的退款（${width}）`, `贷款广告（${width}）`, `想退款（${width}）`].entries()) {
      const id = `<${width}-${index}@mail.example>`;
      const mail = { from: `Wang <wang${width}@example.com>`, id, subject, words: '照片在附件里', picture: jpeg };
      const { headers, body } = signedMail(secret, { merchantId, now: house.now(), ...mail });
      const handed = await fetch(address.replace('POST ', ''), {
        method: 'POST',
        headers: { ...headers, 'content-type': 'message/rfc822' },
        body: new Uint8Array(body),
      });
      expect(handed.status).toBe(200);
    }
    await page.goto(at('voice?tab=mail'));
    await page.getByRole('button', { name: `查看 我的退款（${width}）` }).click();
    const drawer = page.locator('.ant-drawer');
    await drawer.getByText('crack.jpg').waitFor();
    await desk.look('voice-mail');
    await drawer.getByRole('button', { name: '归入退款单' }).click();
    const dialog = page.locator('.ant-modal');
    await dialog.getByLabel('退款单').fill(number);
    await dialog.getByLabel('退款单').press('Enter');
    await dialog.getByRole('radio', { name: number }).check();
    await dialog.getByRole('button', { name: '归入退款单' }).click();
    await drawer.getByRole('link', { name: number }).click();
    await page.getByRole('region', { name: '与顾客的往来' }).getByText('照片在附件里').waitFor();

    await page.goto(at('voice?tab=mail'));
    await page.getByRole('button', { name: `查看 贷款广告（${width}）` }).click();
    await drawer.getByRole('button', { name: '搁置' }).click();
    await dialog.getByRole('button', { name: '广告' }).click();
    await dialog.getByRole('button', { name: '搁置' }).click();
    await drawer.getByText('广告', { exact: true }).waitFor();
    await page.goto(at('voice?tab=mail&state=set_aside'));
    await page.getByText(`贷款广告（${width}）`).waitFor();

    // A case is opened for a mail: it is read beside the claim, and becomes part of the case with its files.
    const order = await house.freshOrder('any');
    await page.goto(at('voice?tab=mail'));
    await page.getByRole('button', { name: `查看 想退款（${width}）` }).click();
    await drawer.getByRole('link', { name: '新建退款单' }).click();
    await page.getByRole('region', { name: '来信', exact: true }).getByText('照片在附件里').waitFor();
    await page.getByRole('searchbox', { name: '订单号', exact: true }).fill(order.number);
    await page.getByRole('button', { name: '查找' }).click();
    await page
      .getByRole('spinbutton', { name: order.lines[0]?.title ?? '' })
      .first()
      .fill('1');
    await page.getByLabel('原因').click();
    await page.getByTitle('质量问题').click();
    await page.getByLabel('顾客说明').fill('来信说收到就有裂纹，请退款。');
    await desk.look('voice-mail-claim', { whole: true });
    await page.getByRole('button', { name: '检查申请' }).click();
    await page.getByText(/^申请可以受理/).waitFor();
    await page.getByRole('button', { name: '提交申请' }).click();
    await page.getByRole('region', { name: '与顾客的往来' }).getByText('照片在附件里').waitFor();
    await page.getByText('crack.jpg').first().waitFor();
    await page.goto(at('voice?tab=mail&state=linked'));
    await page.getByText(`想退款（${width}）`).waitFor();
    await desk.leave();
  });

  it('the portal gets its words and a colour that can be seen', async () => {
    const desk = await openDesk(house.browser(), at('portal-face'), { width });
    const { page } = desk;
    await desk.signIn(await house.masterKey());
    await page.goto(at('portal-face'));
    await page.getByLabel('主色').fill('#ffe066');
    await page.getByRole('status').filter({ hasText: '太浅' }).waitFor();
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.locator('.ant-form-item-explain').getByText('至少要 3:1').waitFor();
    await page.getByLabel('主色').fill('#0b5fff');
    await page.getByRole('status').filter({ hasText: '看得清' }).waitFor();
    await page.getByLabel('欢迎语（中文）').fill(`不满意可以退（${width}）`);
    await page.getByLabel('欢迎语（英文）').fill('Not happy? Send it back');
    await page.getByRole('figure', { name: '手机预览' }).getByText(`不满意可以退（${width}）`).waitFor();
    await desk.look('portal-face', { whole: true });
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByText('已完成：顾客端门面').waitFor();
    await page.goto(`${house.address()}/portal/yuedong/`);
    await page.getByText(`不满意可以退（${width}）`).waitFor();
    // The pale colour was refused on purpose.
    await desk.leave(/422|401/);
  });

  it('a customer says how to be told, and gets a file with a message', async () => {
    const { id, customerId } = await freshCase();
    const desk = await openDesk(house.browser(), at('cases'), { width });
    const { page } = desk;
    await desk.signIn(house.keyOf('小林'));
    await page.goto(at(`customers/${customerId}`));
    await page.getByRole('button', { name: '修改 通知偏好' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: '短信', exact: true }).check();
    await dialog.getByRole('checkbox', { name: '短信' }).check();
    await dialog.getByRole('button', { name: '保存' }).click();
    await dialog.getByText('首选方式不能同时拒收').first().waitFor();
    await dialog.getByRole('radio', { name: '邮件', exact: true }).check();
    await desk.look('customer-choice');
    await dialog.getByRole('button', { name: '保存' }).click();
    await page.getByRole('region', { name: '通知偏好' }).getByText('小林').waitFor();

    await page.goto(at(`cases/${id}`));
    const talk = page.getByRole('region', { name: '与顾客的往来' });
    await talk.locator('input[type=file]').setInputFiles({ name: '说明.jpg', mimeType: 'image/jpeg', buffer: jpeg });
    await talk.locator('.ant-select-selection-item', { hasText: '说明.jpg' }).waitFor();
    await talk.getByLabel('回复顾客').fill('请看附件里的说明');
    await desk.look('message-attachment');
    await talk.getByRole('button', { name: '发送给顾客' }).click();
    await talk.getByRole('log').getByText('说明.jpg').waitFor();
    await desk.leave(/422/);
  });
});

/** Made or replaced: it is shown once. */
async function makeSecret({ page }: Desk): Promise<string> {
  const door = page.getByRole('region', { name: '来信入口' });
  await door.getByRole('button', { name: /^(生成|更换)密钥$/ }).click();
  const shown = page.getByRole('dialog').filter({ hasText: '密钥只显示这一次' });
  const ask = page.getByRole('dialog').filter({ hasText: '旧密钥立即失效' });
  await shown.or(ask).first().waitFor();
  if (await ask.isVisible()) await ask.getByRole('button', { name: '更换密钥' }).click();
  const secret = await shown.getByLabel('密钥').inputValue();
  await shown.getByRole('button', { name: '已记下，关闭' }).click();
  return secret;
}
