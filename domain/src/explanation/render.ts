import { toDecimal } from '../money/money.ts';
import type { Language } from '../text.ts';
import type { Explanation } from './explanation.ts';
import { flattenExplanation, type ReceiptRow } from './flatten.ts';
import { textWidth } from './text-width.ts';

/**
 * A receipt in plain text: one line for each amount, indented by depth, amounts aligned on the right (Chinese counts two columns);
 * under it the arithmetic, the reason and the sources. Amounts that do not count into the one above stand in brackets.
 */
export const renderExplanation = (tree: Explanation, language: Language): string => {
  const rows = flattenExplanation(tree);
  const labels = rows.map((row) => indent(row.depth) + row.label[language]);
  const amounts = rows.map((row) => (row.counts ? toDecimal(row.amount) : `(${toDecimal(row.amount)})`));
  const labelWidth = Math.max(...labels.map(textWidth));
  const amountWidth = Math.max(...amounts.map((amount) => amount.length));

  return rows
    .flatMap((row, i) => {
      const [label = '', amount = ''] = [labels[i], amounts[i]];
      const gap = ' '.repeat(labelWidth - textWidth(label) + 2 + amountWidth - amount.length);
      const currency = row.depth === 0 ? ` ${row.amount.currency}` : '';
      return [label + gap + amount + currency, ...notes(row, language)];
    })
    .join('\n');
};

function notes(row: ReceiptRow, language: Language): readonly string[] {
  const sources = row.citations.map((citation) => citation[language]).join(language === 'zh' ? '；' : '; ');
  return [row.arithmetic, row.because?.[language], sources]
    .filter((note) => note !== null && note !== undefined && note !== '')
    .map((note) => `${indent(row.depth)}  · ${note}`);
}

const indent = (depth: number): string => '  '.repeat(depth);
