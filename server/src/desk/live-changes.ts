import { type Id, idOf, uuidOf } from '@redress/domain';
import type { Pool } from 'pg';
import type { Change, LiveSource } from '../platform/http/event-stream.ts';
import type { Access } from '../platform/http/handlers.ts';

type Watcher = { readonly access: Access; readonly tell: (changes: readonly Change[]) => void };
type Cursor = readonly [transaction: string, position: string];
type Watched = {
  decided: Cursor;
  around: Cursor;
  notices: ReadonlySet<string>;
  readonly watchers: Set<Watcher>;
};
type Notice = { notice_id: string; staff_id: string | null; scope: string | null };
type Row = { case_id: string; store_id: string; type: string; transaction_id: string; position: string };

export type LiveChanges = LiveSource & { readonly close: () => Promise<void> };

/**
 * Tells whoever watches which cases of their merchant changed, what people did about them, and that the bell has something new. Three small questions a
 * second, each to the end of an index, for each merchant that somebody watches, none while nobody does: it sees what any process committed, needs no trigger on a hot table, and misses nothing.
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
      const [present, notices] = await Promise.all([presentOf(db), newestNotices(db, merchantId)]);
      const watched = merchants.get(merchantId) ?? {
        decided: present,
        around: present,
        notices: new Set(notices.map(({ notice_id }) => notice_id)),
        watchers: new Set(),
      };
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
  const [decided, around, notices] = await Promise.all([
    readChanges(db, merchantId, 'case_event', watched.decided),
    readChanges(db, merchantId, 'case_activity', watched.around),
    newNotices(db, merchantId, watched),
  ]);
  watched.decided = cursorAfter(decided, watched.decided);
  watched.around = cursorAfter(around, watched.around);
  const changed = [
    ...decided.map((row) => ({ about: 'decision' as const, row })),
    ...around.map((row) => ({ about: 'around' as const, row })),
  ];
  for (const { access, tell } of watched.watchers) {
    const seen: Change[] = changed
      .filter(({ row }) => maySee(access, idOf('store', row.store_id)))
      .map(({ about, row: { case_id, type } }) => ({ about, caseId: idOf('refundCase', case_id), type }));
    if (notices.some((notice) => isFor(access, notice))) seen.push({ about: 'bell', caseId: null, type: 'notice' });
    if (seen.length > 0) tell(seen);
  }
};

/** Both feeds have the same form and the same index: transaction and position of a merchant. */
const readChanges = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  feed: 'case_event' | 'case_activity',
  after: Cursor,
): Promise<Row[]> => {
  const { rows } = await db.query<Row>({
    name: `live-${feed}`,
    text: `select e.case_id, c.store_id, e.type, e.transaction_id::text as transaction_id, e.position::text as position
      from ${feed} e join refund_case c on c.merchant_id = e.merchant_id and c.case_id = e.case_id
      where e.merchant_id = $1 and (e.transaction_id, e.position) > ($2::xid8, $3::bigint)
        and e.transaction_id < pg_snapshot_xmin(pg_current_snapshot())
      order by e.transaction_id, e.position limit 500`,
    values: [uuidOf(merchantId), ...after],
  });
  return rows;
};

const cursorAfter = (rows: readonly Row[], before: Cursor): Cursor => {
  const last = rows.at(-1);
  return last === undefined ? before : [last.transaction_id, last.position];
};

/** Notices have no feed; the newest few are compared with those of the look before, so that one of a slow commit is met too. */
const newNotices = async (db: Pool, merchantId: Id<'merchant'>, watched: Watched): Promise<Notice[]> => {
  const newest = await newestNotices(db, merchantId);
  const before = watched.notices;
  watched.notices = new Set(newest.map(({ notice_id }) => notice_id));
  return newest.filter(({ notice_id }) => !before.has(notice_id));
};

const newestNotices = async (db: Pool, merchantId: Id<'merchant'>): Promise<Notice[]> => {
  const { rows } = await db.query<Notice>({
    name: 'live-notices',
    text: 'select notice_id, staff_id, scope from notice where merchant_id = $1 order by notice_id desc limit 50',
    values: [uuidOf(merchantId)],
  });
  return rows;
};

/** A bell that rings for nothing costs one question; one that stays silent is missed. Lent rights ring it too. */
const isFor = ({ actor, scopes, lent }: Access, { staff_id, scope }: Notice): boolean =>
  staff_id !== null
    ? actor.id === idOf('staff', staff_id)
    : [scopes, ...lent.map((rights) => rights.scopes)].some((some) => some.some((each) => each === scope));

/** Lent rights show what they would show in a list. */
const maySee = ({ stores, lent }: Access, store: Id<'store'>): boolean =>
  [stores, ...lent.map((rights) => rights.stores)].some((some) => some === 'all' || some.includes(store));
