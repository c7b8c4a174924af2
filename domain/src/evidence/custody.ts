import type { Id } from '../ids/id.ts';
import { type Text, text } from '../text.ts';
import type { Instant } from '../time/instant.ts';

/** What can be done with evidence, each with its name for people. */
export const custodyActions = {
  taken_in: text('接收', 'taken in'),
  seen: text('查看', 'seen'),
  downloaded: text('下载', 'downloaded'),
  metadata_read: text('查看拍摄信息', 'particulars of the camera read'),
  redacted: text('打码', 'redacted'),
  exported: text('导出材料包', 'exported in a pack'),
  quarantined: text('隔离', 'quarantined'),
} as const satisfies Record<string, Text>;
export type CustodyAction = keyof typeof custodyActions;

/** A link of the chain of custody of a case. Ids are UUIDs here, since the database hashes what it keeps. */
export type CustodyLink = {
  readonly sequence: number;
  readonly merchant: string;
  readonly refundCase: string;
  readonly evidence: string | null;
  readonly action: CustodyAction;
  readonly actorId: string;
  readonly actorName: string;
  readonly occurredAt: Instant;
  /** As it was hashed. */
  readonly detail: string;
  /** Hexadecimal. */
  readonly hash: string;
};

/** A link as somebody made it, for whoever adds one. */
export type CustodyDeed = {
  readonly evidenceId: Id<'evidence'> | null;
  readonly action: CustodyAction;
  readonly detail: Readonly<Record<string, unknown>>;
};

/** Where a chain is broken: `at` is the sequence of the first link that does not hold. */
export type CustodyBreak = { readonly at: number; readonly how: 'missing' | 'changed' | 'cut_short' };

export const custodyBreakText: Record<CustodyBreak['how'], Text> = {
  missing: text('第 {at} 条记录缺失', 'record {at} is missing'),
  changed: text('第 {at} 条记录与其校验值不符', 'record {at} does not fit its hash'),
  cut_short: text('第 {at} 条起的记录被截断', 'the records from {at} on were cut off'),
};

/** The text whose SHA-256 is the hash of a link: the same as `append_custody` in the database makes. */
export const custodyText = (before: string, link: Omit<CustodyLink, 'hash'>): string =>
  [
    before,
    link.sequence,
    link.merchant,
    link.refundCase,
    link.evidence ?? '',
    link.action,
    link.actorId,
    link.actorName,
    link.occurredAt,
    link.detail,
  ].join('\n');

/** What the first link follows: the name of the case, so that a chain of another case does not fit. */
export const custodyRoot = (merchant: string, refundCase: string): string => `${merchant}\n${refundCase}`;

type Chain = {
  readonly merchant: string;
  readonly refundCase: string;
  /** In the order of their sequence. */
  readonly links: readonly CustodyLink[];
  /** The last link as the database remembers it apart from the chain; null where it knows of none. */
  readonly head: { readonly sequence: number; readonly hash: string } | null;
  /** SHA-256 in hexadecimal of a text in UTF-8. */
  readonly sha256: (words: string) => string;
};

/** Follows a chain from its beginning; null when every link fits the one before it and the last one is the head. */
export const custodyBreak = ({ merchant, refundCase, links, head, sha256 }: Chain): CustodyBreak | null => {
  let before = sha256(custodyRoot(merchant, refundCase));
  for (const [place, link] of links.entries()) {
    if (link.sequence !== place + 1) return { at: place + 1, how: 'missing' };
    if (sha256(custodyText(before, { ...link, merchant, refundCase })) !== link.hash)
      return { at: link.sequence, how: 'changed' };
    before = link.hash;
  }
  if (links.length < (head?.sequence ?? 0)) return { at: links.length + 1, how: 'cut_short' };
  return links.length > 0 && (head?.sequence !== links.length || head.hash !== before)
    ? { at: links.length, how: 'changed' }
    : null;
};
