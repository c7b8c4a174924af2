import type { Money } from '../money/money.ts';
import type { Text } from '../text.ts';
import { arithmeticText } from './arithmetic-text.ts';
import { citationText } from './citation-text.ts';
import type { Explanation } from './explanation.ts';

/** One row of a receipt: what screens, PDF and plain text lay out in their own ways. */
export type ReceiptRow = {
  /** From the root, which is 0. */
  readonly depth: number;
  readonly code: string;
  readonly label: Text;
  readonly amount: Money;
  /** A subtotal has parts below it. */
  readonly subtotal: boolean;
  /** Shown for information; it does not count into the amount above it, and neither does anything below it. */
  readonly counts: boolean;
  readonly arithmetic: string | null;
  readonly because: Text | null;
  readonly citations: readonly Text[];
};

/** The rows of a receipt from top to bottom: each amount, then its parts, then what is shown beside it. */
export const flattenExplanation = (tree: Explanation): readonly ReceiptRow[] => {
  const rows: ReceiptRow[] = [];
  place(tree, 0, true, rows);
  return rows;
};

function place(node: Explanation, depth: number, counts: boolean, rows: ReceiptRow[]): void {
  rows.push({
    depth,
    code: node.code,
    label: node.label,
    amount: node.amount,
    subtotal: node.parts.length > 0,
    counts,
    arithmetic: node.arithmetic && arithmeticText(node.arithmetic, node.amount),
    because: node.because,
    citations: node.cites.map(citationText),
  });
  for (const part of node.parts) place(part, depth + 1, counts, rows);
  for (const part of node.beside) place(part, depth + 1, false, rows);
}
