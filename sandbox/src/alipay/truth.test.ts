import { expect, test } from 'vitest';
import { noJournal } from '../shared/journal.ts';
import type { Fact } from './fact.ts';
import { TradeBook } from './trade-book.ts';
import { tellTruth } from './truth.ts';

/** A book in which refund R1 of 30.00 has settled as often as told, as a faulty sandbox might let it. */
function bookWithDebits(times: number): TradeBook {
  const book = new TradeBook(noJournal<Fact>());
  const [appId, tradeNo, outRequestNo] = ['2021', '2026', 'R1'];
  const app = { appId, sellerId: '2088', merchantPublicKey: '', merchantPrivateKey: null, notifyUrl: null };
  const buyer = { buyerId: '2088', buyerLogonId: '138', fundChannel: 'PCREDIT', subject: '杯' } as const;
  const trade = { appId, tradeNo, outTradeNo: 'T1', totalMinor: 10_000n, paidAt: 1, notifyUrl: null, ...buyer };
  book.record([
    { type: 'app-registered', at: 1, app: { ...app, initialBalanceMinor: 500n } },
    { type: 'trade-paid', at: 1, trade },
    { type: 'refund-called', at: 2, tradeNo, outRequestNo, amountMinor: 3_000n },
  ]);
  for (let count = 0; count < times; count += 1) {
    book.record([{ type: 'refund-settled', at: 2, tradeNo, outRequestNo }]);
  }
  return book;
}

test.each([0, 1, 2])('money that moved %i times is told as that, from the movements', (times) => {
  const truth = tellTruth(bookWithDebits(times));
  expect(truth.trades[0]?.refunds).toMatchObject([{ outRequestNo: 'R1', timesApplied: times, calls: 1 }]);
  expect(truth.trades[0]?.refundedMinor).toBe(3_000n * BigInt(times));
  expect(truth.movements.filter((movement) => movement.kind === 'refund')).toHaveLength(times);
});

test('a balance that does not follow from the movements is told', () => {
  const book = bookWithDebits(1);
  expect(tellTruth(book).balances).toMatchObject([{ balanceMinor: 7_500n, holds: true }]);
  book.account('2021').balanceMinor += 1n;
  expect(tellTruth(book).balances).toMatchObject([{ balanceMinor: 7_501n, holds: false }]);
});
