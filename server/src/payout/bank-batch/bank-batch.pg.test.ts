import { type BankBatch, type Payout, uuidOf } from '@redress/domain';
import { bankDay } from '@redress/testing/testkit/bank.ts';
import { type BankBench, bankBench } from '@redress/testing/testkit/bank-bench.ts';
import { testDatabase } from '@redress/testing/testkit/postgres.ts';
import { caseNow, granted, people } from '@redress/testing/testkit/trade.ts';
import { describe, expect, onTestFinished, test } from 'vitest';
import { audit } from '../../audit/audit.ts';
import { bytesSource } from '../../commerce/import/import-source.ts';
import { sheetRows } from '../../commerce/import/sheet-rows.ts';
import { voidPayout } from '../void-payout.ts';
import { type BankFile, listBankLines } from './bank-file-reader.ts';
import { listBatchItems, readBatch } from './batch-reader.ts';
import { closeBankLine } from './close-bank-line.ts';
import { downloadBatch, listDownloads } from './download-batch.ts';
import { releaseBatch } from './release-batch.ts';
import { takeInBankFile } from './take-in-bank-file.ts';

const { pool, owner } = await testDatabase();

const openBench = async (how?: Parameters<typeof bankBench>[1]): Promise<BankBench> => {
  const bench = await bankBench(pool, how);
  onTestFinished(async () => {
    await bench.bank.close();
    await owner.query('update payout set next_do = null, next_at = null');
  });
  return bench;
};

const first = <T>([item]: readonly T[]): T => {
  if (item === undefined) throw new Error('there is none');
  return item;
};
const openLines = async ({ shop }: BankBench, file: BankFile) =>
  listBankLines(pool, shop.merchantId, file.id, { verdict: null, open: true }, { limit: 100, afterPlace: 0 });

test('from the refund to the statement: made by one, released by another, booked by the bank', async () => {
  const bench = await openBench();
  const payouts = await bench.waiting(24_000n, 1n, 9_999n);
  expect(payouts).toMatchObject(Array(3).fill({ status: 'held', holdReason: 'awaits_bank_file' }));
  const made = granted(await bench.make());
  expect(made).toMatchObject({ status: 'made', count: 3, total: { minor: 34_000n }, released: null });
  expect(await bench.now(first(payouts))).toMatchObject({ status: 'held', holdReason: 'in_bank_file' });
  expect(await bench.make()).toMatchObject({ ok: false, refusal: { code: 'bank_batch_empty' } });

  const { house, merchantId } = bench.shop;
  const command = { merchantId, batchId: made.id, expectedVersion: null };
  const download = (reason: string | null) => downloadBatch(house, { ...command, actor: people.cashier, reason });
  expect(await download(null)).toMatchObject({ ok: false, refusal: { code: 'bank_batch_move_not_allowed' } });
  expect(await releaseBatch(house, { ...command, actor: people.cashier })).toMatchObject({
    ok: false,
    refusal: { code: 'bank_batch_maker_releases' },
  });
  granted(await releaseBatch(house, { ...command, actor: people.director }));
  for (const payout of payouts) expect(await bench.now(payout)).toMatchObject({ status: 'accepted', next: null });
  const file = granted(await download(null));
  expect(await download(null)).toMatchObject({ ok: false, refusal: { code: 'bank_file_downloaded' } });
  expect(granted(await download('银行未收到')).bytes).toEqual(file.bytes);
  expect(await listDownloads(house, merchantId, made.id)).toMatchObject([{ reason: null }, { reason: '银行未收到' }]);

  expect(bench.bank.submit(Buffer.from(file.bytes).toString('utf8'))).toEqual({
    messageId: made.number,
    taken: true,
    reason: null,
  });
  const report = await bench.takeIn(bench.bank.report(made.number));
  expect(report).toMatchObject({ kind: 'pain.002', status: 'applied', open: 0 });
  expect(await bench.booked()).toBe(0n);
  bench.clock.advance(3_600_000);
  bench.bank.tick();
  const statement = await bench.takeIn(bench.bank.statement(bankDay(bench.clock)));
  expect(statement).toMatchObject({ kind: 'camt.053', lines: 4, counts: { moves: 3, noted: 1 }, open: 0 });
  for (const payout of payouts) {
    expect(await bench.now(payout)).toMatchObject({ status: 'settled', settled: { channelNumber: /^SB/ } });
    expect(await caseNow(bench.shop, payout.caseId)).toMatchObject({ status: 'resolved' });
  }
  expect(await bench.booked()).toBe(34_000n);
  expect(bench.bank.truth().balanceMinor).toBe(1_000_000n - 34_000n);

  // The same file again, and the same statement in other bytes, change nothing.
  expect(await bench.takeIn(bench.bank.statement(bankDay(bench.clock)))).toEqual(statement);
  const copy = await bench.takeIn(`${bench.bank.statement(bankDay(bench.clock))}\n`);
  expect(copy).toMatchObject({ counts: { moves: 0, confirms: 3, noted: 1 }, open: 0 });
  expect(await bench.booked()).toBe(34_000n);
});

