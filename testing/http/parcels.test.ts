import { expect, test } from 'vitest';
import { freshKey, there } from './api.ts';
import { testBrowser } from './browser.ts';
import { portalShop } from './portal-shop.ts';
import { sampleClaim, sampleOrder } from './samples.ts';

const { call, http, clerk, manager, fang, lei, buy, signIn, openFor, newMerchant } = await portalShop();
const fangs = await signIn('P-1', '13800005678');
const leis = await signIn('P-2', '13900001111', 0);
const opened = await openFor(fangs, (await buy(fang.id)).id);
const params = { id: opened.id };
const name = (body: object, headers: object = fangs) =>
  call('recordPortalParcel', { params, headers: { ...headers }, body });
const listed = async () => (await call('listParcels', { as: clerk, params })).body.data;

test('a number is named once however often and by how many it is sent, and the warehouse finds the case by it', async () => {
  const given = { number: 'sf 1390-2766 45821', scanned: true };
  const replies = await Promise.all([name(given), name(given), name({ number: 'SF1390276645821' })]);
  expect(new Set(replies.map(({ body }) => body.id)).size).toBe(1);
  expect(there(replies[0]).body).toMatchObject({ number: 'SF1390276645821', carrier: 'sf', arrivedAt: null });
  expect(await listed()).toMatchObject([{ number: 'SF1390276645821', recordedBy: { kind: 'customer', name: '王芳' } }]);
  const found = await call('listCases', { as: clerk, query: { find: 'sf1390276645821' } });
  expect(found.body.data.map(({ id }) => id)).toEqual([opened.id]);
  const seen = (await call('getPortalCase', { params, headers: fangs })).body;
  expect(seen).toMatchObject({ can: { parcel: true }, parcels: [{ number: 'SF1390276645821' }] });
  expect(JSON.stringify(seen.parcels)).not.toContain('recordedBy');
});

test('what cannot be a number says so where it was typed; ten parcels are enough', async () => {
  expect((await name({ number: 'https://example.com/1234' })).problem).toMatchObject({
    code: 'parcel_number_wrong',
    errors: [expect.objectContaining({ pointer: '/number' })],
  });
  const many = await Promise.all(Array.from({ length: 12 }, (_, at) => name({ number: `7730000000${10 + at}` })));
  expect(many.filter(({ status }) => status === 201)).toHaveLength(9);
  expect(many.find(({ status }) => status !== 201)?.problem.code).toBe('parcels_too_many');
  for (const { id, number } of await listed())
    if (number !== 'SF1390276645821')
      await call('strikePortalParcel', { params: { ...params, parcelId: id }, headers: fangs });
  expect(await listed()).toHaveLength(1);
});

test('a parcel that arrived stays; a wrong one is taken out, and may be named anew', async () => {
  const [first] = await listed();
  const at = { ...params, parcelId: there(first).id };
  const [one, two] = await Promise.all([
    call('markParcelArrived', { as: clerk, params: at }),
    call('markParcelArrived', { as: manager, params: at }),
  ]);
  expect(one.body.arrivedBy).toEqual(two.body.arrivedBy);
  for (const strike of [
    await call('strikePortalParcel', { params: at, headers: fangs }),
    await call('strikeParcel', { as: clerk, params: at }),
  ])
    expect([strike.status, strike.problem.code]).toEqual([409, 'parcel_arrived']);

  const typed = (await call('recordParcel', { as: clerk, params, body: { number: '4312345678901', carrier: 'yunda' } }))
    .body;
  expect((await call('strikeParcel', { as: clerk, params: { ...params, parcelId: typed.id } })).status).toBe(204);
  const gone = await call('markParcelArrived', { as: clerk, params: { ...params, parcelId: typed.id } });
  expect(gone.problem.code).toBe('not_found');
  expect((await name({ number: '4312345678901' })).body).toMatchObject({ carrier: 'other' });
});

