import { beijingTime } from '../shared/beijing-time.ts';
import { yuanFromFen } from '../shared/write-yuan.ts';
import type { Answer } from './answer.ts';
import { carriedThrough } from './answer.ts';
import type { BizContent } from './biz-content.ts';
import { isNumberText, readTradeCall, turnedAway } from './biz-content.ts';
import { depositBack, refundDetails, settledAt } from './refund-view.ts';
import type { Room } from './room.ts';

const known = {
  parameters: ['out_request_no'],
  options: ['gmt_refund_pay', 'deposit_back_info', 'refund_detail_item_list'],
};

/**
 * `alipay.trade.fastpay.refund.query`. `REFUND_SUCCESS` is the only status there is: a number that never came, was
 * refused, or has not settled yet is answered `10000` with nothing else, and the caller cannot tell which it was.
 */
export function queryRefund(room: Room, appId: string, biz: BizContent): Answer {
  const read = readTradeCall(room, appId, biz, known);
  if (!read.ok) return read.answer;
  const { trade, wants } = read.value;
  const outRequestNo = biz['out_request_no'];
  if (!isNumberText(outRequestNo) || outRequestNo === undefined) return turnedAway('out_request_no').answer;
  const refund = trade.refunds.get(outRequestNo);
  const paidAt = refund && settledAt(refund);
  if (refund === undefined || paidAt === undefined) return carriedThrough();
  return carriedThrough({
    trade_no: trade.tradeNo,
    out_trade_no: trade.outTradeNo,
    out_request_no: outRequestNo,
    total_amount: yuanFromFen(trade.totalMinor),
    refund_amount: yuanFromFen(refund.amountMinor),
    refund_status: 'REFUND_SUCCESS',
    ...(wants.has('gmt_refund_pay') && { gmt_refund_pay: beijingTime(paidAt) }),
    ...(wants.has('refund_detail_item_list') && {
      refund_detail_item_list: refundDetails(trade, refund),
      send_back_fee: yuanFromFen(refund.amountMinor),
    }),
    ...(wants.has('deposit_back_info') && { deposit_back_info: depositBack(trade, refund, room.now()) }),
  });
}
