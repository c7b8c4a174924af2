import {
  type Actor,
  builtInLaw,
  dateOf,
  type LawAmendment,
  type LawChange,
  later,
  rateInForce,
  uuidOf,
} from '@redress/domain';
import { testClock } from '@redress/testing/testkit/clock.ts';
import { testHouse } from '@redress/testing/testkit/house.ts';
import { testDatabase } from '@redress/testing/testkit/postgres.ts';
import { expect, test } from 'vitest';
import { createMerchant } from '../merchant/create-merchant.ts';
import { confirmInLaw, declineInLaw, proposeToLaw } from './amend-law.ts';
import { listAmendments } from './amendment-reader.ts';
import { readLawData, readLawNow, readLawVersion } from './law-data.ts';

const { pool } = await testDatabase();
const clock = testClock();
const house = testHouse(pool, clock);
const [maker, checker]: [Actor, Actor] = [
  { kind: 'staff', id: 'maker', name: '孙合规' },
  { kind: 'staff', id: 'checker', name: '周法务' },
];

const newMerchant = async () => {
  const { merchant } = await createMerchant(house, {
    name: '法律数据',
    currency: 'CNY',
    stores: [{ code: 'S1', name: '一店' }],
  });
  return merchant.id;
};
type MerchantId = Awaited<ReturnType<typeof newMerchant>>;

const source = { document: '官网公告', address: null, readOn: dateOf('2026-03-01') };
const rates = (from: string, ratePpm: number, through: string): LawChange => ({
  kind: 'rates',
  series: 'LPR_1Y',
  entries: [{ from: dateOf(from), ratePpm }],
  through: dateOf(through),
  status: 'verified',
});
const restYear = (year: number): LawChange => ({
  kind: 'rest_days',
  restYear: {
    year,
    periods: [{ name: '元旦', from: dateOf(`${year}-01-01`), through: dateOf(`${year}-01-03`) }],
    workingWeekends: [],
    status: 'verified',
  },
});

const proposed = async (merchantId: MerchantId, change: LawChange): Promise<LawAmendment> => {
  const result = await proposeToLaw(house, { merchantId, actor: maker, change, source });
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
};
const confirm = (merchantId: MerchantId, { id }: LawAmendment, actor = checker) =>
  confirmInLaw(house, { merchantId, actor, amendmentId: id });

test('what is known grows by decisions of two people, and every earlier version stays as it was', async () => {
  const merchantId = await newMerchant();
  expect(await readLawNow(pool, merchantId)).toBe(builtInLaw);
  const june = await proposed(merchantId, rates('2025-06-20', 30_000, '2025-07-20'));
  expect((await readLawNow(pool, merchantId)).version).toBe(0);
  const before = clock.now();
  clock.advance(1_000);
  expect(await confirm(merchantId, june)).toMatchObject({ ok: true, value: { decision: { version: 1 } } });
  const calendar = await proposed(merchantId, restYear(2027));
  clock.advance(1_000);
  await confirm(merchantId, calendar);

  const july = dateOf('2025-07-01');
  const known = async (law: Awaited<ReturnType<typeof readLawNow>>) => ({
    version: law.version,
    july: rateInForce(law.rates.LPR_1Y, july).ok,
    january: law.restDays(dateOf('2027-01-02')),
  });
  expect(await known(await readLawNow(pool, merchantId))).toEqual({ version: 2, july: true, january: true });
  expect(await known(await readLawVersion(pool, merchantId, 1))).toEqual({ version: 1, july: true, january: null });
  expect(await known(await readLawVersion(pool, merchantId, 0))).toEqual({ version: 0, july: false, january: null });
  expect(await known(await readLawData(pool, merchantId, before))).toEqual({ version: 0, july: false, january: null });
  expect(await known(await readLawData(pool, merchantId, clock.now()))).toEqual({
    version: 2,
    july: true,
    january: true,
  });

  const other = await newMerchant();
  expect(await readLawNow(pool, other)).toBe(builtInLaw);
});

test('a moment is always the law of one version, though the clocks of two processes disagree', async () => {
  const merchantId = await newMerchant();
  const start = clock.now();
  await confirm(merchantId, await proposed(merchantId, restYear(2027)));
  const second = await proposed(merchantId, restYear(2028));
  clock.advance(60_000);
  await confirm(merchantId, second);
  const third = await proposed(merchantId, restYear(2029));
  clock.advance(-30_000);
  await confirm(merchantId, third);
  const at = await readLawData(pool, merchantId, clock.now());
  expect(at).toMatchObject({ version: 1 });
  expect(at.restYears).toEqual((await readLawVersion(pool, merchantId, 1)).restYears);
  expect((await readLawData(pool, merchantId, later(start, 60_000))).version).toBe(3);
  expect((await readLawNow(pool, merchantId)).version).toBe(3);
});

