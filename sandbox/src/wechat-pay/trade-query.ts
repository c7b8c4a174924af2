import { rfc3339 } from './beijing-time.ts';
import type { Merchant } from './merchant.ts';
import type { Answer } from './problem.ts';
import { problem } from './problem.ts';
import type { Room } from './room.ts';
import type { Trade } from './trade.ts';

/** `GET /v3/pay/transactions/out-trade-no/{no}?mchid=` and `/id/{id}`: what was paid; REFUND once any of it went back. */
export function queryTrade(
  room: Room,
  { mchid, appid }: Merchant,
  named: { readonly outTradeNo?: string; readonly transactionId?: string; readonly mchid: unknown },
): Answer {
  if (named.mchid !== mchid) return problem('PARAM_ERROR', '商户号与签名不一致');
  const { outTradeNo = '', transactionId = '' } = named;
  const trade = room.book.tradeOf(mchid, outTradeNo) ?? room.book.trades.get(transactionId);
  if (trade?.mchid !== mchid) return problem('RESOURCE_NOT_EXISTS', '订单不存在');
  return { status: 200, body: tradeBody(trade, appid) };
}

function tradeBody(trade: Trade, appid: string): object {
  return {
    appid,
    mchid: trade.mchid,
    out_trade_no: trade.outTradeNo,
    transaction_id: trade.transactionId,
    trade_type: 'JSAPI',
    trade_state: trade.refundedMinor > 0n ? 'REFUND' : 'SUCCESS',
    trade_state_desc: trade.refundedMinor > 0n ? '订单发生过退款' : '支付成功',
    success_time: rfc3339(trade.paidAt),
    payer: { openid: trade.openid },
    amount: {
      total: Number(trade.totalMinor),
      payer_total: Number(trade.payerTotalMinor),
      currency: 'CNY',
      payer_currency: 'CNY',
    },
  };
}
