import { describe, expect, it } from 'vitest';
import { idNumber, receivedAt } from '../../../test-support/case-facts.ts';
import { cny, toDecimal } from '../../money/money.ts';
import { type Books, usualBooks } from '../books.ts';
import { cardRefunded } from './card-refunded.ts';

const lines = (
  amounts: { readonly paid: bigint; readonly inBooks: bigint; readonly refund: bigint; readonly fee?: bigint },
  kind: Parameters<typeof cardRefunded>[0]['kind'] = 'sessions',
  books: Books = usualBooks,
): readonly string[] =>
  cardRefunded({
    ...{ id: idNumber('entry', 1), at: receivedAt, storeId: idNumber('store', 1), caseId: idNumber('refundCase', 1) },
    ...{ customerId: null, reference: 'RF-1', books, kind, rateBasisPoints: 600 },
    ...{
      paid: cny(amounts.paid),
      inBooks: cny(amounts.inBooks),
      refund: cny(amounts.refund),
      fee: cny(amounts.fee ?? 0n),
    },
  }).postings.map(({ side, account, amount }) => `${side} ${account} ${toDecimal(amount)}`);

describe('a card that ends', () => {
  it('releases what is left by subtraction, and earns the list price of what was used (J7)', () => {
    expect(lines({ paid: 200_000n, inBooks: 130_000n, refund: 95_000n })).toEqual([
      'debit 2204.membership 1226.41',
      'debit 2221.pending_vat 73.59',
      'credit 6001 330.19',
      'credit 2221.output_vat 19.81',
      'credit 2241.refunds 950.00',
    ]);
  });

  it('goes back whole without touching revenue (J6)', () => {
    expect(lines({ paid: 106_000n, inBooks: 106_000n, refund: 106_000n }, 'stored_value')).toEqual([
      'debit 2204.stored_value 1000.00',
      'debit 2221.pending_vat 60.00',
      'credit 2241.refunds 1060.00',
    ]);
  });

  it('keeps a fee as other income (J8)', () => {
    expect(lines({ paid: 185_500n, inBooks: 185_500n, refund: 175_500n, fee: 10_000n })).toEqual([
      'debit 2204.membership 1750.00',
      'debit 2221.pending_vat 105.00',
      'credit 6301.retained_fee 94.34',
      'credit 2221.output_vat 5.66',
      'credit 2241.refunds 1755.00',
    ]);
  });

  it('takes revenue back when more goes back than the books hold', () => {
    expect(lines({ paid: 100_000n, inBooks: 75_000n, refund: 90_000n }, 'stored_value')).toEqual([
      'debit 2204.stored_value 707.55',
      'debit 2221.pending_vat 42.45',
      'debit 6001 141.51',
      'debit 2221.output_vat 8.49',
      'credit 2241.refunds 900.00',
    ]);
  });

  it('stands gross in the books of a small enterprise', () => {
    const small: Books = { ...usualBooks, standard: 'SBE' };
    expect(lines({ paid: 106_000n, inBooks: 106_000n, refund: 106_000n }, 'stored_value', small)).toEqual([
      'debit 2204.stored_value 1060.00',
      'credit 2241.refunds 1060.00',
    ]);
  });
});
