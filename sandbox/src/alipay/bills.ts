import iconv from 'iconv-lite';
import { beijingDay, beijingTime } from '../shared/beijing-time.ts';
import type { Answer } from './answer.ts';
import { carriedThrough } from './answer.ts';
import { billLines } from './bill-lines.ts';
import type { BizContent } from './biz-content.ts';
import { fundsBill } from './funds-bill.ts';
import type { Room } from './room.ts';
import { tradeBill, tradeSummary } from './trade-bill.ts';
import { zip } from './zip.ts';

/** How long a download address holds. */
const ADDRESS_HOLDS = 30_000;
const DAY = 86_400_000;
/** A day's bill is there the next morning. */
const READY_AFTER = 9 * 3_600_000;

type Wanted = { readonly appId: string; readonly type: 'trade' | 'signcustomer'; readonly date: string };

/** `alipay.data.dataservice.bill.downloadurl.query`: where the bill of a day can be fetched for half a minute. */
export function askForBill(room: Room, appId: string, biz: BizContent, origin: string): Answer {
  const { bill_type: type, bill_date: date } = biz;
  if (type !== 'trade' && type !== 'signcustomer') return no('isp.bill_type_invalid', '账单类型不正确');
  const starts = startOf(date);
  if (typeof date !== 'string' || starts === null) return no('isp.bill_date_invalid', '账单日期格式不正确');
  const wanted: Wanted = { appId, type, date };
  const isReady = room.now() >= starts + DAY + READY_AFTER;
  if (!isReady || linesOf(room, wanted).length === 0) return no('isp.bill_not_exist', '入参账单不存在');
  const token = Buffer.from(JSON.stringify({ ...wanted, until: room.now() + ADDRESS_HOLDS })).toString('base64url');
  return carriedThrough({ bill_download_url: `${origin}/bills/download?token=${token}` });
}

/** The archive behind an address; null when the address is none, or has had its time. */
export function downloadBill(room: Room, token: string): { readonly name: string; readonly bytes: Buffer } | null {
  const wanted = readToken(token);
  if (wanted === null || room.now() > wanted.until || !room.book.accounts.has(wanted.appId)) return null;
  const { appId, type, date } = wanted;
  const starts = startOf(date);
  if (starts === null) return null;
  const { sellerId } = room.book.account(appId).app;
  const lines = linesOf(room, wanted);
  const head = headOf(sellerId, starts);
  const name = `${sellerId}_${beijingDay(starts)}`;
  const files: readonly [string, string][] =
    type === 'trade'
      ? [
          [`${name}_业务明细.csv`, tradeBill(room, head, lines)],
          [`${name}_业务明细(汇总).csv`, tradeSummary(head, lines)],
        ]
      : [[`${name}_账务明细.csv`, fundsBill(room, head, lines)]];
  const bytes = zip(files.map(([file, text]) => ({ name: gbk(file), bytes: gbk(text) })));
  return { name: `${name}.csv.zip`, bytes };
}

const gbk = (text: string): Buffer => iconv.encode(text, 'gb18030');

const linesOf = (room: Room, { appId, date }: Wanted) => {
  const starts = startOf(date) ?? 0;
  return billLines(room, appId, starts, starts + DAY);
};

const headOf = (sellerId: string, starts: number): string[] => [
  `#账号：[${sellerId}]`,
  `#起始日期：[${beijingTime(starts)}]   终止日期：[${beijingTime(starts + DAY)}]`,
];

const startOf = (date: unknown): number | null => {
  if (typeof date !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(date)) return null;
  const at = Date.parse(`${date}T00:00:00+08:00`);
  return Number.isNaN(at) ? null : at;
};

function readToken(token: string): (Wanted & { readonly until: number }) | null {
  try {
    return JSON.parse(Buffer.from(token, 'base64url').toString('utf8')) as Wanted & { until: number };
  } catch {
    return null;
  }
}

function no(subCode: string, text: string): Answer {
  return { code: '40004', msg: 'Business Failed', sub_code: subCode, sub_msg: text };
}
