import { DAY, type Id, instantOf, toIso } from '@redress/domain';
import { testClock } from '@redress/testing/testkit/clock.ts';
import { testHouse } from '@redress/testing/testkit/house.ts';
import { testDatabase } from '@redress/testing/testkit/postgres.ts';
import { claimReturn, doneOf, openShop, people, type Shop, sell } from '@redress/testing/testkit/trade.ts';
import { expect, test } from 'vitest';
import { withdrawClaim } from '../../claim/withdraw-claim.ts';
import { postMessage } from '../conversation/post-message.ts';
import { readCaseActivity } from '../team/activity.ts';
import { readCaseDesk } from '../team/case-desk.ts';
import { followCases } from './follow-cases.ts';
import { listClocks } from './list-clocks.ts';
import { warnOfClocks } from './warn.ts';

const { pool } = await testDatabase();

const start = async (at?: string) => {
  const clock = testClock(at);
  const house = testHouse(pool, clock);
  return { clock, shop: await openShop(house) };
};

const claim = async (shop: Shop): Promise<Id<'refundCase'>> => {
  const order = await sell(shop, [{ kind: 'alipay', fen: 10_000n }]);
  return (await claimReturn(shop, order)).id;
};

const warnings = async (caseId: Id<'refundCase'>, { house, merchantId }: Shop): Promise<string[]> => {
  const told = await readCaseActivity(house.db, merchantId, caseId);
  return told
    .filter(({ type }) => type === 'clock_warning')
    .map(({ contents }) => `${contents['kind']} ${contents['level']}`);
};

test('a claim on a Friday is answered by Monday: the weekend does not count among ourselves', async () => {
  const { shop } = await start('2026-03-06T10:00:00+08:00');
  const caseId = await claim(shop);
  const clocks = await listClocks(shop.house, shop.merchantId, caseId);
  expect(clocks.map(({ kind, source, dueAt }) => [kind, source, dueAt])).toEqual([
    ['first_reply', 'internal', '2026-03-09T16:00:00.000Z'],
    ['deliberate_delay', 'legal', '2026-03-21T16:00:00.000Z'],
  ]);
});

test('each warning is told once, however many processes look, and a clock that ran out is handed up', async () => {
  const { clock, shop } = await start();
  const caseId = await claim(shop);
  const look = () =>
    Promise.all(
      Array.from({ length: 4 }, async () => {
        await followCases(shop.house);
        await warnOfClocks(shop.house);
      }),
    );
  await look();
  expect(await warnings(caseId, shop)).toEqual([]);
  const clocks = await listClocks(shop.house, shop.merchantId, caseId);
  const first = clocks.find(({ kind }) => kind === 'first_reply');
  const half = (Date.parse(first?.startedAt ?? '') + Date.parse(first?.dueAt ?? '')) / 2;
  clock.set(instantOf(half));
  await look();
  await look();
  expect(await warnings(caseId, shop)).toEqual(['first_reply 50']);
  expect((await desk(shop, caseId)).escalated).toBeNull();
  clock.set(first?.dueAt ?? '');
  await look();
  // The step of 80 was slept through: only the last one is told.
  expect(await warnings(caseId, shop)).toEqual(['first_reply 50', 'first_reply 100']);
  expect((await desk(shop, caseId)).escalated?.why).toContain('首次答复');
  clock.advance(15 * DAY);
  await look();
  expect(await warnings(caseId, shop)).toEqual(['first_reply 50', 'first_reply 100', 'deliberate_delay 100']);
});

test('an answer to the customer stops the first clock, the end of the case stops them all', async () => {
  const { clock, shop } = await start();
  const { house, merchantId } = shop;
  const caseId = await claim(shop);
  await followCases(house);
  clock.advance(60_000);
  const message = { merchantId, actor: people.clerk, caseId, direction: 'to_customer', channel: 'phone' } as const;
  doneOf(await postMessage(house, { ...message, words: '已电话告知', once: null }));
  const [, stopped] = await listClocks(house, merchantId, caseId);
  expect(stopped).toMatchObject({ kind: 'first_reply', stoppedAt: toIso(clock.now()) });
  clock.advance(60_000);
  const command = { merchantId, actor: people.clerk, caseId, expectedVersion: null, dryRun: false, once: null };
  doneOf(await withdrawClaim(house, { ...command, reason: '不退了' }));
  clock.advance(60_000);
  await followCases(house);
  clock.advance(30 * DAY);
  await warnOfClocks(house);
  expect(await warnings(caseId, shop)).toEqual([]);
  const clocks = await listClocks(house, merchantId, caseId);
  expect(clocks.every(({ stoppedAt }) => stoppedAt !== null)).toBe(true);
});

const desk = async ({ house, merchantId }: Shop, caseId: Id<'refundCase'>) => {
  const read = await readCaseDesk(house.db, merchantId, caseId);
  if (!read.ok) throw new Error(read.refusal.code);
  return read.value;
};
