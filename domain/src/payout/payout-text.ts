import type { Route } from '../settlement/settlement.ts';
import { type Text, text } from '../text.ts';
import type { HoldReason } from './payout.ts';

export const routeText: Record<Route, Text> = {
  original: text('原路退回', 'Back the way it was paid'),
  in_house: text('退回本店余额', 'To the balance with the shop'),
  transfer: text('转账至顾客账户', 'Transfer to an account of the customer'),
  offline: text('线下付款', 'By hand'),
};

export const holdReasonText: Record<HoldReason, Text> = {
  no_channel_account: text('尚未连接该渠道的账户', 'No account of this channel is connected'),
  channel_disabled: text('渠道账户已停用', 'The channel account is disabled'),
  insufficient_funds: text('商户余额不足', 'The merchant balance is too low'),
  needs_person: text('等待人工确认', 'A person must look'),
  disputed: text('该笔支付有争议（拒付），待其了结', 'The payment is disputed; it waits for the outcome'),
  kill_switch: text('已紧急停止', 'Stopped by hand'),
  awaits_proof: text('待线下付款并登记凭证', 'To be paid by hand, with proof'),
  awaits_second_person: text('线下付款待另一人复核', 'Paid by hand; another person must confirm it'),
  payouts_stopped: text('出款已整体停止', 'All payouts are stopped'),
  over_limit: text('超出渠道账户限额', 'Above the limit of the channel account'),
  funds_short: text(
    '账户余额不够付这一笔，到账后自动放行',
    'The account holds too little for it; it leaves by itself when the money is there',
  ),
  awaits_bank_file: text('待编入银行文件', 'To be put into a bank file'),
  in_bank_file: text('已编入银行文件，待复核放行', 'In a bank file that waits for its release'),
};
