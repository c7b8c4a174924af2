import {
  fromJson,
  type Id,
  type Instant,
  idOf,
  type LocalDate,
  type Policy,
  type PolicyDocument,
  uuidOf,
} from '@redress/domain';
import type { Pool } from 'pg';

/** A version of the policy with the moment in which it was written down. */
export type PolicyRecord = { readonly policy: Policy; readonly createdAt: Instant };

/**
 * The version in force on a calendar day of the shop; null when there was none yet. A store may have a day of its own for a version;
 * without a store only versions that hold everywhere count.
 */
export const policyInForce = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  date: LocalDate,
  storeId: Id<'store'> | null = null,
): Promise<Policy | null> => {
  const { rows } = await db.query<PolicyRow>({
    name: 'policy-in-force',
    text: `select p.policy_id, p.version, p.effective_from, p.contents::text as contents, p.created_at, d.document::text as document
      from policy p
      left join policy_draft d on d.merchant_id = p.merchant_id and d.policy_id = p.policy_id
      left join policy_store s on s.merchant_id = p.merchant_id and s.policy_id = p.policy_id and s.store_id = $3
      where p.merchant_id = $1 and coalesce(s.effective_from, case when p.only_listed_stores then null else p.effective_from end) <= $2
      order by coalesce(s.effective_from, p.effective_from) desc, p.version desc limit 1`,
    values: [uuidOf(merchantId), date, storeId && uuidOf(storeId)],
  });
  return rows[0] ? recordOf(rows[0]).policy : null;
};

/** One version; null when the merchant has no such policy. */
export const readPolicy = async (
  db: Pick<Pool, 'query'>,
  merchantId: Id<'merchant'>,
  policyId: Id<'policy'>,
): Promise<PolicyRecord | null> => {
  const { rows } = await db.query<PolicyRow>({
    name: 'read-policy',
    text: `${select} where p.merchant_id = $1 and p.policy_id = $2`,
    values: [uuidOf(merchantId), uuidOf(policyId)],
  });
  return rows[0] ? recordOf(rows[0]) : null;
};

/** All versions, newest first, at most `limit`, older than the version `before` when one is given. */
export const listPolicies = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  { limit, before }: { readonly limit: number; readonly before: number | null },
): Promise<PolicyRecord[]> => {
  const { rows } = await db.query<PolicyRow>({
    name: 'list-policies',
    text: `${select} where p.merchant_id = $1 and ($2::integer is null or p.version < $2) order by p.version desc limit $3`,
    values: [uuidOf(merchantId), before, limit],
  });
  return rows.map(recordOf);
};

/** A version that was made of a draft has the document of that draft, which nobody can change any more. */
const select = `select p.policy_id, p.version, p.effective_from, p.contents::text as contents, p.created_at, d.document::text as document
  from policy p left join policy_draft d on d.merchant_id = p.merchant_id and d.policy_id = p.policy_id`;

type PolicyRow = {
  readonly policy_id: string;
  readonly version: number;
  readonly effective_from: LocalDate;
  readonly contents: string;
  readonly document: string | null;
  readonly created_at: Instant;
};

/** What does not change with the version is kept in `contents`; what the table is searched by is in its columns. */
export type PolicyContents = Pick<Policy, 'title' | 'terms' | 'clauses'>;

const recordOf = (row: PolicyRow): PolicyRecord => ({
  policy: {
    id: idOf('policy', row.policy_id),
    version: row.version,
    effectiveFrom: row.effective_from,
    ...fromJson<PolicyContents>(row.contents),
    document: row.document === null ? null : fromJson<PolicyDocument>(row.document),
  },
  createdAt: row.created_at,
});
