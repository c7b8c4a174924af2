import fc from 'fast-check';
import { expect, it } from 'vitest';
import { causes, claimKinds } from '../../claim/claim.ts';
import { type Id, idOf } from '../../ids/id.ts';
import { cny, money } from '../../money/money.ts';
import {
  type AssignmentRule,
  afterAssigned,
  assignByRules,
  type CaseToAssign,
  type OutBecause,
  outText,
  type Spread,
  spreads,
  type TeamAtWork,
} from './assignment.ts';

const uuid = (place: number): string => `00000000-0000-7000-8000-${String(place).padStart(12, '0')}`;
const staff = (place: number): Id<'staff'> => idOf('staff', uuid(place));
const store = (place: number): Id<'store'> => idOf('store', uuid(100 + place));
const teamId = idOf('team', uuid(900));

const someStore = fc.integer({ min: 0, max: 2 }).map(store);
const someCase: fc.Arbitrary<CaseToAssign> = fc.record({
  storeId: someStore,
  cause: fc.constantFrom(...causes),
  kind: fc.constantFrom(...claimKinds),
  paid: fc.bigInt({ min: 0n, max: 100_000n }).map(cny),
});
const someTeam: fc.Arbitrary<TeamAtWork> = fc
  .array(
    fc.record({
      out: fc.option(fc.constantFrom(...(Object.keys(outText) as OutBecause[])), { freq: 2 }),
      stores: fc.oneof(fc.constant('all' as const), fc.array(someStore, { maxLength: 2 })),
      open: fc.nat(5),
    }),
    { maxLength: 6 },
  )
  .chain((people) =>
    fc.option(fc.nat(6)).map((last) => ({
      id: teamId,
      name: '一组',
      people: people.map((person, place) => ({ ...person, staffId: staff(place), name: `P${place}` })),
      last: last === null ? null : staff(last),
    })),
  );
const rule = (spread: Spread, change: Partial<AssignmentRule> = {}): AssignmentRule => ({
  name: '规则',
  storeIds: [],
  causes: [],
  kinds: [],
  paidFrom: null,
  paidTo: null,
  teamId,
  spread,
  ...change,
});

it('never gives a case to somebody who is out or may not see its store, and leaves nobody idle while somebody could', () => {
  fc.assert(
    fc.property(fc.constantFrom(...spreads), someTeam, someCase, (spread, team, refundCase) => {
      const given = assignByRules([rule(spread)], [team], refundCase);
      const able = team.people.filter(
        ({ out, stores }) => out === null && (stores === 'all' || stores.includes(refundCase.storeId)),
      );
      expect(given?.teamId).toBe(teamId);
      if (spread === 'team_only' || able.length === 0) {
        expect(given?.staffId).toBeNull();
        return;
      }
      expect(able.map(({ staffId }) => staffId)).toContain(given?.staffId);
      if (spread === 'fewest_open') {
        const open = team.people.find(({ staffId }) => staffId === given?.staffId)?.open;
        expect(open).toBe(Math.min(...able.map((person) => person.open)));
      }
    }),
  );
});

it('is fair: whoever starts equal differs by one case at most, whichever way a team shares', () => {
  fc.assert(
    fc.property(
      fc.constantFrom<Spread>('fewest_open', 'in_turn'),
      fc.integer({ min: 1, max: 6 }),
      fc.array(someCase, { maxLength: 40 }),
      fc.option(fc.nat(8)),
      (spread, people, cases, last) => {
        const begun: TeamAtWork = {
          id: teamId,
          name: '一组',
          last: last === null ? null : staff(last),
          people: Array.from({ length: people }, (_, place) => ({
            staffId: staff(place),
            name: `P${place}`,
            out: null,
            stores: 'all',
            open: 3,
          })),
        };
        let teams: readonly TeamAtWork[] = [begun];
        for (const refundCase of cases) {
          const given = assignByRules([rule(spread)], teams, refundCase);
          if (given) teams = afterAssigned(teams, given);
        }
        const open = teams[0]?.people.map((person) => person.open) ?? [];
        expect(open.reduce((all, each) => all + each, 0)).toBe(3 * people + cases.length);
        expect(Math.max(...open) - Math.min(...open)).toBeLessThanOrEqual(1);
      },
    ),
  );
});

it('goes by the first rule that fits in everything it asks for', () => {
  const team: TeamAtWork = { id: teamId, name: '一组', people: [], last: null };
  const given = (rules: readonly AssignmentRule[], change: Partial<CaseToAssign> = {}) =>
    assignByRules(rules, [team], {
      storeId: store(1),
      cause: 'quality',
      kind: 'return_and_refund',
      paid: cny(50_000n),
      ...change,
    })?.rule;
  const narrow = rule('team_only', {
    name: '大额质量问题',
    storeIds: [store(1)],
    causes: ['quality'],
    kinds: ['return_and_refund', 'refund_only'],
    paidFrom: cny(50_000n),
    paidTo: cny(60_000n),
  });
  const rest = rule('team_only', { name: '其余' });
  expect(given([narrow, rest])).toBe('大额质量问题');
  expect(given([rest, narrow])).toBe('其余');
  expect(given([narrow, rest], { paid: cny(60_000n) })).toBe('大额质量问题');
  expect(given([narrow], { paid: cny(49_999n) })).toBeUndefined();
  expect(given([narrow], { paid: cny(60_001n) })).toBeUndefined();
  expect(given([narrow], { paid: money('USD', 55_000n) })).toBeUndefined();
  expect(given([narrow], { storeId: store(2) })).toBeUndefined();
  expect(given([narrow], { cause: 'logistics' })).toBeUndefined();
  expect(given([narrow], { kind: 'card_refund' })).toBeUndefined();
  expect(given([{ ...rest, teamId: idOf('team', uuid(901)) }])).toBeUndefined();
});

it('says why in both languages', () => {
  const team: TeamAtWork = {
    id: teamId,
    name: '一组',
    last: staff(0),
    people: [
      { staffId: staff(0), name: '小林', stores: 'all', out: null, open: 2 },
      { staffId: staff(1), name: '小陈', stores: 'all', out: null, open: 4 },
    ],
  };
  const refundCase: CaseToAssign = { storeId: store(1), cause: 'quality', kind: 'refund_only', paid: cny(1n) };
  expect(assignByRules([rule('fewest_open')], [team], refundCase)).toMatchObject({
    staffName: '小林',
    because: {
      zh: '规则「规则」：一组，未办结最少（2 单）：小林',
      en: 'rule “规则”: 一组, the fewest open cases (2): 小林',
    },
  });
  expect(assignByRules([rule('in_turn')], [team], refundCase)).toMatchObject({
    staffName: '小陈',
    because: { zh: '规则「规则」：一组，轮到小陈', en: 'rule “规则”: 一组, it is the turn of 小陈' },
  });
});
