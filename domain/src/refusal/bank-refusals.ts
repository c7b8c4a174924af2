import { type Text, text } from '../text.ts';

/** What files for banks and files from them are refused by. */
export const bankRefusals = {
  payout_not_for_bank_file: text(
    '出款 {number} 当前为「{status}」，不能编入、放行或退出银行文件',
    'Payout {number} is “{status}”: it cannot enter, leave by or come out of a bank file',
  ),
  bank_batch_empty: text('没有等待编入银行文件的出款', 'No payout waits for a bank file'),
  bank_batch_move_not_allowed: text(
    '该批次当前为「{status}」，不能{move}；可以：{allowed}',
    'The batch is {status}, so it cannot {move}; it can: {allowed}',
  ),
  bank_batch_maker_releases: text(
    '编制批次的人不能放行，须由另一人复核',
    'Whoever made the batch cannot release it: another person checks it',
  ),
  bank_account_disabled: text(
    '付款账户已停用或已紧急停止，不能编制或放行文件',
    'The bank account is disabled or its payouts are stopped: no file is made or released',
  ),
  bank_file_other_account: text(
    '文件中的账户尾号为 {ending}，不是所选的付款账户',
    'The file is about an account ending in {ending}, not the one that was chosen',
  ),
  bank_file_downloaded: text(
    '该文件已于 {at} 由 {by} 下载；再次下载请说明理由',
    'The file was downloaded by {by} at {at}: give a reason to have it again',
  ),
} as const satisfies Record<string, Text>;
