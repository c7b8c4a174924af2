import { type Text, text } from '../text.ts';

export const breakReasons = [
  'missing_in_bill',
  'unknown_refund',
  'amount_differs',
  'duplicate',
  'state_differs',
  'payment_unexplained',
  'fee_not_booked',
  'not_booked',
  'totals_differ',
  'unreadable',
] as const;
export type BreakReason = (typeof breakReasons)[number];

/** What is wrong, and what usually lies behind it. */
export const breakReasonText: Record<BreakReason, Text> = {
  missing_in_bill: text('我方已退，账单没有', 'Paid in our books, and no bill knows it'),
  unknown_refund: text(
    '账单有退款，我方没有（多为在渠道后台操作）',
    'Refunded in the bill, unknown to us: often done in the channel’s own console',
  ),
  amount_differs: text('金额不一致', 'The amounts differ'),
  duplicate: text('账单重复', 'Twice in the bill'),
  state_differs: text('账单已退，我方状态不是已到账', 'Refunded in the bill, and not settled in our books'),
  payment_unexplained: text('收款没有对应的订单', 'A payment that no order explains'),
  fee_not_booked: text('手续费未入账', 'The channel’s fee is not booked'),
  not_booked: text('已到账但没有分录', 'Settled, and not in the books'),
  totals_differ: text('账单合计与明细不符', 'The file’s totals are not the sum of its lines'),
  unreadable: text('这一行读不出来', 'The line cannot be read'),
};

/** How a break ended. `came_right` and `came_late` are said by the comparison itself, the others by people (or the rule that hands payments on). */
export const breakResolutionText = {
  came_right: text('后来相符', 'Came right by itself'),
  came_late: text('后一日账单中出现', 'Stood in a later bill'),
  explained: text('已说明', 'Explained'),
  handed_on: text('已转错收处理', 'Handed on as a payment without an order'),
  booked: text('已入账', 'Booked'),
} as const satisfies Record<string, Text>;
export type BreakResolution = keyof typeof breakResolutionText;
