import { type Text, text } from '../text.ts';

/** What is said about bills and breaks. Part of the register. */
export const reconciliationRefusals = {
  bill_unreadable: text('账单读不出来:{reason}', 'The bill cannot be read: {reason}'),
  bill_not_available: text('渠道没有给出账单:{reason}', 'The channel gave no bill: {reason}'),
  break_closed: text('该差异已关闭', 'The break is closed already'),
  break_has_no_proposal: text('该差异没有可入账的建议', 'There is no proposed voucher for this break'),
  break_no_voucher: text(
    '「{reason}」不能用凭证处理,请说明原因后关闭',
    '“{reason}” is not settled by a voucher: explain it and close it',
  ),
  break_maker_books: text(
    '提出凭证建议的人不能入账,须由另一人复核',
    'Whoever proposed the voucher cannot book it: another person checks it',
  ),
  break_being_booked: text(
    '该差异的凭证正在入账,请重试入账',
    'The voucher of this break is being booked: book it again to finish',
  ),
  break_not_a_payment: text('只有无订单的收款可以转错收处理', 'Only a payment that no order explains is handed on'),
} as const satisfies Record<string, Text>;
