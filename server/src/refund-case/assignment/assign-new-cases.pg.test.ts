import { type AssignmentRule, addDays, DAY, type Id, later, shanghaiDate, toIso, uuidOf } from '@redress/domain';
import { testClock } from '@redress/testing/testkit/clock.ts';
import { testHouse } from '@redress/testing/testkit/house.ts';
import { testDatabase } from '@redress/testing/testkit/postgres.ts';
import { doneOf, openShop, people, type Shop, sell } from '@redress/testing/testkit/trade.ts';
import { expect, test } from 'vitest';
import { openClaim } from '../../claim/open-claim.ts';
import type { House } from '../../house.ts';
import { addStaffMember } from '../../staff/staff-member.ts';
import { readCaseActivity } from '../team/activity.ts';
import { assignCase } from '../team/assign-case.ts';
import { readAssignment } from '../team/assignment.ts';
import { putTeam } from '../team/teams.ts';
import { assignNewCases } from './assign-new-cases.ts';
import { readAssignmentRules, setAssignmentRules } from './assignment-rules.ts';
import { setAway } from './away.ts';
import { giveFreeCases, previewRules } from './give-free-cases.ts';
import { readTeamsAtWork } from './teams-at-work.ts';

const { pool, owner } = await testDatabase();

const start = async (names: readonly string[]) => {
  const clock = testClock();
  const house = testHouse(pool, clock);
  const shop = await openShop(house);
  const { merchantId } = shop;
  const staff = await Promise.all(names.map((name) => hire(house, merchantId, name)));
  const team = value(
    await putTeam(house, {
      merchantId,
      teamId: null,
      team: { name: '售后一组', department: 'service', members: staff.map((staffId) => ({ staffId, leads: false })) },
    }),
  );
  const rule: AssignmentRule = {
    name: '质量问题',
    storeIds: [],
    causes: ['quality'],
    kinds: [],
    paidFrom: null,
    paidTo: null,
    teamId: team.id,
    spread: 'fewest_open',
  };
  const turn = async (isOn: boolean, rules: readonly AssignmentRule[] = [rule]) => {
    const { version } = await readAssignmentRules(house.db, merchantId);
    return value(await setAssignmentRules(house, { merchantId, actor: people.manager, version, isOn, rules }));
  };
  return { clock, house, shop, merchantId, staff, team, rule, turn };
};

const hire = async (house: House, merchantId: Id<'merchant'>, name: string): Promise<Id<'staff'>> =>
  (await addStaffMember(house, { merchantId, name, duties: [] })).id;

const value = <T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: object },
): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
};

const claim = async (shop: Shop, cause: 'quality' | 'logistics' = 'quality'): Promise<Id<'refundCase'>> => {
  const order = await sell(shop, [{ kind: 'alipay', fen: 10_000n }]);
  const claimed = await openClaim(shop.house, {
    merchantId: shop.merchantId,
    actor: people.clerk,
    order: { id: order.id },
    claim: {
      kind: 'return_and_refund',
      cause,
      statement: '杯口有裂',
      lines: [{ lineId: 'L1', quantity: 1 }],
      giftsReturned: [],
      returnFreight: null,
      intake: 'portal',
      customerId: null,
    },
    dryRun: false,
    once: null,
  });
  return doneOf(claimed).id;
};

/** Events are read once no older transaction runs, which may be one of another test beside this one. */
const settled = ({ merchantId }: Shop): Promise<void> =>
  expect
    .poll(async () => {
      const { rowCount } = await pool.query(
        'select 1 from case_event where merchant_id = $1 and transaction_id >= pg_snapshot_xmin(pg_current_snapshot())',
        [uuidOf(merchantId)],
      );
      return rowCount;
    })
    .toBe(0);

const whoHas = async ({ house, merchantId }: Shop, cases: readonly Id<'refundCase'>[]) =>
  Promise.all(cases.map(async (id) => (await readAssignment(house.db, merchantId, id)).staff?.name ?? null));

const timesGiven = async ({ house, merchantId }: Shop, caseId: Id<'refundCase'>): Promise<number> =>
  (await readCaseActivity(house.db, merchantId, caseId)).filter(({ type }) => type === 'assigned').length;

