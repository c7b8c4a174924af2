import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import type { BillItem, BillReader } from '../bill-line.ts';
import { readAlipayBill } from './alipay-trade.ts';
import { readStripeReport } from './stripe-report.ts';
import { readWechatBill } from './wechat-trade.ts';

/** The bytes in pieces of seven, so that no reader counts on a letter or a line being whole. */
const read = async (reader: BillReader, bytes: Buffer): Promise<BillItem[]> => {
  const items: BillItem[] = [];
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7);
  }
  for await (const item of reader(pieces())) items.push(item);
  return items;
};

/** What a line says, or that it says nothing. */
const said = (item: BillItem) => {
  if (item.kind === 'funds') return item;
  if (item.kind === 'totals') return item.totals;
  if (!('line' in item)) return [item.row, 'unreadable', item.raw];
  const { kind, requestNumber, tradeNumber, amountMinor, feeMinor, occurredAt, state } = item.line;
  const at = occurredAt === null ? null : new Date(occurredAt).toISOString();
  return [item.row, kind, requestNumber, tradeNumber, amountMinor, feeMinor, at, state];
};

const alipay = [
  '#支付宝业务明细查询',
  '支付宝交易号,商户订单号,业务类型,完成时间,商家实收（元）,退款批次号/请求号,服务费（元）',
  '2026030122001\t,SO-1\t,交易,2026-03-01 10:00:00,300.00,\t,-1.80',
  '2026030122001\t,SO-1\t,退款,2026-03-01 23:59:59,-50.00,R1\t,0.30',
  '2026030122002\t,SO-2\t,退款,2026-03-01 11:00:00,五十,R2\t,0.00',
  '#退款合计：1笔，商家实收退款共-50.00元，商家优惠退款共0.00元',
  '',
].join('\r\n');

test('Alipay: GBK, tabs behind numbers, refunds below zero, fees from the merchant’s side', async () => {
  const items = await read(readAlipayBill, iconv.encode(alipay, 'gb18030'));
  expect(items.map(said)).toEqual([
    [3, 'payment', null, '2026030122001', 30_000n, 180n, '2026-03-01T02:00:00.000Z', '交易'],
    [4, 'refund', 'R1', '2026030122001', 5_000n, -30n, '2026-03-01T15:59:59.000Z', '退款'],
    [5, 'unreadable', '2026030122002\t,SO-2\t,退款,2026-03-01 11:00:00,五十,R2\t,0.00'],
    { refunds: 1, refundMinor: 5_000n },
  ]);
});

const wechat = [
  '\uFEFF交易时间,微信订单号,商户订单号,交易状态,货币种类,微信退款单号,商户退款单号,退款状态,手续费,订单金额,申请退款金额',
  '`2026-03-01 10:00:00,`42001,`SO-1,`SUCCESS,`CNY,`0,`0,`,`0.60,`100.00,`0.00',
  '`2026-03-01 12:00:00,`42001,`SO-1,`REFUND,`CNY,`50001,`R1,`PROCESSING,`-0.30,`0.00,`50.00',
  '`2026-03-01 13:00:00,`42001,`SO-1,`REFUND,`CNY,`50002,`R2,`SUCCESS,`0.00,`0.00,`1.005',
  '总交易单数,应结订单总金额,退款总金额',
  '`3,`100.00,`51.00',
  '',
].join('\r\n');

test('WeChat Pay: back-ticks, columns by name, half a fen is no amount, totals at the end, plain or packed', async () => {
  const expected = [
    [2, 'payment', null, '42001', 10_000n, 60n, '2026-03-01T02:00:00.000Z', 'SUCCESS'],
    [3, 'refund', 'R1', '42001', 5_000n, -30n, '2026-03-01T04:00:00.000Z', 'PROCESSING'],
    [4, 'unreadable', wechat.split('\r\n')[3]],
    { refunds: null, refundMinor: 5_100n },
  ];
  expect((await read(readWechatBill, Buffer.from(wechat))).map(said)).toEqual(expected);
  expect((await read(readWechatBill, gzipSync(wechat))).map(said)).toEqual(expected);
});

