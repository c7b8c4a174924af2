import { type Text, text } from '../text.ts';

/** What is said about bills and breaks. Part of the register. */
export const reconciliationRefusals = {
  bill_unreadable: text('账单读不出来：{reason}', 'The bill cannot be read: {reason}'),
  bill_not_available: text('渠道没有给出账单：{reason}', 'The channel gave no bill: {reason}'),
  break_closed: text('该差异已关闭', 'The break is closed already'),
  break_has_no_proposal: text('该差异没有可入账的建议', 'There is no proposed voucher for this break'),
  break_no_voucher: text(
    '「{reason}」不能用凭证处理，请说明原因后关闭',
    '“{reason}” is not settled by a voucher: explain it and close it',
  ),
  break_maker_books: text(
    '提出凭证建议的人不能入账，须由另一人复核',
    'Whoever proposed the voucher cannot book it: another person checks it',
  ),
  break_being_booked: text(
    '该差异的凭证正在入账，请重试入账',
    'The voucher of this break is being booked: book it again to finish',
  ),
  break_not_a_refund: text(
    '「{reason}」不是渠道后台的退款，不能计入某笔收款',
    '“{reason}” is no refund made outside, so it counts against no payment',
  ),
  break_names_no_payment: text(
    '账单这一行没有指明我方的一笔收款，不能计入',
    'The line of the bill does not name exactly one payment of ours',
  ),
  external_refund_no_room: text(
    '该笔收款只剩 {maximum} 可退：我方的退款正在进行或已完成，请先核实',
    'Only {maximum} is left of that payment: a refund of our own is under way or done; look at it first',
  ),
  external_refund_missing: text(
    '该差异没有计入外部退款，或已撤销',
    'This break counts no refund made outside, or not any more',
  ),
  external_refund_same_person: text(
    '计入外部退款的人不能撤销，须由另一人复核',
    'Whoever counted the refund cannot undo it: another person checks it',
  ),
  break_not_a_payment: text('只有无订单的收款可以转错收处理', 'Only a payment that no order explains is handed on'),
} as const satisfies Record<string, Text>;
