import { DAY, type Id, replay, shanghaiDate } from '@redress/domain';
import { testClock } from '@redress/testing/testkit/clock.ts';
import { testHouse } from '@redress/testing/testkit/house.ts';
import { testDatabase } from '@redress/testing/testkit/postgres.ts';
import { approveReturn, claimReturn, doneOf, openShop, people, sell } from '@redress/testing/testkit/trade.ts';
import { expect, test } from 'vitest';
import { approveRefundCase } from '../approval/approve-case.ts';
import { declineRefundCase } from '../approval/decline-case.ts';
import { assessCase } from '../assessment/assess-case.ts';
import { readCase } from '../refund-case/case-reader.ts';
import { readTimeline } from '../refund-case/event-reader.ts';
import { mergeCase } from '../refund-case/team/merge-case.ts';
import { reopenClosedCase } from './reopen-case.ts';
import { withdrawClaim } from './withdraw-claim.ts';

const { pool } = await testDatabase();

const start = async () => {
  const clock = testClock();
  const house = testHouse(pool, clock);
  const shop = await openShop(house);
  const { merchantId } = shop;
  const order = await sell(shop, [{ kind: 'alipay', fen: 10_000n }]);
  const claim = async () => (await claimReturn(shop, order)).id;
  const command = (caseId: Id<'refundCase'>, who: keyof typeof people, expectedVersion: number | null = null) =>
    ({ merchantId, actor: people[who], caseId, expectedVersion, dryRun: false, once: null }) as const;
  const reopen = (caseId: Id<'refundCase'>, version: number | null = null) =>
    reopenClosedCase(house, { ...command(caseId, 'manager', version), reason: '核查后发现看错了照片' });
  const assess = (caseId: Id<'refundCase'>, who: keyof typeof people) =>
    assessCase(house, { ...command(caseId, who), judgement: null });
  const approve = (caseId: Id<'refundCase'>) =>
    approveRefundCase(house, { ...command(caseId, 'cashier'), note: null, goodsReceivedOn: shanghaiDate(clock.now()) });
  /** The stored case is what its events make of it. */
  const isReplay = async (caseId: Id<'refundCase'>) => {
    const events = await readTimeline(house.db, merchantId, caseId);
    expect(replay(events.map(({ event }) => event))).toEqual(await readCase(house.db, merchantId, caseId));
  };
  return { clock, house, shop, order, merchantId, claim, command, reopen, assess, approve, isReplay };
};

test('what was declined is taken up again after the last day to appeal, and judged by a third person', async () => {
  const { clock, house, claim, command, reopen, assess, approve, isReplay } = await start();
  const caseId = await claim();
  doneOf(await assess(caseId, 'clerk'));
  doneOf(await declineRefundCase(house, { ...command(caseId, 'manager'), reason: '照片里看不出质量问题' }));
  clock.advance(90 * DAY);
  const declined = await readCase(house.db, command(caseId, 'clerk').merchantId, caseId);
  const version = declined?.version ?? 0;
  // Two people at once: it is reopened once.
  const both = await Promise.all([reopen(caseId, version), reopen(caseId, version), reopen(caseId, version)]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  for (const each of both) if (!each.ok) expect(each.refusal.code).toBe('version_stale');
  expect(await reopen(caseId)).toMatchObject({ ok: false, refusal: { code: 'move_not_allowed' } });
  await isReplay(caseId);
  for (const who of ['clerk', 'manager'] as const)
    expect(await assess(caseId, who)).toMatchObject({ ok: false, refusal: { code: 'appeal_same_assessor' } });
  doneOf(await assess(caseId, 'director'));
  doneOf(await approve(caseId));
  await isReplay(caseId);
  expect(await reopen(caseId)).toMatchObject({ ok: false, refusal: { code: 'reopen_paid' } });
});

test('what was taken back is a claim again, and its goods are still paid for once', async () => {
  const { house, shop, order, claim, command, reopen, assess, approve, isReplay } = await start();
  const caseId = await claim();
  doneOf(await withdrawClaim(house, { ...command(caseId, 'clerk'), reason: '不退了' }));
  expect(await reopenClosedCase(house, { ...command(caseId, 'manager'), reason: '错' })).toMatchObject({
    ok: false,
    refusal: { code: 'reason_required', pointer: '/reason' },
  });
  expect(doneOf(await reopen(caseId)).status).toBe('claimed');
  await isReplay(caseId);
  // Meanwhile another case about the same cup is approved.
  await approveReturn(shop, order);
  const assessed = await assess(caseId, 'clerk');
  const approved = assessed.ok ? await approve(caseId) : assessed;
  expect(approved.ok).toBe(false);
});

test('a duplicate that was merged stays closed', async () => {
  const { house, merchantId, claim, reopen } = await start();
  const [stays, duplicate] = [await claim(), await claim()];
  const merged = await mergeCase(house, {
    merchantId,
    actor: people.clerk,
    caseId: duplicate,
    intoCaseId: stays,
    reason: '重复申请',
  });
  expect(merged.ok).toBe(true);
  expect(await reopen(duplicate)).toMatchObject({ ok: false, refusal: { code: 'reopen_merged' } });
});