const stripe = [
  '"balance_transaction_id","created_utc","currency","gross","fee","reporting_category","source_id","charge_id","payment_intent_id","refund_metadata[refund_no]"',
  '"txn_1","2026-03-01 10:00:00","cny","100.00","3.40","charge","ch_1","ch_1","pi_1",""',
  '"txn_2","2026-03-01 11:00:00","jpy","-500","0","refund","re_1","ch_2","pi_2","R1"',
  '"txn_3","2026-03-01 12:00:00","cny","100.00","0.00","refund_failure","re_1","ch_1","pi_1","R1"',
  '"txn_4","2026-03-01 13:00:00","zzz","1.00","0.00","refund","re_2","ch_1","pi_1","R2"',
  '',
].join('\n');

test('Stripe: quoted, in UTC, each currency with its own decimals', async () => {
  expect((await read(readStripeReport, Buffer.from(stripe))).map(said)).toEqual([
    [2, 'payment', null, 'pi_1', 10_000n, 340n, '2026-03-01T10:00:00.000Z', 'charge'],
    [3, 'refund', 'R1', 'pi_2', 500n, 0n, '2026-03-01T11:00:00.000Z', 'refund'],
    [4, 'return', 'R1', 'pi_1', 10_000n, 0n, '2026-03-01T12:00:00.000Z', 'refund_failure'],
    [5, 'unreadable', '"txn_4","2026-03-01 13:00:00","zzz","1.00","0.00","refund","re_2","ch_1","pi_1","R2"'],
  ]);
});

test('a file that is no bill of the channel is one line that cannot be read', async () => {
  for (const reader of [readAlipayBill, readWechatBill, readStripeReport])
    expect((await read(reader, Buffer.from('hello\nworld\n'))).map(said)).toEqual([[1, 'unreadable', 'hello']]);
});

test('Alipay: the bill of funds is known by its header; transfers bear our number, all else is noted', async () => {
  const text = [
    '#支付宝账务明细查询',
    '账务流水号,业务流水号,商户订单号,商品名称,发生时间,对方账号,收入金额（+元）,支出金额（-元）,账户余额（元）,交易渠道,业务类型,备注',
    '1\t,20260302\t,RABC\t,,2026-03-02 10:00:00,,0.00,-12.30,,支付宝,转账,',
    '2\t,20260303\t,RABC\t,,2026-03-02 11:00:00,,12.30,0.00,,支付宝,转账退票,',
    '3\t,20260304\t,SO-1\t,,2026-03-02 12:00:00,,0.00,-5.00,,支付宝,交易退款,',
    '#收入合计：1笔，共12.30元',
  ].join('\r\n');
  const items = await read(readAlipayBill, iconv.encode(text, 'gb18030'));
  expect(items[0]).toEqual({ kind: 'funds' });
  expect(items.slice(1)).toMatchObject([
    { line: { kind: 'payout', requestNumber: 'RABC', channelNumber: '1', amountMinor: 1_230n, feeMinor: 0n } },
    { line: { kind: 'return', requestNumber: 'RABC', amountMinor: 1_230n } },
    { line: { kind: 'other', requestNumber: null, amountMinor: 500n } },
  ]);
});

test('WeChat Pay: the fund flow is known by its header', async () => {
  const text = [
    '记账时间,微信支付业务单号,资金流水单号,业务名称,业务类型,收支类型,收支金额(元),账户结余(元),资金变更提交申请人,备注,业务凭证号',
    '`2026-03-02 10:00:00,`1,`2,`商家转账,`转账,`支出,`12.30,`87.70,`system,`,`RABC',
    '`2026-03-02 11:00:00,`3,`4,`退款,`退款,`支出,`5.00,`82.70,`system,`,`RDEF',
    '资金流水总笔数,收入笔数,收入金额,支出笔数,支出金额',
    '`2,`0,`0.00,`2,`17.30',
  ].join('\r\n');
  const items = await read(readWechatBill, Buffer.from(text));
  expect(items).toMatchObject([
    { kind: 'funds' },
    { line: { kind: 'payout', requestNumber: 'RABC', channelNumber: '2', amountMinor: 1_230n } },
    { line: { kind: 'other', requestNumber: null, amountMinor: 500n } },
  ]);
});
