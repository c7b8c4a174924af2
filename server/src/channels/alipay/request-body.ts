import { toDecimal } from '@redress/domain';
import type { Instruction, RequestBody } from '../channel.ts';

/**
 * `biz_content` of `alipay.trade.refund`: the documented parameters and nothing else, since unknown ones "can cause failure
 * or a double refund". The trade is named by one number; if both were sent, `trade_no` would win anyway.
 */
export const refundBody = ({ payout, tender, caseNumber }: Extract<Instruction, { kind: 'refund' }>): RequestBody => {
  if (payout.amount.currency !== 'CNY')
    return {
      ok: false,
      code: 'currency_not_cny',
      message: `支付宝退款只支持人民币 / Alipay refunds yuan, not ${payout.amount.currency}`,
    };
  const trade = tradeOf(tender);
  if (trade === null)
    return {
      ok: false,
      code: 'trade_number_missing',
      message: '该笔支付没有登记支付宝交易号 / The payment has no trade number',
    };
  const content: RefundContent = {
    ...trade,
    refund_amount: toDecimal(payout.amount),
    out_request_no: payout.requestNumber,
    refund_reason: `退款 ${caseNumber}`,
    query_options: ['refund_detail_item_list', 'deposit_back_info'],
  };
  return { ok: true, body: JSON.stringify(content) };
};

/** A stored body, read back. `JSON.stringify` of it gives the same bytes, which is how the SDK sends it. */
export const readRefundBody = (body: string): RefundContent => JSON.parse(body) as RefundContent;

/** The question about a refund names the trade in the same way as the request did. */
export const queryContent = ({ trade_no, out_trade_no, out_request_no }: RefundContent) => ({
  ...(trade_no !== undefined && { trade_no }),
  ...(out_trade_no !== undefined && { out_trade_no }),
  out_request_no,
  query_options: ['gmt_refund_pay', 'deposit_back_info', 'refund_detail_item_list'],
});

export type RefundContent = {
  readonly trade_no?: string;
  readonly out_trade_no?: string;
  readonly refund_amount: string;
  readonly out_request_no: string;
  readonly refund_reason: string;
  readonly query_options: readonly string[];
};

const tradeOf = ({ channelTradeNumber, merchantTradeNumber }: Extract<Instruction, { kind: 'refund' }>['tender']) => {
  if (channelTradeNumber !== null) return { trade_no: channelTradeNumber };
  return merchantTradeNumber === null ? null : { out_trade_no: merchantTradeNumber };
};
