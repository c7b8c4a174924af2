import { beijingTime } from '../shared/beijing-time.ts';
import { yuanFromFen } from '../shared/write-yuan.ts';
import { beijingDate } from './beijing-time.ts';
import type { WechatPayBillSpoil } from './bill-spoil.ts';
import { billText } from './bill-text.ts';
import { landingOf, payerRefund } from './refund-view.ts';
import type { Room } from './room.ts';
import { feeShare } from './settle.ts';
import type { PayerFunds, Refund, Trade } from './trade.ts';
import { takenRefunds } from './trade.ts';

export const tradeBillTypes = ['ALL', 'SUCCESS', 'REFUND'] as const;
export type TradeBillType = (typeof tradeBillTypes)[number];

/**
 * The trade bill of one Beijing day, or undefined when the day has no line. A refund stands under the day in which it was
 * asked for, and its state is what it was when the bill was made first: WeChat never corrects it later.
 */
export function tradeBill(room: Room, mchid: string, date: string, type: TradeBillType): string | undefined {
  const lines = [...room.book.trades.values()]
    .filter((trade) => trade.mchid === mchid)
    .flatMap((trade) => [
      ...(type !== 'REFUND' && beijingDate(trade.paidAt) === date ? [paymentLine(room, trade)] : []),
      ...(type === 'SUCCESS' ? [] : refundsOf(trade, date).map((line) => refundLine(room, line))),
    ])
    .toSorted((one, other) => one.at - other.at);
  const told = type === 'SUCCESS' ? lines : spoilt(room, mchid, date, lines);
  if (told.length === 0) return undefined;
  const sum = (pick: (line: Line) => bigint) => yuanFromFen(told.reduce((total, line) => total + pick(line), 0n));
  return billText({
    columns: type === 'REFUND' ? [...columns, '退款申请时间', '退款成功时间'] : columns,
    rows: told.map((line) => [...line.values, ...(type === 'REFUND' ? line.times : [])]),
    totals: [
      ['总交易单数', String(told.length)],
      ['应结订单总金额', sum((line) => line.paid)],
      ['退款总金额', sum((line) => line.refunded)],
      ['充值券退款总金额', '0.00'],
      ['手续费总金额', sum((line) => line.fee)],
      ['订单总金额', sum((line) => line.paid)],
      ['申请退款总金额', sum((line) => line.refunded)],
    ],
  });
}

type Line = {
  readonly at: number;
  /** `out_refund_no`; null for a payment. */
  readonly number: string | null;
  readonly values: readonly string[];
  readonly times: readonly string[];
  readonly paid: bigint;
  readonly refunded: bigint;
  readonly fee: bigint;
};

const columns = [
  '交易时间',
  '公众账号ID',
  '商户号',
  '特约商户号',
  '设备号',
  '微信订单号',
  '商户订单号',
  '用户标识',
  '交易类型',
  '交易状态',
  '付款银行',
  '货币种类',
  '应结订单金额',
  '代金券金额',
  '微信退款单号',
  '商户退款单号',
  '退款金额',
  '充值券退款金额',
  '退款类型',
  '退款状态',
  '商品名称',
  '商户数据包',
  '手续费',
  '费率',
  '订单金额',
  '申请退款金额',
  '费率备注',
];

function paymentLine(room: Room, trade: Trade): Line {
  const total = yuanFromFen(trade.totalMinor);
  const coupons = yuanFromFen(trade.totalMinor - trade.payerTotalMinor);
  const money = ['SUCCESS', bankOf[trade.payerFunds], 'CNY', total, coupons];
  const refund = ['0', '0', '0.00', '0.00', '', ''];
  const fees = [yuanFromFen(trade.feeMinor), rateText(room), total, '0.00', ''];
  const values = [...headOf(room, trade, trade.paidAt), ...money, ...refund, trade.description, '', ...fees];
  return {
    at: trade.paidAt,
    number: null,
    values,
    times: ['', ''],
    paid: trade.totalMinor,
    refunded: 0n,
    fee: trade.feeMinor,
  };
}

/** The lines as they happened and then as they were spoiled, in the order of the spoiling. */
function spoilt(room: Room, mchid: string, date: string, lines: readonly Line[]): readonly Line[] {
  const spoils = room.book.billSpoils.flatMap((each) => (each.mchid === mchid ? [each.spoil] : []));
  return spoils.reduce((told, spoil) => spoiltOnce(told, spoil, date), lines);
}