test('parcels of others are not there, and nothing is sent back for what is closed', async () => {
  expect((await name({ number: 'SF9999999999999' }, leis)).problem.code).toBe('not_found');
  const stranger = await (await newMerchant('别家')).keyOf('老王');
  expect((await call('listParcels', { as: stranger, params })).problem.code).toBe('not_found');
  const own = await openFor(leis, (await buy(lei.id)).id);
  const theirs = { id: own.id };
  await call('withdrawPortalCase', {
    params: theirs,
    headers: { ...leis, 'idempotency-key': freshKey() },
    body: { reason: '不退了' },
  });
  const late = await call('recordPortalParcel', { params: theirs, headers: leis, body: { number: 'SF1390276645821' } });
  expect([late.status, late.problem.code]).toEqual([409, 'parcel_not_expected']);
});

test('the warehouse lists, scans and inspects over all cases; a store sees its own parcels only', async () => {
  const second = (await call('createStore', { as: clerk, body: { code: 'S2', name: '二店' } })).body.id;
  const body = { name: '小马', email: 'ma@example.com', roles: ['warehouse'], stores: [second] };
  const invited = (await call('inviteStaff', { as: clerk, body })).body;
  const ma = testBrowser(http);
  await ma.post('/auth/invitation/accept', {
    token: invited.link.split('#token=')[1],
    password: '靛蓝 麻雀 穿过 steel 42',
  });
  await call('recordOrder', { as: clerk, body: sampleOrder('W-2', second) });
  const inSecond = await call('openCase', {
    as: clerk,
    body: sampleClaim('W-2'),
    headers: { 'idempotency-key': freshKey() },
  });
  const theirs = { id: inSecond.body.id };
  const coming = (await call('recordParcel', { as: clerk, params: theirs, body: { number: 'JT0001112223334' } })).body;

  const all = (await call('listReturnParcels', { as: clerk, query: { stage: 'on_the_way' } })).body.data;
  expect(all.map(({ number }) => number)).toEqual(['JT0001112223334', '4312345678901']);
  expect(all[0]).toMatchObject({
    ...{ stage: 'on_the_way', orderNumber: 'W-2', case: { id: theirs.id, status: 'claimed' }, store: { name: '二店' } },
    goods: [{ quantity: 1 }],
  });
  const seen = (await ma.get('/v1/return-parcels')).json['data'] as { number: string }[];
  expect(seen.map(({ number }) => number)).toEqual(['JT0001112223334']);
  expect((await ma.get('/v1/return-parcel-counts')).json).toMatchObject({
    on_the_way: { count: 1 },
    arrived: { count: 0 },
  });
  const [elsewhere] = await listed();
  expect((await ma.get(`/v1/return-parcels/${there(elsewhere).id}`)).status).toBe(404);

  const scanned = await ma.get('/v1/return-parcels?number=jt%200001-1122%2023334');
  expect((scanned.json['data'] as { id: string }[]).map(({ id }) => id)).toEqual([coming.id]);
  for (const [query, code, pointer] of [
    ['number=abc', 'parcel_number_wrong', '/number'],
    ['find=22', 'parcel_part_too_short', '/find'],
    ['find=%25%25%25%25', 'parcel_part_too_short', '/find'],
  ])
    expect((await ma.get(`/v1/return-parcels?${query}`)).json).toMatchObject({
      ...{ status: 422, code, errors: [{ pointer }] },
    });
  for (const query of ['stage=lost', 'days=0', 'days=x', 'carrier=owl', `storeId=${theirs.id}`])
    expect([query, (await ma.get(`/v1/return-parcels?${query}`)).status]).toEqual([query, 422]);

  const inspect = (finding: object) =>
    call('inspectParcel', { as: clerk, params: { ...theirs, parcelId: coming.id }, body: finding });
  expect((await inspect({ condition: 'damaged' })).problem).toMatchObject({
    code: 'reason_required',
    errors: [expect.objectContaining({ pointer: '/note' })],
  });
  const kept = await inspect({ condition: 'damaged', note: '外箱压坏' });
  expect(kept.body).toMatchObject({ stage: 'inspected', inspected: { by: { name: '小林' }, condition: 'damaged' } });
  expect((await inspect({ condition: 'damaged', note: '外箱压坏' })).body).toEqual(kept.body);
  expect((await inspect({ condition: 'in_order' })).problem.code).toBe('parcel_inspected');
  const stranger = await (await newMerchant('又一家')).keyOf('老王');
  expect((await call('listReturnParcels', { as: stranger })).body.data).toEqual([]);
});
