import { beijingTime } from '../shared/beijing-time.ts';
import { yuanFromFen } from '../shared/write-yuan.ts';
import type { Answer } from './answer.ts';
import { carriedThrough, refused } from './answer.ts';
import { type BizContent, isNumberText } from './biz-content.ts';
import type { Room } from './room.ts';
import { transferStatus } from './uni-transfer.ts';

const known = ['out_biz_no', 'order_id', 'product_code', 'biz_scene'];

/** `alipay.fund.trans.common.query`. A number that was only ever refused was never stored, and is not found. */
export function queryTransfer(room: Room, appId: string, biz: BizContent): Answer {
  const stranger = Object.keys(biz).find((name) => !known.includes(name));
  if (stranger !== undefined) return refused('INVALID_PARAMETER', `未知参数 ${stranger}`);
  const { out_biz_no: outBizNo } = biz;
  if (outBizNo === undefined || !isNumberText(outBizNo)) return refused('INVALID_PARAMETER', 'out_biz_no');
  const transfer = room.book.transfers.find(appId, outBizNo);
  if (transfer?.state === undefined || transfer.state.status === 'refused') return refused('ORDER_NOT_EXIST');
  const { order, state } = transfer;
  return carriedThrough({
    out_biz_no: order.outBizNo,
    order_id: order.orderId,
    pay_fund_order_id: order.orderId,
    trans_amount: yuanFromFen(order.amountMinor),
    status: transferStatus(state),
    ...((state.status === 'settled' || state.status === 'returned') && { pay_date: beijingTime(state.settledAt) }),
    ...(state.status === 'failed' && { error_code: 'PAYEE_CARD_INFO_ERROR', fail_reason: '收款方银行卡信息有误' }),
    ...(state.status === 'returned' && { error_code: 'BANK_REFUND', fail_reason: '银行退票' }),
  });
}
