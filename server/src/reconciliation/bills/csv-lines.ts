import { pipeline, Readable } from 'node:stream';
import { parse } from 'csv-parse';
import iconv from 'iconv-lite';

export type CsvLine = { readonly row: number; readonly raw: string; readonly cells: readonly string[] };

/** Bytes that one line may have; a quote that is never closed would otherwise swallow the file. */
const longestLine = 1_000_000;

/** The lines of a delimited text in one encoding, with each line's number and its own words, empty lines left out. */
export async function* csvLines(
  bytes: AsyncIterable<Uint8Array>,
  encoding: 'utf-8' | 'gb18030',
): AsyncGenerator<CsvLine> {
  const parser = parse({
    bom: true,
    info: true,
    raw: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: longestLine,
  });
  // What breaks anywhere comes out of the loop below, which is the only one to listen.
  pipeline(Readable.from(bytes, { objectMode: true }), iconv.decodeStream(encoding), parser, () => undefined);
  type Parsed = { readonly record: string[]; readonly raw: string; readonly info: { readonly lines: number } };
  for await (const { record, raw, info } of parser as AsyncIterable<Parsed>)
    yield { row: info.lines, raw: raw.trimEnd(), cells: record.map((cell) => cell.trim()) };
}
