import { expect, test } from 'vitest';
import { there } from './api.ts';
import { portalShop } from './portal-shop.ts';

const {
  call,
  newMerchant,
  clock,
  shop,
  clerk,
  face,
  slug,
  fang,
  buy,
  fangsOrder,
  sent,
  askFor,
  signIn,
  keyed,
  claim,
  openFor,
} = await portalShop();

test('the shop shows its face and its policy to anybody, by its name or its id', async () => {
  expect((await call('getPortalShop', { params: slug })).body).toMatchObject({ name: '跃动生活', colour: '#0b5fff' });
  const byId = await call('getPortalShop', { params: { slug: shop.merchant.id } });
  expect(byId.body.slug).toBe('yuedong');
  const policy = await call('getPortalPolicy', { params: slug });
  expect(policy.body.articles.length).toBeGreaterThan(3);
  expect((await call('getPortalShop', { params: { slug: 'nobody' } })).problem.code).toBe('not_found');
});

test('a name in the address belongs to whoever took it first', async () => {
  const other = await newMerchant('别家');
  const key = await other.keyOf('老王');
  expect((await call('setPortalFace', { as: key, body: face })).problem).toMatchObject({
    code: 'portal_slug_taken',
    errors: [expect.objectContaining({ pointer: '/slug' })],
  });
});

test('a number and a contact that belong together bring a code; the answer never tells', async () => {
  clock.advance(3_600_000);
  const before = sent.length;
  const answers = [
    await askFor('P-1', '+86 138-0000-5678'),
    await askFor('P-1', '13900002222'),
    await askFor('NO-SUCH', '13900003333'),
  ];
  expect(sent.slice(before)).toEqual([{ to: { phone: '13800005678' }, code: expect.stringMatching(/^\d{6}$/) }]);
  for (const { status, body } of answers) {
    expect(status).toBe(201);
    expect(Object.keys(body)).toEqual(['codeId', 'expiresAt', 'againInSeconds']);
    expect(body.againInSeconds).toBe(60);
  }
  const guess = { params: { ...slug, codeId: there(answers[2]).body.codeId }, body: { code: '123456' } };
  expect((await call('confirmPortalCode', guess)).problem.code).toBe('portal_code_wrong');
});

test('codes for one contact come slower and slower, known or not', async () => {
  for (const contact of ['fang@example.com', 'm-1@example.com']) {
    clock.advance(3_600_000);
    expect((await askFor('P-1', contact)).body.againInSeconds).toBe(60);
    expect((await askFor('P-1', contact)).problem).toMatchObject({
      code: 'too_many_requests',
      details: { seconds: 60 },
    });
    clock.advance(60_000);
    expect((await askFor('P-1', contact)).body.againInSeconds).toBe(120);
  }
});

test('five wrong tries end a code, even all at once, and a code opens once', async () => {
  clock.advance(3_600_000);
  const asked = await askFor('P-1', '13800005678');
  const { code } = there(sent.at(-1));
  const wrong = code === '000000' ? '000001' : '000000';
  const params = { ...slug, codeId: asked.body.codeId };
  const guesses = await Promise.all(
    Array.from({ length: 12 }, () => call('confirmPortalCode', { params, body: { code: wrong } })),
  );
  const codes = guesses.map(({ problem }) => problem.code);
  expect(codes.filter((each) => each === 'portal_code_wrong')).toHaveLength(5);
  expect(codes.filter((each) => each === 'portal_code_ended')).toHaveLength(7);
  expect((await call('confirmPortalCode', { params, body: { code } })).problem.code).toBe('portal_code_ended');

  clock.advance(3_600_000);
  const again = await askFor('P-1', '13800005678');
  const right = {
    params: { ...slug, codeId: again.body.codeId },
    body: { code: there(sent.at(-1)).code },
  };
  const opened = await Promise.all([call('confirmPortalCode', right), call('confirmPortalCode', right)]);
  expect(opened.map(({ status }) => status).sort()).toEqual([200, 409]);
});

