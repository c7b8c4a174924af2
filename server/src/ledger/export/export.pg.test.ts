import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { dateOf, type Period, toDecimal } from '@redress/domain';
import { booksBench } from '@redress/testing/testkit/books.ts';
import { testDatabase } from '@redress/testing/testkit/postgres.ts';
import { parse } from 'csv-parse/sync';
import exceljs from 'exceljs';
import { extractText, getDocumentProxy } from 'unpdf';
import { beforeAll, describe, expect, test } from 'vitest';
import { readShownChart, shownAs } from '../books-reader.ts';
import { numberVouchers } from '../move-period.ts';
import { periodTrialBalance } from '../statements/trial-balance.ts';
import { type ExportRequest, exportBooks } from './export-books.ts';

const { pool } = await testDatabase();
const bench = await booksBench(pool);
const { merchantId } = bench.shop;
const march = { from: dateOf('2026-03-01'), to: dateOf('2026-03-31') };
const april = { from: dateOf('2026-04-01'), to: dateOf('2026-04-30') };

/** Two months: three refunds and one that is owed, the first month numbered; one name with every sign that a format could trip over. */
beforeAll(async () => {
  for (const fen of [11_300n, 22_601n, 33_900n]) await bench.refund(fen);
  await pool.query(`update store set name = $1`, ['静安店 "A"; （试）= 1\\2']);
  await numberVouchers(bench.house, merchantId, '2026-03' as Period);
  bench.clock.set('2026-04-20T10:00:00+08:00');
  await bench.refund(45_200n, { paid: false });
});

const exported = async (how: Partial<ExportRequest>) => {
  const request = { merchantId, span: march, format: 'hledger', sheet: 'xlsx', language: 'zh', ...how } as const;
  const result = await exportBooks(pool, request);
  if (!result.ok) throw new Error(result.refusal.code);
  const { contents } = result.value;
  return contents instanceof Uint8Array ? Buffer.from(contents) : Buffer.from(await readAll(contents));
};
const readAll = async (stream: NodeJS.ReadableStream): Promise<Buffer> => {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(Buffer.from(part as Buffer));
  return Buffer.concat(parts);
};
const journal = async (how: Partial<ExportRequest>) => (await exported(how)).toString('utf8');

/** A reader of our own for the plain-text journals, so that they are checked on every machine. */
const readJournal = (words: string) => {
  const declared = new Set(
    [...words.matchAll(/^(?:account (.+?) {2};|\d{4}-\d{2}-\d{2} open (\S+))/gm)].map((match) => match[1] ?? match[2]),
  );
  const transactions = words
    .split('\n\n')
    .map((block) => block.split('\n').filter((line) => line !== ''))
    .filter((lines) => lines.some((line) => /^\d{4}-\d{2}-\d{2} (\*|期|opening|closing)/.test(line)));
  const postings = transactions.map((lines) =>
    lines.flatMap((line) => {
      const match = /^ +((?:\w+):.*?|[A-Z]\w+:[\w-]+) {1,2}(-?[\d.]+) CNY/.exec(line);
      return match && !line.includes('balance ') ? [{ account: match[1] ?? '', fen: fenOf(match[2] ?? '') }] : [];
    }),
  );
  return { declared, postings };
};
const fenOf = (decimal: string): bigint => BigInt(decimal.replace('.', ''));

describe.each([
  ['hledger', 'zh'],
  ['hledger', 'en'],
  ['beancount', 'zh'],
  ['beancount', 'en'],
] as const)('%s in %s', (format, language) => {
  test('declares every account it uses, balances every voucher, and adds up to our trial balance', async () => {
    for (const span of [march, april]) {
      const { declared, postings } = readJournal(await journal({ format, language, span }));
      expect(postings.length).toBeGreaterThan(1);
      const sums = new Map<string, bigint>();
      for (const lines of postings) {
        expect(lines.reduce((sum, { fen }) => sum + fen, 0n)).toBe(0n);
        for (const { account, fen } of lines) {
          expect(declared).toContain(account);
          sums.set(account, (sums.get(account) ?? 0n) + fen);
        }
      }
      const ours = await periodTrialBalance(pool, merchantId, span);
      const closing = ours.map((row) => row.closing.minor).filter((minor) => minor !== 0n);
      const theirs = [...sums.values()].filter((fen) => fen !== 0n);
      expect(theirs.toSorted(bySize)).toEqual(closing.toSorted(bySize));
    }
  });
});
const bySize = (a: bigint, b: bigint): number => Number(a - b);

