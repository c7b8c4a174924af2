import type { Entry } from '../src/ledger/entry.ts';
import { toDecimal } from '../src/money/money.ts';

/** The lines of an entry as accountants write them: `Dr 6001 1000.00`. */
export const voucherLines = (entry: Entry | null): string[] =>
  (entry?.postings ?? []).map(
    ({ account, side, amount }) => `${side === 'debit' ? 'Dr' : 'Cr'} ${account} ${toDecimal(amount)}`,
  );