function spoiltOnce(
  lines: readonly Line[],
  { kind, outRefundNo, day, amountMinor }: WechatPayBillSpoil,
  date: string,
): readonly Line[] {
  if (kind === 'phantom') {
    const like = lines.find(({ number }) => number !== null) ?? lines[0];
    return day === date && like ? lines.concat(phantomLine(like, outRefundNo, amountMinor ?? 1n)) : lines;
  }
  return lines.flatMap((line) => {
    if (line.number !== outRefundNo) return [line];
    if (kind === 'drop') return [];
    return kind === 'duplicate' ? [line, line] : [withAmount(line, line.refunded + 1n)];
  });
}

/** A refund of an order that was never asked for: like another line of the day, under a number of its own. */
function phantomLine(like: Line, outRefundNo: string, amountMinor: bigint): Line {
  const changed: Readonly<Record<string, string>> = {
    交易状态: 'REFUND',
    微信退款单号: '50300000000000000000000000000',
    商户退款单号: outRefundNo,
    退款类型: 'ORIGINAL',
    退款状态: 'SUCCESS',
    应结订单金额: '0.00',
    订单金额: '0.00',
    手续费: '0.00',
  };
  const values = like.values.map((value, index) => changed[columns[index] ?? ''] ?? value);
  return withAmount({ ...like, number: outRefundNo, values, paid: 0n, fee: 0n }, amountMinor);
}

function withAmount(line: Line, refunded: bigint): Line {
  const amounts = ['退款金额', '申请退款金额'];
  const values = line.values.map((value, index) =>
    amounts.includes(columns[index] ?? '') ? yuanFromFen(refunded) : value,
  );
  return { ...line, values, refunded };
}

type RefundLine = { readonly trade: Trade; readonly refund: Refund; readonly before: bigint };

/** Refunds asked for on this day, each with what had been refunded before it, which its share of the fee depends on. */
function refundsOf(trade: Trade, date: string): RefundLine[] {
  let before = 0n;
  return takenRefunds(trade).flatMap((refund) => {
    const line = { trade, refund, before };
    if (refund.state?.status !== 'CLOSED') before += refund.amountMinor;
    return beijingDate(refund.createdAt) === date ? [line] : [];
  });
}

function refundLine(room: Room, { trade, refund, before }: RefundLine): Line {
  const { amountMinor, createdAt, state } = refund;
  const amount = yuanFromFen(amountMinor);
  const fee = feeShare(trade, before) - feeShare(trade, before + amountMinor);
  const money = ['REFUND', bankOf[trade.payerFunds], 'CNY', '0.00', '0.00'];
  const coupons = yuanFromFen(amountMinor - payerRefund(trade, amountMinor));
  const status =
    state?.status === 'SUCCESS' && beijingDate(state.at) !== beijingDate(createdAt) ? 'PROCESSING' : state?.status;
  const told = [refund.refundId, refund.outRefundNo, amount, coupons, landingOf(trade, refund).channel, status ?? ''];
  const fees = [yuanFromFen(fee), rateText(room), '0.00', amount, ''];
  return {
    at: createdAt,
    number: refund.outRefundNo,
    values: [...headOf(room, trade, createdAt), ...money, ...told, trade.description, '', ...fees],
    times: [beijingTime(createdAt), state?.status === 'SUCCESS' ? beijingTime(state.at) : ''],
    paid: 0n,
    refunded: amountMinor,
    fee,
  };
}

function headOf(room: Room, { mchid, transactionId, outTradeNo, openid }: Trade, at: number): string[] {
  const { appid } = room.book.account(mchid).merchant;
  return [beijingTime(at), appid, mchid, '0', '', transactionId, outTradeNo, openid, 'JSAPI'];
}

function rateText(room: Room): string {
  return `${yuanFromFen(room.rules.feePerTenThousand)}%`;
}

const bankOf: Readonly<Record<PayerFunds, string>> = {
  WALLET: 'OTHERS',
  DEBIT_CARD: 'CMB_DEBIT',
  CREDIT_CARD: 'BOC_CREDIT',
};
