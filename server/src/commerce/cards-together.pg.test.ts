import { type Cause, cny, type Id, type RefundCase } from '@redress/domain';
import { assessCard, claimCard, commandOn, newCard, sellCard } from '@redress/testing/testkit/cards.ts';
import { testClock } from '@redress/testing/testkit/clock.ts';
import { testHouse } from '@redress/testing/testkit/house.ts';
import { testDatabase } from '@redress/testing/testkit/postgres.ts';
import { seededRandom } from '@redress/testing/testkit/random.ts';
import { openShop, people, sell } from '@redress/testing/testkit/trade.ts';
import { expect, test } from 'vitest';
import { approveRefundCase } from '../approval/approve-case.ts';
import { audit, type Finding } from '../audit/audit.ts';
import { payoutWorker } from '../payout/worker.ts';
import { readCard } from './card-reader.ts';
import { topUp } from './record-card.ts';
import { recordUse } from './use-card.ts';

const { pool } = await testDatabase();
const clock = testClock();
const house = testHouse(pool, clock);
const shop = await openShop(house);
const { merchantId } = shop;

/** Everything that may happen to one card at the same moment, in an order from the seed, again and again until it ends or the days are over. */
const live = async (seed: number): Promise<void> => {
  const random = seededRandom(seed);
  const card = await sellCard(shop, [{ kind: 'points', fen: BigInt(random.integer(1, 500)) * 100n }], 5_000n);
  const cases: Id<'refundCase'>[] = [];
  let entries = 0;
  const acts = {
    spend: async () => {
      entries += 1;
      const face = cny(BigInt(random.integer(1, 9_000)));
      const use = { id: `XF-${entries}`, usedAt: clock.now(), face, list: null, sessions: 0, title: '消费' };
      const answers = await Promise.all([1, 2].map(() => recordUse(house, merchantId, { id: card.id }, use)));
      // One may have met the card before a top-up and been refused; twice it is never written.
      const recorded = answers.filter((answer) => answer.ok && answer.value.outcome === 'recorded');
      expect(recorded.length).toBe(answers.some(({ ok }) => ok) ? 1 : 0);
    },
    topUp: async () => {
      entries += 1;
      const order = await sell(shop, [{ kind: 'gift_card', fen: BigInt(random.integer(1, 90)) * 100n }]);
      const { first } = newCard(shop, 'stored_value', order, { first: { id: `CZ-${entries}x` } });
      await topUp(house, merchantId, card.id, first);
    },
    claim: async () => {
      const opened = await claimCard(shop, card.id, random.pick<Cause>(['no_reason', 'quality'])).catch(() => null);
      if (opened) cases.push(opened.id);
    },
    assess: async () => {
      const id = cases.at(-1);
      if (id) await assessCard(shop, id).catch(() => null);
    },
    approve: async () => {
      const id = cases.at(-1);
      if (id)
        await approveRefundCase(house, {
          ...commandOn(shop, id, people.manager),
          note: null,
          goodsReceivedOn: null,
        });
    },
  };
  const names = Object.keys(acts) as (keyof typeof acts)[];
  for (let round = 0; round < 12; round += 1) {
    clock.advance(60_000);
    await Promise.all(Array.from({ length: random.integer(1, 4) }, () => acts[random.pick(names)]()));
  }
  // However the races went: in the end somebody asks for the rest and gets it.
  await acts.claim();
  await acts.assess();
  await acts.approve();
};

test('whatever happens to a card at once, it is given back once, never above what was left, and the books hold', async () => {
  for (const seed of [1, 2, 3, 4, 5, 6]) await live(seed);
  while ((await payoutWorker({ house }).runOnce()) > 0);
  const { rows } = await pool.query<{ state: string; card_id: string }>(
    `select card_id, state::text as state from refund_case where status in ('paying', 'resolved')`,
  );
  expect(rows.length).toBeGreaterThan(0);
  expect(new Set(rows.map(({ card_id }) => card_id)).size).toBe(rows.length);
  for (const { state } of rows) {
    const refundCase = JSON.parse(state, (key, part) => (key === 'minor' ? BigInt(part) : part)) as RefundCase;
    const card = refundCase.cardId && (await readCard(pool, merchantId, { id: refundCase.cardId }));
    const paid = (card?.lots ?? []).reduce((sum, lot) => sum + lot.paid.minor, 0n);
    const back = (card?.lots ?? []).reduce((sum, lot) => sum + lot.refunded.minor, 0n);
    expect(card?.status).toBe('ended');
    expect('settlement' in refundCase && refundCase.settlement.total.minor).toBe(back);
    expect(back <= paid).toBe(true);
  }
  const wrong: Finding[] = [];
  for await (const finding of audit(pool)) if (finding.breached > 0) wrong.push(finding);
  expect(wrong).toEqual([]);
});