test('off until turned on; then each new case is given once, evenly, by however many processes', async () => {
  const { house, shop, merchantId, turn } = await start(['小林', '小陈', '小赵']);
  const before = await claim(shop);
  await settled(shop);
  expect(await assignNewCases(house)).toBe(0);
  await turn(false);
  expect(await assignNewCases(house)).toBe(0);
  await turn(true);
  const cases = [];
  const look = () => Promise.all(Array.from({ length: 4 }, () => assignNewCases(house)));
  for (let round = 0; round < 3; round += 1) {
    cases.push(...(await Promise.all([claim(shop), claim(shop), claim(shop)])));
    await settled(shop);
    await look();
  }
  await look();
  expect((await whoHas(shop, cases)).toSorted()).toEqual([
    '小林',
    '小林',
    '小林',
    '小赵',
    '小赵',
    '小赵',
    '小陈',
    '小陈',
    '小陈',
  ]);
  expect(await Promise.all(cases.map((id) => timesGiven(shop, id)))).toEqual(cases.map(() => 1));
  // What was claimed before, and what no rule fits, stays nobody's.
  const other = await claim(shop, 'logistics');
  await settled(shop);
  await look();
  expect(await whoHas(shop, [before, other])).toEqual([null, null]);
  const [told] = (await readCaseActivity(house.db, merchantId, cases[0] ?? before)).filter(
    ({ type }) => type === 'assigned',
  );
  expect(told).toMatchObject({
    actor: { kind: 'rule', name: '自动分派' },
    contents: { rule: '质量问题', because: { zh: expect.stringContaining('未办结最少') } },
  });
});

test('a process that dies on the way gives nothing, and the next one gives each case once', async () => {
  const { house, shop, turn } = await start(['小林', '小陈']);
  await turn(true);
  const cases = [await claim(shop), await claim(shop), await claim(shop), await claim(shop)];
  await settled(shop);
  for (const dies of [1, 2, 4]) {
    let made = 0;
    const dying: House = {
      ...house,
      newId: (kind) => {
        made += 1;
        if (made === dies) throw new Error('the power is gone');
        return house.newId(kind);
      },
    };
    await expect(assignNewCases(dying)).rejects.toThrow('the power is gone');
    expect(await whoHas(shop, cases)).toEqual([null, null, null, null]);
  }
  expect(await assignNewCases(house)).toBe(4);
  expect(await assignNewCases(house)).toBe(0);
  expect((await whoHas(shop, cases)).toSorted()).toEqual(['小林', '小林', '小陈', '小陈']);
  expect(await Promise.all(cases.map((id) => timesGiven(shop, id)))).toEqual([1, 1, 1, 1]);
});

test('a person comes before a rule, at the same moment too, and what a person put back stays there', async () => {
  const { house, shop, merchantId, staff, turn } = await start(['小林', '小陈']);
  await turn(true);
  const [mine] = staff;
  if (!mine) throw new Error('nobody was hired');
  const cases = await Promise.all(Array.from({ length: 6 }, () => claim(shop)));
  await settled(shop);
  const taken = await Promise.all([
    ...cases
      .slice(0, 3)
      .map((caseId) =>
        assignCase(house, { merchantId, actor: people.clerk, caseId, staffId: mine, teamId: null, onlyIfFree: true }),
      ),
    assignNewCases(house),
    assignNewCases(house),
  ]);
  await assignNewCases(house);
  for (const [place, result] of taken.slice(0, 3).entries())
    if (typeof result === 'object' && result.ok && result.value.outcome === 'done')
      expect(result.value.value.staff?.name, `case ${place}`).toBe('小林');
  expect(await whoHas(shop, cases)).not.toContain(null);
  const [first] = cases;
  if (!first) throw new Error('nothing was claimed');
  value(
    await assignCase(house, {
      merchantId,
      actor: people.clerk,
      caseId: first,
      staffId: null,
      teamId: null,
      onlyIfFree: false,
    }),
  );
  const ruled = await pool.query('select 1 from auto_assignment where case_id = $1', [uuidOf(first)]);
  const { version } = await readAssignmentRules(house.db, merchantId);
  const free = value(await giveFreeCases(house, { merchantId, version }));
  expect(free.given).toHaveLength(ruled.rowCount ? 0 : 1);
});

