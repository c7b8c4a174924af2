import { fillIn, type Language, type Text } from '@redress/domain';
import { contentWidth, flow, heightOf, ink, need, type Paper, page, put, rule } from '../../receipt/pdf/paper.ts';
import { packWords } from './pack-words.ts';
import type { BorrowedPage } from './pdf-pages.ts';

const column = { x: page.left, width: contentWidth };
const small = { size: 8.5, colour: ink.grey } as const;

export type Row = readonly [name: Text, value: string];

/** A heading with a line under it. */
export const drawTitle = (paper: Paper, words: string, size = 16): void => {
  need(paper, size * 4);
  flow(paper, words, column, { size, weight: 'medium' });
  paper.y += 4;
  rule(paper, column, ink.accent, 1);
  paper.y += 10;
};

/** Names on the left, values on the right, one a line. */
export const drawRows = (paper: Paper, language: Language, rows: readonly Row[]): void => {
  for (const [name, value] of rows) {
    const right = { x: page.left + 120, width: contentWidth - 120 };
    const height = heightOf(paper, value, right.width, { size: 9.5 });
    need(paper, height);
    put(paper, name[language], { x: page.left, width: 112 }, { size: 9.5, colour: ink.grey });
    put(paper, value, right, { size: 9.5 });
    paper.y += height + 3;
  }
  paper.y += 6;
};

/** A remark in small grey type. */
export const drawNote = (paper: Paper, words: string): void => {
  flow(paper, words, column, small);
  paper.y += 6;
};

/** A text as long as it likes, over as many pages as it takes. */
export const drawText = (paper: Paper, words: string): void => {
  for (const line of words.split('\n')) flow(paper, line || ' ', column, { size: 9.5 });
  paper.y += 8;
};

/** A picture (JPEG) below the pen, as large as the rest of the page allows. */
export const drawPicture = (paper: Paper, picture: Buffer): void => {
  const height = page.height - page.bottom - paper.y;
  paper.doc.image(picture, page.left, paper.y, { fit: [contentWidth, height], align: 'center' });
  paper.y += height;
};

/** A page of somebody else's PDF on a page of ours, as large as fits, in a thin frame. */
export const drawBorrowed = (paper: Paper, { width, height, drawing }: BorrowedPage, caption: string): void => {
  newPage(paper);
  put(paper, caption, column, small);
  paper.y += 18;
  const room = page.height - page.bottom - paper.y;
  const scale = Math.min(contentWidth / width, room / height);
  const x = page.left + (contentWidth - width * scale) / 2;
  const { doc } = paper;
  const name = `Borrowed${drawing.id}`;
  Object.assign(doc.page.xobjects, { [name]: drawing });
  // Our pages count from the top, theirs from the bottom.
  doc.save().transform(scale, 0, 0, -scale, x, paper.y + height * scale);
  doc.addContent(`/${name} Do`);
  doc.restore();
  doc
    .lineWidth(0.5)
    .strokeColor(ink.line)
    .rect(x, paper.y, width * scale, height * scale)
    .stroke();
  paper.y = page.height - page.bottom;
};

export const newPage = (paper: Paper): void => {
  paper.doc.addPage();
  paper.y = page.top;
};

/** Number of the case and of the page under every page, once all are there. */
export const drawPageNumbers = (paper: Paper, language: Language, number: string): void => {
  const { start, count } = paper.doc.bufferedPageRange();
  for (let at = 0; at < count; at += 1) {
    paper.doc.switchToPage(start + at);
    // Below the margin pdfkit would begin a new page.
    paper.doc.page.margins.bottom = 0;
    paper.y = page.height - 40;
    put(paper, number, column, small);
    put(paper, fillIn(packWords.page, { page: at + 1, pages: count })[language], column, { ...small, align: 'right' });
  }
};
