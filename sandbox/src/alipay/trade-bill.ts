import { beijingTime } from '../shared/beijing-time.ts';
import { yuanFromFen } from '../shared/write-yuan.ts';
import type { BillLine } from './bill-lines.ts';
import type { Room } from './room.ts';

const columns = [
  '支付宝交易号',
  '商户订单号',
  '业务类型',
  '商品名称',
  '创建时间',
  '完成时间',
  '门店编号',
  '门店名称',
  '操作员',
  '终端号',
  '对方账户',
  '订单金额（元）',
  '商家实收（元）',
  '支付宝红包（元）',
  '集分宝（元）',
  '支付宝优惠（元）',
  '商家优惠（元）',
  '券核销金额（元）',
  '券名称',
  '商家红包消费金额（元）',
  '卡消费金额（元）',
  '退款批次号/请求号',
  '服务费（元）',
  '分润（元）',
  '备注',
];

/** 业务明细: payments and refunds. Refunds are negative, and their 创建时间 is that of the payment. */
export function tradeBill(room: Room, head: readonly string[], lines: readonly BillLine[]): string {
  const told = lines.filter(({ kind }) => kind === 'payment' || kind === 'refund');
  const [paid, refunded] = [sumOf(told, 'payment'), sumOf(told, 'refund')];
  return text([
    '#支付宝业务明细查询',
    ...head,
    '#-----------------------------------------业务明细列表----------------------------------------',
    columns.join(','),
    ...told.map((line) => tradeRow(room, line)),
    '#-----------------------------------------业务明细列表结束------------------------------------',
    `#交易合计：${paid.count}笔，商家实收共${yuanFromFen(paid.minor)}元，商家优惠共0.00元`,
    `#退款合计：${refunded.count}笔，商家实收退款共${yuanFromFen(-refunded.minor)}元，商家优惠退款共0.00元`,
  ]);
}

/** 业务汇总: the sums of the day, the second file of the archive. */
export function tradeSummary(head: readonly string[], lines: readonly BillLine[]): string {
  const [paid, refunded] = [sumOf(lines, 'payment'), sumOf(lines, 'refund')];
  return text([
    '#支付宝业务汇总查询',
    ...head,
    '#-----------------------------------------业务汇总列表----------------------------------------',
    '门店编号,门店名称,交易订单总笔数,退款订单总笔数,订单金额（元）,商家实收（元）,支付宝优惠（元）,商家优惠（元）,卡消费金额（元）,服务费（元）,分润（元）,实收净额（元）',
    `合计,,${paid.count},${refunded.count},${yuanFromFen(paid.minor - refunded.minor)},${yuanFromFen(paid.minor - refunded.minor)},0.00,0.00,0.00,0.00,0.00,${yuanFromFen(paid.minor - refunded.minor)}`,
    '#-----------------------------------------业务汇总列表结束------------------------------------',
  ]);
}

function tradeRow(room: Room, { kind, at, amountMinor, tradeNo, outRequestNo }: BillLine): string {
  const trade = tradeNo === null ? undefined : room.book.trades.get(tradeNo);
  const isRefund = kind === 'refund';
  const amount = yuanFromFen(isRefund ? -amountMinor : amountMinor);
  return [
    `${tradeNo ?? ''}\t`,
    `${trade?.outTradeNo ?? ''}\t`,
    isRefund ? '退款' : '交易',
    plain(trade?.subject ?? ''),
    beijingTime(trade?.paidAt ?? at),
    beijingTime(at),
    '',
    '',
    '',
    '',
    trade?.buyerLogonId ?? '',
    amount,
    amount,
    '0.00',
    '0.00',
    '0.00',
    '0.00',
    '0.00',
    '',
    '0.00',
    '0.00',
    `${outRequestNo ?? ''}\t`,
    '0.00',
    '0.00',
    '',
  ].join(',');
}

function sumOf(lines: readonly BillLine[], kind: BillLine['kind']): { count: number; minor: bigint } {
  const those = lines.filter((line) => line.kind === kind);
  return { count: those.length, minor: those.reduce((sum, { amountMinor }) => sum + amountMinor, 0n) };
}

/** Fields are not quoted in these files, so nothing in them may look like the end of one. */
const plain = (field: string): string => field.replace(/[,\r\n]/g, ' ');

export const text = (lines: readonly string[]): string => `${lines.join('\r\n')}\r\n`;
