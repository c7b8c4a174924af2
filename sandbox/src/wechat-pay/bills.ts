import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { fundFlowBill } from './fund-flow-bill.ts';
import type { Merchant } from './merchant.ts';
import type { Answer } from './problem.ts';
import { problem } from './problem.ts';
import type { Room } from './room.ts';
import { tradeBill, tradeBillTypes } from './trade-bill.ts';

/** How long a download address holds: five minutes. */
const ADDRESS_HOLDS = 5 * 60_000;

/** Bills are built from nine and sure to be there at ten the next morning. */
const READY_AFTER = 10 * 3_600_000;
const DAY = 86_400_000;
const THREE_MONTHS = 92 * DAY;

type Ask = {
  readonly kind: 'trade' | 'fund-flow';
  readonly query: Readonly<Record<string, unknown>>;
  /** Where the sandbox is reached, since the answer names an address on it. */
  readonly origin: string;
};

/** `GET /v3/bill/tradebill` and `/fundflowbill`: where the bill is, and the SHA-1 of its plain bytes. */
export function askForBill(room: Room, { mchid }: Merchant, { kind, query, origin }: Ask): Answer {
  const { bill_date: date, tar_type: tarType } = query;
  if (typeof date !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(date)) return problem('PARAM_ERROR', '账单日期格式错误');
  if (tarType !== undefined && tarType !== 'GZIP') return problem('PARAM_ERROR', '压缩类型错误');
  const starts = Date.parse(`${date}T00:00:00+08:00`);
  if (Number.isNaN(starts)) return problem('PARAM_ERROR', '账单日期格式错误');
  if (room.now() - starts > THREE_MONTHS) return problem('INVALID_REQUEST', '仅支持下载三个月内的账单');
  if (room.now() < starts + DAY) return problem('INVALID_REQUEST', '账单日期须早于当日');
  if (room.now() < starts + DAY + READY_AFTER) return problem('STATEMENT_CREATING', '账单生成中，请稍后再试');
  const variant = kind === 'trade' ? (query['bill_type'] ?? 'ALL') : (query['account_type'] ?? 'BASIC');
  const plain = plainBill(room, mchid, { kind, date, variant });
  if (plain === null) return problem('PARAM_ERROR', '账单类型错误');
  if (plain === undefined) return problem('NO_STATEMENT_EXIST', '账单不存在');
  const token = new URLSearchParams({
    mchid,
    kind,
    date,
    variant: String(variant),
    tar: tarType === 'GZIP' ? 'GZIP' : '',
    until: String(room.now() + ADDRESS_HOLDS),
  });
  const address = `${origin}/v3/billdownload/file?token=${encodeURIComponent(Buffer.from(token.toString()).toString('base64url'))}`;
  const hash = createHash('sha1').update(plain).digest('hex');
  return { status: 200, body: { hash_type: 'SHA1', hash_value: hash, download_url: address } };
}

/** `GET /v3/billdownload/file`: the bytes, asked for with a signature and answered without one. */
export function downloadBill(room: Room, merchant: Merchant, token: unknown): Buffer | Answer {
  const asked = new URLSearchParams(Buffer.from(String(token), 'base64url').toString('utf8'));
  if (asked.get('mchid') !== merchant.mchid) return problem('NO_AUTH', '无权限下载该账单');
  if (room.now() > Number(asked.get('until'))) return problem('INVALID_REQUEST', '下载地址已过期');
  const kind = asked.get('kind') === 'fund-flow' ? 'fund-flow' : 'trade';
  const plain = plainBill(room, merchant.mchid, { kind, date: asked.get('date') ?? '', variant: asked.get('variant') });
  if (typeof plain !== 'string') return problem('NO_STATEMENT_EXIST', '账单不存在');
  return asked.get('tar') === 'GZIP' ? gzipSync(plain) : Buffer.from(plain, 'utf8');
}

/** The bill as text; null when there is no such kind, undefined when the day is empty. */
function plainBill(
  room: Room,
  mchid: string,
  { kind, date, variant }: { kind: Ask['kind']; date: string; variant: unknown },
): string | null | undefined {
  if (kind === 'fund-flow') {
    if (variant !== 'BASIC') return variant === 'OPERATION' || variant === 'FEES' ? undefined : null;
    return fundFlowBill(room, mchid, date);
  }
  const type = tradeBillTypes.find((each) => each === variant);
  return type === undefined ? null : tradeBill(room, mchid, date, type);
}