describe('what the bank does not pay', () => {
  test('a rejected transfer fails with the bank’s reason, and the others go on', async () => {
    const bench = await openBench();
    const payouts = await bench.waiting(100n, 200n);
    const { batch, xml } = await bench.released();
    bench.bank.faults.next({ kind: 'reject', code: 'BE01' });
    bench.bank.submit(xml);
    const report = await bench.takeIn(bench.bank.report(batch.number, 'rejected'));
    expect(report).toMatchObject({ counts: { moves: 1 }, open: 0 });
    expect(await bench.now(first(payouts))).toMatchObject({ status: 'failed', lastRefusal: { code: 'BE01' } });
    expect(await bench.now(payouts[1] as Payout)).toMatchObject({ status: 'accepted' });
    expect(await caseNow(bench.shop, first(payouts).caseId)).toMatchObject({ status: 'action_required' });
  });

  test('a file that was rejected as a whole fails everything in it', async () => {
    const bench = await openBench();
    const payouts = await bench.waiting(100n, 200n);
    const { batch, xml } = await bench.released();
    bench.bank.faults.next({ kind: 'reject-file', code: 'AM10' });
    bench.bank.submit(xml);
    await bench.takeIn(bench.bank.report(batch.number));
    for (const payout of payouts)
      expect(await bench.now(payout)).toMatchObject({ status: 'failed', lastRefusal: { code: 'AM10' } });
  });

  test('what comes back after its booking bounces, and the entry is reversed', async () => {
    const bench = await openBench();
    const [payout] = await bench.waiting(5_000n);
    const { xml } = await bench.released();
    bench.bank.faults.next({ kind: 'return', days: 2 });
    bench.bank.submit(xml);
    bench.clock.advance(3_600_000);
    bench.bank.tick();
    await bench.takeIn(bench.bank.statement(bankDay(bench.clock)));
    expect(await bench.booked()).toBe(5_000n);
    bench.clock.advance(2 * 86_400_000);
    bench.bank.tick();
    const late = await bench.takeIn(bench.bank.statement(bankDay(bench.clock)));
    expect(late).toMatchObject({ counts: { moves: 1 } });
    expect(await bench.now(payout as Payout)).toMatchObject({ status: 'bounced', lastRefusal: { code: 'AC04' } });
    expect(await bench.booked()).toBe(0n);
  });

  test('a return that comes before its booking waits for it', async () => {
    const bench = await openBench();
    const [payout] = await bench.waiting(5_000n);
    const { xml } = await bench.released();
    bench.bank.faults.next({ kind: 'return', days: 1 });
    bench.bank.submit(xml);
    bench.clock.advance(3_600_000);
    const bookedOn = bankDay(bench.clock);
    bench.clock.advance(86_400_000);
    bench.bank.tick();
    const early = await bench.takeIn(bench.bank.statement(bankDay(bench.clock)));
    expect(early).toMatchObject({ counts: { waits: 1 }, open: 1 });
    expect(await bench.now(payout as Payout)).toMatchObject({ status: 'accepted' });
    await bench.takeIn(bench.bank.statement(bookedOn));
    expect(await bench.now(payout as Payout)).toMatchObject({ status: 'bounced' });
    expect(await openLines(bench, early)).toEqual([]);
    expect(await bench.booked()).toBe(0n);
  });
});