test('whoever is away, has lent their rights, is suspended or may not work on cases gets nothing; a store of others neither', async () => {
  const { clock, house, shop, merchantId, staff, turn } = await start(['小甲', '小乙', '小丙', '小丁', '小戊', '小己']);
  const [away, lent, suspended, auditor, elsewhere, there] = staff;
  if (!(away && lent && suspended && auditor && elsewhere && there)) throw new Error('six were hired');
  const today = shanghaiDate(clock.now());
  value(
    await setAway(house, {
      merchantId,
      actor: people.manager,
      staffId: away,
      away: { from: today, until: addDays(today, 2) },
    }),
  );
  await rights(merchantId, suspended, ['service'], { suspended: true });
  await rights(merchantId, auditor, ['auditor']);
  await rights(merchantId, elsewhere, ['service'], { stores: [uuidOf(house.newId('store'))] });
  await rights(merchantId, there, ['service'], { stores: [uuidOf(shop.storeId)] });
  await owner.query(
    `insert into delegation (merchant_id, delegation_id, from_staff_id, to_staff_id, begins_at, ends_at, reason, made_by, made_at)
     values ($1, $2, $3, $4, $5, $6, '休假', '{}', $5)`,
    [
      uuidOf(merchantId),
      uuidOf(house.newId('delegation')),
      uuidOf(lent),
      uuidOf(there),
      toIso(clock.now()),
      toIso(later(clock.now(), DAY)),
    ],
  );
  const [team] = await readTeamsAtWork(house, house.db, merchantId);
  expect(Object.fromEntries((team?.people ?? []).map(({ name, out }) => [name, out]))).toEqual({
    小甲: 'away',
    小乙: 'lent',
    小丙: 'suspended',
    小丁: 'no_right',
    小戊: null,
    小己: null,
  });
  await turn(true);
  const cases = [await claim(shop), await claim(shop)];
  await settled(shop);
  await assignNewCases(house);
  expect(await whoHas(shop, cases)).toEqual(['小己', '小己']);
  clock.advance(4 * DAY);
  const next = await claim(shop);
  await settled(shop);
  await assignNewCases(house);
  expect(['小甲', '小乙']).toContain((await whoHas(shop, [next]))[0]);
});

/** What the rights of a person come to, written as the administrator's screen would. */
async function rights(
  merchantId: Id<'merchant'>,
  staffId: Id<'staff'>,
  roles: readonly string[],
  { stores = null, suspended = false }: { stores?: readonly string[] | null; suspended?: boolean } = {},
): Promise<void> {
  await owner.query(
    `insert into staff_rights (merchant_id, staff_id, roles, store_ids, suspended_at, changed_at)
     values ($1, $2, $3, $4, case when $5::boolean then '2026-01-01'::timestamptz end, '2026-01-01')`,
    [uuidOf(merchantId), uuidOf(staffId), roles, stores, suspended],
  );
}

test('a preview is what giving does, of open cases that are nobody’s; rules of another version are refused', async () => {
  const { house, shop, merchantId, rule, turn } = await start(['小林', '小陈']);
  const cases = [await claim(shop), await claim(shop), await claim(shop)];
  const other = await claim(shop, 'logistics');
  const preview = await previewRules(house, merchantId, [{ ...rule, spread: 'in_turn' }]);
  expect(preview.given.map(({ staffName }) => staffName)).toEqual(['小林', '小陈', '小林']);
  expect(preview).toMatchObject({ unfit: 1, more: false });
  expect(await whoHas(shop, cases)).toEqual([null, null, null]);
  const { version } = await turn(false, [{ ...rule, spread: 'in_turn' }]);
  expect(await giveFreeCases(house, { merchantId, version: version + 1 })).toMatchObject({
    ok: false,
    refusal: { code: 'version_stale' },
  });
  const [one, two] = await Promise.all([
    giveFreeCases(house, { merchantId, version }),
    giveFreeCases(house, { merchantId, version }),
  ]);
  expect(value(one).given.length + value(two).given.length).toBe(3);
  expect(await whoHas(shop, [...cases, other])).toEqual(['小林', '小陈', '小林', null]);
  const unknown = { ...rule, teamId: house.newId('team') };
  const refused = await setAssignmentRules(house, {
    merchantId,
    actor: people.manager,
    version,
    isOn: true,
    rules: [rule, unknown],
  });
  expect(refused).toMatchObject({ ok: false, refusal: { code: 'not_found', pointer: '/rules/1/teamId' } });
});
