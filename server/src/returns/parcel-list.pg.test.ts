import { DAY, type Id, type ParcelStage } from '@redress/domain';
import { testClock } from '@redress/testing/testkit/clock.ts';
import { testHouse } from '@redress/testing/testkit/house.ts';
import { testDatabase } from '@redress/testing/testkit/postgres.ts';
import { claimReturn, granted, openShop, people, sell } from '@redress/testing/testkit/trade.ts';
import { expect, test } from 'vitest';
import { addStore } from '../merchant/add-store.ts';
import { inspectParcel } from './inspect-parcel.ts';
import { countReturnParcels, listReturnParcels, type ParcelFilter, readListedParcel } from './parcel-list.ts';
import { markParcelArrived, recordParcel, strikeParcel } from './record-parcel.ts';

const { pool } = await testDatabase();
const clock = testClock();
const house = testHouse(pool, clock);
const shop = await openShop(house);
const { merchantId } = shop;
const actor = people.clerk;

const all: ParcelFilter = {
  ...{ stage: null, storeId: null, stores: 'all', carrier: null, number: null, part: null, days: null },
};
const first = { limit: 20, after: null };
const numbers = async (filter: Partial<ParcelFilter>) =>
  (await listReturnParcels(house, merchantId, { ...all, ...filter }, first)).rows.map(({ parcel }) => parcel.number);

/** A case whose goods come back, and its parcel. */
const parcelOn = async (number: string, storeId = shop.storeId) => {
  const order = await sell({ ...shop, storeId }, [{ kind: 'alipay', fen: 10_000n }]);
  const { id: caseId } = await claimReturn(shop, order);
  const named = { merchantId, caseId, actor, number, carrier: null, scanned: false };
  const { id: parcelId } = granted(await recordParcel(house, named));
  return { merchantId, caseId, parcelId, actor };
};

const second = await addStore(house, { merchantId, code: 'S2', name: '二店' });
if (!second.ok) throw new Error(second.refusal.code);
const otherStore: Id<'store'> = second.value.id;

const old = await parcelOn('SF1390276640001');
clock.advance(4 * DAY);
const middle = await parcelOn('YT1234567890123');
const elsewhere = await parcelOn('773012345678', otherStore);
const young = await parcelOn('SF1390276649999');

test('each stage has its list: what stands in the warehouse in its turn, all others newest first', async () => {
  expect(await numbers({ stage: 'on_the_way' })).toEqual([
    'SF1390276649999',
    '773012345678',
    'YT1234567890123',
    'SF1390276640001',
  ]);
  granted(await markParcelArrived(house, young));
  granted(await markParcelArrived(house, old));
  expect(await numbers({ stage: 'arrived' })).toEqual(['SF1390276640001', 'SF1390276649999']);
  granted(await inspectParcel(house, { ...young, condition: 'in_order', note: null }));
  expect(await numbers({ stage: 'inspected' })).toEqual(['SF1390276649999']);
  expect(await countReturnParcels(pool, merchantId, { storeId: null, stores: 'all' })).toEqual({
    on_the_way: { count: 2, more: false },
    arrived: { count: 1, more: false },
    inspected: { count: 1, more: false },
  });
});

test('a store, a carrier, a number, its beginning, its end and its age each narrow the list', async () => {
  expect(await numbers({ storeId: otherStore })).toEqual(['773012345678']);
  expect(await numbers({ stores: [shop.storeId] })).not.toContain('773012345678');
  expect(await numbers({ stores: [otherStore], storeId: shop.storeId })).toEqual([]);
  expect(await numbers({ carrier: 'yto' })).toEqual(['YT1234567890123']);
  expect(await numbers({ number: 'SF1390276640001' })).toEqual(['SF1390276640001']);
  expect(await numbers({ number: 'SF139027664000' })).toEqual([]);
  expect(await numbers({ part: 'SF1390' })).toEqual(['SF1390276649999', 'SF1390276640001']);
  expect(await numbers({ part: '0123' })).toEqual(['YT1234567890123']);
  // It came into its stage today, although it was named four days ago.
  expect(await numbers({ days: 3 })).toEqual([]);
  clock.advance(3 * DAY);
  expect(await numbers({ days: 3, stage: 'arrived' })).toEqual(['SF1390276640001']);
  expect(await numbers({ days: 4 })).toEqual([]);
  const counted = await countReturnParcels(pool, merchantId, { storeId: otherStore, stores: 'all' });
  expect([counted.on_the_way.count, counted.arrived.count, counted.inspected.count]).toEqual([1, 0, 0]);
});

test.each<ParcelStage | null>(['on_the_way', null])('pages of %s follow each other without a gap', async (stage) => {
  const whole = await numbers({ stage });
  const seen: string[] = [];
  for (let after: string | null = null; ; ) {
    const page: Awaited<ReturnType<typeof listReturnParcels>> = await listReturnParcels(
      house,
      merchantId,
      { ...all, stage },
      { limit: 1, after },
    );
    seen.push(...page.rows.map(({ parcel }) => parcel.number));
    if (page.next === null) break;
    after = page.next;
  }
  expect(seen).toEqual(whole);
});

test('a parcel comes with what should be in it; one that was struck out, or of another merchant, is not there', async () => {
  expect(await readListedParcel(pool, merchantId, middle.parcelId)).toMatchObject({
    case: { id: middle.caseId, status: 'claimed' },
    store: { id: shop.storeId, name: '上海静安店' },
    goods: [{ title: '杯', quantity: 1 }],
  });
  granted(await strikeParcel(house, middle));
  expect(await readListedParcel(pool, merchantId, middle.parcelId)).toBeNull();
  expect(await numbers({ number: 'YT1234567890123' })).toEqual([]);
  const stranger = await openShop(house, '别家');
  expect(await readListedParcel(pool, stranger.merchantId, elsewhere.parcelId)).toBeNull();
  expect((await listReturnParcels(house, stranger.merchantId, all, first)).rows).toEqual([]);
});

test('of two who inspect at once one is kept, and saying the same again is no second inspection', async () => {
  const [one, two] = await Promise.all([
    inspectParcel(house, { ...old, condition: 'damaged', note: '外箱压坏' }),
    inspectParcel(house, { ...old, actor: people.manager, condition: 'in_order', note: null }),
  ]);
  const [kept, lost] = one.ok ? [one, two] : [two, one];
  expect(kept.ok && lost.ok).toBe(false);
  expect(lost).toMatchObject({ ok: false, refusal: { code: 'parcel_inspected' } });
  const inspection = granted(kept).inspected;
  const again = { ...old, actor: one.ok ? actor : people.manager };
  const said = { condition: inspection?.condition ?? 'used', note: inspection?.note ?? null };
  expect(granted(await inspectParcel(house, { ...again, ...said })).inspected).toEqual(inspection);
});

test('whoever inspects a parcel that nobody saw arrive has seen it arrive; it is not struck out any more', async () => {
  const { arrived, inspected } = granted(
    await inspectParcel(house, { ...elsewhere, condition: 'wrong_goods', note: '箱内是旧鞋' }),
  );
  expect(arrived).toEqual({ by: actor, at: clock.now() });
  expect(inspected).toMatchObject({ condition: 'wrong_goods', note: '箱内是旧鞋' });
  expect(await strikeParcel(house, elsewhere)).toMatchObject({ ok: false, refusal: { code: 'parcel_arrived' } });
  expect(await inspectParcel(house, { ...middle, condition: 'in_order', note: null })).toMatchObject({
    refusal: { code: 'not_found' },
  });
});
