import { type Scope, scopeNames } from '@redress/contract';
import { type Actor, type Id, type Instant, idOf } from '@redress/domain';

/** A key as it may be shown: it speaks for a person of the staff or, without one, for a machine of the merchant's. */
export type ApiKey = {
  readonly id: Id<'key'>;
  readonly label: string;
  readonly scopes: readonly Scope[];
  readonly actor: Actor;
  readonly createdAt: Instant;
  readonly revokedAt: Instant | null;
};

/** A new key with its token, which is shown this once. */
export type NewApiKey = ApiKey & { readonly secret: string };

export type ApiKeyRow = {
  readonly key_id: string;
  readonly label: string;
  readonly scopes: readonly string[];
  readonly staff_id: string | null;
  readonly staff_name: string | null;
  readonly created_at: Instant;
  readonly revoked_at: Instant | null;
};

export const apiKeyOf = (row: ApiKeyRow): ApiKey => ({
  id: idOf('key', row.key_id),
  label: row.label,
  scopes: scopesOf(row.scopes),
  actor: actorOf(row),
  createdAt: row.created_at,
  revokedAt: row.revoked_at,
});

/** A scope that this release does not know gives nothing. */
export const scopesOf = (names: readonly string[]): Scope[] => scopeNames.filter((scope) => names.includes(scope));

export const actorOf = (row: Pick<ApiKeyRow, 'key_id' | 'label' | 'staff_id' | 'staff_name'>): Actor =>
  row.staff_id === null
    ? { kind: 'integration', id: idOf('key', row.key_id), name: row.label }
    : { kind: 'staff', id: idOf('staff', row.staff_id), name: row.staff_name ?? row.label };