describe('other ways in which a bank tells', () => {
  const entry = (batch: BankBatch, amount: string) => `<?xml version="1.0"?>
    <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt><Id>S-${amount}</Id>
    <Acct><Id><Othr><Id>1001234509000123456</Id></Othr></Id></Acct>
    <Ntry><Amt Ccy="CNY">${amount}</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
    <BookgDt><Dt>2026-03-02</Dt></BookgDt><AcctSvcrRef>SUM-1</AcctSvcrRef>
    <NtryDtls><Btch><PmtInfId>${batch.number}</PmtInfId></Btch></NtryDtls></Ntry>
    <Ntry><Amt Ccy="CNY">8.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts></Ntry>
    </Stmt></BkToCstmrStmt></Document>`;

  test('one sum for the whole batch: right, it pays all that was not rejected; wrong, it pays nothing', async () => {
    const bench = await openBench();
    const payouts = await bench.waiting(100n, 200n, 400n);
    const { batch, xml } = await bench.released();
    bench.bank.faults.next({ kind: 'reject' });
    bench.bank.submit(xml);
    await bench.takeIn(bench.bank.report(batch.number));
    const wrong = await bench.takeIn(entry(batch, '7.00'));
    expect(await openLines(bench, wrong)).toMatchObject([{ why: 'batch_sum_differs', detail: batch.number }]);
    expect(await bench.booked()).toBe(0n);
    const right = await bench.takeIn(entry(batch, '6.00'));
    expect(right).toMatchObject({ counts: { moves: 1, foreign: 1 } });
    const statuses = await Promise.all(payouts.map(async (payout) => (await bench.now(payout)).status));
    expect(statuses).toEqual(['failed', 'settled', 'settled']);
    expect(await bench.booked()).toBe(600n);
    expect((await bench.takeIn(`${entry(batch, '6.00')} `)).counts).toMatchObject({ confirms: 1, contradicts: 0 });
  });

  test('the sheet of a Chinese bank, out and in', async () => {
    const bench = await openBench({ fileFormat: 'sheet' });
    const payouts = await bench.waiting(100n, 200n, 400n);
    const made = granted(await bench.make());
    expect(made.file?.name).toBe(`${made.number}_3_700.xlsx`);
    const { house, merchantId } = bench.shop;
    const command = { merchantId, batchId: made.id, expectedVersion: null };
    granted(await releaseBatch(house, { ...command, actor: people.director }));
    const { bytes } = granted(await downloadBatch(house, { ...command, actor: people.cashier, reason: null }));
    const rows = await sheetRows(bytesSource('batch.xlsx', bytes));
    const numbers: string[] = [];
    if (rows.ok) for await (const { cells } of rows.value) numbers.push(cells.at(-1) ?? '');
    expect(numbers.slice(1)).toEqual(payouts.map(({ requestNumber }) => requestNumber));
    const [paid, refused, odd] = payouts.map(({ requestNumber }) => requestNumber);
    const result = await bench.takeIn(
      `客户流水号,金额,处理状态,失败原因\n${paid},1.00,成功,\n${refused},2.00,失败,户名不符\n${odd},4.00,再议,\n`,
    );
    expect(result).toMatchObject({ kind: 'result_sheet', counts: { moves: 2, contradicts: 1 }, open: 1 });
    expect(await openLines(bench, result)).toMatchObject([{ why: 'status_not_understood', line: 4 }]);
    const statuses = await Promise.all(payouts.map(async (payout) => (await bench.now(payout)).status));
    expect(statuses).toEqual(['settled', 'failed', 'accepted']);
  });
});

