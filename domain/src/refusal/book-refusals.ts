import { type Text, text } from '../text.ts';

/** What the books refuse: part of the register. */
export const bookRefusals = {
  account_number_taken: text(
    '科目编码 {number} 已用于「{account}」',
    'The account number {number} is already that of “{account}”',
  ),
  books_standard_fixed: text(
    '{period} 已结账，会计准则和纳税人类型不能再改',
    '{period} is closed, so the accounting standard and the kind of taxpayer stand',
  ),
  event_not_in_standard: text(
    '小企业会计准则没有「{event}」这项处理',
    'The standard for small enterprises does not book “{event}”',
  ),
  entry_not_by_hand: text(
    '该分录由单据生成，只能由单据冲销',
    'The entry was made by a case, and only the case reverses it',
  ),
  nothing_to_book: text('没有需要入账的差额', 'There is no difference to book'),
  source_booked: text('「{source}」已经入账', '“{source}” is booked already'),
  period_not_over: text('{period} 要到 {last} 之后才能结账', '{period} can be closed after {last} only'),
  period_earlier_open: text('请先结账 {period}', 'Close {period} first'),
  period_later_closed: text('请先反结账 {period}', 'Reopen {period} first'),
  period_closed: text(
    '{period} 已结账或正在结账，不能再编号',
    '{period} is closed or being closed: nothing is numbered in it',
  ),
  period_move_not_allowed: text(
    '该期间当前为「{status}」，不能{move}；可以：{allowed}',
    'The period is {status}, so nobody can {move}; possible: {allowed}',
  ),
  period_second_person: text('结账与反结账须由另一人复核', 'Closing and reopening are confirmed by a second person'),
  red_invoice_move_not_allowed: text(
    '红字发票当前为「{status}」，不能{move}；可以：{allowed}',
    'The red-letter invoice is “{status}”, so nobody can {move}; possible: {allowed}',
  ),
  export_too_large: text(
    '该格式一次最多导出 {maximum} 张凭证，请缩短期间',
    'This format takes at most {maximum} vouchers at once: choose a shorter time',
  ),
} as const satisfies Record<string, Text>;
