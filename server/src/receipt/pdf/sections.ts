import type { Section, SheetFinding, SheetItem, SheetRow } from '../sheet.ts';
import { type Box, contentWidth, flow, heightOf, ink, need, type Paper, page, put, rule, type Style } from './paper.ts';

const whole: Box = { x: page.left, width: contentWidth };
const note: Style = { size: 7.5, colour: ink.grey };
const amountWidth = 104;

/** One part of the receipt under its heading. */
export const drawSection = (paper: Paper, section: Section): void => {
  need(paper, 64);
  paper.y += 16;
  put(paper, section.title, whole, { size: 11, weight: 'medium' });
  if (section.kind === 'amounts') {
    paper.y += 4;
    put(paper, section.note, whole, { ...note, align: 'right' });
    paper.y -= 4;
  }
  paper.y += 20;
  rule(paper, whole);
  paper.y += 8;
  switch (section.kind) {
    case 'findings':
      for (const finding of section.findings) drawFinding(paper, finding);
      break;
    case 'amounts':
      for (const row of section.rows) drawRow(paper, row);
      break;
    case 'items':
      for (const item of section.items) drawItem(paper, item);
      break;
  }
};

function drawFinding(paper: Paper, { mark, label, because }: SheetFinding): void {
  const box: Box = { x: page.left + 18, width: contentWidth - 18 };
  need(paper, 32);
  drawMark(paper, mark);
  paper.y += put(paper, label, box, { size: 9, weight: 'medium' }) + 1;
  flow(paper, because, box, note);
  paper.y += 6;
}

/** A tick, an exclamation mark or a cross, drawn: the font has no such letters. */
function drawMark({ doc, y }: Paper, mark: SheetFinding['mark']): void {
  const [x, top] = [page.left + 1, y + 3];
  doc.lineWidth(1.3).strokeColor(mark === 'passed' ? ink.accent : ink.dark);
  if (mark === 'passed')
    doc
      .moveTo(x, top + 4)
      .lineTo(x + 3, top + 7)
      .lineTo(x + 9, top)
      .stroke();
  if (mark === 'look')
    doc
      .moveTo(x + 4, top - 1)
      .lineTo(x + 4, top + 5)
      .moveTo(x + 4, top + 7)
      .lineTo(x + 4, top + 8.3)
      .stroke();
  if (mark === 'refused')
    doc
      .moveTo(x, top)
      .lineTo(x + 8, top + 8)
      .moveTo(x + 8, top)
      .lineTo(x, top + 8)
      .stroke();
}

/** An amount of the explanation: the deeper, the further in; the arithmetic, the reason and the sources in small grey type below. */
function drawRow(paper: Paper, row: SheetRow): void {
  const inset = row.depth * 14;
  const box: Box = { x: page.left + inset, width: contentWidth - inset - amountWidth - 12 };
  const style: Style = {
    size: row.depth === 0 ? 10.5 : 9,
    weight: row.depth === 0 || (row.subtotal && row.counts) ? 'medium' : 'regular',
    colour: row.counts ? ink.dark : ink.grey,
  };
  const height = heightOf(paper, row.label, box.width, style);
  need(paper, height + 14);
  if (row.depth === 1) drawSeparator(paper);
  put(paper, row.label, box, style);
  put(
    paper,
    row.amount,
    { x: page.width - page.right - amountWidth, width: amountWidth },
    { ...style, align: 'right' },
  );
  paper.y += height + 1;
  const notes: Box = { x: box.x, width: box.width + (row.depth > 3 ? 40 : 0) };
  if (row.arithmetic !== null) flow(paper, row.arithmetic, notes, note);
  if (row.because !== null) flow(paper, row.because, notes, note);
  for (const citation of row.citations) flow(paper, citation, notes, { ...note, colour: ink.faint });
  paper.y += 5;
}

function drawSeparator(paper: Paper): void {
  rule(paper, whole, '#e9edea', 0.5);
  paper.y += 5;
}

function drawItem(paper: Paper, { label, amount, notes, indented }: SheetItem): void {
  const inset = indented ? 14 : 0;
  const box: Box = { x: page.left + inset, width: contentWidth - inset - amountWidth - 12 };
  const style: Style = { size: 9, weight: indented ? 'regular' : 'medium' };
  const height = heightOf(paper, label, box.width, style);
  if (!indented) paper.y += 5;
  need(paper, height + 16);
  put(paper, label, box, style);
  if (amount !== null)
    put(paper, amount, { x: page.width - page.right - amountWidth, width: amountWidth }, { ...style, align: 'right' });
  paper.y += height + 1;
  for (const each of notes) flow(paper, each, box, note);
  paper.y += indented || amount === null ? 2 : 5;
}
