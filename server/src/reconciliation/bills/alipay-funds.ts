import type { BillItem } from '../bill-line.ts';
import { beijingInstant, type Cells, noAmount } from './cells.ts';

/** A column that only the 账务明细 has. */
export const alipayFundsMark = '账务流水号';

/**
 * One line of Alipay's 账务明细 of a day: every movement of the account's money, income and expense in columns of their own, the merchant's own
 * number in 商户订单号. Refunds, payments and their fees stand in the 业务明细 too and are compared there; what is told here alone are transfers.
 */
export const alipayFundsLine = (row: number, raw: string, cells: Cells): BillItem => {
  const income = cells.minor('收入金额（+元）', '收入金额(+元)', '收入（+元）', '收入金额');
  const expense = cells.minor('支出金额（-元）', '支出金额(-元)', '支出（-元）', '支出金额');
  if (income === undefined || expense === undefined) return { kind: 'line', row, raw, problem: noAmount };
  const type = cells.word('业务类型');
  const isTransfer = type?.startsWith('转账') ?? false;
  const moved = income !== 0n ? income : expense;
  return {
    kind: 'line',
    row,
    raw,
    line: {
      kind: !isTransfer ? 'other' : income > 0n ? 'return' : 'payout',
      requestNumber: isTransfer ? cells.word('商户订单号') : null,
      channelNumber: cells.word(alipayFundsMark),
      tradeNumber: cells.word('业务流水号'),
      merchantTradeNumber: isTransfer ? null : cells.word('商户订单号'),
      amountMinor: moved < 0n ? -moved : moved,
      feeMinor: 0n,
      currency: 'CNY',
      occurredAt: beijingInstant(cells.word('发生时间')),
      state: type,
    },
  };
};
