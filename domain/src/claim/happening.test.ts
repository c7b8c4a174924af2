import { expect, test } from 'vitest';
import { compensationRules } from './claim.ts';
import { cardHappeningCodes, cardHappenings, orderHappeningCodes, orderHappenings } from './happening.ts';

test('every happening is offered once, in both languages', () => {
  expect(cardHappenings.map(({ code }) => code)).toEqual(cardHappeningCodes);
  expect(orderHappenings.map(({ code }) => code)).toEqual(orderHappeningCodes);
  for (const { words, hint } of [...cardHappenings, ...orderHappenings])
    for (const said of [words, hint]) {
      if (said === null) continue;
      expect(said.zh).toMatch(/\p{Script=Han}/u);
      expect(said.en).not.toMatch(/\p{Script=Han}/u);
    }
});

test('every ground of a compensation can be reached, and what it is worked out from is asked', () => {
  expect(orderHappenings.flatMap(({ rule }) => rule ?? []).sort()).toEqual([...compensationRules].sort());
  const asked = (rule: string): readonly string[] => orderHappenings.find((each) => each.rule === rule)?.asks ?? [];
  for (const rule of compensationRules) expect(asked(rule)).toContain('lines');
  expect(asked('price_reduction')).toContain('worth');
  expect(asked('promise')).toContain('promised');
  expect(asked('shortfall')).toContain('shortBy');
  // What was charged wrongly is found from the payments, never from the claim.
  expect(orderHappenings.find(({ rule }) => rule === null)?.asks).toEqual([]);
});

test('only what the operator answers for is filed as the operator’s', () => {
  const causes = Object.fromEntries(cardHappenings.map(({ code, cause }) => [code, cause]));
  expect([causes['own_reasons'], causes['unforeseen'], causes['child_paid']]).toEqual([
    'no_reason',
    'no_reason',
    'no_reason',
  ]);
});
