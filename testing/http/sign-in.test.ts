import { systemClock } from '@redress/server/platform/clock.ts';
import { expect, test } from 'vitest';
import { totpCode } from '../testkit/totp.ts';
import { testApi } from './api.ts';
import { testBrowser } from './browser.ts';

const { call, newMerchant, http, clock, pool } = await testApi();
const shop = await newMerchant('小店');
const admin = await shop.keyOf('系统管理员');
const password = '靛蓝 麻雀 穿过 steel 42';

let people = 0;
/** Somebody new who has set their password. */
const person = async (name: string, rights: { roles: string[]; stores?: string[]; approvalLimit?: object }) => {
  people += 1;
  const email = `person${people}@example.com`;
  const invited = await call('inviteStaff', { as: admin, body: { name, email, staffNumber: `A${people}`, ...rights } });
  expect(invited.status).toBe(201);
  const token = invited.body.link.split('#token=')[1];
  const browser = testBrowser(http);
  const accepted = await browser.post('/auth/invitation/accept', { token, password });
  expect(accepted.json).toEqual({ status: true });
  return { email, staffNumber: `a${people}`, staffId: invited.body.staff.id, token, browser };
};

const signIn = (email: string, given = password) => {
  const browser = testBrowser(http);
  return browser.post('/auth/sign-in/email', { email, password: given }).then((seen) => ({ browser, ...seen }));
};

test('受邀的人设好密码即登录，之后凭邮箱或工号登录', async () => {
  const lin = await person('小林', { roles: ['service', 'reviewer'] });
  const me = await lin.browser.get('/v1/me');
  expect(me.json).toMatchObject({ actor: { kind: 'staff', id: lin.staffId, name: '小林' }, stores: null, lent: [] });
  expect(me.json['scopes']).toContain('cases:assess');
  expect(me.json['scopes']).not.toContain('cases:approve');
  expect((await lin.browser.post('/auth/invitation/accept', { token: lin.token, password })).json['code']).toBe(
    'link_not_valid',
  );
  for (const name of [lin.email.toUpperCase(), lin.staffNumber]) {
    const { browser, status } = await signIn(name);
    expect(status).toBe(200);
    expect((await browser.get('/v1/me')).status).toBe(200);
  }
});

test('链接只能用一次；密码太弱、含姓名的不收；同一邮箱不能邀请两次', async () => {
  const body = { name: '赵一', email: 'zhao@example.com', roles: ['service'] };
  const { link } = (await call('inviteStaff', { as: admin, body })).body;
  const token = link.split('#token=')[1];
  const browser = testBrowser(http);
  expect((await browser.post('/auth/invitation/look', { token })).json).toMatchObject({ name: '赵一', again: false });
  for (const weak of ['short', 'password123', 'zhao@example', '1234567890', 'qwertyuiop'])
    expect((await browser.post('/auth/invitation/accept', { token, password: weak })).json['code']).toBe(
      'password_weak',
    );
  const both = await Promise.all(
    [1, 2].map(() => testBrowser(http).post('/auth/invitation/accept', { token, password })),
  );
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  const taken = await call('inviteStaff', { as: admin, body: { ...body, name: '另一人' } });
  expect([taken.status, taken.problem.errors[0]?.pointer]).toEqual([409, '/email']);
});

test('一个邮箱只有一封未用的邀请：第二封当场说明；过期后可再发，新链接用原来的语言', async () => {
  const body = { name: 'Ann', email: 'ann@example.com', roles: ['service'], language: 'en' };
  const both = await Promise.all([1, 2].map(() => call('inviteStaff', { as: admin, body })));
  expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  const no = both.find(({ status }) => status === 409);
  expect(no?.problem).toMatchObject({
    code: 'invitation_open',
    errors: [expect.objectContaining({ pointer: '/email' })],
  });
  const second = (await call('inviteStaff', { as: admin, body: { ...body, name: '安' } })).problem;
  expect(second.detailEn).toContain('(Ann)');
  const ann = both.find(({ status }) => status === 201)?.body.staff.id ?? '';
  await call('inviteStaffAgain', { as: admin, params: { id: ann } });
  await call('inviteStaffAgain', { as: admin, params: { id: ann }, query: { language: 'zh' } });
  await call('inviteStaffAgain', { as: admin, params: { id: ann } });
  const { rows } = await pool.query<{ language: string }>(
    `select language from invitation where email = 'ann@example.com' order by invitation_id`,
  );
  expect(rows.map(({ language }) => language)).toEqual(['en', 'en', 'zh', 'zh']);
  clock.advance(8 * 86_400_000);
  expect((await call('inviteStaff', { as: admin, body: { ...body, name: '安' } })).status).toBe(201);
});

