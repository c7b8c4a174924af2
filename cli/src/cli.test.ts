import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { convertOnlineRetail } from './convert-online-retail.ts';
import { run } from './run.ts';

const folder = await mkdtemp(join(tmpdir(), 'redress-cli-'));
afterAll(() => rm(folder, { recursive: true }));

type Ran = { readonly code: number; readonly out: string; readonly error: string };

/** In this process, since starting one takes longer than what is tested. */
const redress = async (...words: string[]): Promise<Ran> => {
  const [out, error] = [process.stdout, process.stderr].map((stream) => {
    const lines: string[] = [];
    vi.spyOn(stream, 'write').mockImplementation((text) => lines.push(String(text)) > 0);
    return lines;
  });
  const code = await run(words).finally(() => vi.restoreAllMocks());
  process.exitCode = 0;
  return { code, out: out?.join('') ?? '', error: error?.join('') ?? '' };
};

test('help names every command', async () => {
  const { code, out } = await redress('--help');
  expect(code).toBe(0);
  for (const word of [
    'demo',
    'seed',
    'import',
    'cases',
    'audit',
    'books',
    'migrate',
    'merchants',
    'keys',
    'staff',
    'channels',
    'payouts',
    'start',
  ])
    expect(out).toContain(word);
});

test.each([
  [['nope'], /没有这个命令/],
  [['cases'], /缺少参数/],
  [['audit', '--nope'], /没有这个选项/],
  [['keys', 'add', 'x'], /缺少选项/],
])('%j is not understood: 2, and why', async (words, why) => {
  const { code, error } = await redress(...words);
  expect(code).toBe(2);
  expect(error).toMatch(why);
});

test('cases: a line for each failure, the counts last, and operations that do not exist by name', async () => {
  const file = join(folder, 'cases.json');
  const good = {
    id: 'T-1',
    op: 'allocate',
    input: {
      total_fen: 10,
      weights: [
        { id: 'a', weight: 1 },
        { id: 'b', weight: 1 },
      ],
    },
    expected: {},
  };
  await writeFile(
    file,
    JSON.stringify({ schema_version: '1.0', cases: [good, { id: 'T-2', op: 'astrology', input: {}, expected: {} }] }),
  );
  const { code, out } = await redress('cases', file);
  expect(code).toBe(1);
  expect(out).toMatch(/✗ T-1 allocate/);
  expect(out).toMatch(/✗ T-2 astrology: 没有这种计算/);
  expect(out).toMatch(/astrology ×1/);
  expect(out.trimEnd().split('\n').at(-1)).toBe('0 passed, 2 failed');
});

test.each([
  ['missing.json', null, /无法读取/],
  ['bad.json', '{', /不是 JSON/],
])('cases: %s is told in words', async (name, contents, why) => {
  if (contents !== null) await writeFile(join(folder, name), contents);
  const { code, error } = await redress('cases', join(folder, name));
  expect(code).toBe(1);
  expect(error).toMatch(why);
  expect(error).not.toMatch(/at .*\.ts/);
});

test('import template: a file in either form, and no other', async () => {
  for (const name of ['t.csv', 't.xlsx'])
    expect((await redress('import', 'template', join(folder, name))).code).toBe(0);
  expect(await readFile(join(folder, 't.csv'), 'utf8')).toMatch(/^\ufeff订单号,门店编码/);
  expect((await readFile(join(folder, 't.xlsx'))).subarray(0, 2).toString()).toBe('PK');
  expect((await redress('import', 'template', join(folder, 't.doc'))).code).toBe(1);
  expect((await redress('import', 'template', join(folder, 'cards.csv'), '--cards')).code).toBe(0);
  expect(await readFile(join(folder, 'cards.csv'), 'utf8')).toMatch(/^\ufeff卡号,类型/);
});

test('Online Retail: the price is rounded up and the difference stands in the discount; cancellations are no orders', async () => {
  const from = join(folder, 'retail.csv');
  const lines = [
    'InvoiceNo,InvoiceDate,CustomerID,Country,Quantity,UnitPrice',
    '536367,12/1/2010 8:34,13047,United Kingdom,83,4.8533',
    'C536379,12/1/2010 9:41,14527,United Kingdom,-1,27.5',
  ];
  await writeFile(from, `${lines.join('\n')}\n`);
  const to = join(folder, 'template.csv');
  const { invoices, skipped } = await convertOnlineRetail(from, to, 'UK');
  expect([invoices, ...skipped.values()]).toEqual([1, 1]);
  // 83 × 4.86 = 403.38; 83 × 4.8533 = 402.8239, so 402.82 were paid and 0.56 are the discount.
  expect((await readFile(to, 'utf8')).split('\r\n')[1]).toBe(
    '536367,UK,13047,Customer 13047,GBP,2010-12-01 08:34+00:00,INVOICE-536367,"Goods of invoice 536367, United Kingdom",4.86,83,20%,0.56,银行卡:402.82',
  );
});
