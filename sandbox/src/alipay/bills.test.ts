import { crc32, inflateRawSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { NOON } from '../shared/testing.ts';
import { type Bench, startBench } from './testing.ts';

const BILL = 'alipay.data.dataservice.bill.downloadurl.query';
const day = '2026-11-21';
/** Ten in the morning of the day after. */
const nextMorning = NOON + 22 * 3_600_000;

/** Reads the archive by its central directory, as any unzip does: name and contents of each entry, in GBK. */
const unpack = (bytes: Buffer): Map<string, string> => {
  const end = bytes.lastIndexOf('PK\x05\x06');
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  const files = new Map<string, string>();
  for (let entry = 0; entry < count; entry += 1) {
    // No flag says that the name is UTF-8, which it is not.
    expect(bytes.readUInt16LE(at + 8)).toBe(0);
    const [packed, size] = [bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 24)];
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = gbk(bytes.subarray(at + 46, at + 46 + nameLength));
    const local = bytes.readUInt32LE(at + 42);
    const starts = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const contents = inflateRawSync(bytes.subarray(starts, starts + packed));
    expect(contents).toHaveLength(size);
    expect(crc32(contents)).toBe(bytes.readUInt32LE(at + 16));
    files.set(name, gbk(contents));
    at += 46 + nameLength;
  }
  return files;
};
const gbk = (bytes: Buffer): string => iconv.decode(bytes, 'gb18030');

const fetched = async ({ call }: Bench, type: string): Promise<Map<string, string>> => {
  const answer = await call(BILL, { bill_type: type, bill_date: day });
  const response = await fetch(String(answer['bill_download_url']));
  expect(response.status).toBe(200);
  return unpack(Buffer.from(await response.arrayBuffer()));
};

/** A day with a payment of 100.00, a refund of 30.00 and a transfer of 12.34. */
const aDay = async (): Promise<Bench> => {
  const bench = await startBench();
  bench.sandbox.createTrade({ outTradeNo: 'M-1', amountMinor: 10_000n, subject: '保温壶,蓝色' });
  await bench.call('alipay.trade.refund', { out_trade_no: 'M-1', refund_amount: '30.00', out_request_no: 'R1' });
  await bench.call('alipay.fund.trans.uni.transfer', {
    out_biz_no: 'T1',
    trans_amount: '12.34',
    product_code: 'TRANS_ACCOUNT_NO_PWD',
    biz_scene: 'DIRECT_TRANSFER',
    order_title: '退款',
    payee_info: { identity: '2088', identity_type: 'ALIPAY_USER_ID' },
  });
  bench.clock.at = nextMorning;
  return bench;
};

test('the trade bill: GBK in a ZIP with GBK names, tabs behind ids, refunds negative, totals', async () => {
  const files = await fetched(await aDay(), 'trade');
  expect([...files.keys()]).toEqual([
    '2088000000000001_20261121_业务明细.csv',
    '2088000000000001_20261121_业务明细(汇总).csv',
  ]);
  const lines = [...files.values()][0]?.split('\r\n') ?? [];
  const rows = lines.filter((line) => !line.startsWith('#') && line !== '').map((line) => line.split(','));
  expect(rows.map((row) => row.length)).toEqual([25, 25, 25]);
  expect(rows.map((row) => [row[1], row[2], row[11], row[21]])).toEqual([
    ['商户订单号', '业务类型', '订单金额（元）', '退款批次号/请求号'],
    ['M-1\t', '交易', '100.00', '\t'],
    ['M-1\t', '退款', '-30.00', 'R1\t'],
  ]);
  expect(lines).toContain('#交易合计：1笔，商家实收共100.00元，商家优惠共0.00元');
  expect(lines).toContain('#退款合计：1笔，商家实收退款共-30.00元，商家优惠退款共0.00元');
});

test('the bill of funds tells everything that moved, transfers too', async () => {
  const [text] = (await fetched(await aDay(), 'signcustomer')).values();
  const rows = (text ?? '').split('\r\n').filter((line) => !line.startsWith('#') && line !== '');
  expect(
    rows
      .map((line) =>
        line
          .split(',')
          .slice(6, 8)
          .concat(line.split(',')[10] ?? ''),
      )
      .slice(1),
  ).toEqual([
    ['100.00', '0.00', '在线支付'],
    ['0.00', '-30.00', '交易退款'],
    ['0.00', '-12.34', '转账'],
  ]);
});

test('spoiled: dropped, doubled, a fen too much, and a line that never was; the truth stays', async () => {
  const bench = await aDay();
  const before = bench.sandbox.truth();
  bench.sandbox.spoilBill({ kind: 'duplicate', outRequestNo: 'R1' });
  bench.sandbox.spoilBill({ kind: 'amount', outRequestNo: 'R1' });
  bench.sandbox.spoilBill({ kind: 'phantom', outRequestNo: 'R-GHOST', day, amountMinor: 777n });
  const rowsOf = async (): Promise<(string | undefined)[][]> => {
    const [text] = (await fetched(bench, 'trade')).values();
    const rows = (text ?? '').split('\r\n').map((line) => line.split(','));
    return rows.filter((row) => row[2] === '退款').map((row) => [row[21]?.trim(), row[11]]);
  };
  expect(await rowsOf()).toEqual([
    ['R1', '-30.01'],
    ['R1', '-30.01'],
    ['R-GHOST', '-7.77'],
  ]);
  bench.sandbox.spoilBill({ kind: 'drop', outRequestNo: 'R1' });
  expect(await rowsOf()).toEqual([['R-GHOST', '-7.77']]);
  expect(bench.sandbox.truth()).toEqual(before);
});

test('not before the next morning, not for a day without anything, not from an address whose time is over', async () => {
  const bench = await aDay();
  const ask = (bill_date: string) => bench.call(BILL, { bill_type: 'trade', bill_date });
  bench.clock.at = NOON + 20 * 3_600_000;
  expect(await ask(day)).toMatchObject({ sub_code: 'isp.bill_not_exist' });
  bench.clock.at = nextMorning;
  expect(await ask('2026-11-20')).toMatchObject({ sub_code: 'isp.bill_not_exist' });
  expect(await ask('2026-13-40')).toMatchObject({ sub_code: 'isp.bill_date_invalid' });
  const { bill_download_url: url } = await ask(day);
  bench.clock.at += 31_000;
  expect((await fetch(String(url))).status).toBe(403);
});
