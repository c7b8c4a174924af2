import { type Id, idOf, ok, type Refusal, type Result, refusal, refused, toIso, toJson, uuidOf } from '@redress/domain';
import type { Pool } from 'pg';
import type { House } from '../../house.ts';

/** The filters of a queue under a name. */
export type SavedView = {
  readonly id: Id<'savedView'>;
  readonly name: string;
  readonly shared: boolean;
  readonly owner: { readonly id: Id<'staff'>; readonly name: string };
  readonly search: { readonly [name: string]: string };
};

/** A person's own views and those that others share, by name. */
export const listSavedViews = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  staffId: Id<'staff'>,
): Promise<SavedView[]> => {
  const { rows } = await db.query<Row>({
    name: 'list-saved-views',
    text: `${select} where v.merchant_id = $1 and (v.staff_id = $2 or v.shared) order by v.staff_id <> $2, v.name limit 200`,
    values: [uuidOf(merchantId), uuidOf(staffId)],
  });
  return rows.map(viewOf);
};

type NewView = Pick<SavedView, 'name' | 'shared' | 'search'>;

/** Saves a view; one of the same name of the same person is replaced. */
export const saveView = async (
  house: House,
  { merchantId, staffId, name, shared, search }: NewView & { merchantId: Id<'merchant'>; staffId: Id<'staff'> },
): Promise<SavedView> => {
  await house.db.query({
    name: 'save-view',
    text: `insert into saved_view (merchant_id, view_id, staff_id, name, shared, search, saved_at)
      values ($1, $2, $3, $4, $5, $6::jsonb, $7)
      on conflict (merchant_id, staff_id, name) do update
        set shared = excluded.shared, search = excluded.search, saved_at = excluded.saved_at`,
    values: [
      uuidOf(merchantId),
      uuidOf(house.newId('savedView')),
      uuidOf(staffId),
      name,
      shared,
      toJson(search),
      toIso(house.clock.now()),
    ],
  });
  const { rows } = await house.db.query<Row>(`${select} where v.merchant_id = $1 and v.staff_id = $2 and v.name = $3`, [
    uuidOf(merchantId),
    uuidOf(staffId),
    name,
  ]);
  const [row] = rows;
  if (!row) throw new Error('defect: a view that was just saved is not there');
  return viewOf(row);
};

/** Drops a view of one's own; those of others are not there. */
export const dropView = async (
  { db }: House,
  { merchantId, staffId, viewId }: { merchantId: Id<'merchant'>; staffId: Id<'staff'>; viewId: Id<'savedView'> },
): Promise<Result<null, Refusal>> => {
  const { rowCount } = await db.query(
    'delete from saved_view where merchant_id = $1 and staff_id = $2 and view_id = $3',
    [uuidOf(merchantId), uuidOf(staffId), uuidOf(viewId)],
  );
  return rowCount ? ok(null) : refused(refusal('not_found', { what: viewId }));
};

const select = `select v.view_id, v.name, v.shared, v.search, v.staff_id, s.name as owner_name
  from saved_view v join staff s on s.merchant_id = v.merchant_id and s.staff_id = v.staff_id`;

type Row = {
  readonly view_id: string;
  readonly name: string;
  readonly shared: boolean;
  readonly search: { readonly [name: string]: string };
  readonly staff_id: string;
  readonly owner_name: string;
};

const viewOf = (row: Row): SavedView => ({
  id: idOf('savedView', row.view_id),
  name: row.name,
  shared: row.shared,
  owner: { id: idOf('staff', row.staff_id), name: row.owner_name },
  search: row.search,
});
