import { type Id, idOf, uuidOf } from '@redress/domain';
import type { Pool } from 'pg';
import type { Change, LiveSource } from '../platform/http/event-stream.ts';
import type { Access } from '../platform/http/handlers.ts';

type Watcher = { readonly access: Access; readonly tell: (changes: readonly Change[]) => void };
type Cursor = readonly [transaction: string, position: string];
type Watched = { cursor: Cursor; readonly watchers: Set<Watcher> };
type Row = { case_id: string; store_id: string; type: string; transaction_id: string; position: string };

export type LiveChanges = LiveSource & { readonly close: () => Promise<void> };

/**
 * Tells whoever watches which cases of their merchant changed. One small question a second to the table of events for each merchant that
 * somebody watches, none while nobody does: it sees what any process committed, needs no trigger on a hot table, and misses nothing.
 */
export const liveChanges = (db: Pool, { everyMs = 1_000 }: { readonly everyMs?: number } = {}): LiveChanges => {
  const merchants = new Map<Id<'merchant'>, Watched>();
  let timer: NodeJS.Timeout | null = null;
  let looking: Promise<void> = Promise.resolve();
  let closed = false;

  const look = async (): Promise<void> => {
    for (const [merchantId, watched] of merchants) await tellOf(db, merchantId, watched).catch(() => undefined); // the next look meets the same rows
    timer = merchants.size === 0 || closed ? null : setTimeout(run, everyMs);
  };
  const run = (): void => {
    looking = look();
  };
  return {
    watch: async (access, tell) => {
      const { merchantId } = access;
      const present = await presentOf(db);
      const watched = merchants.get(merchantId) ?? { cursor: present, watchers: new Set() };
      const watcher = { access, tell };
      watched.watchers.add(watcher);
      merchants.set(merchantId, watched);
      timer ??= setTimeout(run, 0);
      return () => {
        watched.watchers.delete(watcher);
        if (watched.watchers.size === 0) merchants.delete(merchantId);
      };
    },
    close: async () => {
      closed = true;
      if (timer !== null) clearTimeout(timer);
      merchants.clear();
      await looking;
    },
  };
};

/** Events of transactions that run now are still to be told. */
const presentOf = async (db: Pool): Promise<Cursor> => {
  const { rows } = await db.query<{ xmin: string }>('select pg_snapshot_xmin(pg_current_snapshot())::text as xmin');
  return [rows[0]?.xmin ?? '0', '0'];
};

const tellOf = async (db: Pool, merchantId: Id<'merchant'>, watched: Watched): Promise<void> => {
  const { rows } = await db.query<Row>({
    name: 'live-changes',
    text: `select e.case_id, c.store_id, e.type, e.transaction_id::text as transaction_id, e.position::text as position
      from case_event e join refund_case c on c.merchant_id = e.merchant_id and c.case_id = e.case_id
      where e.merchant_id = $1 and (e.transaction_id, e.position) > ($2::xid8, $3::bigint)
        and e.transaction_id < pg_snapshot_xmin(pg_current_snapshot())
      order by e.transaction_id, e.position limit 500`,
    values: [uuidOf(merchantId), ...watched.cursor],
  });
  const last = rows.at(-1);
  if (last === undefined) return;
  watched.cursor = [last.transaction_id, last.position];
  for (const { access, tell } of watched.watchers) {
    const seen = rows.filter(({ store_id }) => maySee(access, idOf('store', store_id)));
    if (seen.length > 0) tell(seen.map(({ case_id, type }) => ({ caseId: idOf('refundCase', case_id), type })));
  }
};

/** Lent rights show what they would show in a list. */
const maySee = ({ stores, lent }: Access, store: Id<'store'>): boolean =>
  [stores, ...lent.map((rights) => rights.stores)].some((some) => some === 'all' || some.includes(store));
