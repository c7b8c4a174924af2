import type { Payout } from '@redress/domain';
import type { BankFault } from '@redress/sandbox';
import { bankDay } from '@redress/testing/testkit/bank.ts';
import { bankBench } from '@redress/testing/testkit/bank-bench.ts';
import { testDatabase } from '@redress/testing/testkit/postgres.ts';
import { seededRandom } from '@redress/testing/testkit/random.ts';
import { expect, onTestFinished, test } from 'vitest';
import { listBankLines } from './bank-file-reader.ts';

const { pool, owner } = await testDatabase();

const faults: readonly (BankFault | null)[] = [
  null,
  null,
  null,
  { kind: 'reject' },
  { kind: 'return', days: 1 },
  { kind: 'late', days: 1 },
  { kind: 'book-twice' },
  { kind: 'wrong-amount', byMinor: 7n },
  { kind: 'unreported' },
  { kind: 'plain-credit', days: 2 },
];

/**
 * Days of batches at a bank that does everything wrong that it can, its files delivered in any order, twice, and late. In the end
 * what the bank really moved is what the books say, but for exactly those payouts that lie before a person.
 */
test.each([1, 2, 3, 4])('seed %i: the truth of the bank is what the books say', async (seed) => {
  const random = seededRandom(`bank-${seed}`);
  const bench = await bankBench(pool, { transfersPerFile: 4 });
  onTestFinished(async () => {
    await bench.bank.close();
    await owner.query('update payout set next_do = null, next_at = null');
  });
  const payouts: Payout[] = [];
  const files: string[] = [];
  for (let day = 0; day < 3; day += 1) {
    const wanted = random.integer(2, 5);
    for (let nth = 0; nth < wanted; nth += 1) payouts.push(...(await bench.waiting(BigInt(random.integer(1, 50_000)))));
    for (let batches = 0; batches < (wanted > 4 ? 2 : 1); batches += 1) {
      const { batch, xml } = await bench.released();
      for (let nth = 0; nth < batch.count; nth += 1) {
        const fault = random.pick(faults);
        if (fault) bench.bank.faults.next(fault);
      }
      if (random.chance(0.1)) bench.bank.faults.next({ kind: 'reject-file' });
      bench.bank.submit(xml);
      expect(bench.bank.submit(xml)).toMatchObject({ taken: false, reason: 'DU01' });
      files.push(bench.bank.report(batch.number, random.chance(0.5) ? 'all' : 'rejected') ?? '');
    }
    bench.clock.advance(86_400_000);
    bench.bank.tick();
  }
  bench.bank.faults.clear();
  bench.clock.advance(4 * 86_400_000);
  bench.bank.tick();
  for (let day = 0; day < 8; day += 1)
    files.push(bench.bank.statement(bankDay({ now: () => (bench.clock.now() - day * 86_400_000) as never })));
  for (const file of random.shuffle([...files, ...random.shuffle(files).slice(0, 4)])) {
    await bench.takeIn(file);
    if (random.chance(0.3)) await bench.takeIn(`${file}\n`);
  }

  const { merchantId } = bench.shop;
  const open = await listBankLines(
    pool,
    merchantId,
    null,
    { verdict: null, open: true },
    { limit: 1_000, afterPlace: 0 },
  );
  expect(open.filter(({ verdict, why }) => verdict === 'waits' || why === 'statement_missing')).toEqual([]);
  expect(open.map(({ why }) => why)).not.toContain('already_failed');
  const before = new Set(open.map(({ payoutId }) => payoutId));
  const truth = new Map(bench.bank.truth().transfers.map((each) => [each.endToEndId, each]));
  let settled = 0n;
  let apart = 0n;
  for (const payout of payouts) {
    const { status, amount } = await bench.now(payout);
    const kept = truth.get(payout.requestNumber)?.keptMinor ?? 0n;
    const ours = status === 'settled' ? amount.minor : 0n;
    settled += ours;
    apart += kept - ours;
    expect([payout.requestNumber, status, kept !== ours]).toEqual([
      payout.requestNumber,
      status,
      before.has(payout.id),
    ]);
    expect(status === 'accepted' ? before.has(payout.id) : true).toBe(true);
  }
  expect(await bench.booked()).toBe(settled);
  expect(1_000_000n - bench.bank.truth().balanceMinor).toBe(settled + apart);
});
