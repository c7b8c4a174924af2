import { once } from 'node:events';
import { crc32, createDeflateRaw } from 'node:zlib';
import { strToU8, Zip, type ZipInputFile } from 'fflate';
import { gathered } from './gathered.ts';
import type { Cell, Sheet } from './sheet.ts';

/** A sheet has 1,048,576 rows; a full one is followed by another. */
const rowsOfSheet = 1_000_000;

/**
 * A sheet as a workbook, made as fast as its reader takes it and no faster: memory does not grow with the number of rows. Words are text there, never
 * formulas. Written by hand, because the writer of exceljs hands rows on without asking whether the compressor keeps up.
 */
export async function* xlsxOf({ name, columns, rows }: Sheet): AsyncGenerator<Uint8Array> {
  const out: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    out.push(bytes);
  });
  const all = rows[Symbol.asyncIterator]();
  const names: string[] = [];
  try {
    const ahead: Ahead = { all, row: await all.next() };
    do {
      names.push(names.length === 0 ? name : `${name} ${names.length + 1}`);
      const part = partOf(zip, `xl/worksheets/sheet${names.length}.xml`);
      for await (const text of gathered(sheetXml(columns, ahead))) {
        await part.write(strToU8(text));
        yield* out.splice(0);
      }
      await part.end();
    } while (!ahead.row.done);
  } finally {
    await all.return?.();
  }
  for (const [path, text] of Object.entries(frameOf(names))) {
    const part = partOf(zip, path);
    await part.write(strToU8(text));
    await part.end();
  }
  zip.end();
  yield* out.splice(0);
}

/** One file of the archive, compressed beside this thread. `write` comes back when the bytes before these are through. */
const partOf = (zip: Zip, filename: string) => {
  const file: ZipInputFile = { filename, size: 0, crc: 0, compression: 8, mtime: earliest };
  zip.add(file);
  const deflate = createDeflateRaw();
  // Whoever writes or ends is told by that.
  deflate.on('error', () => undefined);
  deflate.on('data', (bytes: Buffer<ArrayBuffer>) => file.ondata?.(null, bytes, false));
  let through: Promise<void> = Promise.resolve();
  return {
    write: async (bytes: Uint8Array): Promise<void> => {
      await through;
      file.size += bytes.length;
      file.crc = crc32(bytes, file.crc);
      through = new Promise((done, fail) => deflate.write(bytes, (error) => (error ? fail(error) : done())));
    },
    end: async (): Promise<void> => {
      await through;
      deflate.end();
      await once(deflate, 'end');
      file.ondata?.(null, new Uint8Array(), true);
    },
  };
};

/** The earliest moment that a ZIP can name: the bytes of a list tell nothing of when they were made. */
const earliest = '1980-01-02T00:00:00';

const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const kinds = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Rows with the next one in sight, so that no sheet is begun for nothing. */
type Ahead = { readonly all: AsyncIterator<readonly Cell[]>; row: IteratorResult<readonly Cell[]> };

async function* sheetXml(columns: readonly string[], ahead: Ahead): AsyncGenerator<string> {
  yield `${xmlHead}<worksheet xmlns="${main}"><sheetData>${rowXml(columns, 1)}`;
  for (let written = 0; written < rowsOfSheet && !ahead.row.done; written += 1) {
    yield rowXml(ahead.row.value, written + 2);
    ahead.row = await ahead.all.next();
  }
  yield '</sheetData></worksheet>';
}

const rowXml = (cells: readonly Cell[], row: number): string =>
  `<row r="${row}">${cells.map((cell, column) => cellXml(cell, `${letters(column)}${row}`)).join('')}</row>`;

/** A sheet keeps numbers as floating point: exact for every amount of up to fifteen digits. */
const cellXml = (cell: Cell, at: string): string => {
  if (typeof cell !== 'string') return `<c r="${at}"><v>${'amount' in cell ? cell.amount : cell.whole}</v></c>`;
  return cell === '' ? '' : `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
};

/** A, B, … Z, AA, AB, … */
const letters = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : letters(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26));

/** Signs that XML cannot hold are left out; a word that looks like the escape of a sheet stays that word. */
const escaped = (words: string): string =>
  /[&<>_\p{Cc}\p{Cs}\uFFFE\uFFFF]/u.test(words)
    ? words
        .toWellFormed()
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is left out
        .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
        .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('\r', '&#13;')
    : words;

/** All that makes sheets a workbook. */
const frameOf = (names: readonly string[]): Readonly<Record<string, string>> => {
  const each = (write: (number: number, name: string) => string): string =>
    names.map((name, index) => write(index + 1, name)).join('');
  return {
    '[Content_Types].xml': `${xmlHead}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${kinds}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${kinds}.styles+xml"/>${each((number) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${kinds}.worksheet+xml"/>`)}</Types>`,
    '_rels/.rels': `${xmlHead}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${xmlHead}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${each((number, name) => `<sheet name="${escaped(name)}" sheetId="${number}" r:id="rId${number}"/>`)}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${xmlHead}<Relationships xmlns="${packages}/relationships">${each((number) => `<Relationship Id="rId${number}" Type="${office}/worksheet" Target="worksheets/sheet${number}.xml"/>`)}<Relationship Id="rId${names.length + 1}" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `${xmlHead}<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>`,
  };
};
