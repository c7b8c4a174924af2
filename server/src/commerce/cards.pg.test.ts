import { cny, dateOf, toDecimal } from '@redress/domain';
import {
  approveCard,
  assessCard,
  claimCard,
  commandOn,
  newCard,
  sellCard,
  spend,
} from '@redress/testing/testkit/cards.ts';
import { testClock } from '@redress/testing/testkit/clock.ts';
import { testHouse } from '@redress/testing/testkit/house.ts';
import { testDatabase } from '@redress/testing/testkit/postgres.ts';
import { caseNow, granted, openShop, payoutsOf, people, sell } from '@redress/testing/testkit/trade.ts';
import { describe, expect, it, test } from 'vitest';
import { approveRefundCase } from '../approval/approve-case.ts';
import { audit, type Finding } from '../audit/audit.ts';
import { openClaim } from '../claim/open-claim.ts';
import { payoutWorker } from '../payout/worker.ts';
import { readReceipt } from '../receipt/read-receipt.ts';
import { readCard } from './card-reader.ts';
import { readOrder } from './order-reader.ts';
import { recordCard, topUp } from './record-card.ts';
import { recordPause, recordUse } from './use-card.ts';

const { pool } = await testDatabase();
const clock = testClock();
const house = testHouse(pool, clock);
const shop = await openShop(house);
const { merchantId } = shop;

const wrong = async () => {
  const found: Finding[] = [];
  for await (const finding of audit(pool)) if (finding.breached > 0) found.push(finding);
  return found;
};

test('a card goes its whole way: bought, used, claimed, assessed, approved, paid, told', async () => {
  const card = await sellCard(
    shop,
    [
      { kind: 'points', fen: 60_000n },
      { kind: 'stored_value', fen: 40_000n },
    ],
    20_000n,
  );
  await spend(shop, card.id, 'U-1', 30_000n);
  const opened = await claimCard(shop, card.id);
  expect(opened).toMatchObject({ status: 'claimed', cardId: card.id, orderId: card.lots[0]?.orderId });
  const assessed = await assessCard(shop, opened.id);
  expect(assessed).toMatchObject({
    status: 'assessed',
    assessment: { basis: 'PREPAID', fault: 'consumer', refund: cny(70_000n), card: { inBooks: cny(75_000n) } },
  });
  const approved = await approveCard(shop, opened.id);
  expect(approved).toMatchObject({ status: 'paying', settlement: { total: cny(70_000n) } });
  expect(await readCard(pool, merchantId, { id: card.id })).toMatchObject({
    status: 'ended',
    lots: [{ refunded: cny(70_000n) }],
  });
  await payoutWorker({ house }).runOnce();
  expect((await payoutsOf(shop, opened.id)).map(({ amount, status }) => [toDecimal(amount), status])).toEqual([
    ['420.00', 'settled'],
    ['280.00', 'settled'],
  ]);
  expect(await caseNow(shop, opened.id)).toMatchObject({ status: 'resolved' });
  const receipt = await readReceipt(pool, merchantId, opened.id);
  expect(receipt).toMatchObject({ refund: cny(70_000n), entitled: true });
  expect(await wrong()).toEqual([]);
});

describe('what is recorded', () => {
  it('changes nothing when it comes again, and is refused when it comes otherwise', async () => {
    const order = await sell(shop, [{ kind: 'cash', fen: 50_000n }]);
    const asked = newCard(shop, 'stored_value', order);
    const first = granted(await recordCard(house, merchantId, asked));
    expect(first.outcome).toBe('created');
    expect(granted(await recordCard(house, merchantId, asked))).toMatchObject({
      outcome: 'unchanged',
      card: { id: first.card.id, version: 1 },
    });
    expect(await recordCard(house, merchantId, { ...asked, title: '另一张' })).toMatchObject({
      ok: false,
      refusal: { code: 'card_conflict' },
    });
    const other = { ...asked, number: 'VIP-OTHER' };
    expect(await recordCard(house, merchantId, other)).toMatchObject({
      ok: false,
      refusal: { code: 'order_bought_card' },
    });

    await spend(shop, first.card.id, 'U-1', 10_000n);
    expect((await spend(shop, first.card.id, 'U-1', 10_000n)).version).toBe(2);
    const use = { id: 'U-1', usedAt: clock.now(), face: cny(1n), list: null, sessions: 0, title: '消费' };
    expect(await recordUse(house, merchantId, { id: first.card.id }, use)).toMatchObject({
      refusal: { code: 'card_entry_conflict' },
    });
    expect(
      await recordUse(house, merchantId, { id: first.card.id }, { ...use, id: 'U-2', face: cny(40_001n) }),
    ).toMatchObject({ refusal: { code: 'card_balance_exceeded', details: { left: '400.00' } } });
  });

  it('lets many uses at once take no more than is there', async () => {
    const card = await sellCard(shop, [{ kind: 'cash', fen: 50_000n }]);
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, i) =>
        recordUse(
          house,
          merchantId,
          { id: card.id },
          {
            ...{ id: `U-${i}`, usedAt: clock.now(), face: cny(10_000n), list: null, sessions: 0, title: '消费' },
          },
        ),
      ),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(5);
    expect((await readCard(pool, merchantId, { id: card.id }))?.version).toBe(6);
  });

  it('takes top-ups and pauses, each once', async () => {
    const order = await sell(shop, [{ kind: 'cash', fen: 120_000n }]);
    const span = { from: dateOf('2026-03-01'), to: dateOf('2026-05-31') };
    const { card } = granted(await recordCard(house, merchantId, newCard(shop, 'term', order, { first: span })));
    const pause = { from: dateOf('2026-04-01'), to: dateOf('2026-04-10'), by: 'customer' as const };
    granted(await recordPause(house, merchantId, { id: card.id }, pause));
    expect(granted(await recordPause(house, merchantId, { id: card.id }, pause)).outcome).toBe('unchanged');
    expect(
      await recordPause(
        house,
        merchantId,
        { id: card.id },
        { ...pause, from: dateOf('2026-04-10'), to: dateOf('2026-04-12') },
      ),
    ).toMatchObject({ ok: false });
    const renewal = await sell(shop, [{ kind: 'cash', fen: 100_000n }]);
    const { first } = newCard(shop, 'term', renewal, {
      first: { id: 'XK-1', from: dateOf('2026-06-01'), to: dateOf('2026-08-31') },
    });
    const renewed = granted(await topUp(house, merchantId, card.id, first)).card;
    expect(renewed).toMatchObject({ version: 3, lots: [{ id: 'CZ-1' }, { id: 'XK-1' }] });
    expect(granted(await topUp(house, merchantId, card.id, first)).outcome).toBe('unchanged');
  });
});

