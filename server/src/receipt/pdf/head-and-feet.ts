import type { Fact, Sheet } from '../sheet.ts';
import { type Box, contentWidth, flow, heightOf, ink, need, type Paper, page, put, rule, type Style } from './paper.ts';

const whole: Box = { x: page.left, width: contentWidth };
const label: Style = { size: 8, colour: ink.grey };
const value: Style = { size: 9 };

/** Who gives back, under which number, what was asked, and the amount. */
export const drawHead = (paper: Paper, sheet: Sheet): void => {
  drawMark(paper);
  put(paper, sheet.title, { x: page.left + 34, width: contentWidth - 34 }, { size: 20, weight: 'medium' });
  put(paper, sheet.number, whole, { size: 11, weight: 'medium', align: 'right' });
  paper.y += 17;
  put(paper, sheet.status, whole, { size: 9, colour: ink.accent, weight: 'medium', align: 'right' });
  paper.y += 15;
  put(paper, sheet.issuer, { x: page.left, width: contentWidth - 120 }, { size: 9.5, colour: ink.grey });
  paper.y += 22;
  rule(paper, whole);
  paper.y += 12;
  drawFacts(paper, sheet.facts);
  drawTotal(paper, sheet);
};

/** The mark: a coin, and the arrow that brings it home (look/mark/mark.svg). */
function drawMark({ doc, y }: Paper): void {
  doc
    .save()
    .translate(page.left, y + 2)
    .scale(0.8);
  doc.roundedRect(0, 0, 32, 32, 7).fill(ink.accent);
  doc.circle(16, 16, 11.6).fill('#ffffff');
  doc.path('M30 14.3H17.6V10.6L9.6 16L17.6 21.4V17.7H30z').fill(ink.accent);
  doc.restore();
}

const labelWidth = (paper: Paper, facts: readonly Fact[]): number =>
  Math.min(
    150,
    Math.max(...facts.map((fact) => paper.doc.font('regular').fontSize(label.size).widthOfString(fact.label))),
  ) + 12;

/** Two to a row; a value too long for half a row gets a row of its own. */
function drawFacts(paper: Paper, facts: readonly Fact[]): void {
  const labels = labelWidth(paper, facts);
  const half = contentWidth / 2;
  const isShort = (fact: Fact): boolean => heightOf(paper, fact.value, half - labels - 8, value) < 2 * value.size;
  const short = facts.filter(isShort);
  for (let i = 0; i < short.length; i += 2) {
    need(paper, 18);
    for (const [column, fact] of short.slice(i, i + 2).entries()) {
      const x = page.left + column * half;
      paper.y += 1;
      put(paper, fact.label, { x, width: labels }, label);
      paper.y -= 1;
      put(paper, fact.value, { x: x + labels, width: half - labels }, value);
    }
    paper.y += 17;
  }
  for (const fact of facts.filter((each) => !isShort(each))) {
    need(paper, 30);
    paper.y += 1;
    put(paper, fact.label, { x: page.left, width: labels }, label);
    paper.y -= 1;
    flow(paper, fact.value, { x: page.left + labels, width: contentWidth - labels }, value);
    paper.y += 4;
  }
}

function drawTotal(paper: Paper, { total }: Sheet): void {
  const height = total.capitals === null ? 44 : 60;
  need(paper, height + 30);
  paper.y += 10;
  const inner: Box = whole;
  const top = paper.y;
  paper.y = top + 15;
  put(paper, total.label, inner, { size: 10, colour: ink.grey });
  paper.y = top + 8;
  put(paper, total.amount, inner, { size: 20, weight: 'medium', align: 'right' });
  if (total.capitals !== null) {
    paper.y = top + 37;
    put(paper, total.capitals, inner, { size: 9.5, align: 'right', colour: ink.dark });
  }
  // The double line below a total, as bookkeepers draw it and the screens do.
  paper.y = top + height;
  rule(paper, whole, ink.dark, 0.8);
  paper.y += 2.4;
  rule(paper, whole, ink.dark, 0.8);
  paper.y = top + height + 10;
}

/** The closing words, then number and page on every page. */
export const drawFeet = (paper: Paper, sheet: Sheet): void => {
  need(paper, 48);
  paper.y += 14;
  rule(paper, whole);
  paper.y += 8;
  flow(paper, sheet.closing, whole, { size: 7.5, colour: ink.grey });

  const { start, count } = paper.doc.bufferedPageRange();
  for (let i = 0; i < count; i += 1) {
    paper.doc.switchToPage(start + i);
    // The foot stands in the margin, where the library would otherwise begin a new page.
    paper.doc.page.margins.bottom = 0;
    paper.y = page.height - 40;
    put(paper, `${sheet.title} ${sheet.number}`, whole, { size: 7.5, colour: ink.faint });
    put(paper, `${i + 1} / ${count}`, whole, { size: 7.5, colour: ink.faint, align: 'right' });
  }
};
