import { expect, it } from 'vitest';
import { idNumber } from '../../test-support/case-facts.ts';
import type { Id } from '../ids/id.ts';
import { add, cny, type Money, money, sum } from './money.ts';

const usd = (minor: bigint): Money<'USD'> => money('USD', minor);
const caseOf = (id: Id<'refundCase'>): string => id;

/** Lines that must not compile: `tsc` fails when an expected error is missing. At run time the mixtures are defects as well. */
it('keeps what must not be mixed apart', () => {
  // @ts-expect-error — yuan and dollars do not add
  expect(() => add(cny(100n), usd(100n))).toThrow('defect');
  // @ts-expect-error — nor in a sum
  expect(() => sum('CNY', [usd(1n)])).toThrow('defect');
  // @ts-expect-error — an amount is whole minor units, not a number
  expect(money('CNY', 1)).toBeDefined();
  // @ts-expect-error — there is no such currency
  expect(money('RMB', 1n)).toBeDefined();
  // @ts-expect-error — a payout's id is not a case's
  expect(caseOf(idNumber('payout', 1))).toMatch(/^pay_/);
  // @ts-expect-error — text is not an id until it was read as one
  expect(caseOf('case_01')).toBe('case_01');
  expect(caseOf(idNumber('refundCase', 1))).toMatch(/^case_/);
});
