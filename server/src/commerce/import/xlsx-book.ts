import type { ImportSource } from './import-source.ts';
import { readParts, type XmlEvents } from './xlsx-part.ts';

/** What the cells of a sheet refer to, and where the first sheet is. */
export type XlsxBook = {
  readonly sheetPath: string;
  readonly strings: readonly string[];
  /** By the number of a cell's style: whether its numbers are dates. */
  readonly datedStyles: readonly boolean[];
  /** Days are counted from 1904 instead of 1900 (old Macintosh workbooks). */
  readonly from1904: boolean;
};

/** Letters that the shared texts of a workbook may have together; a workbook that unpacks to more is not one of orders. */
const mostLetters = 200_000_000;

/** Reads the parts that stand apart from the sheet; they may come after it in the file, so this is a reading of its own. */
export const readBook = async (source: ImportSource): Promise<XlsxBook> => {
  const strings = stringsReader();
  const styles = stylesReader();
  const book = bookReader();
  const parts = new Map<string, XmlEvents>([
    ['xl/sharedStrings.xml', strings.events],
    ['xl/styles.xml', styles.events],
    ['xl/workbook.xml', book.sheets],
    ['xl/_rels/workbook.xml.rels', book.relations],
  ]);
  for await (const _ of readParts(source, (path) => parts.get(path) ?? null)) {
    if (strings.letters() > mostLetters) throw new Error('the texts of the workbook are too large');
  }
  return { sheetPath: book.firstSheet(), strings: strings.all, datedStyles: styles.dated(), from1904: book.from1904() };
};

/** One text an `<si>`, in one or more runs; the reading aids of Japanese (`<rPh>`) are no part of it. */
const stringsReader = () => {
  const all: string[] = [];
  let text = '';
  let letters = 0;
  let taking = false;
  let aid = false;
  const events: XmlEvents = {
    open: (name) => {
      if (name === 'si') text = '';
      if (name === 'rPh') aid = true;
      taking = name === 't' && !aid;
    },
    text: (part) => {
      if (taking) text += part;
    },
    close: (name) => {
      taking = false;
      if (name === 'rPh') aid = false;
      if (name !== 'si') return;
      letters += text.length;
      all.push(text);
    },
  };
  return { all, events, letters: () => letters };
};

const stylesReader = () => {
  const formats = new Map<string, string>();
  const styles: string[] = [];
  let inCells = false;
  const events: XmlEvents = {
    open: (name, attributes) => {
      if (name === 'numFmt') formats.set(attributes['numFmtId'] ?? '', attributes['formatCode'] ?? '');
      if (name === 'cellXfs') inCells = true;
      if (name === 'xf' && inCells) styles.push(attributes['numFmtId'] ?? '0');
    },
    text: () => undefined,
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  };
  return { events, dated: () => styles.map((id) => isDate(Number(id), formats.get(id))) };
};

/** Numbers of formats that every spreadsheet program knows as dates or times, the East Asian ones included (ECMA-376, 18.8.30). */
const isDate = (id: number, format: string | undefined): boolean => {
  if (format === undefined)
    return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
  return /[ymdhs年月日]/i.test(format.replace(/"[^"]*"|\\.|\[[^\]]*\]|general/gi, ''));
};

const bookReader = () => {
  const targets = new Map<string, string>();
  let first: string | undefined;
  let from1904 = false;
  const nothing = { text: () => undefined, close: () => undefined };
  return {
    sheets: {
      ...nothing,
      open: (name: string, attributes: Readonly<Record<string, string>>): void => {
        if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
        const relation = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1];
        if (name === 'sheet') first ??= relation;
      },
    },
    relations: {
      ...nothing,
      open: (name: string, attributes: Readonly<Record<string, string>>): void => {
        if (name === 'Relationship') targets.set(attributes['Id'] ?? '', attributes['Target'] ?? '');
      },
    },
    from1904: () => from1904,
    firstSheet: (): string => {
      const target = targets.get(first ?? '');
      if (target === undefined) throw new Error('it has no sheet');
      return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    },
  };
};
