import {
  type Actor,
  type BankContradiction,
  type BankFact,
  fromJson,
  type Id,
  type Instant,
  idOf,
  uuidOf,
} from '@redress/domain';
import type { Pool } from 'pg';
import type { BankFileKind } from '../../channels/bank/bank-file-kind.ts';
import type { StatementHead } from '../../channels/bank/bank-line.ts';
import { type Page, type PageRequest, pageOf } from '../../platform/postgres/page.ts';

/** What came of a line; `foreign` is a line of the statement that is none of ours. */
const bankVerdicts = ['moves', 'confirms', 'noted', 'foreign', 'waits', 'contradicts'] as const;
export type BankLineVerdict = (typeof bankVerdicts)[number];

/** A statement's head is kept as a line too, so that a missing statement is reported like any other contradiction. */
export type StoredFact = BankFact | ({ readonly kind: 'statement' } & StatementHead);

export type BankFile = {
  readonly id: Id<'bankFile'>;
  readonly channelAccountId: Id<'channelAccount'>;
  readonly kind: BankFileKind;
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly status: 'reading' | 'applied';
  readonly takenInBy: Actor;
  readonly takenInAt: Instant;
  readonly lines: number;
  readonly counts: Readonly<Record<BankLineVerdict, number>>;
  /** Lines that a person has to look at and nobody has closed. */
  readonly open: number;
};

export type StoredLine = {
  readonly fileId: Id<'bankFile'>;
  readonly place: number;
  readonly line: number;
  readonly fact: StoredFact;
  readonly verdict: BankLineVerdict | null;
  readonly why: BankContradiction | null;
  readonly detail: string | null;
  readonly payoutId: Id<'payout'> | null;
  readonly closed: { readonly by: Actor; readonly at: Instant; readonly note: string } | null;
};

export const readBankFile = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  fileId: Id<'bankFile'>,
): Promise<BankFile | null> => {
  const { rows } = await db.query<FileRow>({
    name: 'read-bank-file',
    text: `${selectFile} where f.merchant_id = $1 and f.bank_file_id = $2 group by f.merchant_id, f.bank_file_id`,
    values: [uuidOf(merchantId), uuidOf(fileId)],
  });
  return rows[0] ? fileOf(rows[0]) : null;
};

/** Files that were taken in, newest first. */
export const listBankFiles = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  { limit, after }: PageRequest,
): Promise<Page<BankFile>> => {
  const { rows } = await db.query<FileRow>({
    name: 'list-bank-files',
    text: `${selectFile} where f.merchant_id = $1 and f.bank_file_id in (
        select bank_file_id from bank_file where merchant_id = $1 and ($2::uuid is null or bank_file_id < $2)
        order by bank_file_id desc limit $3)
      group by f.merchant_id, f.bank_file_id order by f.bank_file_id desc`,
    values: [uuidOf(merchantId), after, limit + 1],
  });
  const page = pageOf(rows, limit, (row) => row.bank_file_id);
  return { next: page.next, rows: page.rows.map(fileOf) };
};

export type LineFilter = {
  readonly verdict: BankLineVerdict | null;
  /** Only those that wait for a person. */
  readonly open: boolean;
};

/** Lines of one file in their order, or of all files when none is named. `after` is the place of the last line before. */
export const listBankLines = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  fileId: Id<'bankFile'> | null,
  { verdict, open }: LineFilter,
  { limit, afterPlace }: { readonly limit: number; readonly afterPlace: number },
): Promise<StoredLine[]> => {
  const { rows } = await db.query<LineRow>({
    name: `list-bank-lines-${fileId === null ? 'all' : 'one'}-${open ? 'open' : 'any'}`,
    text: `select ${lineColumns} from bank_file_line where merchant_id = $1 and ($2::uuid is null or bank_file_id = $2)
      and ($3::text is null or verdict = $3) and place > $4
      ${open ? `and verdict in ('contradicts', 'waits') and closed_at is null` : ''}
      order by bank_file_id, place limit $5`,
    values: [uuidOf(merchantId), fileId && uuidOf(fileId), verdict, afterPlace, limit],
  });
  return rows.map(lineOf);
};

const selectFile = `select f.bank_file_id, f.channel_account_id, f.kind, f.name, f.bytes::text as bytes, encode(f.sha256, 'hex') as sha256,
    f.status, f.taken_in_by, f.taken_in_at, count(l.place)::integer as lines,
    ${bankVerdicts
      .map((verdict) => `(count(*) filter (where l.verdict = '${verdict}'))::integer as ${verdict}`)
      .join(', ')},
    (count(*) filter (where l.verdict in ('contradicts', 'waits') and l.closed_at is null))::integer as open
  from bank_file f left join bank_file_line l on l.merchant_id = f.merchant_id and l.bank_file_id = f.bank_file_id`;

type FileRow = {
  readonly bank_file_id: string;
  readonly channel_account_id: string;
  readonly kind: BankFileKind;
  readonly name: string;
  readonly bytes: string;
  readonly sha256: string;
  readonly status: 'reading' | 'applied';
  readonly taken_in_by: Actor;
  readonly taken_in_at: Instant;
  readonly lines: number;
  readonly open: number;
} & Readonly<Record<BankLineVerdict, number>>;

const fileOf = (row: FileRow): BankFile => ({
  id: idOf('bankFile', row.bank_file_id),
  channelAccountId: idOf('channelAccount', row.channel_account_id),
  kind: row.kind,
  name: row.name,
  bytes: Number(row.bytes),
  sha256: row.sha256,
  status: row.status,
  takenInBy: row.taken_in_by,
  takenInAt: row.taken_in_at,
  lines: row.lines,
  counts: {
    moves: row.moves,
    confirms: row.confirms,
    noted: row.noted,
    foreign: row.foreign,
    waits: row.waits,
    contradicts: row.contradicts,
  },
  open: row.open,
});

export const lineColumns =
  'bank_file_id, place, line, fact::text as fact, verdict, why, detail, payout_id, closed_by, closed_at, note';

export type LineRow = {
  readonly bank_file_id: string;
  readonly place: number;
  readonly line: number;
  readonly fact: string;
  readonly verdict: BankLineVerdict | null;
  readonly why: BankContradiction | null;
  readonly detail: string | null;
  readonly payout_id: string | null;
  readonly closed_by: Actor | null;
  readonly closed_at: Instant | null;
  readonly note: string | null;
};

export const lineOf = (row: LineRow): StoredLine => ({
  fileId: idOf('bankFile', row.bank_file_id),
  place: row.place,
  line: row.line,
  fact: fromJson<StoredFact>(row.fact),
  verdict: row.verdict,
  why: row.why,
  detail: row.detail,
  payoutId: row.payout_id === null ? null : idOf('payout', row.payout_id),
  closed: row.closed_by && row.closed_at ? { by: row.closed_by, at: row.closed_at, note: row.note ?? '' } : null,
});
