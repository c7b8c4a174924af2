import type { Explanation } from '../../explanation/explanation.ts';
import { leaf, summed } from '../../explanation/node.ts';
import { consumerLawRegulations } from '../../law/consumer-law-regulations.ts';
import { type Money, money } from '../../money/money.ts';
import { type Text, text } from '../../text.ts';
import { shareOfDiscount, splitByLargestRemainder } from './conventions.ts';
import { type LineShares, upTo } from './line-shares.ts';
import type { CalculatedLine, OrderRefundInput } from './order-refund-input.ts';

const price = text('单价 × 数量 − 行优惠', 'Price × quantity − line discount');
const paidFor = text('该行实付', 'Paid for this line');
const citesPaid = [consumerLawRegulations.amountPaid];
const citesSplit = [splitByLargestRemainder];
const movedByRounding = text(
  '多项优惠取整后恰好集中于同一行，超出部分移至其他行',
  'Rounding put more discount on one line than it cost; the excess moved to another line',
);

/** What was really paid for a line: its price less its share of each discount. */
export const explainPaid = (
  input: OrderRefundInput,
  shares: LineShares,
  i: number,
  label: Text = paidFor,
): Explanation => {
  const line = input.lines[i] as CalculatedLine;
  const amount = (minor: bigint): Money => money(input.currency, minor);
  const net = leaf('net', price, amount(shares.net[i] ?? 0n), {
    arithmetic: { kind: 'product', unit: line.unitPrice, quantity: line.quantity, less: line.lineDiscount },
  });
  const parts: Explanation[] = [net];
  for (const [d, share] of shares.discounts.entries()) {
    const discount = input.discounts[d];
    const off = share[i] ?? 0n;
    if (discount === undefined || off === 0n) continue;
    parts.push(
      leaf(
        `discount:${discount.id}`,
        shareOfDiscount(discount.label),
        amount(-off),
        explainShare(discount.amount, net.amount, amount(shares.netTotal), off),
      ),
    );
  }
  return summed('sum', 'line_paid', label, amount(shares.paid[i] ?? 0n), parts, { cites: citesPaid });
};

function explainShare(of: Money, weight: Money, whole: Money, off: bigint) {
  const down = (of.minor * weight.minor) / whole.minor;
  if (off !== down && off !== down + 1n) return { because: movedByRounding, cites: citesSplit };
  return { arithmetic: { kind: 'share', of, weight, whole } as const, cites: citesSplit };
}

/** What the units that come back now were paid for, with what was paid for the whole line beside it. */
export const explainReturnedLine = (input: OrderRefundInput, shares: LineShares, i: number): Explanation => {
  const { id, title, returnedBefore, returningNow, quantity } = input.lines[i] as CalculatedLine;
  const paid = shares.paid[i] ?? 0n;
  const returned = upTo(paid, returnedBefore + returningNow, quantity) - upTo(paid, returnedBefore, quantity);
  return leaf(
    `line:${id}`,
    text(
      `${title}（退 ${returningNow} 件，共购 ${quantity} 件）`,
      `${title} (${returningNow} of ${quantity} returned)`,
    ),
    money(input.currency, returned),
    {
      arithmetic: {
        kind: 'units',
        of: money(input.currency, paid),
        before: returnedBefore,
        now: returningNow,
        units: quantity,
      },
      beside: [explainPaid(input, shares, i)],
    },
  );
};
