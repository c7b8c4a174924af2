import {
  type Actor,
  type AmendmentDecision,
  builtInLaw,
  fromJson,
  type Id,
  type Instant,
  idOf,
  type LawAmendment,
  type LawChange,
  type LawData,
  type LawSource,
  lawWith,
  toIso,
  uuidOf,
} from '@redress/domain';
import type { Pool } from 'pg';

/**
 * The law as a merchant knew it at a moment: articles, rates and rest days of this release with everything that two people had
 * confirmed by then. One query. Keep its `version` with what was calculated: `readLawVersion` gives the same law again.
 */
export const readLawData = (db: Pool, merchantId: Id<'merchant'>, asKnownAt: Instant): Promise<LawData> =>
  decided(db, merchantId, { name: 'law-known-at', which: beforeTheFirstAfter, value: toIso(asKnownAt) });

/** Everything up to the first decision of a later moment: whatever clocks the deciders had, it is the law of one version. */
const beforeTheFirstAfter = `d.version < coalesce(
  (select min(l.version) from law_decision l where l.merchant_id = $1 and l.decided_at > $2), 2147483647)`;

/** The law of a version, as an earlier calculation relied on it. Version 0 is the release alone. */
export const readLawVersion = (
  db: Pick<Pool, 'query'>,
  merchantId: Id<'merchant'>,
  version: number,
): Promise<LawData> =>
  version === 0
    ? Promise.resolve(builtInLaw)
    : decided(db, merchantId, { name: 'law-of-version', which: 'd.version <= $2', value: version });

/** The newest law, whatever the clocks of the deciding processes said. */
export const readLawNow = (db: Pool, merchantId: Id<'merchant'>): Promise<LawData> =>
  decided(db, merchantId, { name: 'law-now', which: 'd.version >= $2', value: 0 });

const decided = async (
  db: Pick<Pool, 'query'>,
  merchantId: Id<'merchant'>,
  { name, which, value }: { readonly name: string; readonly which: string; readonly value: string | number },
): Promise<LawData> => {
  const { rows } = await db.query<AmendmentRow>({
    name,
    text: `${selectAmendments} where d.merchant_id = $1 and ${which} order by d.version`,
    values: [uuidOf(merchantId), value],
  });
  return rows.length === 0 ? builtInLaw : lawWith(rows.map(amendmentOf));
};

export const selectAmendments = `
  select a.amendment_id, a.change::text as change, a.source, a.proposer, a.proposed_at,
    d.outcome, d.version, d.decider, d.decided_at, d.reason
  from law_amendment a left join law_decision d on d.merchant_id = a.merchant_id and d.amendment_id = a.amendment_id`;

export type AmendmentRow = {
  readonly amendment_id: string;
  readonly change: string;
  readonly source: LawSource;
  readonly proposer: Actor;
  readonly proposed_at: Instant;
} & (
  | {
      readonly outcome: AmendmentDecision['outcome'];
      readonly version: number;
      readonly decider: Actor;
      readonly decided_at: Instant;
      readonly reason: string | null;
    }
  | { readonly outcome: null }
);

export const amendmentOf = (row: AmendmentRow): LawAmendment => ({
  id: idOf('lawAmendment', row.amendment_id),
  change: fromJson<LawChange>(row.change),
  source: row.source,
  proposedBy: row.proposer,
  proposedAt: row.proposed_at,
  decision:
    row.outcome === null
      ? null
      : { outcome: row.outcome, version: row.version, by: row.decider, at: row.decided_at, reason: row.reason },
});
