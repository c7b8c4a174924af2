import { type Actor, type Id, type Instant, idOf, type LocalDate, uuidOf } from '@redress/domain';
import type { Pool } from 'pg';
import { type Page, pageOf } from '../platform/postgres/page.ts';
import type { Reconciled } from './reconcile-day.ts';

export type ReconRun = {
  readonly number: number;
  readonly channelAccountId: Id<'channelAccount'>;
  readonly day: LocalDate;
  readonly counts: Omit<Reconciled, 'day' | 'handedOn' | 'openBreaks'>;
  readonly runBy: Actor;
  readonly runAt: Instant;
};

/** Runs, newest first; `before` is the number of the last one of the page before. */
export const listRuns = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  channelAccountId: Id<'channelAccount'> | null,
  { limit, before }: { readonly limit: number; readonly before: number | null },
): Promise<Page<ReconRun>> => {
  const { rows } = await db.query<RunRow>({
    name: 'list-recon-runs',
    text: `select run_number, channel_account_id, bill_day, counts, run_by, run_at from recon_run
      where merchant_id = $1 and ($2::uuid is null or channel_account_id = $2) and ($3::bigint is null or run_number < $3)
      order by run_number desc limit $4`,
    values: [uuidOf(merchantId), channelAccountId && uuidOf(channelAccountId), before, limit + 1],
  });
  const page = pageOf(rows, limit, (row) => String(row.run_number));
  return {
    next: page.next,
    rows: page.rows.map((row) => ({
      number: Number(row.run_number),
      channelAccountId: idOf('channelAccount', row.channel_account_id),
      day: row.bill_day,
      counts: row.counts,
      runBy: row.run_by,
      runAt: row.run_at,
    })),
  };
};

type RunRow = {
  readonly run_number: bigint;
  readonly channel_account_id: string;
  readonly bill_day: LocalDate;
  readonly counts: ReconRun['counts'];
  readonly run_by: Actor;
  readonly run_at: Instant;
};
