import { builtInRoles, type Role, type Scope, withinSomeStores } from '@redress/contract';
import { type Currency, type Instant, idOf, money } from '@redress/domain';
import type { StaffRights } from '../../platform/http/handlers.ts';
import { scopesOf } from '../api-key.ts';

/** The columns of `staff_rights`, all null for whoever has none, with what the merchant says of the roles named there. */
export type RightsRow = {
  readonly roles: readonly string[] | null;
  readonly store_ids: readonly string[] | null;
  readonly approval_limit_minor: bigint | null;
  readonly suspended_at: Instant | null;
  readonly currency: string;
  readonly own_roles: Readonly<Record<string, readonly string[]>> | null;
};

/** Selects them for a staff member `s` with its rights `r` and its merchant `m`. */
export const rightsColumns = `r.roles, r.store_ids, r.approval_limit_minor, r.suspended_at, m.currency,
  (select jsonb_object_agg(o.code, o.scopes) from staff_role o where o.merchant_id = s.merchant_id and o.code = any(r.roles)) as own_roles`;

const known: Readonly<Record<string, Role>> = builtInRoles;

/** What the roles of a person add up to. */
export const scopesOfRoles = ({ roles, own_roles }: Pick<RightsRow, 'roles' | 'own_roles'>): Scope[] =>
  scopesOf((roles ?? []).flatMap((code) => own_roles?.[code] ?? known[code]?.scopes ?? []));

/** How far rights reach, for given scopes: those of the roles, or those of a key of the same person. */
export const rightsOf = (row: RightsRow, scopes: readonly Scope[]): StaffRights => ({
  scopes: row.store_ids === null ? scopes : withinSomeStores(scopes),
  stores: row.store_ids === null ? 'all' : row.store_ids.map((id) => idOf('store', id)),
  limits: {
    approval: row.approval_limit_minor === null ? null : money(row.currency as Currency, row.approval_limit_minor),
  },
});
