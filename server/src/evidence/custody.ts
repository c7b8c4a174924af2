import { createHash } from 'node:crypto';
import {
  type Actor,
  type CustodyBreak,
  type CustodyDeed,
  type CustodyLink,
  custodyBreak,
  type Id,
  idOf,
  idPrefixes,
  instantOf,
  parseId,
  toIso,
  uuidOf,
} from '@redress/domain';
import type { Pool } from 'pg';
import type { House } from '../house.ts';

type Case = { readonly merchantId: Id<'merchant'>; readonly caseId: Id<'refundCase'> };

/** Adds links to the chain of a case, in the transaction of `db` where that is one. Intake adds its own link in the database. */
export const recordCustody = async (
  { clock }: Pick<House, 'clock'>,
  db: Pick<Pool, 'query'>,
  { merchantId, caseId, actor, deeds }: Case & { readonly actor: Actor; readonly deeds: readonly CustodyDeed[] },
): Promise<void> => {
  const now = toIso(clock.now());
  for (const { evidenceId, action, detail } of deeds)
    await db.query({
      name: 'append-custody',
      text: 'select append_custody($1, $2, $3, $4, $5, $6, $7, $8)',
      values: [
        uuidOf(merchantId),
        uuidOf(caseId),
        evidenceId && uuidOf(evidenceId),
        action,
        actor.id,
        actor.name,
        now,
        JSON.stringify(actor.onBehalfOf ? { ...detail, onBehalfOf: actor.onBehalfOf.name } : detail),
      ],
    });
};

export type Custody = { readonly links: readonly CustodyLink[]; readonly broken: CustodyBreak | null };

/** The chain of a case from its beginning, and where it does not hold. One statement, so that a link that is being added cannot look like a break. */
export const readCustody = async (db: Pick<Pool, 'query'>, { merchantId, caseId }: Case): Promise<Custody> => {
  const { rows } = await db.query<LinkRow>({
    name: 'read-custody',
    text: `select h.sequence as head_sequence, encode(h.hash, 'hex') as head_hash, c.sequence, c.evidence_id, c.action, c.actor_id, c.actor_name,
        floor(extract(epoch from c.occurred_at) * 1000)::float8 as occurred_at, c.detail, encode(c.hash, 'hex') as hash
      from (select $1::uuid as merchant_id, $2::uuid as case_id) k
      left join evidence_custody_head h on h.merchant_id = k.merchant_id and h.case_id = k.case_id
      left join evidence_custody c on c.merchant_id = k.merchant_id and c.case_id = k.case_id
      order by c.sequence`,
    values: [uuidOf(merchantId), uuidOf(caseId)],
  });
  const merchant = uuidOf(merchantId);
  const refundCase = uuidOf(caseId);
  const links = rows.flatMap((row) => (row.sequence === null ? [] : [linkOf(row, merchant, refundCase)]));
  const [first] = rows;
  const head =
    first?.head_sequence == null || first.head_hash === null
      ? null
      : { sequence: first.head_sequence, hash: first.head_hash };
  return { links, broken: custodyBreak({ merchant, refundCase, links, head, sha256 }) };
};

/** SHA-256 in hexadecimal of a text in UTF-8, as the database makes it. */
export const sha256 = (words: string): string => createHash('sha256').update(words, 'utf8').digest('hex');

type LinkRow = {
  readonly head_sequence: number | null;
  readonly head_hash: string | null;
  readonly sequence: number | null;
  readonly evidence_id: string | null;
  readonly action: CustodyLink['action'];
  readonly actor_id: string;
  readonly actor_name: string;
  readonly occurred_at: number;
  readonly detail: string;
  readonly hash: string;
};

const linkOf = (row: LinkRow, merchant: string, refundCase: string): CustodyLink => ({
  sequence: row.sequence ?? 0,
  merchant,
  refundCase,
  evidence: row.evidence_id,
  action: row.action,
  actorId: row.actor_id,
  actorName: row.actor_name,
  occurredAt: instantOf(row.occurred_at),
  detail: row.detail,
  hash: row.hash,
});

/** The names of whoever took files in, who are known by their ids only: people of the staff and customers. */
export const namesOf = async (
  db: Pick<Pool, 'query'>,
  merchantId: Id<'merchant'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const uuidsOf = (kind: 'staff' | 'customer' | 'key'): string[] =>
    ids.flatMap((id) => (id.startsWith(`${idPrefixes[kind]}_`) && parseId(kind, id) ? [uuidOf(id as Id)] : []));
  const { rows } = await db.query<{ kind: 'staff' | 'customer' | 'key'; uuid: string; name: string }>({
    name: 'names-of-actors',
    text: `select 'staff' as kind, staff_id as uuid, name from staff where merchant_id = $1 and staff_id = any($2::uuid[])
      union all select 'customer', customer_id, name from customer where merchant_id = $1 and customer_id = any($3::uuid[])
      union all select 'key', key_id, label from api_key where merchant_id = $1 and key_id = any($4::uuid[])`,
    values: [uuidOf(merchantId), uuidsOf('staff'), uuidsOf('customer'), uuidsOf('key')],
  });
  return new Map(rows.map(({ kind, uuid, name }) => [idOf(kind, uuid), name]));
};

/** What a link says of itself, as data; empty when it is no JSON, which a link of ours always is. */
export const detailOf = ({ detail }: Pick<CustodyLink, 'detail'>): Readonly<Record<string, unknown>> => {
  try {
    const known: unknown = JSON.parse(detail);
    return typeof known === 'object' && known !== null && !Array.isArray(known) ? { ...known } : {};
  } catch {
    return {};
  }
};
