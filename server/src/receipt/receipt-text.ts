import { type Language, textWidth } from '@redress/domain';
import type { Receipt } from './receipt.ts';
import { type Section, type SheetFinding, type SheetRow, sheetOf } from './sheet.ts';

const columns = 78;

/** The receipt in plain text for terminals and e-mail: 78 columns, amounts aligned at the right (Chinese counts two columns). */
export const receiptText = (receipt: Receipt, language: Language): string => {
  const sheet = sheetOf(receipt, language);
  const labelWidth = Math.max(...sheet.facts.map((fact) => textWidth(fact.label)));
  return [
    spread(sheet.title, sheet.number),
    spread(sheet.issuer, sheet.status),
    rule('='),
    ...sheet.facts.map(({ label, value }) => `${pad(label, labelWidth)}  ${value}`),
    rule('-'),
    spread(sheet.total.label, sheet.total.amount),
    ...(sheet.total.capitals === null ? [] : [spread('', sheet.total.capitals)]),
    ...sheet.sections.flatMap((section) => ['', section.title, rule('-'), ...linesOf(section)]),
    '',
    rule('='),
    ...wrapped(sheet.closing, columns),
    '',
  ].join('\n');
};

function linesOf(section: Section): readonly string[] {
  switch (section.kind) {
    case 'findings':
      return section.findings.flatMap(({ mark, label, because }) => [
        `${marks[mark]} ${label}`,
        ...wrapped(because, columns - 4).map((line) => `    ${line}`),
      ]);
    case 'amounts':
      return [...section.rows.flatMap(rowLines), `  ${section.note}`];
    case 'items':
      return section.items.flatMap(({ label, amount, notes, indented }) => [
        spread((indented ? '  ' : '') + label, amount ?? ''),
        ...notes.flatMap((note) => wrapped(note, columns - 4).map((line) => `    ${line}`)),
      ]);
  }
}

const marks: Record<SheetFinding['mark'], string> = { passed: '[√]', look: '[!]', refused: '[×]' };

function rowLines({ depth, label, amount, arithmetic, because, citations }: SheetRow): readonly string[] {
  const indent = '  '.repeat(depth);
  const notes = [arithmetic, because, ...citations].filter((note) => note !== null);
  return [
    spread(indent + label, amount),
    ...notes.flatMap((note) =>
      wrapped(note, columns - indent.length - 4).map((line, i) => `${indent}  ${i === 0 ? '· ' : '  '}${line}`),
    ),
  ];
}

const rule = (stroke: string): string => stroke.repeat(columns);
const pad = (words: string, width: number): string => words + ' '.repeat(Math.max(0, width - textWidth(words)));
const spread = (left: string, right: string): string =>
  `${pad(left, columns - textWidth(right) - (right === '' ? 0 : 1))} ${right}`.trimEnd();

/** Breaks a text at the width, between words where there are any; Chinese may break anywhere. */
function wrapped(words: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of words.match(/[!-~]+ ?|[^!-~]/gu) ?? []) {
    if (textWidth(line + piece.trimEnd()) > width && line !== '') {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  return [...lines, line.trimEnd()].filter((each) => each !== '');
}
