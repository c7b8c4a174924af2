import { DAY, later, uuidOf } from '@redress/domain';
import { testClock } from '@redress/testing/testkit/clock.ts';
import { testHouse } from '@redress/testing/testkit/house.ts';
import { testDatabase } from '@redress/testing/testkit/postgres.ts';
import { approveReturn, doneOf, openShop, people, sell } from '@redress/testing/testkit/trade.ts';
import { expect, test } from 'vitest';
import { openClaim } from '../../claim/open-claim.ts';
import { makeOffer } from '../../settlement/offers/make-offer.ts';
import { followCases } from '../clocks/follow-cases.ts';
import { warnOfClocks } from '../clocks/warn.ts';
import { postMessage } from '../conversation/post-message.ts';
import { tellPeople } from './tell-people.ts';

const { pool, owner } = await testDatabase();

test('a reply and an offer reach the outbox once, a call does not, and a clock that ran out reaches the staff', async () => {
  const clock = testClock();
  const house = testHouse(pool, clock);
  const shop = await openShop(house);
  const { merchantId, customerId } = shop;
  const order = await sell(shop, [{ kind: 'alipay', fen: 10_000n }], { cups: 2n });
  await approveReturn(shop, order);
  const refundCase = doneOf(
    await openClaim(house, {
      merchantId,
      actor: people.clerk,
      order: { id: order.id },
      claim: {
        kind: 'return_and_refund',
        cause: 'quality',
        statement: '杯口有裂',
        lines: [{ lineId: 'L1', quantity: 1 }],
        giftsReturned: [],
        returnFreight: null,
        intake: 'portal',
        customerId,
      },
      dryRun: false,
      once: null,
    }),
  );
  const caseId = refundCase.id;
  const said = { merchantId, actor: people.clerk, caseId, direction: 'to_customer', once: null } as const;
  doneOf(await postMessage(house, { ...said, channel: 'portal', words: '请您补一张照片' }));
  doneOf(await postMessage(house, { ...said, channel: 'phone', words: '已电话告知' }));
  doneOf(
    await makeOffer(house, {
      merchantId,
      actor: people.clerk,
      caseId,
      offered: { kind: 'assessed' },
      words: '按结论退款',
      expiresAt: later(clock.now(), 3 * DAY),
      dryRun: false,
      once: null,
    }),
  );
  const look = () => Promise.all(Array.from({ length: 3 }, () => tellPeople(house)));
  await look();
  await look();
  const told = async () => {
    const { rows } = await owner.query<{ template: string }>(
      `select template from message where merchant_id = $1 order by created_at, template`,
      [uuidOf(merchantId)],
    );
    return rows.map(({ template }) => template);
  };
  expect(await told()).toEqual(['case_message', 'offer_made']);

  await followCases(house);
  clock.advance(16 * DAY);
  await warnOfClocks(house);
  await look();
  const { rows } = await owner.query<{ scope: string | null }>(
    `select scope from notice where merchant_id = $1 and template = 'clock_warning' order by scope`,
    [uuidOf(merchantId)],
  );
  expect(new Set(rows.map(({ scope }) => scope))).toEqual(new Set(['cases:approve', 'cases:work']));
  expect(await told()).toEqual(['case_message', 'offer_made']);
});
