import { expect, it } from 'vitest';
import { idNumber } from '../../test-support/case-facts.ts';
import { clauseCodes } from './policy.ts';
import { standardShopPolicy, standardShopTerms } from './standard-shop-policy.ts';

const policy = standardShopPolicy({ id: idNumber('policy', 1) });

it('has every clause once, numbered, in both languages', () => {
  expect(policy.clauses.map((clause) => clause.code).toSorted()).toEqual([...clauseCodes].toSorted());
  expect(new Set(policy.clauses.map((clause) => clause.number)).size).toBe(clauseCodes.length);
  for (const { title, body } of policy.clauses)
    for (const words of [title, body]) {
      expect(words.zh).toMatch(/\p{Script=Han}/u);
      expect(words.en).not.toMatch(/\p{Script=Han}/u);
    }
});

it('is nowhere below the law, and says nothing that is void', () => {
  expect(standardShopTerms.noReasonDays).toBeGreaterThanOrEqual(7);
  expect(standardShopTerms.qualityDays).toBeGreaterThanOrEqual(7);
  const words = policy.clauses.map((clause) => clause.body.zh).join('');
  expect(words).not.toMatch(/概不退款|最终解释权|过期作废/);
});