describe('an approval', () => {
  it('is refused when the card was used after the assessment', async () => {
    const card = await sellCard(shop, [{ kind: 'points', fen: 50_000n }]);
    const opened = await claimCard(shop, card.id);
    await assessCard(shop, opened.id);
    await spend(shop, card.id, 'U-1', 10_000n);
    const approval = { ...commandOn(shop, opened.id, people.manager), note: null, goodsReceivedOn: null };
    expect(await approveRefundCase(house, approval)).toMatchObject({ ok: false, refusal: { code: 'facts_changed' } });
    const again = await assessCard(shop, opened.id);
    expect(again).toMatchObject({ assessment: { refund: cny(40_000n) } });
    await approveCard(shop, opened.id);
    expect(await wrong()).toEqual([]);
  });

  it('ends a card once, however many cases were opened for it', async () => {
    const card = await sellCard(shop, [{ kind: 'points', fen: 50_000n }]);
    const cases = [await claimCard(shop, card.id), await claimCard(shop, card.id), await claimCard(shop, card.id)];
    for (const { id } of cases) await assessCard(shop, id);
    const answers = await Promise.all(
      cases.map(({ id }) =>
        approveRefundCase(house, { ...commandOn(shop, id, people.manager), note: null, goodsReceivedOn: null }),
      ),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    for (const answer of answers) if (!answer.ok) expect(answer.refusal.code).toBe('facts_changed');
    await expect(claimCard(shop, card.id)).rejects.toThrow('card_ended');
    await expect(spend(shop, card.id, 'U-9', 1n)).rejects.toThrow('card_ended');
    expect(await wrong()).toEqual([]);
  });

  it('gives several top-ups back over the payments of their own orders, the newest first', async () => {
    const card = await sellCard(shop, [{ kind: 'points', fen: 50_000n }]);
    clock.advance(60_000);
    const order = await sell(shop, [{ kind: 'gift_card', fen: 30_000n }]);
    const { first } = newCard(shop, 'stored_value', order, { first: { id: 'CZ-2' } });
    granted(await topUp(house, merchantId, card.id, first));
    await spend(shop, card.id, 'U-1', 20_000n);
    const opened = await claimCard(shop, card.id, 'quality');
    await assessCard(shop, opened.id);
    const approved = await approveCard(shop, opened.id);
    expect(
      'legs' in approved && approved.legs.map(({ tenderKind, amount }) => [tenderKind, toDecimal(amount)]),
    ).toEqual([
      ['gift_card', '300.00'],
      ['points', '300.00'],
    ]);
    expect((await readOrder(pool, merchantId, { id: order.id }))?.credited).toEqual(cny(30_000n));
    expect(await wrong()).toEqual([]);
  });
});

test('the order of a card is not given back as goods', async () => {
  const card = await sellCard(shop, [{ kind: 'points', fen: 50_000n }]);
  const [lot] = card.lots;
  if (!lot) throw new Error('a card has a lot');
  const claim = {
    ...{ kind: 'refund_only' as const, cause: 'no_reason' as const, statement: '不要了' },
    ...{ lines: [{ lineId: 'L1', quantity: 1 }], giftsReturned: [], returnFreight: null },
    ...{ intake: 'desk' as const, customerId: null },
  };
  const asked = { merchantId, actor: people.clerk, order: { id: lot.orderId }, claim, dryRun: false, once: null };
  expect(await openClaim(house, asked)).toMatchObject({ ok: false, refusal: { code: 'order_bought_card' } });
});
