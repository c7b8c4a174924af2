import { balanceOf, type Card, cny, type Id, type Order, type Payout, uuidOf } from '@redress/domain';
import { sellCard, spend } from '@redress/testing/testkit/cards.ts';
import { testClock } from '@redress/testing/testkit/clock.ts';
import { diesAfter } from '@redress/testing/testkit/dies-after.ts';
import { testHouse } from '@redress/testing/testkit/house.ts';
import { testDatabase } from '@redress/testing/testkit/postgres.ts';
import {
  approveReturn,
  caseNow,
  openShop,
  payoutNow,
  payoutsOf,
  people,
  sell,
} from '@redress/testing/testkit/trade.ts';
import { expect, test } from 'vitest';
import { audit } from '../audit/audit.ts';
import { readCard } from '../commerce/card-reader.ts';
import { voidPayout } from './void-payout.ts';
import { payoutWorker } from './worker.ts';

const { pool, owner } = await testDatabase();
const clock = testClock();
const house = testHouse(pool, clock);
const shop = await openShop(house);
const { merchantId } = shop;

/** An order of which 60.00 was paid from a card that has 100.00 and 60.00 of it used, and the payout that gives them back. */
const returned = async (used = 6_000n): Promise<{ card: Card; payout: Payout }> => {
  const card = await sellCard(shop, [{ kind: 'cash', fen: 10_000n }]);
  if (used > 0n) await spend(shop, card.id, `U-${card.number}`, used);
  const order: Order = await sell(shop, [{ kind: 'stored_value', fen: 6_000n, trade: card.number }]);
  const [payout] = await payoutsOf(shop, (await approveReturn(shop, order)).id);
  if (!payout) throw new Error('an approved case has a payout');
  return { card, payout };
};
const balance = async (cardId: Id<'card'>): Promise<bigint> => {
  const card = await readCard(pool, merchantId, { id: cardId });
  if (!card) throw new Error('there is no card');
  return balanceOf(card).minor;
};

test('money that was paid from a card goes back onto it, under the number of the payout', async () => {
  const { card, payout } = await returned();
  expect([payout.route, await balance(card.id)]).toEqual(['in_house', 4_000n]);
  await payoutWorker({ house }).runOnce();
  expect(await payoutNow(shop, payout.id)).toMatchObject({
    status: 'settled',
    settled: { channelNumber: payout.requestNumber },
  });
  expect(await caseNow(shop, payout.caseId)).toMatchObject({ status: 'resolved' });
  expect(await balance(card.id)).toBe(10_000n);
  const after = await readCard(pool, merchantId, { id: card.id });
  expect(after?.uses.find(({ id }) => id === payout.requestNumber)).toMatchObject({ face: cny(-6_000n), sessions: 0 });
});

test('a balance that is kept elsewhere is only booked', async () => {
  const order = await sell(shop, [{ kind: 'stored_value', fen: 6_000n, trade: 'ELSEWHERE-1' }]);
  const [payout] = await payoutsOf(shop, (await approveReturn(shop, order)).id);
  await payoutWorker({ house }).runOnce();
  expect(await payoutNow(shop, payout?.id as Id<'payout'>)).toMatchObject({ status: 'settled', version: 2 });
});

test.each([
  ['that has ended', 6_000n, `update card set status = 'ended' where card_id = $1`, 'card_ended'],
  ['of which less was used', 100n, `select $1::uuid`, 'input_invalid'],
])('a card %s takes nothing, and a person looks', async (_, used, change, code) => {
  const { card, payout } = await returned(used);
  await owner.query(change, [uuidOf(card.id)]);
  await payoutWorker({ house }).runOnce();
  expect(await payoutNow(shop, payout.id)).toMatchObject({
    status: 'held',
    holdReason: 'needs_person',
    lastRefusal: { code },
  });
  expect(await balance(card.id)).toBe(10_000n - used);
  await owner.query(`update card set status = 'active' where card_id = $1`, [uuidOf(card.id)]);
});

test('wherever it breaks off, the card is credited once', async () => {
  let whole = false;
  for (let queries = 1; !whole; queries += 1) {
    const { card, payout } = await returned();
    const broke: unknown[] = [];
    await payoutWorker({ house: diesAfter(house, queries), tell: (news) => broke.push(news.event) })
      .runOnce()
      .catch((error: unknown) => broke.push(error));
    whole = !broke.some((each) => each === 'step_failed' || each instanceof Error);
    clock.advance(60_000);
    while ((await payoutWorker({ house }).runOnce()) > 0) clock.advance(60_000);
    expect(await payoutNow(shop, payout.id)).toMatchObject({ status: 'settled' });
    expect(await balance(card.id)).toBe(10_000n);
  }
});

test('two workers and a person who voids: credited and settled, or void, and never both', async () => {
  for (let tries = 0; tries < 5; tries += 1) {
    const { card, payout } = await returned();
    const [voided] = await Promise.all([
      voidPayout(house, {
        merchantId,
        actor: people.cashier,
        payoutId: payout.id,
        expectedVersion: null,
        once: null,
        reason: '顾客改变主意',
      }),
      payoutWorker({ house }).runOnce(),
      payoutWorker({ house }).runOnce(),
    ]);
    expect(await payoutNow(shop, payout.id)).toMatchObject({ status: voided.ok ? 'void' : 'settled' });
    expect(await balance(card.id)).toBe(voided.ok ? 4_000n : 10_000n);
  }
});

test('an audit finds all in order', async () => {
  const found: string[] = [];
  for await (const { code, breaches } of audit(pool)) found.push(...breaches.map(({ what }) => `${code} ${what}`));
  expect(found).toEqual([]);
});
