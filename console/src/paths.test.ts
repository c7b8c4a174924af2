import { expect, it } from 'vitest';
import { paths } from './paths.ts';

it('lists every place of the console', () => {
  const id = 'case_01k9zj8r4qe7v8m2f0t6wq3xyb';
  expect(Object.entries(paths).map(([name, path]) => `${name} ${path(id)}`)).toMatchInlineSnapshot(`
    [
      "signIn /sign-in",
      "welcome /welcome",
      "account /account",
      "people /people",
      "home /",
      "approvals /approvals",
      "cases /cases",
      "newClaim /cases/new",
      "case /cases/case_01k9zj8r4qe7v8m2f0t6wq3xyb",
      "payouts /payouts",
      "ledger /ledger",
    ]
  `);
});
