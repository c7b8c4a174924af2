import { expect, test } from 'vitest';
import { freshKey, testApi, there } from './api.ts';
import { form, formHeaders } from './form.ts';
import { sampleCard, sampleClaim, sampleOrder } from './samples.ts';

const { call, newMerchant, pool, clock } = await testApi();
const shop = await newMerchant('后台的店');
const other = await newMerchant('隔壁的店');
const lin = await shop.keyOf('小林');
const wang = await shop.keyOf('老王');
const stranger = await other.keyOf('邻居');
const decided = (version: number) => ({ 'if-match': `"${version}"`, 'idempotency-key': freshKey() });

const order = sampleOrder('B-1', shop.storeId);
const { id: customerId } = (
  await call('createCustomer', {
    as: lin,
    body: { reference: 'M-1', name: '王芳', phone: '13800005678', email: 'wang@example.com' },
  })
).body;
await call('recordOrder', { as: lin, body: { ...order, customerId } });
const claimed = await call('openCase', { as: lin, body: { ...sampleClaim('B-1'), customerId }, headers: decided(0) });
const caseId = String(claimed.body.id);
clock.advance(60_000);
await call('assessCase', { as: lin, params: { id: caseId }, body: {}, headers: decided(1) });
clock.advance(60_000);
const approved = await call('approveCase', {
  as: wang,
  params: { id: caseId },
  body: { goodsReceivedOn: '2026-03-02' },
  headers: decided(2),
});
if (approved.status !== 200) throw new Error(approved.text);

test('actions tell who did what, newest first, page by page, and by person and sort', async () => {
  const all = (await call('listActions', { as: lin })).body;
  expect(all.data.length).toBeGreaterThan(2);
  const times = all.data.map(({ recordedAt }) => recordedAt);
  expect(times).toEqual(times.toSorted().toReversed());
  const paged: string[] = [];
  for (let before: string | null = ''; before !== null; ) {
    const page: typeof all = (await call('listActions', { as: lin, query: { limit: '1', ...(before && { before }) } }))
      .body;
    paged.push(...page.data.map(({ id }) => id));
    before = page.nextBefore;
  }
  expect(paged).toEqual(all.data.map(({ id }) => id));
  const byWang = there(all.data.find(({ actor }) => actor.name === '老王')).actor.id;
  const wangs = (await call('listActions', { as: lin, query: { actorId: byWang } })).body.data;
  expect(new Set(wangs.map(({ actor }) => actor.name))).toEqual(new Set(['老王']));
  const { type } = there(wangs[0]);
  const ofType = (await call('listActions', { as: lin, query: { type } })).body.data;
  expect(new Set(ofType.map((each) => each.type))).toEqual(new Set([type]));
  const before = (await call('listActions', { as: lin, query: { to: '2026-03-01' } })).body.data;
  expect(before).toEqual([]);
  expect((await call('listActions', { as: stranger })).body.data).toEqual([]);
});

test('the file of a customer sums up a year, and looking at it is on record', async () => {
  const file = (await call('getCustomerFile', { as: lin, params: { id: customerId } })).body;
  expect(file.year).toMatchObject({ claims: 1, declined: 0, refunds: 1 });
  expect(file.year.refunded).toEqual([approved.body.settlement?.total]);
  const seen = await pool.query(`select from view_log where subject = $1 and kind = 'payees_seen'`, [customerId]);
  expect(seen.rowCount).toBe(1);
  clock.advance(366 * 24 * 3_600_000);
  expect((await call('getCustomerFile', { as: lin, params: { id: customerId } })).body.year.claims).toBe(0);
  clock.advance(-366 * 24 * 3_600_000);
});

