import { cny, fromIso } from '@redress/domain';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { bytesSource } from '../../commerce/import/import-source.ts';
import { sheetRows } from '../../commerce/import/sheet-rows.ts';
import { writeBatchSheet } from './batch-sheet.ts';
import { readResultSheet } from './result-sheet.ts';
import { aFile, all, aPayee, aTransfer } from './testing.ts';

const rowsOf = async (bytes: Uint8Array): Promise<(readonly string[])[]> => {
  const rows = await sheetRows(bytesSource('sheet.xlsx', bytes));
  if (!rows.ok) throw new Error(rows.refusal.code);
  return (await all(rows.value)).map(({ cells }) => cells);
};

test('the sheet keeps every digit, and what a spreadsheet would run is only shown', async () => {
  const bytes = writeBatchSheet(
    aFile({ transfers: [aTransfer(), aTransfer({ amount: cny(1n), payee: aPayee({ name: '=1+1' }) })] }),
  );
  const [head, first, second] = await rowsOf(bytes);
  expect(head).toContain('收款账号');
  const cell = (row: readonly string[] | undefined, name: string) => row?.[head?.indexOf(name) ?? -1];
  expect([cell(first, '收款账号'), cell(first, '金额'), cell(first, '客户流水号')]).toEqual([
    '6222020200112233445',
    '240',
    'R01HZX5W9P8Q7R6S5T4V3W2X1Y0',
  ]);
  expect([cell(second, '收款账号名称'), cell(second, '金额')]).toEqual(["'=1+1", '0.01']);
  expect(writeBatchSheet(aFile())).toEqual(writeBatchSheet(aFile()));
});

const result = [
  '批量付款结果,,,,,',
  '客户流水号,收款账号,金额,处理状态,失败原因,交易时间',
  'R1,6222,240.00,处理成功,,2026-03-02 15:00:01',
  'R2,6222,"1,000.00",失败,户名不符,',
  'R3,6222,1.00,退票,,20260304',
  'R4,6222,1.00,银行处理中,,',
  'R5,6222,1.00,再议,,',
  ',合计,1243.00,,,',
].join('\r\n');

test('a result sheet in GBK is read by its headings; a word that nobody knows is told as it is', async () => {
  const read = await readResultSheet(iconv.encode(result, 'gb18030'), { currency: 'CNY', account: '1001' });
  if (!read.ok) throw new Error(read.refusal.code);
  const items = await all(read.value);
  expect(items.map((item) => (item.kind === 'line' ? item.line : null))).toMatchObject([
    {
      line: 3,
      fact: {
        kind: 'entry',
        side: 'debit',
        endToEndId: 'R1',
        amount: cny(24_000n),
        at: fromIso('2026-03-02T15:00:01+08:00'),
      },
    },
    { fact: { kind: 'status', endToEndId: 'R2', status: 'RJCT', amount: cny(100_000n), message: '户名不符' } },
    {
      fact: {
        kind: 'entry',
        side: 'credit',
        returned: true,
        endToEndId: 'R3',
        at: fromIso('2026-03-04T00:00:00+08:00'),
      },
    },
    { fact: { status: 'PDNG' } },
    { fact: { status: '再议' } },
  ]);
});

test('a sheet without the number or the status is refused, and so is an amount that is none', async () => {
  const other = await readResultSheet(Buffer.from('姓名,金额\n陈,1\n'), { currency: 'CNY', account: '' });
  expect(other).toMatchObject({ ok: false, refusal: { code: 'file_layout_unknown' } });
  const broken = await readResultSheet(Buffer.from('客户流水号,金额,状态\nR1,一元,成功\n'), {
    currency: 'CNY',
    account: '',
  });
  if (!broken.ok) throw new Error(broken.refusal.code);
  await expect(all(broken.value)).rejects.toThrow('一元');
});
