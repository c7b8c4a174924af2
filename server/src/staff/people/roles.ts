import { builtInRoles, type ReplyBodyOf, type Role, type Scope } from '@redress/contract';
import {
  type Id,
  ok,
  parseId,
  type Refusal,
  type Result,
  refusal,
  refused,
  type Text,
  toIso,
  uuidOf,
} from '@redress/domain';
import type { Pool } from 'pg';
import type { House } from '../../house.ts';
import type { RequestContext } from '../../platform/http/handlers.ts';
import { scopesOf } from '../api-key.ts';
import { writeView } from '../view-log/log-view.ts';

type ShownRole = ReplyBodyOf<'setRole'>;
const builtIn: Readonly<Record<string, Role>> = builtInRoles;

/** The roles of a merchant: those of the product, as the merchant has changed them, and the merchant's own. */
export const listRoles = async (db: Pool, merchantId: Id<'merchant'>): Promise<ShownRole[]> => {
  const { rows } = await db.query<{ code: string; name_zh: string; name_en: string; scopes: string[] }>({
    name: 'list-roles',
    text: 'select code, name_zh, name_en, scopes from staff_role where merchant_id = $1 order by code',
    values: [uuidOf(merchantId)],
  });
  const own = new Map(rows.map((row) => [row.code, row]));
  const shown = Object.entries(builtIn).map(([code, { name, scopes }]): ShownRole => {
    const changed = own.get(code);
    return changed ? ownRole(changed) : { code, name, scopes: [...scopes], builtIn: true, changed: false };
  });
  return [...shown, ...rows.filter(({ code }) => builtIn[code] === undefined).map(ownRole)];
};

const ownRole = (row: { code: string; name_zh: string; name_en: string; scopes: readonly string[] }): ShownRole => ({
  code: row.code,
  name: { zh: row.name_zh, en: row.name_en },
  scopes: scopesOf(row.scopes),
  builtIn: builtIn[row.code] !== undefined,
  changed: true,
});

export const knownRoles = async (db: Pool, merchantId: Id<'merchant'>): Promise<ReadonlySet<string>> =>
  new Set((await listRoles(db, merchantId)).map(({ code }) => code));

type SetRole = { readonly code: string; readonly name: Text; readonly scopes: readonly Scope[] };

/**
 * Makes a role or changes what it allows. Nobody changes a role that they hold (`own_rights`), and the right over all merchants of an
 * installation is in no role.
 */
export const setRole = async (
  house: House,
  { merchantId, actor }: Pick<RequestContext, 'merchantId' | 'actor'>,
  { code, name, scopes }: SetRole,
): Promise<Result<ShownRole, Refusal>> => {
  if (scopes.includes('merchants:manage'))
    return refused(refusal('scope_missing', { scope: 'merchants:manage' }, '/scopes'));
  const { rows } = await house.db.query<{ held: boolean }>({
    name: 'set-role',
    text: `with held as (
        select 1 from staff_rights where merchant_id = $1 and staff_id = $7::uuid and $2 = any(roles)
      ), made as (
        insert into staff_role (merchant_id, code, name_zh, name_en, scopes, changed_at)
        select $1, $2, $3, $4, $5::text[], $6 where not exists (select 1 from held)
        on conflict (merchant_id, code) do update set name_zh = excluded.name_zh, name_en = excluded.name_en,
          scopes = excluded.scopes, changed_at = excluded.changed_at
      )
      select exists (select 1 from held) as held`,
    values: [uuidOf(merchantId), code, name.zh, name.en, [...scopes], toIso(house.clock.now()), heldBy(actor)],
  });
  if (rows[0]?.held) return refused(refusal('own_rights'));
  await writeView(house, { merchantId, kind: 'role_changed', actor, subject: code, details: { name, scopes } });
  return ok({ code, name, scopes: [...scopes], builtIn: builtIn[code] !== undefined, changed: true });
};

const heldBy = ({ id }: RequestContext['actor']): string | null => {
  const staffId = parseId('staff', id);
  return staffId && uuidOf(staffId);
};
