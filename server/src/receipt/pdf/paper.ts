import PDFDocument from 'pdfkit';
import type { Fonts } from './fonts.ts';

/** Points (1/72 inch) on A4. */
export const page = { width: 595.28, height: 841.89, left: 56, right: 56, top: 56, bottom: 64 } as const;
export const contentWidth = page.width - page.left - page.right;

/** The light palette of @redress/look on white paper; a test of the looks compares them. */
export const ink = { dark: '#1e2224', grey: '#5b605d', faint: '#5b605d', line: '#e0dcd0', accent: '#23505f' } as const;

export type Style = {
  readonly size: number;
  readonly weight?: keyof Fonts;
  readonly colour?: string;
  readonly align?: 'left' | 'right';
};

export type Box = { readonly x: number; readonly width: number };

/** A stack of A4 pages with a pen that moves down. Everything is placed by hand, so that the same receipt gives the same bytes. */
export type Paper = {
  readonly doc: PDFKit.PDFDocument;
  /** Where the next thing goes. */
  y: number;
};

export type PaperOptions = {
  readonly fonts: Fonts;
  readonly title: string;
  readonly author: string;
  readonly language: string;
  readonly createdAt: Date;
};

export const openPaper = ({ fonts, title, author, language, createdAt }: PaperOptions): Paper => {
  const doc = new PDFDocument({
    size: 'A4',
    bufferPages: true,
    lang: language,
    displayTitle: true,
    margins: { left: page.left, right: page.right, top: page.top, bottom: page.bottom },
    info: { Title: title, Author: author, Creator: 'Redress', CreationDate: createdAt, ModDate: createdAt },
  });
  for (const [name, font] of Object.entries(fonts)) doc.registerFont(name, font);
  return { doc, y: page.top };
};

/** Begins a new page when what comes next would not fit. */
export const need = (paper: Paper, height: number): void => {
  if (paper.y + height <= page.height - page.bottom) return;
  paper.doc.addPage();
  paper.y = page.top;
};

/** Writes a text at the pen without moving it, and tells its height. For texts that are known to fit. */
export const put = (paper: Paper, words: string, box: Box, style: Style): number => {
  const height = heightOf(paper, words, box.width, style);
  pen(paper, style).text(words, box.x, paper.y, {
    width: box.width,
    align: style.align ?? 'left',
    lineGap: gap(style),
  });
  return height;
};

/** Writes a text of any length at the pen, over as many pages as it takes, and moves the pen below it. */
export const flow = (paper: Paper, words: string, box: Box, style: Style): void => {
  const whole = heightOf(paper, words, box.width, style);
  need(paper, Math.min(whole, 3 * style.size * 1.6));
  pen(paper, style).text(words, box.x, paper.y, {
    width: box.width,
    align: style.align ?? 'left',
    lineGap: gap(style),
  });
  paper.y = paper.doc.y;
};

export const heightOf = (paper: Paper, words: string, width: number, style: Style): number =>
  pen(paper, style).heightOfString(words, { width, lineGap: gap(style) });

export const rule = (paper: Paper, { x, width }: Box, colour: string = ink.line, weight = 0.6): void => {
  paper.doc
    .lineWidth(weight)
    .strokeColor(colour)
    .moveTo(x, paper.y)
    .lineTo(x + width, paper.y)
    .stroke();
};

/** The bytes of the finished paper. */
export const close = (paper: Paper): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    paper.doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    paper.doc.on('end', () => resolve(Buffer.concat(chunks)));
    paper.doc.on('error', reject);
    paper.doc.end();
  });

const pen = ({ doc }: Paper, { size, weight = 'regular', colour = ink.dark }: Style): PDFKit.PDFDocument =>
  doc.font(weight).fontSize(size).fillColor(colour);

/** Noto Sans SC has tall lines by itself; small type needs no more, headings a little less. */
const gap = ({ size }: Style): number => (size >= 14 ? -size * 0.1 : -size * 0.04);