test('a customer is shown in full to whoever may, with the reason on record, and to nobody else', async () => {
  const params = { id: customerId };
  const plain = await shop.keyOf('小陈', ['customers:read']);
  expect((await call('getCustomer', { as: plain, params })).body.phone).toBe('138****5678');
  expect((await call('revealCustomer', { as: plain, params, body: { reason: '想看看' } })).problem.code).toBe(
    'scope_missing',
  );
  expect((await call('revealCustomer', { as: lin, params, body: {} })).status).toBe(422);
  expect((await call('revealCustomer', { as: stranger, params, body: { reason: '想看看' } })).status).toBe(404);
  const reason = '来电核对退款账户';
  expect((await call('revealCustomer', { as: lin, params, body: { reason } })).body).toMatchObject({
    phone: '13800005678',
    email: 'wang@example.com',
  });
  const { rows } = await pool.query<{ actor: { name: string }; details: { reason: string } }>(
    `select actor, details from view_log where subject = $1 and details ->> 'operation' = 'revealCustomer'`,
    [customerId],
  );
  expect(rows).toMatchObject([{ actor: { name: '小林' }, details: { reason } }]);
  const masked = await call('getCustomer', { as: lin, params, query: { masked: 'true' } });
  expect(masked.body.phone).toBe('138****5678');
});

test('what a card would bring is worked out with its reasons and writes nothing', async () => {
  await call('recordOrder', { as: lin, body: sampleOrder('B-2', shop.storeId) });
  const card = await call('recordCard', { as: lin, body: sampleCard('B-2', shop.storeId) });
  const params = { id: String(card.body.id) };
  const count = async () => (await pool.query<{ n: string }>('select count(*)::text as n from refund_case')).rows[0]?.n;
  const before = await count();
  const worth = (await call('getCardWorth', { as: lin, params })).body;
  expect(worth).toMatchObject({ entitled: true, total: { currency: 'CNY', amount: '300.00' } });
  await call('useCard', {
    as: lin,
    params,
    body: {
      id: 'U-1',
      usedAt: '2026-03-01T10:00:00+08:00',
      face: { currency: 'CNY', amount: '60.00' },
      list: { currency: 'CNY', amount: '60.00' },
      title: '消费',
    },
  });
  const after = (await call('getCardWorth', { as: lin, params })).body;
  expect(Number(after.total.amount)).toBeLessThan(300);
  expect(Number(after.total.amount)).toBeGreaterThan(0);
  expect(await count()).toBe(before);
  expect((await call('getCardWorth', { as: stranger, params })).status).toBe(404);
});

test('a file of orders comes in over HTTP, again changes nothing, and says what is wrong with which cell', async () => {
  const header = '订单号,门店编码,会员编号,顾客姓名,下单时间,商品编码,商品名称,单价,数量,支付方式';
  const row = (number: string, price: string) =>
    `${number},S1,M-1,王芳,2026-02-01 10:00,CUP,随行杯,${price},1,现金:100.00`;
  const send = (text: string, as = lin) =>
    call('importOrders', {
      as,
      payload: form({}, { name: 'orders.csv', contents: Buffer.from(text) }),
      headers: formHeaders,
    });
  const file = [header, row('I-1', '100.00'), row('I-2', '一百')].join('\n');
  const first = (await send(file)).body;
  expect(first).toMatchObject({ things: 2, created: 1, refused: 1 });
  expect(first.problems).toEqual([expect.objectContaining({ line: 3, column: '单价', order: 'I-2', value: '一百' })]);
  expect((await send(file)).body).toMatchObject({ created: 0, unchanged: 1, refused: 1 });
  expect((await send('这不是订单')).status).toBe(422);
  const reader = await shop.keyOf('只读', ['orders:read']);
  expect((await send(file, reader)).problem.code).toBe('scope_missing');
  for (const format of ['csv', 'xlsx'])
    expect(
      (await call('getImportTemplate', { as: reader, query: { of: 'cards', format } })).bytes.length,
    ).toBeGreaterThan(100);
});

test('payouts are counted by account and state, and one shows its exchanges with the channel', async () => {
  const { data } = (await call('listPayouts', { as: lin, query: { caseId } })).body;
  const counts = (await call('countPayouts', { as: lin })).body.data;
  const open = data.filter(({ status }) => status !== 'settled' && status !== 'void');
  expect(counts.reduce((sum, { payouts }) => sum + payouts, 0)).toBe(open.length);
  for (const { channelAccountId, status, payouts } of counts)
    expect(open.filter((each) => each.channelAccountId === channelAccountId && each.status === status).length).toBe(
      payouts,
    );
  expect((await call('getPayout', { as: lin, params: { id: there(data[0]).id } })).body.calls).toEqual([]);
  expect((await call('countPayouts', { as: stranger })).body.data).toEqual([]);
});
