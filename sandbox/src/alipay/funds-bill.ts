import { beijingTime } from '../shared/beijing-time.ts';
import { yuanFromFen } from '../shared/write-yuan.ts';
import type { BillLine } from './bill-lines.ts';
import { outgoing } from './movement.ts';
import type { Room } from './room.ts';
import { text } from './trade-bill.ts';

/** What each movement is called in the account's own ledger. */
const words: Readonly<Record<BillLine['kind'], string>> = {
  payment: '在线支付',
  refund: '交易退款',
  bounce: '退款退回',
  transfer: '转账',
  'transfer-return': '转账退票',
  'top-up': '充值',
  withdrawal: '提现',
};

/** 账务明细: every movement of the account's money. */
export function fundsBill(room: Room, head: readonly string[], lines: readonly BillLine[]): string {
  const [ins, outs] = [lines.filter(({ kind }) => !outgoing.has(kind)), lines.filter(({ kind }) => outgoing.has(kind))];
  const sum = (those: readonly BillLine[]): bigint => those.reduce((total, { amountMinor }) => total + amountMinor, 0n);
  return text([
    '#支付宝账务明细查询',
    ...head,
    '#-----------------------------------------账务明细列表----------------------------------------',
    '账务流水号,业务流水号,商户订单号,商品名称,发生时间,对方账号,收入金额（+元）,支出金额（-元）,账户余额（元）,交易渠道,业务类型,备注',
    ...lines.map((line, index) => fundsRow(room, line, index)),
    '#-----------------------------------------账务明细列表结束------------------------------------',
    `#收入合计：${ins.length}笔，共${yuanFromFen(sum(ins))}元`,
    `#支出合计：${outs.length}笔，共${yuanFromFen(-sum(outs))}元`,
  ]);
}

function fundsRow(room: Room, { kind, at, amountMinor, tradeNo, outRequestNo }: BillLine, index: number): string {
  const trade = tradeNo === null ? undefined : room.book.trades.get(tradeNo);
  const out = outgoing.has(kind);
  return [
    `${String(at)}${String(index).padStart(6, '0')}\t`,
    `${tradeNo ?? ''}\t`,
    // A transfer has no order of the merchant's but its own number.
    `${trade?.outTradeNo ?? outRequestNo ?? ''}\t`,
    '',
    beijingTime(at),
    '',
    out ? '0.00' : yuanFromFen(amountMinor),
    out ? yuanFromFen(-amountMinor) : '0.00',
    '',
    '支付宝',
    words[kind],
    outRequestNo ?? '',
  ].join(',');
}
