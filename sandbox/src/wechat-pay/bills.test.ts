import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { Formatter, Rsa } from 'wechatpay-axios-plugin';
import type { Bench } from './testing.ts';
import { REFUNDS, refundOf, startBench } from './testing.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const bill = (query: string, kind = 'tradebill') => `/v3/bill/${kind}?bill_date=2026-11-21${query}`;

async function traded(): Promise<Bench> {
  const bench = await startBench({ rules: { feePerTenThousand: 60n } });
  const { sandbox, post, clock } = bench;
  sandbox.createTrade({ outTradeNo: 'T1', amountMinor: 10_000n, description: '杯,大', payerFunds: 'DEBIT_CARD' });
  sandbox.createTrade({ outTradeNo: 'T2', amountMinor: 5_000n, couponMinor: 500n });
  clock.at += 1_000;
  await post(REFUNDS, refundOf('R1', 3_000));
  await sandbox.tick();
  clock.at += 11 * HOUR;
  // Asked for before midnight and done after it.
  sandbox.faults.next({ kind: 'processing-long', seconds: 7_200 });
  await post(REFUNDS, refundOf('R2', 2_000));
  clock.at += DAY;
  await sandbox.tick();
  return bench;
}

/** The file behind an address, asked for with a signature made by the SDK's own parts. */
async function download(
  { sandbox }: Bench,
  address: string,
): Promise<{ status: number; bytes: Buffer; signed: boolean }> {
  const { mchid, serial, privateKeyPkcs8 } = sandbox.merchantKeys();
  const { pathname, search } = new URL(address);
  const text = Formatter.request('GET', pathname + search, '1795233600', 'N0NCE', '');
  const key = Rsa.from(`private.pkcs8://${privateKeyPkcs8}`, Rsa.KEY_TYPE_PRIVATE);
  const authorization = Formatter.authorization(mchid, 'N0NCE', Rsa.sign(text, key), '1795233600', serial);
  const response = await fetch(address, { headers: { authorization } });
  const bytes = Buffer.from(await response.arrayBuffer());
  return { status: response.status, bytes, signed: response.headers.has('wechatpay-signature') };
}

/** Header, data lines and totals by their names, with the back-ticks taken off. */
function read(bytes: Buffer) {
  expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  const lines = bytes.toString('utf8').slice(1).trimEnd().split('\r\n');
  const [header = '', totalNames = '', totals = ''] = [lines[0], ...lines.slice(-2)];
  const data = lines.slice(1, -2);
  for (const line of [...data, totals]) expect(line).toMatch(/^`[^`]*(,`[^`]*)*$/);
  const named = (names: string, line: string) => {
    const values = line.slice(1).split(',`');
    return Object.fromEntries(names.split(',').map((name, index) => [name, values[index] ?? null]));
  };
  return { rows: data.map((line) => named(header, line)), totals: named(totalNames, totals), header };
}

async function fetchBill(bench: Bench, path: string) {
  const { status, body } = await bench.get(path);
  expect(status).toBe(200);
  const { bytes, signed } = await download(bench, String(body['download_url']));
  expect(signed).toBe(false);
  const plain = path.includes('GZIP') ? gunzipSync(bytes) : bytes;
  // The hash is that of the plain bytes, packed or not.
  expect(body).toMatchObject({ hash_type: 'SHA1', hash_value: createHash('sha1').update(plain).digest('hex') });
  return read(plain);
}

describe('the trade bill', () => {
  test.each(['', '&tar_type=GZIP'])('has all 27 columns, payments, refunds and totals%s', async (query) => {
    const bench = await traded();
    const { rows, totals, header } = await fetchBill(bench, bill(query));
    expect(header.split(',')).toHaveLength(27);
    expect(rows).toMatchObject([
      {
        商户订单号: 'T1',
        交易状态: 'SUCCESS',
        订单金额: '100.00',
        手续费: '0.60',
        商品名称: '杯 大',
        付款银行: 'CMB_DEBIT',
      },
      { 商户订单号: 'T2', 交易状态: 'SUCCESS', 代金券金额: '5.00', 手续费: '0.30' },
      {
        商户订单号: 'T1',
        交易状态: 'REFUND',
        商户退款单号: 'R1',
        退款金额: '30.00',
        手续费: '-0.18',
        退款状态: 'SUCCESS',
      },
      // Initiated on this day and done on the next: the row says PROCESSING for ever.
      { 商户退款单号: 'R2', 退款金额: '20.00', 手续费: '-0.12', 退款状态: 'PROCESSING' },
    ]);
    expect(totals).toMatchObject({
      总交易单数: '4',
      应结订单总金额: '150.00',
      退款总金额: '50.00',
      手续费总金额: '0.60',
      申请退款总金额: '50.00',
    });
  });

  test('SUCCESS and REFUND alone; the latter with its times', async () => {
    const bench = await traded();
    expect((await fetchBill(bench, bill('&bill_type=SUCCESS'))).rows).toHaveLength(2);
    const { rows, header } = await fetchBill(bench, bill('&bill_type=REFUND'));
    expect(header).toMatch(/,退款申请时间,退款成功时间$/);
    expect(rows).toMatchObject([
      { 退款申请时间: '2026-11-21 12:00:01', 退款成功时间: '2026-11-21 12:00:01' },
      { 退款申请时间: '2026-11-21 23:00:01' },
    ]);
  });
});

