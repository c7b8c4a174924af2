import { accountingStandards, journalAccounts, taxpayers } from '../ledger/vouchers/journal/journal.ts';
import { type JournalEvent, journalEvents, journalOf } from '../ledger/vouchers/journal/journal-of.ts';
import { ok, refused } from '../result.ts';
import type { FieldReader } from './field-reader.ts';
import type { Operation } from './operation.ts';
import { fen } from './written.ts';

/** `journal`: the voucher of an event under either standard (reference 4.4). The order of its lines does not matter. */
export const journalOperation: Operation = (input) => {
  const books = {
    standard: input.oneOf('standard', accountingStandards),
    taxpayer: input.has('taxpayer') ? input.oneOf('taxpayer', taxpayers) : ('general' as const),
    cashAccount: input.has('cash_account') ? input.oneOf('cash_account', journalAccounts) : ('其他货币资金' as const),
  };
  const event = readers[input.oneOf('event', journalEvents)](input, books.standard === 'CAS');
  const problem = input.problem();
  if (problem) return refused(problem);
  const result = journalOf(event, books);
  if (!result.ok) return result;
  return ok({
    lines: result.value.map(({ account, debit, credit }) => ({ account, dr_fen: fen(debit), cr_fen: fen(credit) })),
  });
};

type Reader = (input: FieldReader, cas: boolean) => JournalEvent;

const priced = (input: FieldReader) => ({ gross: input.fen('gross_fen'), rateBasisPoints: input.count('rate_bp') });

const plain =
  (event: Extract<JournalEvent, { readonly amount: unknown }>['event']): Reader =>
  (input) => ({ event, amount: input.fen('amount_fen') });

const readers: Record<JournalEvent['event'], Reader> = {
  sales_return_same_period: (input) => ({
    event: 'sales_return_same_period',
    ...priced(input),
    cost: input.fen('cost_fen', 0n),
  }),
  sales_return_prior_year: (input, cas) => ({
    event: 'sales_return_prior_year',
    ...priced(input),
    cost: input.fen('cost_fen', 0n),
    incomeTaxBasisPoints: cas ? input.count('cit_rate_bp') : 0,
    surplusReserveBasisPoints: input.count('surplus_reserve_bp', 1_000),
  }),
  price_allowance: (input) => ({ event: 'price_allowance', ...priced(input) }),
  prepaid_refund: (input) => ({ event: 'prepaid_refund', ...priced(input) }),
  membership_exit_with_fee: (input) => ({
    event: 'membership_exit_with_fee',
    balance: input.fen('balance_gross_fen'),
    fee: input.fen('fee_gross_fen'),
    rateBasisPoints: input.count('rate_bp'),
  }),
  punitive_compensation: plain('punitive_compensation'),
  goodwill_compensation: plain('goodwill_compensation'),
  refund_interest: plain('refund_interest'),
  unclaimed_written_off: plain('unclaimed_written_off'),
  channel_fee_returned: (input) => ({
    event: 'channel_fee_returned',
    refund: input.fen('refund_fen'),
    feeRatePpm: input.count('fee_rate_ppm'),
  }),
};
