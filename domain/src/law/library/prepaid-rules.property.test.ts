import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, dateOf } from '../../time/local-date.ts';
import { citeArticle } from './find-article.ts';
import { jurisdictions } from './jurisdiction.ts';
import { type LaidDown, type PrepaidRules, prepaidRules, prepaidRulesOf } from './prepaid-rules.ts';

const cite = citeArticle('civil-code/157');
const days = fc.option(
  fc.integer({ min: 1, max: 60 }).map((value) => ({ value, cites: [cite] })),
  { nil: null },
);
const promise = fc.option(fc.constant<LaidDown<true>>({ value: true, cites: [cite] }), { nil: null });
const day = fc.integer({ min: 0, max: 4_000 }).map((count) => addDays(dateOf('2018-01-01'), count));
const place = fc.constantFrom(...jurisdictions);

const rule: fc.Arbitrary<PrepaidRules> = fc
  .record({
    jurisdiction: place,
    from: day,
    lasts: fc.option(fc.nat({ max: 2_000 }), { nil: null }),
    pay: days,
    notice: days,
    keep: days,
    small: promise,
  })
  .map(({ jurisdiction, from, lasts, pay, notice, keep, small }) => ({
    jurisdiction,
    from,
    to: lasts === null ? null : addDays(from, lasts),
    ...(pay && { payWithinDays: pay }),
    ...(notice && { closureNoticeDays: notice }),
    ...(keep && { keepRecordsYears: keep }),
    ...(small && { refundsSmallRest: small }),
  }));

it('one more rule never takes anything from the customer, wherever it holds', () => {
  fc.assert(
    fc.property(fc.array(rule, { maxLength: 5 }), rule, place, day, (rules, another, where, on) => {
      const [before, after] = [prepaidRulesOf(where, on, rules), prepaidRulesOf(where, on, [...rules, another])];
      const [never, always] = [Number.POSITIVE_INFINITY, 0];
      expect(after.payWithinDays?.value ?? never).toBeLessThanOrEqual(before.payWithinDays?.value ?? never);
      expect(after.closureNoticeDays?.value ?? always).toBeGreaterThanOrEqual(
        before.closureNoticeDays?.value ?? always,
      );
      expect(after.keepRecordsYears?.value ?? always).toBeGreaterThanOrEqual(before.keepRecordsYears?.value ?? always);
      if (before.refundsSmallRest) expect(after.refundsSmallRest).not.toBeNull();
    }),
  );
});

it('every value is one that some rule of the place or of the country lays down for the day', () => {
  fc.assert(
    fc.property(fc.array(rule, { maxLength: 5 }), place, day, (rules, where, on) => {
      const { payWithinDays } = prepaidRulesOf(where, on, rules);
      const holding = rules.filter(
        ({ jurisdiction, from, to }) =>
          (jurisdiction === 'national' || jurisdiction === where) && from <= on && (to === null || on <= to),
      );
      const laidDown = holding.flatMap((one) => one.payWithinDays?.value ?? []);
      if (payWithinDays) expect(laidDown).toContain(payWithinDays.value);
      else expect(laidDown).toEqual([]);
    }),
  );
});

it('a store in Beijing or Shanghai has everything that the country gives, and what its city adds', () => {
  const on = dateOf('2026-11-22');
  const codes = (found: LaidDown<unknown> | null) =>
    found?.cites.map(({ statute, article }) => `${statute.zh} ${article}`);
  const [national, beijing, shanghai] = jurisdictions.map((where) => prepaidRulesOf(where, on));
  expect(national).toMatchObject({
    payWithinDays: { value: 15 },
    payCoolingOffWithinDays: null,
    refundsSmallRest: null,
    tellsRegisteredHolders: null,
    stopsSellingAtRisk: { value: true },
    keepRecordsYears: null,
  });
  expect(beijing?.coolingOff.map(({ unusedOnly, giftsGoBack }) => [unusedOnly, giftsGoBack])).toEqual([
    [false, false],
    [true, true],
  ]);
  expect(beijing).toMatchObject({
    payCoolingOffWithinDays: { value: 5 },
    keepRecordsYears: { value: 3 },
    stopsSellingAtRisk: { value: true },
    stopsSellingWhileDeregistering: { value: true },
  });
  expect(codes(beijing?.payWithinDays ?? null)).toEqual([
    '侵害消费者权益行为处罚办法 10',
    '北京市单用途预付卡管理条例 17',
  ]);
  expect(codes(beijing?.keepsDiscountOnOperatorsCause ?? null)).toHaveLength(2);
  expect(shanghai).toMatchObject({ tellsRegisteredHolders: { value: true }, closureNoticeDays: { value: 30 } });
  expect(codes(shanghai?.closureNoticeDays ?? null)).toHaveLength(2);
  expect(shanghai?.coolingOff).toHaveLength(1);
});

it('a rule begins on its day', () => {
  const cooling = (on: string) => prepaidRulesOf('beijing', dateOf(on)).coolingOff.length;
  expect([cooling('2022-05-31'), cooling('2022-06-01'), cooling('2025-04-30'), cooling('2025-05-01')]).toEqual([
    0, 1, 1, 2,
  ]);
  expect(prepaidRules.every(({ coolingOff }) => coolingOff === undefined || coolingOff.days === 7)).toBe(true);
});