describe('what does not fit is reported, and moves nothing', () => {
  test.each([
    [{ kind: 'book-twice' }, 'booked_twice', 'settled'],
    [{ kind: 'wrong-amount', byMinor: 1n }, 'amount_differs', 'accepted'],
  ] as const)('%o', async (fault, why, status) => {
    const bench = await openBench();
    const [payout] = await bench.waiting(5_000n);
    const { xml } = await bench.released();
    bench.bank.faults.next(fault);
    bench.bank.submit(xml);
    bench.clock.advance(7_200_000);
    bench.bank.tick();
    const file = await bench.takeIn(bench.bank.statement(bankDay(bench.clock)));
    const [line] = await openLines(bench, file);
    expect(line).toMatchObject({ why, payoutId: payout?.id, closed: null });
    expect(await bench.now(payout as Payout)).toMatchObject({ status });
    const { house, merchantId } = bench.shop;
    const close = { merchantId, actor: people.director, fileId: file.id, place: line?.place ?? 0, note: '银行已更正' };
    expect(granted(await closeBankLine(house, close))).toMatchObject({ closed: { note: '银行已更正' } });
    expect(await closeBankLine(house, close)).toMatchObject({ ok: false, refusal: { code: 'not_found' } });
    expect(await openLines(bench, file)).toEqual([]);
  });

  test('a plain credit, a payout that never left, a number of nobody, a missing statement', async () => {
    const bench = await openBench();
    const [paid, waiting] = await bench.waiting(5_000n, 700n);
    const { xml } = await bench.released();
    bench.bank.faults.next({ kind: 'plain-credit', days: 1 });
    bench.bank.submit(xml);
    bench.clock.advance(3_600_000);
    bench.bank.tick();
    const day = bankDay(bench.clock);
    await bench.takeIn(bench.bank.statement(day));
    bench.clock.advance(86_400_000);
    bench.bank.tick();
    const credit = await bench.takeIn(bench.bank.statement(bankDay(bench.clock)));
    expect(await openLines(bench, credit)).toMatchObject([{ why: 'credit_unexplained', payoutId: paid?.id }]);
    expect(await bench.now(paid as Payout)).toMatchObject({ status: 'settled' });

    const [later] = await bench.waiting(300n);
    const odd = bench.bank
      .statement(day)
      .replace('S-2026', 'X-2026')
      .replace(/<ElctrncSeqNb>\d+/, '<ElctrncSeqNb>99999')
      .replace(paid?.requestNumber ?? '', later?.requestNumber ?? '')
      .replace(waiting?.requestNumber ?? '', 'R00000000000000000000000000')
      .replace('>10000.00<', '>10001.00<');
    const file = await bench.takeIn(odd);
    expect((await openLines(bench, file)).map(({ why }) => why).sort()).toEqual([
      'amount_differs',
      'number_unknown',
      'statement_missing',
    ]);
    expect(await bench.now(later as Payout)).toMatchObject({ status: 'held', holdReason: 'awaits_bank_file' });
    expect(await bench.booked()).toBe(5_700n);
  });

  test('a file of another account, and one that breaks off, leave nothing behind', async () => {
    const bench = await openBench();
    const { house, merchantId } = bench.shop;
    const take = (contents: string) =>
      takeInBankFile(house, {
        merchantId,
        actor: people.cashier,
        channelAccountId: bench.accountId,
        currency: 'CNY',
        fileName: 'x',
        contents: Buffer.from(contents),
      });
    const statement = bench.bank.statement('2026-03-02');
    expect(await take(statement.replaceAll('1001234509000123456', '999'))).toMatchObject({
      ok: false,
      refusal: { code: 'bank_file_other_account' },
    });
    expect(await take(statement.slice(0, -30))).toMatchObject({ ok: false, refusal: { code: 'file_unreadable' } });
    expect(await take('<x/>')).toMatchObject({ ok: false, refusal: { code: 'file_unreadable' } });
    const { rows } = await pool.query('select 1 from bank_file where merchant_id = $1', [uuidOf(merchantId)]);
    expect(rows).toEqual([]);
  });
});

