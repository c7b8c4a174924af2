import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerOf } from '../../../../test-support/answer-of.ts';
import { fenUpTo } from '../../../../test-support/arbitrary-cards.ts';
import { cny } from '../../../money/money.ts';
import { accountCodesOf } from './account-codes.ts';
import { accountingStandards, taxpayers } from './journal.ts';
import { type JournalEvent, journalEvents, journalOf, plainEvents } from './journal-of.ts';
import { journalSource } from './journal-source.ts';

const fen = fenUpTo(1_000_000);
const rate = fc.constantFrom(0, 100, 300, 600, 900, 1_300);
const basisPoints = fc.nat(10_000);

const events: fc.Arbitrary<JournalEvent> = fc.oneof(
  fc.record({ event: fc.constant('sales_return_same_period' as const), gross: fen, rateBasisPoints: rate, cost: fen }),
  fc.record({
    event: fc.constant('sales_return_prior_year' as const),
    gross: fen,
    rateBasisPoints: rate,
    cost: fen,
    incomeTaxBasisPoints: basisPoints,
    surplusReserveBasisPoints: basisPoints,
  }),
  fc.record({ event: fc.constant('price_allowance' as const), gross: fen, rateBasisPoints: rate }),
  fc.record({ event: fc.constant('prepaid_refund' as const), gross: fen, rateBasisPoints: rate }),
  fc.record({ balance: fen, part: fc.nat(100), rateBasisPoints: rate }).map(({ part, ...exit }) => ({
    event: 'membership_exit_with_fee' as const,
    ...exit,
    fee: cny((exit.balance.minor * BigInt(part)) / 100n),
  })),
  fc.record({ event: fc.constantFrom(...plainEvents), amount: fen }),
  fc.record({ event: fc.constant('channel_fee_returned' as const), refund: fen, feeRatePpm: fc.nat(1_000_000) }),
);

const books = fc.record({
  standard: fc.constantFrom(...accountingStandards),
  taxpayer: fc.constantFrom(...taxpayers),
  cashAccount: fc.constantFrom('其他货币资金' as const, '银行存款' as const),
});

describe('a voucher of any event', () => {
  it('balances, has amounts on exactly one side, and no line of zero', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(events, books, (event, kept) => {
        seen.add(event.event);
        const lines = answerOf(journalOf(event, kept));
        expect(lines.reduce((sum, { debit, credit }) => sum + debit.minor - credit.minor, 0n)).toBe(0n);
        for (const { debit, credit } of lines) {
          expect(debit.minor >= 0n && credit.minor >= 0n).toBe(true);
          expect(debit.minor > 0n).not.toBe(credit.minor > 0n);
        }
      }),
      { numRuns: 1_000 },
    );
    expect([...seen].toSorted()).toEqual([...journalEvents].toSorted());
  });

  it('uses no account that the other standard or taxpayer has to itself', () => {
    fc.assert(
      fc.property(events, books, (event, kept) => {
        const accounts = answerOf(journalOf(event, kept)).map(({ account }) => account);
        const foreign = kept.standard === 'SBE' ? ['合同负债', '以前年度损益调整'] : ['预收账款'];
        const tax = kept.taxpayer === 'small' ? '应交税费-应交增值税(销项税额)' : '应交税费-应交增值税';
        for (const account of [...foreign, tax]) expect(accounts).not.toContain(account);
      }),
    );
  });

  it('books on accounts that its standard has a code for', () => {
    fc.assert(
      fc.property(events, books, (event, kept) => {
        for (const { account } of answerOf(journalOf(event, kept)))
          expect(accountCodesOf[kept.standard][account]).toMatch(/^\d{4}$/);
      }),
    );
  });

  it.each(journalEvents)('%s says where it stands, and never passes a convention for law', (event) => {
    for (const standard of accountingStandards) {
      const cites = journalSource(event, standard);
      expect(cites.length).toBeGreaterThan(0);
      for (const each of cites) if (each.kind === 'law') expect(each.status).toBe('from_memory');
    }
  });
});
