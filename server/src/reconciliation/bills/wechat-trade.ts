import type { BillItem, BillReader } from '../bill-line.ts';
import { beijingInstant, Cells, noAmount, noHeader, placesOf } from './cells.ts';
import { csvLines } from './csv-lines.ts';
import { plainBytes } from './plain-bytes.ts';
import { wechatFundFlowLine, wechatFundFlowMark } from './wechat-fund-flow.ts';

/**
 * WeChat Pay's bills, told apart by their header: the fund flow (`wechat-fund-flow.ts`), and the trade bill of a day: UTF-8, a back-tick before every field of a line but not of the header, amounts in yuan although the API
 * speaks fen, refunds in a column of their own and positive. The state of a refund line is what it was when the bill was made first and is
 * never corrected, so it proves nothing (reference, channels 9). The last two lines are totals.
 */
export const readWechatBill: BillReader = async function* (bytes) {
  let places: ReadonlyMap<string, number> | null = null;
  let readLine = lineOf;
  let totals: ReadonlyMap<string, number> | null = null;
  for await (const { row, raw, cells } of csvLines(plainBytes(bytes), 'utf-8')) {
    if (cells[0] === '总交易单数' || cells[0] === '资金流水总笔数') totals = placesOf(cells);
    else if (totals !== null) {
      if (readLine !== lineOf) continue;
      const refundMinor = new Cells(totals, cells, withoutTick).minor('退款总金额');
      yield { kind: 'totals', totals: { refunds: null, refundMinor: refundMinor ?? null } };
    } else if (places === null) {
      if (cells.includes(wechatFundFlowMark)) {
        readLine = wechatFundFlowLine;
        yield { kind: 'funds' };
      } else if (!cells.includes('商户退款单号')) {
        yield { kind: 'line', row, raw, problem: noHeader };
        return;
      }
      places = placesOf(cells);
    } else yield readLine(row, raw, new Cells(places, cells, withoutTick));
  }
};

const withoutTick = (cell: string): string => cell.replace(/^`/, '');

function lineOf(row: number, raw: string, cells: Cells): BillItem {
  const isRefund = cells.word('交易状态') !== 'SUCCESS';
  const amount = isRefund ? cells.minor('申请退款金额', '退款金额') : cells.minor('订单金额', '应结订单金额');
  const fee = cells.minor('手续费');
  if (amount === undefined || fee === undefined) return { kind: 'line', row, raw, problem: noAmount };
  return {
    kind: 'line',
    row,
    raw,
    line: {
      kind: isRefund ? 'refund' : 'payment',
      requestNumber: isRefund ? cells.word('商户退款单号') : null,
      channelNumber: isRefund ? cells.word('微信退款单号') : null,
      tradeNumber: cells.word('微信订单号'),
      merchantTradeNumber: cells.word('商户订单号'),
      amountMinor: amount < 0n ? -amount : amount,
      feeMinor: fee,
      currency: cells.word('货币种类') ?? 'CNY',
      occurredAt: beijingInstant(cells.word('交易时间')),
      state: isRefund ? cells.word('退款状态') : cells.word('交易状态'),
    },
  };
}
