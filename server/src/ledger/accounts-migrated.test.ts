import { readdirSync, readFileSync } from 'node:fs';
import { accountCodes } from '@redress/domain';
import { expect, test } from 'vitest';

const folder = new URL('../platform/postgres/migrations/', import.meta.url);

/** What every merchant had before a migration brought the first new accounts. */
const fromTheBeginning = new Set([
  ...['1001', '1002', '1012.alipay', '1012.wechat_pay', '1012.stripe', '1405'],
  ...['2204.stored_value', '2204.gift_card', '2204.points', '2221.output_vat', '2241.refunds'],
  ...['6001', '6051.shipping', '6401', '6601.return_freight', '6603.channel_fee'],
]);

test('an account that the chart gained is given to merchants of before by a migration', () => {
  const sql = readdirSync(folder, { withFileTypes: true })
    .filter((each) => each.isDirectory())
    .map(({ name }) => readFileSync(new URL(`${name}/up.sql`, folder), 'utf8'))
    .join('\n');
  const missing = accountCodes.filter((code) => !fromTheBeginning.has(code) && !sql.includes(`('${code}', '`));
  expect(missing).toEqual([]);
});
