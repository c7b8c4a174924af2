import { type CsvError, parse } from 'csv-parse';
import type { ImportSource } from './import-source.ts';
import { SheetBroken, type SheetRow } from './sheet-row.ts';
import { decoded, type Encoding } from './text-encoding.ts';

/** Bytes that one row may have; a quote that is never closed would otherwise swallow the file. */
const longestRow = 1_000_000;

/** The rows of a CSV file, separated by commas or, where its first line has them, by tabs. Empty lines are left out. */
export async function* csvRows(source: ImportSource, encoding: Encoding): AsyncGenerator<SheetRow> {
  const delimiter = await delimiterOf(source, encoding);
  // Noted and thrown at the end: an error of the stream itself would throw away rows that were read before it.
  let broken: CsvError | undefined;
  const parser = parse({
    delimiter,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: longestRow,
    skip_records_with_error: true,
    on_skip: (error) => {
      broken ??= error;
    },
  });
  const text = decoded(source, encoding);
  text.on('error', (error) => parser.destroy(error));
  text.pipe(parser);
  for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
    const inside = record.reduce((count, cell) => count + (cell.match(/\n/g)?.length ?? 0), 0);
    if (record.some((cell) => cell.trim() !== '')) yield { line: info.lines - inside, cells: record };
  }
  if (broken) throw new SheetBroken(Number(broken['lines'] ?? 1), broken.message);
}

const delimiterOf = async (source: ImportSource, encoding: Encoding): Promise<',' | '\t'> => {
  let text = '';
  for await (const chunk of decoded(source, encoding)) {
    text += String(chunk);
    if (text.includes('\n') || text.length > 100_000) break;
  }
  const [first = ''] = text.split('\n');
  return first.includes('\t') && !first.includes(',') ? '\t' : ',';
};