/** What the program says, or null on a machine that does not have it; our own reader above checks the same everywhere. */
const run = async (program: string, words: readonly string[]): Promise<string | null> => {
  try {
    const { stdout, stderr } = await promisify(execFile)(program, [...words]);
    return stdout + stderr;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
};

const inFile = async <T>(name: string, contents: string, work: (path: string) => Promise<T>): Promise<T> => {
  const folder = await mkdtemp(join(tmpdir(), 'redress-books-'));
  try {
    const path = join(folder, name);
    await writeFile(path, contents);
    return await work(path);
  } finally {
    await rm(folder, { recursive: true });
  }
};

test('hledger, where there is one, accepts the journal strictly and has our balances', async () => {
  const shown = await readShownChart(pool, merchantId);
  for (const span of [march, april])
    for (const language of ['zh', 'en'] as const)
      await inFile('books.journal', await journal({ span, language }), async (path) => {
        const checked = await run('hledger', ['-f', path, 'check', '--strict']);
        if (checked === null) return;
        expect(checked).toBe('');
        const balances = await run('hledger', ['-f', path, 'bal', '--flat', '-N', '-O', 'csv']);
        const theirs = parse(balances ?? '') as string[][];
        const ours = (await periodTrialBalance(pool, merchantId, span)).filter(({ closing }) => closing.minor !== 0n);
        expect(
          theirs
            .slice(1)
            .map(([, amount]) => amount)
            .toSorted(),
        ).toEqual(ours.map(({ closing }) => `${toDecimal(closing)} CNY`).toSorted());
        for (const { account } of ours) expect(balances).toContain(`:${shownAs(shown, account).number} `);
      });
});

test('bean-check, where there is one, accepts the journal and its balance directives', async () => {
  for (const span of [march, april])
    await inFile('books.beancount', await journal({ format: 'beancount', span }), async (path) => {
      const said = await run('bean-check', [path]);
      if (said !== null) expect(said).toBe('');
    });
});

test.each([
  ['kingdee', 'FDebit', 'FCredit', 'FNum'],
  ['yonyou', '金额借方', '金额贷方', '业务号'],
] as const)(
  '%s: one row a line, in order of number, debits equal credits, as CSV and as a sheet',
  async (format, debit, credit, number) => {
    const rows = parse(await exported({ format, sheet: 'csv' }), { columns: true, bom: true }) as Record<
      string,
      string
    >[];
    expect(rows).toHaveLength(3 * 5);
    const total = (column: string) => rows.reduce((sum, row) => sum + fenOf(row[column] ?? ''), 0n);
    expect(total(debit)).toBe(total(credit));
    expect(total(debit)).toBe(2n * (11_300n + 22_601n + 33_900n));
    expect(rows.map((row) => Number(row[number]))).toEqual(
      rows.map((row) => Number(row[number])).toSorted((a, b) => a - b),
    );
    const book = new exceljs.Workbook();
    await book.xlsx.load((await exported({ format })) as never);
    const sheet = book.worksheets[0];
    expect(sheet?.rowCount).toBe(rows.length + 1);
    expect(sheet?.getRow(2).getCell(Object.keys(rows[0] ?? {}).indexOf(debit) + 1).value).toBe(
      Number(rows[0]?.[debit]),
    );
  },
);

test('Yonyou gets account numbers without points and short summaries; Kingdee gets both', async () => {
  const yonyou = parse(await exported({ format: 'yonyou', sheet: 'csv' }), { columns: true, bom: true }) as Record<
    string,
    string
  >[];
  expect(yonyou.map((row) => row['科目编码'])).toContain('22210102');
  for (const row of yonyou) expect([...(row['摘要'] ?? '')].length).toBeLessThanOrEqual(60);
  const kingdee = parse(await exported({ format: 'kingdee', sheet: 'csv' }), { columns: true, bom: true }) as Record<
    string,
    string
  >[];
  expect(kingdee.map((row) => row['FAcctID'])).toContain('2221.01.02');
});

test('the PDF shows number, lines and the total in capitals, and is the same every time', async () => {
  const contents = await exported({ format: 'pdf' });
  const pdf = await getDocumentProxy(new Uint8Array(contents));
  const { text: words } = await extractText(pdf, { mergePages: true });
  const flat = words.replace(/\s+/g, '');
  for (const part of ['记账凭证', '记-0001', '壹佰壹拾叁元整', '113.00', '2241.01']) expect(flat).toContain(part);
  expect((await exported({ format: 'pdf' })).equals(contents)).toBe(true);
});

test('an export that its reader leaves gives its connection back', async () => {
  for (let time = 0; time < 12; time += 1) {
    const result = await exportBooks(pool, {
      merchantId,
      span: march,
      format: 'hledger',
      sheet: 'xlsx',
      language: 'zh',
    });
    if (!result.ok || result.value.contents instanceof Uint8Array) throw new Error('a stream');
    result.value.contents.destroy();
  }
  expect(await text(await streamOf())).toContain('记-0001');
});
const streamOf = async () => {
  const result = await exportBooks(pool, { merchantId, span: march, format: 'hledger', sheet: 'xlsx', language: 'zh' });
  if (!result.ok || result.value.contents instanceof Uint8Array) throw new Error('a stream');
  return result.value.contents;
};
