import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { handlersOf } from '@redress/server/handlers.ts';
import { createMerchant } from '@redress/server/merchant/create-merchant.ts';
import { findAnswer } from '@redress/server/platform/postgres/find-answer.ts';
import { authenticator } from '@redress/server/staff/authenticate.ts';
import { inviteStaff } from '@redress/server/staff/people/invite.ts';
import { staffDoor } from '@redress/server/staff/sign-in/staff-door.ts';
import Provider from 'oidc-provider';
import { afterAll, expect, test } from 'vitest';
import { testClock } from '../testkit/clock.ts';
import { testHouse } from '../testkit/house.ts';
import { openTestHttp } from '../testkit/http.ts';
import { testDatabase } from '../testkit/postgres.ts';
import { there } from './api.ts';
import { testBrowser } from './browser.ts';

const { pool } = await testDatabase();
const clock = testClock();
const house = testHouse(pool, clock);
const callback = 'http://localhost:8600/auth/callback/sso';

/** A real provider of identities, whose people are whoever the test says. */
const people = new Map<string, { email: string; email_verified: boolean; name: string }>();
const server = createServer();
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const provider = new Provider(issuer, {
  clients: [
    {
      client_id: 'redress',
      client_secret: 'a secret of the test',
      redirect_uris: [callback],
      response_types: ['code'],
    },
  ],
  claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
  conformIdTokenClaims: false,
  cookies: { keys: ['only in this test'] },
  findAccount: (_context, id) => {
    const person = people.get(id);
    return person && { accountId: id, claims: async () => ({ sub: id, ...person }) };
  },
});
server.on('request', provider.callback());
afterAll(() => server.close());

const sso = { name: '企业账号', issuer, clientId: 'redress', clientSecret: 'a secret of the test' };
const http = await openTestHttp({
  handlers: handlersOf(house),
  authenticate: authenticator(pool, clock),
  staff: staffDoor(house, { publicUrl: 'http://localhost:8600', sso }),
  findAnswer: findAnswer(pool),
  clock,
});
afterAll(() => http.close());

const { merchant } = await createMerchant(house, { name: '小店', currency: 'CNY' });

/** Signs in at the provider as somebody, through its own screens, and comes back with what it says. */
const through = async (url: string, account: string): Promise<string> => {
  const jar = new Map<string, string>();
  const step = async (address: string, form?: Record<string, string>): Promise<Response> => {
    const reply = await fetch(address, {
      redirect: 'manual',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    });
    for (const cookie of reply.headers.getSetCookie()) {
      const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split('=');
      jar.set(name, value);
    }
    return reply;
  };
  let address = url;
  for (let steps = 0; steps < 12; steps += 1) {
    if (address.startsWith(callback)) return address;
    const reply = await step(address);
    const next = reply.headers.get('location');
    if (next !== null) {
      address = new URL(next, issuer).href;
      continue;
    }
    const page = await reply.text();
    const prompt = page.includes('name="login"')
      ? { prompt: 'login', login: account, password: 'any' }
      : { prompt: 'consent' };
    const sent = await step(address, prompt);
    address = new URL(there(sent.headers.get('location')), issuer).href;
  }
  throw new Error('the provider does not let go');
};

const signIn = async (account: string) => {
  const browser = testBrowser(http);
  const back = '/console/sign-in?sso=done';
  const begun = await browser.post('/auth/sign-in/social', {
    provider: 'sso',
    callbackURL: back,
    errorCallbackURL: back,
  });
  const returned = new URL(await through(String(begun.json['url']), account));
  const landed = await browser.get(`${returned.pathname}${returned.search}`);
  return { browser, location: landed.location };
};

const invite = async (name: string, email: string): Promise<void> => {
  const actor = { kind: 'rule', id: 'test', name: 'test' } as const;
  const rights = { roles: ['service'], stores: null, approvalLimit: null };
  const invited = await inviteStaff(house, {
    language: 'zh',
    merchantId: merchant.id,
    actor,
    staffId: null,
    name,
    email,
    staffNumber: null,
    origin: '',
    ...rights,
  });
  if (!invited.ok) throw new Error(invited.refusal.code);
  const token = invited.value.link.split('#token=')[1];
  const accepted = await testBrowser(http).post('/auth/invitation/accept', {
    token,
    password: '靛蓝 麻雀 穿过 steel 42',
  });
  expect(accepted.status).toBe(200);
};

test('企业账号登录：邮箱经核实且已受邀的人进得来，每次都是同一位员工', async () => {
  await invite('小林', 'lin@corp.example');
  people.set('u-lin', { email: 'lin@corp.example', email_verified: true, name: 'Lin' });
  expect((await testBrowser(http).get('/auth/ways')).json).toEqual({ sso: '企业账号' });
  for (const _time of [1, 2]) {
    const { browser, location } = await signIn('u-lin');
    expect(location).toMatch(/\/console\/sign-in\?sso=done$/);
    expect((await browser.get('/v1/me')).json['actor']).toMatchObject({ name: '小林' });
  }
});

test.each([
  ['没有受邀', 'u-stranger', { email: 'stranger@corp.example', email_verified: true, name: 'X' }],
  ['邮箱没有核实', 'u-liar', { email: 'wang@corp.example', email_verified: false, name: 'X' }],
])('%s的企业账号进不来', async (_why, account, claims) => {
  if (account === 'u-liar') await invite('王经理', 'wang@corp.example');
  people.set(account, claims);
  const { browser, location } = await signIn(account);
  expect(location).toContain('error=');
  expect((await browser.get('/v1/me')).status).toBe(401);
});
