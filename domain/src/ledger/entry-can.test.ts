import { expect, test } from 'vitest';
import { idOf } from '../ids/id.ts';
import { reversalBarOf } from './entry-can.ts';

const other = idOf('entry', '019a0000-0000-7000-8000-000000000001');

test.each([
  ['booked by hand', { kind: 'channel_fee', source: 'bill:1', reversedBy: null }, null],
  ['undone already', { kind: 'channel_fee', source: 'bill:1', reversedBy: other }, 'reversed'],
  ['of a case', { kind: 'refund_approved', source: null, reversedBy: null }, 'of_case'],
  ['of a case and undone', { kind: 'payout_settled', source: null, reversedBy: other }, 'of_case'],
  ['a reversal by hand', { kind: 'reversal', source: 'reversal:1', reversedBy: null }, 'is_reversal'],
] as const)('an entry %s', (_, entry, bar) => {
  expect(reversalBarOf(entry)).toBe(bar);
});
