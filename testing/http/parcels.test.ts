import { expect, test } from 'vitest';
import { freshKey, there } from './api.ts';
import { portalShop } from './portal-shop.ts';

const { call, clerk, manager, fang, lei, buy, signIn, openFor, newMerchant } = await portalShop();
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
