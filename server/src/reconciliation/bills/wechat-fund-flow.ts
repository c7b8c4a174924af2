import type { BillItem } from '../bill-line.ts';
import { beijingInstant, type Cells, noAmount } from './cells.ts';

/** A column that only the fund flow has. */
export const wechatFundFlowMark = '资金流水单号';

/**
 * One line of WeChat Pay's fund flow (资金账单) of a day: every movement of the basic account, our own number in 业务凭证号. Refunds, payments
 * and fees stand in the trade bill too and are compared there; what is told here alone are transfers to users.
 */
export const wechatFundFlowLine = (row: number, raw: string, cells: Cells): BillItem => {
  const amount = cells.minor('收支金额(元)', '收支金额（元）');
  if (amount === undefined) return { kind: 'line', row, raw, problem: noAmount };
  const [name, type] = [cells.word('业务名称'), cells.word('业务类型')];
  const isTransfer = (name?.includes('商家转账') ?? false) || type === '转账';
  return {
    kind: 'line',
    row,
    raw,
    line: {
      kind: !isTransfer ? 'other' : cells.word('收支类型') === '收入' ? 'return' : 'payout',
      requestNumber: isTransfer ? cells.word('业务凭证号') : null,
      channelNumber: cells.word(wechatFundFlowMark),
      tradeNumber: cells.word('微信支付业务单号'),
      merchantTradeNumber: null,
      amountMinor: amount < 0n ? -amount : amount,
      feeMinor: 0n,
      currency: 'CNY',
      occurredAt: beijingInstant(cells.word('记账时间')),
      state: type,
    },
  };
};