test('a code ends after ten minutes, a session after half an hour without a request', async () => {
  clock.advance(3_600_000);
  const asked = await askFor('P-1', '13800005678');
  clock.advance(10 * 60_000);
  const late = { params: { ...slug, codeId: asked.body.codeId }, body: { code: there(sent.at(-1)).code } };
  expect((await call('confirmPortalCode', late)).problem.code).toBe('portal_code_ended');

  const cookie = await signIn('P-1', '13800005678');
  for (let minute = 0; minute < 60; minute += 20) {
    clock.advance(20 * 60_000);
    expect((await call('getPortalMe', { headers: cookie })).body).toMatchObject({ by: 'session', name: '王*' });
  }
  clock.advance(30 * 60_000);
  expect((await call('getPortalMe', { headers: cookie })).problem.code).toBe('portal_sign_in_needed');
});

test('signing out ends the session for good', async () => {
  const cookie = await signIn('P-1', '13800005678');
  const ended = await call('endPortalSession', { headers: cookie });
  expect([ended.status, String(ended.headers['set-cookie'])]).toEqual([204, expect.stringContaining('Max-Age=0')]);
  expect((await call('getPortalMe', { headers: cookie })).problem.code).toBe('portal_sign_in_needed');
});

test('a request from another site changes nothing', async () => {
  const cookie = await signIn('P-1', '13800005678');
  for (const foreign of [{ origin: 'https://evil.example' }, { origin: 'null' }, { 'sec-fetch-site': 'cross-site' }]) {
    const reply = await call('openPortalClaim', {
      headers: { ...keyed(cookie), ...foreign },
      body: claim(fangsOrder.id),
    });
    expect([reply.status, reply.problem.code]).toEqual([403, 'portal_other_origin']);
  }
  const own = await call('previewPortalClaim', {
    headers: { ...cookie, origin: 'http://localhost:80', host: 'localhost:80' },
    body: claim(fangsOrder.id),
  });
  expect(own.status).toBe(200);
});

test('a tracking link reads and replies, and does nothing else; it ends when it is revoked', async () => {
  const cookie = await signIn('P-1', '13800005678');
  const opened = await openFor(cookie, (await buy(fang.id)).id);
  const params = { id: opened.id };
  const link = (await call('makeTrackingLink', { as: clerk, params })).body;
  expect(link.path).toMatch(/^\/portal\/yuedong\/t\/rt_/);
  const bearer = { authorization: `Bearer ${link.path.split('/').at(-1)}` };
  expect((await call('getPortalMe', { headers: bearer })).body).toMatchObject({ by: 'link', caseId: opened.id });
  const seen = (await call('getPortalCase', { params, headers: bearer })).body;
  expect(seen.can).toMatchObject({ withdraw: false, attach: false, message: true });
  const said = await call('postPortalMessage', { params, headers: keyed(bearer), body: { words: '收到' } });
  expect(said.status).toBe(201);
  const refusedMoves = [
    call('withdrawPortalCase', { params, headers: keyed(bearer), body: { reason: '不退了' } }),
    call('listPortalOrders', { headers: bearer }),
    call('openPortalClaim', { headers: keyed(bearer), body: claim(fangsOrder.id) }),
    call('ratePortalCase', { params, headers: bearer, body: { score: 1 } }),
  ];
  for (const reply of await Promise.all(refusedMoves)) expect(reply.problem.code).toBe('portal_sign_in_needed');
  const other = await openFor(cookie, (await buy(fang.id)).id);
  expect((await call('getPortalCase', { params: { id: other.id }, headers: bearer })).problem.code).toBe('not_found');
  const forged = { authorization: `${bearer.authorization.slice(0, -3)}AAA` };
  expect((await call('getPortalMe', { headers: forged })).problem.code).toBe('portal_sign_in_needed');
  await call('revokeTrackingLink', { as: clerk, params: { id: opened.id, linkId: link.id } });
  expect((await call('getPortalMe', { headers: bearer })).problem.code).toBe('portal_sign_in_needed');
});
