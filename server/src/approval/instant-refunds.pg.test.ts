import { cny, type Id, type PolicyDocument } from '@redress/domain';
import { testClock } from '@redress/testing/testkit/clock.ts';
import { testHouse } from '@redress/testing/testkit/house.ts';
import { publishPolicy, samplePolicy } from '@redress/testing/testkit/policies.ts';
import { testDatabase } from '@redress/testing/testkit/postgres.ts';
import { caseNow, doneOf, openShop, people, type Shop, sell } from '@redress/testing/testkit/trade.ts';
import { expect, test } from 'vitest';
import { assessCase } from '../assessment/assess-case.ts';
import { openClaim } from '../claim/open-claim.ts';
import { approveInstantly } from './instant-refunds.ts';

const { pool, owner } = await testDatabase();
const clock = testClock();

/** A shop whose policy promises that refunds below 100.00 are approved at once, with changes. */
const start = async (approval: Partial<PolicyDocument['standards']['approval']> = {}) => {
  const shop = await openShop(testHouse(pool, clock));
  const document = samplePolicy('shop');
  const { standards } = document;
  await publishPolicy(shop, {
    ...document,
    standards: { ...standards, approval: { ...standards.approval, ...approval } },
  });
  return shop;
};

/** The customer changes her mind before the parcel came; the clerk assesses. */
const assessed = async (shop: Shop, fen: bigint): Promise<Id<'refundCase'>> => {
  const { house, merchantId } = shop;
  const order = await sell(shop, [{ kind: 'alipay', fen }]);
  await owner.query('update sales_order set received_on = null where number = $1', [order.number]);
  const claimed = doneOf(
    await openClaim(house, {
      merchantId,
      actor: people.clerk,
      order: { id: order.id },
      claim: {
        kind: 'refund_only',
        cause: 'no_reason',
        statement: '不想要了',
        lines: [{ lineId: 'L1', quantity: 1 }],
        giftsReturned: [],
        returnFreight: null,
        intake: 'portal',
        customerId: null,
      },
      dryRun: false,
      once: null,
    }),
  );
  const command = { merchantId, caseId: claimed.id, expectedVersion: null, dryRun: false, once: null };
  doneOf(await assessCase(house, { ...command, actor: people.clerk }));
  return claimed.id;
};

test('below the amount of the policy the rule approves at once, and the case says who did', async () => {
  const shop = await start();
  const small = await assessed(shop, 9_999n);
  const large = await assessed(shop, 10_000n);
  expect(await approveInstantly(shop.house)).toEqual({ approved: 1, refused: [] });
  expect(await caseNow(shop, small)).toMatchObject({
    status: 'paying',
    approvals: [{ by: { kind: 'rule', id: 'instant-refund' } }],
  });
  expect(await caseNow(shop, large)).toMatchObject({ status: 'assessed' });
  expect(await approveInstantly(shop.house)).toEqual({ approved: 0, refused: [] });
});

test('many processes at once approve a case once and never pass the day’s limit', async () => {
  const shop = await start({ automaticPerDay: cny(12_000n), automaticRefundsInYear: 100 });
  const cases = await Promise.all(Array.from({ length: 6 }, () => assessed(shop, 5_000n)));
  const looks = await Promise.all(Array.from({ length: 4 }, () => approveInstantly(shop.house)));
  await approveInstantly(shop.house);
  expect(looks.flatMap(({ refused }) => refused)).toEqual([]);
  const states = await Promise.all(cases.map(async (id) => (await caseNow(shop, id)).status));
  expect(states.filter((status) => status === 'paying')).toHaveLength(2);
  expect(states.filter((status) => status === 'assessed')).toHaveLength(4);
});

test('a customer with many refunds is looked at by a person', async () => {
  const shop = await start({ automaticRefundsInYear: 1 });
  const first = await assessed(shop, 1_000n);
  clock.advance(60_000);
  const second = await assessed(shop, 1_000n);
  clock.advance(60_000);
  const third = await assessed(shop, 1_000n);
  await approveInstantly(shop.house);
  expect((await caseNow(shop, first)).status).toBe('paying');
  expect((await caseNow(shop, second)).status).toBe('paying');
  expect((await caseNow(shop, third)).status).toBe('assessed');
});

test('without the promise of a policy nothing is approved without a person', async () => {
  const shop = await openShop(testHouse(pool, clock));
  const id = await assessed(shop, 1_000n);
  await approveInstantly(shop.house);
  expect((await caseNow(shop, id)).status).toBe('assessed');
});
