import type { Money } from './money.ts';

const digits = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'];

/**
 * An amount of yuan in capitals (人民币大写), as vouchers show it so that no digit can be altered: `壹万零伍拾元零叁分`.
 * 整 follows 元 and 角 and never 分; a 零 stands wherever digits are skipped in the middle (支付结算办法, annex 1; 会计基础工作规范, art 52).
 * Where that rule leaves the 零 open (1,680.32), it is left out. Negative amounts begin with 负.
 */
export const chineseCapitals = ({ minor }: Money<'CNY'>): string => {
  const size = minor < 0n ? -minor : minor;
  const [yuan, jiao, fen] = [size / 100n, Number((size / 10n) % 10n), Number(size % 10n)];
  return (minor < 0n ? '负' : '') + yuanPart(yuan, size) + cents(yuan > 0n, jiao, fen);
};

const yuanPart = (yuan: bigint, size: bigint): string => (yuan > 0n || size === 0n ? `${whole(yuan) || '零'}元` : '');

function cents(afterYuan: boolean, jiao: number, fen: number): string {
  if (fen === 0) return jiao === 0 ? '整' : `${digits[jiao]}角整`;
  if (jiao === 0) return `${afterYuan ? '零' : ''}${digits[fen]}分`;
  return `${digits[jiao]}角${digits[fen]}分`;
}

/** A whole number in capitals; nothing for zero. Numbers are read in groups of 亿 (10⁸), each in groups of 万 (10⁴). */
const whole = (n: bigint): string => inGroups(n, 100_000_000n, '亿', whole, underYi);
const underYi = (n: bigint): string => inGroups(n, 10_000n, '万', underWan, underWan);
const underWan = (n: bigint): string => inGroups(n, 1_000n, '仟', digit, underQian);
const underQian = (n: bigint): string => inGroups(n, 100n, '佰', digit, underBai);
const underBai = (n: bigint): string => inGroups(n, 10n, '拾', digit, digit);
const digit = (n: bigint): string => (n === 0n ? '' : (digits[Number(n)] ?? ''));

type Reading = (n: bigint) => string;

/** The part above the unit, the unit, and the rest, with 零 between them when the rest does not fill its first place. */
function inGroups(n: bigint, unit: bigint, name: string, above: Reading, below: Reading): string {
  const [high, low] = [n / unit, n % unit];
  if (high === 0n) return below(low);
  const skips = low > 0n && low * 10n < unit;
  return `${above(high)}${name}${skips ? '零' : ''}${below(low)}`;
}
