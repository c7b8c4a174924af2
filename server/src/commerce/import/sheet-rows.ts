import { ok, type Refusal, type Result, refusal, refused, text } from '@redress/domain';
import { csvRows } from './csv-rows.ts';
import { firstBytes, type ImportSource } from './import-source.ts';
import type { SheetRow } from './sheet-row.ts';
import { encodingOf } from './text-encoding.ts';

/** The rows of a file of any kind that we read, known by its contents. */
export const sheetRows = async (source: ImportSource): Promise<Result<AsyncGenerator<SheetRow>, Refusal>> => {
  const head = await firstBytes(source, 8);
  if (head.length === 0) return unreadable('文件是空的', 'it is empty');
  if (head.subarray(0, 4).equals(zipHead)) return ok((await import('./xlsx-rows.ts')).xlsxRows(source));
  if (head.equals(oldOfficeHead)) {
    return unreadable('旧版 .xls 格式，请另存为 .xlsx 或 CSV', 'it is an old .xls workbook; save it as .xlsx or CSV');
  }
  const encoding = await encodingOf(source);
  return encoding === null ? refused(refusal('file_encoding_unknown')) : ok(csvRows(source, encoding));
};

const zipHead = Buffer.from([0x50, 0x4b, 0x03, 0x04]);
const oldOfficeHead = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

const unreadable = (zh: string, en: string): Result<never, Refusal> =>
  refused(refusal('file_unreadable', { reason: text(zh, en) }));