test('密码错五次就锁住，越锁越久，正确的密码也进不去；别人不受影响', async () => {
  const wu = await person('小吴', { roles: ['service'] });
  const codes: unknown[] = [];
  for (let tries = 0; tries < 5; tries += 1) codes.push((await signIn(wu.email, 'wrong wrong wrong')).json['code']);
  expect(codes).toEqual(Array(5).fill('sign_in_wrong'));
  const locked = await signIn(wu.email);
  expect([locked.status, locked.json['code'], locked.json['details']]).toEqual([
    429,
    'sign_in_locked',
    { seconds: 60 },
  ]);
  clock.advance(61_000);
  expect((await signIn(wu.email, 'wrong again, sorry')).json['code']).toBe('sign_in_wrong');
  expect((await signIn(wu.email)).json['details']).toEqual({ seconds: 120 });
  const other = await person('小郑', { roles: ['service'] });
  expect((await signIn(other.email)).status).toBe(200);
  clock.advance(121_000);
  expect((await signIn(wu.email)).status).toBe(200);
  expect((await signIn('nobody@example.com')).json['code']).toBe('sign_in_wrong');
});

test('同时猜也只能猜五次', async () => {
  const qian = await person('小钱', { roles: ['service'] });
  const guesses = await Promise.all(Array.from({ length: 12 }, () => signIn(qian.email, 'guess guess guess')));
  const codes = guesses.map(({ json }) => json['code']);
  expect(codes.filter((code) => code === 'sign_in_wrong')).toHaveLength(5);
  expect(codes.filter((code) => code === 'sign_in_locked')).toHaveLength(7);
});

test('两步验证：光有密码进不去；恢复码只能用一次', async () => {
  const sun = await person('孙', { roles: ['finance'] });
  const enabled = await sun.browser.post('/auth/two-factor/enable', { password });
  const uri = String(enabled.json['totpURI']);
  const [recovery] = enabled.json['backupCodes'] as string[];
  const code = () => totpCode(uri, systemClock.now());
  expect((await sun.browser.post('/auth/two-factor/verify-totp', { code: code() })).status).toBe(200);

  const { browser, json } = await signIn(sun.email);
  expect(json['twoFactorRedirect']).toBe(true);
  expect((await browser.get('/v1/me')).status).toBe(401);
  const wrong = await browser.post('/auth/two-factor/verify-totp', { code: '000000' });
  expect([wrong.status, wrong.json['code']]).toEqual([401, 'second_factor_wrong']);
  expect((await browser.post('/auth/two-factor/verify-totp', { code: code() })).status).toBe(200);
  expect((await browser.get('/v1/me')).status).toBe(200);

  const lost = await signIn(sun.email);
  expect((await lost.browser.post('/auth/two-factor/verify-backup-code', { code: recovery })).status).toBe(200);
  const again = await signIn(sun.email);
  expect((await again.browser.post('/auth/two-factor/verify-backup-code', { code: recovery })).json['code']).toBe(
    'second_factor_wrong',
  );
});

test('别的网站的页面不能借用会话；退出、踢下线、停用立即生效', async () => {
  const zhou = await person('小周', { roles: ['service'] });
  const evil = { origin: 'https://evil.example' };
  const forged = await zhou.browser.post('/v1/delegations', {}, evil);
  expect([forged.status, forged.json['code']]).toEqual([403, 'sign_in_elsewhere']);
  expect((await zhou.browser.post('/auth/sign-out', {}, evil)).json['code']).toBe('sign_in_elsewhere');

  const second = await signIn(zhou.email);
  const sessions = await zhou.browser.get('/auth/list-sessions');
  expect(Object.values(sessions.json)).toHaveLength(2);
  await zhou.browser.post('/auth/revoke-other-sessions');
  expect((await second.browser.get('/v1/me')).json['code']).toBe('sign_in_needed');

  const suspended = await call('suspendStaff', { as: admin, params: { id: zhou.staffId } });
  expect(suspended.body.state).toBe('suspended');
  clock.advance(2_000);
  expect((await zhou.browser.get('/v1/me')).status).toBe(401);
  expect((await signIn(zhou.email)).json['code']).toBe('sign_in_suspended');
  await call('resumeStaff', { as: admin, params: { id: zhou.staffId } });
  expect((await signIn(zhou.email)).status).toBe(200);
});

test('新链接找回账号：旧会话、两步验证都不再有效；谁也不能改自己的权限', async () => {
  const feng = await person('小冯', { roles: ['administrator'] });
  const again = await call('inviteStaffAgain', { as: admin, params: { id: feng.staffId } });
  const token = again.body.link.split('#token=')[1];
  const browser = testBrowser(http);
  expect((await browser.post('/auth/invitation/accept', { token, password: `${password} new` })).status).toBe(200);
  clock.advance(2_000);
  expect((await feng.browser.get('/v1/me')).status).toBe(401);
  expect((await signIn(feng.email)).json['code']).toBe('sign_in_wrong');
  const own = await browser.post(`/v1/staff/${feng.staffId}/rights`, { roles: ['manager'] });
  expect([own.status, own.json['code']]).toEqual([403, 'own_rights']);
  const role = await browser.post('/v1/roles/administrator', {
    name: { zh: '管理员', en: 'Administrator' },
    scopes: ['cases:approve'],
  });
  expect(role.json['code']).toBe('own_rights');
});