test('spoiled: doubled, a fen too much, a line that never was, dropped; the truth and the fund flow stay', async () => {
  const bench = await traded();
  const before = bench.sandbox.truth();
  const flow = await fetchBill(bench, bill('', 'fundflowbill'));
  bench.sandbox.spoilBill({ kind: 'duplicate', outRefundNo: 'R1' });
  bench.sandbox.spoilBill({ kind: 'amount', outRefundNo: 'R2' });
  bench.sandbox.spoilBill({ kind: 'phantom', outRefundNo: 'R-GHOST', day: '2026-11-21', amountMinor: 777n });
  bench.sandbox.spoilBill({ kind: 'phantom', outRefundNo: 'R-ELSEWHERE', day: '2026-11-20', amountMinor: 1n });
  const { rows, totals } = await fetchBill(bench, bill('&bill_type=REFUND'));
  expect(rows.map((row) => [row['商户退款单号'], row['退款金额']])).toEqual([
    ['R1', '30.00'],
    ['R1', '30.00'],
    ['R2', '20.01'],
    ['R-GHOST', '7.77'],
  ]);
  expect(totals).toMatchObject({ 总交易单数: '4', 退款总金额: '87.78' });
  bench.sandbox.spoilBill({ kind: 'drop', outRefundNo: 'R1' });
  expect((await fetchBill(bench, bill('&bill_type=REFUND'))).rows).toHaveLength(2);
  expect((await fetchBill(bench, bill('&bill_type=SUCCESS'))).rows).toHaveLength(2);
  expect(bench.sandbox.truth()).toEqual(before);
  expect(await fetchBill(bench, bill('', 'fundflowbill'))).toEqual(flow);
});

test('the fund flow holds every movement of the balance and ends where the balance stood', async () => {
  const bench = await traded();
  const { rows, totals } = await fetchBill(bench, bill('&account_type=BASIC', 'fundflowbill'));
  expect(rows.map((row) => [row['收支类型'], row['收支金额(元)']])).toEqual([
    ['收入', '100.00'],
    ['支出', '0.60'],
    ['收入', '50.00'],
    ['支出', '0.30'],
    ['支出', '30.00'],
    ['收入', '0.18'],
    ['支出', '20.00'],
    ['收入', '0.12'],
  ]);
  expect(rows.at(-1)?.['账户结余(元)']).toBe('1099.40');
  expect(bench.sandbox.balance.minor()).toBe(109_940n);
  expect(totals).toEqual({ 资金流水总笔数: '8', 收入笔数: '4', 收入金额: '150.30', 支出笔数: '4', 支出金额: '50.90' });
});

describe('there is no bill', () => {
  test.each([
    ['before ten the next morning', -14 * HOUR, bill(''), 'STATEMENT_CREATING'],
    ['of today', 0, '/v3/bill/tradebill?bill_date=2026-11-22', 'INVALID_REQUEST'],
    ['of an empty day', 0, '/v3/bill/tradebill?bill_date=2026-11-20', 'NO_STATEMENT_EXIST'],
    ['older than three months', 93 * DAY, bill(''), 'INVALID_REQUEST'],
    ['of no kind', 0, bill('&bill_type=NONE'), 'PARAM_ERROR'],
    ['of no day', 0, '/v3/bill/tradebill?bill_date=yesterday', 'PARAM_ERROR'],
    ['in another packing', 0, bill('&tar_type=ZIP'), 'PARAM_ERROR'],
    ['of an account that is not used', 0, bill('&account_type=FEES', 'fundflowbill'), 'NO_STATEMENT_EXIST'],
  ])('%s', async (_, later, path, code) => {
    const bench = await traded();
    bench.clock.at += later;
    expect(await bench.get(path)).toMatchObject({ body: { code } });
  });

  test('behind an address that is older than five minutes, or another merchant’s', async () => {
    const bench = await traded();
    const { body } = await bench.get(bill(''));
    bench.clock.at += 5 * 60_000;
    expect(await download(bench, String(body['download_url']))).toMatchObject({ status: 200 });
    bench.clock.at += 1;
    expect(await download(bench, String(body['download_url']))).toMatchObject({ status: 400 });
    expect(await download(bench, `${bench.sandbox.baseUrl}/v3/billdownload/file?token=bWNoaWQ9MQ`)).toMatchObject({
      status: 403,
    });
  });
});
