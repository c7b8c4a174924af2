import type { BillItem, BillReader } from '../bill-line.ts';
import { alipayFundsLine, alipayFundsMark } from './alipay-funds.ts';
import { beijingInstant, Cells, noAmount, noHeader, placesOf } from './cells.ts';
import { csvLines } from './csv-lines.ts';
import { plainBytes } from './plain-bytes.ts';

/**
 * Alipay's bills, told apart by their header: the 账务明细 (`alipay-funds.ts`), and the 业务明细 of a day: GBK, in a ZIP whose first file is the detail and whose second is the summary, comment lines beginning with
 * `#` before and after, ids with a trailing tab, refunds negative. The totals stand in the comments at the end.
 */
export const readAlipayBill: BillReader = async function* (bytes) {
  let places: ReadonlyMap<string, number> | null = null;
  let readLine = lineOf;
  for await (const { row, raw, cells } of csvLines(plainBytes(bytes, firstFile), 'gb18030')) {
    const [start = ''] = cells;
    if (start.startsWith('#')) {
      const totals = totalsIn(raw);
      if (totals) yield { kind: 'totals', totals };
      continue;
    }
    if (places === null) {
      if (cells.includes(alipayFundsMark)) {
        readLine = alipayFundsLine;
        yield { kind: 'funds' };
      } else if (!cells.includes('支付宝交易号')) {
        yield { kind: 'line', row, raw, problem: noHeader };
        return;
      }
      places = placesOf(cells);
      continue;
    }
    yield readLine(row, raw, new Cells(places, cells));
  }
};

const firstFile = (_name: string, index: number): boolean => index === 0;

function lineOf(row: number, raw: string, cells: Cells): BillItem {
  const received = cells.minor('商家实收（元）', '商家实收(元)');
  const fee = cells.minor('服务费（元）', '服务费(元)');
  if (received === undefined || fee === undefined) return { kind: 'line', row, raw, problem: noAmount };
  const isRefund = cells.word('业务类型') === '退款';
  const requestNumber = cells.word('退款批次号/请求号');
  return {
    kind: 'line',
    row,
    raw,
    line: {
      kind: isRefund ? 'refund' : 'payment',
      requestNumber: isRefund ? requestNumber : null,
      channelNumber: null,
      tradeNumber: cells.word('支付宝交易号'),
      merchantTradeNumber: cells.word('商户订单号'),
      storeCode: cells.word('门店编号'),
      amountMinor: received < 0n ? -received : received,
      // Written from the merchant's side: a fee that was taken is negative there.
      feeMinor: -fee,
      currency: 'CNY',
      occurredAt: beijingInstant(cells.word('完成时间')),
      state: cells.word('业务类型'),
    },
  };
}

/** Written with Chinese marks; plain ones are read as well. */
function totalsIn(comment: string) {
  const match = /^#退款合计[:：](\d+)笔[,，]?商家实收退款共(-?[\d.]+)元/.exec(comment);
  if (!match?.[1] || match[2] === undefined) return null;
  const amount = BigInt(match[2].replace('-', '').replace('.', ''));
  return { refunds: Number(match[1]), refundMinor: amount };
}
