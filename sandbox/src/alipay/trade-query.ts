import { beijingTime } from '../shared/beijing-time.ts';
import { yuanFromFen } from '../shared/write-yuan.ts';
import type { Answer } from './answer.ts';
import { carriedThrough } from './answer.ts';
import type { BizContent } from './biz-content.ts';
import { readTradeCall } from './biz-content.ts';
import type { Room } from './room.ts';
import { tradeStatus } from './trade.ts';

const known = { parameters: [], options: ['fund_bill_list', 'trade_settle_info', 'voucher_detail_list'] };

/** `alipay.trade.query`: what was paid, by whom, and whether the trade is closed by refunds or by time. */
export function queryTrade(room: Room, appId: string, biz: BizContent): Answer {
  const read = readTradeCall(room, appId, biz, known);
  if (!read.ok) return read.answer;
  const { trade, wants } = read.value;
  const total = yuanFromFen(trade.totalMinor);
  return carriedThrough({
    trade_no: trade.tradeNo,
    out_trade_no: trade.outTradeNo,
    buyer_logon_id: trade.buyerLogonId,
    buyer_user_id: trade.buyerId,
    trade_status: tradeStatus(trade, room.now(), room.rules.refundWindowDays),
    total_amount: total,
    receipt_amount: total,
    buyer_pay_amount: total,
    invoice_amount: total,
    point_amount: '0.00',
    send_pay_date: beijingTime(trade.paidAt),
    ...(wants.has('fund_bill_list') && { fund_bill_list: [{ fund_channel: trade.fundChannel, amount: total }] }),
  });
}