describe('two people at once', () => {
  test('release one batch once, and make no payout lie in two files', async () => {
    const bench = await openBench({ transfersPerFile: 2 });
    await bench.waiting(100n, 200n, 300n);
    const made = (await Promise.all([bench.make(people.cashier), bench.make(people.director)])).map(granted);
    expect(made.map(({ count }) => count).sort()).toEqual([1, 2]);
    const { house, merchantId } = bench.shop;
    const batch = first(made);
    const release = (actor: (typeof people)['manager' | 'clerk']) =>
      releaseBatch(house, { merchantId, batchId: batch.id, expectedVersion: batch.version, actor });
    const results = await Promise.all([release(people.manager), release(people.clerk)]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'version_stale' } });
    const { rows } = await owner.query(
      'select payout_id from bank_batch_item where in_batch group by 1 having count(*) > 1',
    );
    expect(rows).toEqual([]);
  });

  test('a payout that is voided while a batch is made is either void or in the file, never both', async () => {
    const bench = await openBench();
    const payouts = await bench.waiting(100n, 200n);
    const { house, merchantId } = bench.shop;
    const [voided, made] = await Promise.all([
      voidPayout(house, {
        merchantId,
        actor: people.cashier,
        payoutId: first(payouts).id,
        expectedVersion: null,
        once: null,
        reason: '顾客改变主意',
      }),
      bench.make(),
    ]);
    const batch = granted(made);
    const inFile = (await listBatchItems(pool, merchantId, batch.id)).map(({ payout }) => payout.id);
    expect(inFile.includes(first(payouts).id)).toBe(!voided.ok);
    expect(batch.count).toBe(inFile.length);
    expect(batch.total.minor).toBe(voided.ok ? 200n : 300n);
  });

  test('the same file of the bank is taken in once', async () => {
    const bench = await openBench();
    const [payout] = await bench.waiting(5_000n);
    const { xml } = await bench.released();
    bench.bank.submit(xml);
    bench.clock.advance(3_600_000);
    bench.bank.tick();
    const statement = bench.bank.statement(bankDay(bench.clock));
    const files = await Promise.all([bench.takeIn(statement), bench.takeIn(statement), bench.takeIn(statement)]);
    expect(new Set(files.map(({ id }) => id)).size).toBe(1);
    expect(await bench.now(payout as Payout)).toMatchObject({ status: 'settled' });
    expect(await bench.booked()).toBe(5_000n);
  });
});

test('an audit finds all in order, whatever became of the batches', async () => {
  const found: string[] = [];
  for await (const { code, breaches } of audit(pool))
    found.push(...breaches.map(({ what, how }) => `${code} ${what} ${how.en}`));
  expect(found).toEqual([]);
});

test('nothing of an account lies in the clear, in the database or on the disk', async () => {
  const bench = await openBench();
  const [payout] = await bench.waiting(100n);
  const { batch, xml } = await bench.released();
  const account = /<Id>(6222\d+)<\/Id>/.exec(xml)?.[1] ?? '';
  expect(account).toHaveLength(19);
  for (const table of ['payout', 'payout_event', 'channel_call', 'payee', 'bank_batch', 'bank_batch_item']) {
    const { rows } = await owner.query(`select t::text as row from ${table} t`);
    expect(rows.some(({ row }) => row.includes(account))).toBe(false);
  }
  const stored = await readBatch(pool, bench.shop.merchantId, batch.id);
  const file = await bench.shop.house.files.read(stored?.fileKey ?? '');
  const bytes = Buffer.concat((await file?.toArray()) ?? []);
  expect(bytes.length).toBeGreaterThan(1_000);
  expect(bytes.includes(account) || bytes.includes(Buffer.from(account).toString('base64').slice(0, 20))).toBe(false);
  expect(payout?.requestNumber).toMatch(/^R/);
});
