import { cny, dateOf, type Id, type Order } from '@redress/domain';
import { commandOn } from '@redress/testing/testkit/cards.ts';
import { testClock } from '@redress/testing/testkit/clock.ts';
import { testHouse } from '@redress/testing/testkit/house.ts';
import { testDatabase } from '@redress/testing/testkit/postgres.ts';
import { caseNow, doneOf, openShop, people, sell } from '@redress/testing/testkit/trade.ts';
import { expect, test } from 'vitest';
import { approveRefundCase } from '../approval/approve-case.ts';
import { assessCase } from '../assessment/assess-case.ts';
import { audit } from '../audit/audit.ts';
import { type AskedClaim, openClaim } from './open-claim.ts';

const { pool } = await testDatabase();
const house = testHouse(pool, testClock());
const shop = await openShop(house);
const { merchantId } = shop;

const open = (order: Order, claim: AskedClaim) =>
  openClaim(house, {
    ...{ merchantId, actor: people.clerk, order: { id: order.id }, claim, dryRun: false, once: null },
  });
const words = { cause: 'price_or_fraud', statement: '少退了', intake: 'desk', customerId: null } as const;

/** Two cups for 100.00, one given back and settled for 40.00 of its 50.00. */
const paidTooLittle = async () => {
  const order = await sell(shop, [{ kind: 'alipay', fen: 10_000n }], { cups: 2n });
  const opened = await open(order, {
    ...{ ...words, kind: 'return_and_refund', cause: 'misunderstanding', lines: [{ lineId: 'L1', quantity: 1 }] },
    ...{ giftsReturned: [], returnFreight: null },
  });
  const { id } = doneOf(opened);
  const established = {
    ...{ answers: { intact: false }, fault: null, basis: null, share: null },
    agreed: { amount: cny(4_000n), reason: '杯口有磕碰，双方商定' },
  };
  doneOf(await assessCase(house, { ...commandOn(shop, id, people.clerk), established }));
  const approved = { ...commandOn(shop, id, people.manager), note: null, goodsReceivedOn: dateOf('2026-03-02') };
  doneOf(await approveRefundCase(house, approved));
  return { order, id };
};

const shortBy = (fen: bigint, follows: Id<'refundCase'> | null, quantity = 1): AskedClaim => ({
  ...{ ...words, kind: 'compensation', rule: 'shortfall', lines: [{ lineId: 'L1', quantity }] },
  ...{ loss: cny(fen), worth: null, followsCaseId: follows },
});

const settle = async (id: Id<'refundCase'>) => {
  doneOf(await assessCase(house, commandOn(shop, id, people.clerk)));
  return approveRefundCase(house, { ...commandOn(shop, id, people.manager), note: null, goodsReceivedOn: null });
};

test('what was refunded too little is made up by a claim that names the earlier case, the way it was paid', async () => {
  const { order, id } = await paidTooLittle();
  const further = doneOf(await open(order, shortBy(700n, id)));
  expect(further.claim.follows).toEqual({ caseId: id, number: (await caseNow(shop, id)).number });
  doneOf(await settle(further.id));
  expect(await caseNow(shop, further.id)).toMatchObject({
    assessment: { refund: cny(700n), lines: [{ lineId: 'L1', quantity: 0, goods: cny(0n), amount: cny(700n) }] },
    settlement: { total: cny(700n), legs: [{ route: 'original', purpose: 'refund' }] },
  });
});

test('never more than was kept back: the cup that the customer still has keeps its money', async () => {
  const { order, id } = await paidTooLittle();
  const further = doneOf(await open(order, shortBy(3_000n, id)));
  doneOf(await settle(further.id));
  expect(await caseNow(shop, further.id)).toMatchObject({ settlement: { total: cny(1_000n) } });
  const rest = doneOf(
    await open(order, {
      ...{ ...words, kind: 'return_and_refund', cause: 'quality', lines: [{ lineId: 'L1', quantity: 1 }] },
      ...{ giftsReturned: [], returnFreight: null },
    }),
  );
  doneOf(await assessCase(house, commandOn(shop, rest.id, people.clerk)));
  expect(await caseNow(shop, rest.id)).toMatchObject({ assessment: { refund: cny(5_000n) } });
  const nothing = doneOf(await open(order, shortBy(100n, id)));
  doneOf(await assessCase(house, commandOn(shop, nothing.id, people.clerk)));
  expect(await caseNow(shop, nothing.id)).toMatchObject({ assessment: { entitled: false, refund: cny(0n) } });
});

test('two that are made up at once: one is paid, the other is worked out anew', async () => {
  const { order, id } = await paidTooLittle();
  const cases = [doneOf(await open(order, shortBy(1_000n, id))), doneOf(await open(order, shortBy(1_000n, id)))];
  for (const each of cases) doneOf(await assessCase(house, commandOn(shop, each.id, people.clerk)));
  const approve = (caseId: Id<'refundCase'>) =>
    approveRefundCase(house, { ...commandOn(shop, caseId, people.manager), note: null, goodsReceivedOn: null });
  const results = await Promise.all(cases.map((each) => approve(each.id)));
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  const { rows } = await pool.query<{ held: bigint }>(
    `select sum(t.reserved_minor + t.refunded_minor)::bigint as held from tender t join sales_order o using (merchant_id, order_id)
      where o.number = $1`,
    [order.number],
  );
  expect(rows).toEqual([{ held: 5_000n }]);
});

test('what is owed beside the price is owed for goods that came back too; their price falls no more', async () => {
  const { order, id } = await paidTooLittle();
  const claim = (rule: 'fraud' | 'price_reduction', quantity: number): AskedClaim => ({
    ...{ ...words, kind: 'compensation', rule, lines: [{ lineId: 'L1', quantity }], loss: null, followsCaseId: id },
    worth: rule === 'fraud' ? null : { asPromised: cny(5_000n), asDelivered: cny(1n) },
  });
  expect((await open(order, claim('fraud', 2))).ok).toBe(true);
  expect(await open(order, claim('fraud', 3))).toMatchObject({ refusal: { code: 'quantity_exceeds_refundable' } });
  expect(await open(order, claim('price_reduction', 2))).toMatchObject({
    refusal: { code: 'quantity_exceeds_refundable' },
  });
});

test('a claim adds only to a case on its own order', async () => {
  const { id } = await paidTooLittle();
  const other = await sell(shop, [{ kind: 'alipay', fen: 10_000n }], { cups: 2n });
  expect(await open(other, shortBy(100n, id))).toMatchObject({
    refusal: { code: 'not_found', pointer: '/followsCaseId' },
  });
});

test('an audit finds all in order', async () => {
  const found: string[] = [];
  for await (const { code, breaches } of audit(pool)) found.push(...breaches.map(({ what }) => `${code} ${what}`));
  expect(found).toEqual([]);
});