test('a withdrawal takes a load back from then on, and not from what relied on it', async () => {
  const merchantId = await newMerchant();
  const wrong = await proposed(merchantId, rates('2025-06-20', 39_000, '2025-07-20'));
  await confirm(merchantId, wrong);
  const later = await proposed(merchantId, rates('2025-07-21', 30_000, '2025-08-19'));
  await confirm(merchantId, later);
  const withdraw = (amendmentId: LawAmendment['id']): LawChange => ({ kind: 'withdrawal', amendmentId });
  expect(await proposeToLaw(house, { merchantId, actor: maker, source, change: withdraw(wrong.id) })).toMatchObject({
    ok: false,
    refusal: { code: 'law_withdrawal_blocked', details: { others: [later.id] } },
  });
  await confirm(merchantId, await proposed(merchantId, withdraw(later.id)));
  await confirm(merchantId, await proposed(merchantId, withdraw(wrong.id)));
  expect((await readLawNow(pool, merchantId)).rates.LPR_1Y).toEqual(builtInLaw.rates.LPR_1Y);
  const right = await proposed(merchantId, rates('2025-06-20', 30_000, '2025-07-20'));
  await confirm(merchantId, right);
  const on = dateOf('2025-07-01');
  const asKnown = async (version: number) =>
    rateInForce((await readLawVersion(pool, merchantId, version)).rates.LPR_1Y, on);
  expect(await asKnown(1)).toMatchObject({ value: { ratePpm: 39_000 } });
  expect(await asKnown(4)).toMatchObject({ refusal: { code: 'rate_missing' } });
  expect(await asKnown(5)).toMatchObject({ value: { ratePpm: 30_000, source: '官网公告' } });
});

test('of many decisions at once each has its own version, and days are known only once', async () => {
  const merchantId = await newMerchant();
  const same = await Promise.all(
    [1, 2, 3, 4].map((n) => proposed(merchantId, rates('2025-06-20', n * 1_000, '2025-07-20'))),
  );
  const years = await Promise.all([2027, 2028, 2029].map((year) => proposed(merchantId, restYear(year))));
  const outcomes = await Promise.all([...same, ...years].map((amendment) => confirm(merchantId, amendment)));
  const confirmed = outcomes.flatMap((one) => (one.ok ? [one.value.decision?.version ?? 0] : []));
  expect(confirmed.toSorted()).toEqual([1, 2, 3, 4]);
  expect(outcomes.flatMap((one) => (one.ok ? [] : [one.refusal.code]))).toEqual(Array(3).fill('law_days_known'));
  const law = await readLawNow(pool, merchantId);
  expect(law.standing).toHaveLength(4);
  expect(law.restYears.map(({ year }) => year)).toEqual([2024, 2025, 2026, 2027, 2028, 2029]);
});

test('the same confirmation sent many times is one decision', async () => {
  const merchantId = await newMerchant();
  const one = await proposed(merchantId, restYear(2027));
  const third: Actor = { kind: 'staff', id: 'third', name: '吴' };
  const replies = await Promise.all([
    confirm(merchantId, one),
    confirm(merchantId, one),
    confirm(merchantId, one, third),
    declineInLaw(house, { merchantId, actor: third, amendmentId: one.id, reason: '来源不明' }),
  ]);
  expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
  expect(replies.flatMap((reply) => (reply.ok ? [] : [reply.refusal.code]))).toEqual(
    Array(3).fill('law_amendment_decided'),
  );
  const [listed, ...others] = await listAmendments(pool, merchantId, { limit: 10, before: null });
  expect(others).toEqual([]);
  expect(listed?.decision?.version).toBe(1);
});

test('the database itself refuses the same person, and rewriting', async () => {
  const merchantId = await newMerchant();
  const one = await proposed(merchantId, restYear(2027));
  expect(await confirm(merchantId, one, maker)).toMatchObject({ refusal: { code: 'law_proposer_confirms' } });
  const insert = pool.query(
    `insert into law_decision (merchant_id, version, amendment_id, outcome, proposed_by, decided_by, decider, decided_at)
     values ($1, 1, $2, 'confirmed', 'staff:maker', 'staff:maker', '{}', '2026-03-02T00:00:00Z')`,
    [uuidOf(merchantId), uuidOf(one.id)],
  );
  await expect(insert).rejects.toThrow(/law_decision_second_person/);
  await expect(pool.query(`update law_amendment set kind = 'rates'`)).rejects.toThrow(/permission denied/);
  await expect(pool.query('delete from law_decision')).rejects.toThrow(/permission denied/);
});
