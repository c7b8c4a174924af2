import { systemClock } from '@redress/server/platform/clock.ts';
import { describe, expect, it } from 'vitest';
import { totpCode } from '../testkit/totp.ts';
import { type Desk, openDesk } from './desk.ts';
import { openHouse } from './house.ts';

const house = await openHouse();
const newPassword = 'umbrella tram 靛蓝 42 quietly';

const open = (width: 1280 | 375 = 1280): Promise<Desk> =>
  openDesk(house.browser(), house.address().replace('127.0.0.1', 'localhost'), { width });

async function enter({ page }: Desk, account: string, password: string): Promise<void> {
  await page.getByLabel('邮箱或工号').fill(account);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
}
const isIn = ({ page }: Desk): Promise<void> =>
  page.locator('.bar-side').getByRole('button', { name: '小林' }).waitFor();

describe('signing in', () => {
  it('asks for nothing that one may not read, however late the rights are known', async () => {
    const reply = await house.api('小林', '/v1/refund-cases?limit=1');
    const { data } = (await reply.json()) as { data: { id: string }[] };
    const desk = await open();
    const { page } = desk;
    await desk.signIn(house.keyOf('小林'));
    await page.route('**/v1/me', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      await route.continue();
    });
    for (const screen of [`cases/${data[0]?.id}`, '']) {
      await page.goto(`${new URL(page.url()).origin}/console/${screen}`);
      await isIn(desk);
      await page.locator('#content h1:visible').first().waitFor();
    }
    // Whatever was refused would have been complained of.
    await desk.leave();
  });

  it('takes a password, then a second factor, then a passkey instead of both', async () => {
    const { password } = house.logins();
    const desk = await open();
    const { page } = desk;
    await desk.look('sign-in');
    await enter(desk, '1001', 'not the password');
    await page.getByText('账号或密码不正确').waitFor();
    await enter(desk, '1001', password);
    await isIn(desk);

    await page.goto(`${new URL(page.url()).origin}/console/account?tab=security`);
    const factor = page.locator('section', { hasText: '两步验证' }).first();
    await factor.getByLabel('当前密码').fill(password);
    await factor.getByRole('button', { name: '开启两步验证' }).click();
    const secret = await factor.locator('code').textContent();
    const code = () => totpCode(`otpauth://totp/x?secret=${secret}`, systemClock.now());
    await desk.look('account-second-factor');
    await factor.getByLabel('6 位数字').fill(code());
    await factor.getByRole('button', { name: '确认' }).click();
    await expect.poll(() => factor.locator('.recovery-codes li').count()).toBe(10);

    // A device that holds passkeys, as Chromium plays one.
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('WebAuthn.enable');
    await devtools.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    await page.getByRole('button', { name: '添加通行密钥' }).click();
    await page.locator('.plain-list').getByText('我的设备').waitFor();
    await desk.signOut();

    await enter(desk, 'lin@demo.example', password);
    await page.getByLabel('验证码').fill('000000');
    await page.getByRole('button', { name: '确认' }).click();
    await page.getByText('验证码不正确').waitFor();
    await page.getByLabel('验证码').fill(code());
    await page.getByRole('button', { name: '确认' }).click();
    await isIn(desk);
    await desk.signOut();

    await page.getByRole('button', { name: '使用通行密钥' }).click();
    await isIn(desk);
    await desk.leave(/40[13]/);
  });

  it('locks after five wrong passwords, and says for how long', async () => {
    const desk = await open(375);
    for (let tries = 0; tries < 5; tries += 1) {
      // What was said of the try before may still stand there.
      const answered = desk.page.waitForResponse((reply) => reply.request().method() === 'POST' && !reply.ok());
      await enter(desk, '1002', `wrong ${tries} wrong wrong`);
      await answered;
      await desk.page.getByText('账号或密码不正确').waitFor();
    }
    await enter(desk, '1002', house.logins().password);
    await desk.page.getByText('尝试次数过多，已暂时锁定').waitFor();
    await desk.look('sign-in-locked');
    await desk.leave(/40[13]|429/);
  });

  it('lets an administrator invite somebody, who sets a password and sees one store', async () => {
    const desk = await open();
    const { page } = desk;
    await enter(desk, '9001', house.logins().password);
    await page.locator('.bar-side').getByText('系统管理员').waitFor();
    await page.goto(`${new URL(page.url()).origin}/console/people`);
    await page.getByRole('button', { name: '邀请员工' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('姓名').fill('钱新人');
    await dialog.getByLabel('邮箱').fill('qian@demo.example');
    for (const [label, name] of [
      ['角色', '店长'],
      ['可见门店', '杭州西湖店'],
    ] as const) {
      await dialog.getByLabel(label).click();
      await page.keyboard.type(name);
      // The stores may still be on their way; Enter takes what is there.
      await page.locator('.ant-select-item-option-active', { hasText: name }).waitFor();
      await page.keyboard.press('Enter');
      await dialog.locator('.ant-modal-title').click();
      await dialog.locator('.ant-select-selection-item', { hasText: name }).waitFor();
    }
    await dialog.getByLabel('批准限额（元）').fill('300.00');
    await desk.look('people-invite');
    await dialog.getByRole('button', { name: '邀请员工' }).click();
    const link = await page.getByRole('textbox', { name: '设置密码的链接' }).inputValue();
    await page.getByRole('button', { name: '知道了' }).click();
    await desk.look('people');
    await page.goto(`${new URL(page.url()).origin}/console/people?tab=log`);
    await page.getByText('邀请员工').first().waitFor();
    await desk.look('people-log');
    await desk.leave();

    const fresh = await openDesk(house.browser(), link.replace('127.0.0.1', 'localhost'), { width: 375 });
    await fresh.page.getByText('欢迎，钱新人').waitFor();
    await fresh.page.getByLabel('新密码').fill('password123');
    await fresh.page.getByLabel('再输入一次').fill('password123');
    await fresh.page.getByRole('button', { name: '设置密码' }).click();
    await fresh.page.getByText('密码不够安全').first().waitFor();
    await fresh.look('welcome');
    await fresh.page.getByLabel('新密码').fill(newPassword);
    await fresh.page.getByLabel('再输入一次').fill(newPassword);
    await fresh.page.getByRole('button', { name: '设置密码' }).click();
    await fresh.page.locator('.bar-side').getByRole('button', { name: '钱新人' }).waitFor();
    await fresh.page.goto(`${new URL(fresh.page.url()).origin}/console/account`);
    await fresh.page.getByText('杭州西湖店').waitFor();
    await fresh.page.getByText('¥300.00').waitFor();
    await fresh.look('account');
    await fresh.leave(/422/);
  });
});
