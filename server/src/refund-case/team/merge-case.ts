import {
  type Actor,
  type Id,
  ok,
  type RefundCase,
  type Refusal,
  type Result,
  refusal,
  refused,
  toIso,
  toJson,
  uuidOf,
} from '@redress/domain';
import { withdrawClaim } from '../../claim/withdraw-claim.ts';
import type { House } from '../../house.ts';
import { inTransaction } from '../../platform/postgres/write-once.ts';
import { readCase } from '../case-reader.ts';
import { tell } from './activity.ts';

export type MergeCase = {
  readonly merchantId: Id<'merchant'>;
  readonly actor: Actor;
  /** The duplicate: it is withdrawn. */
  readonly caseId: Id<'refundCase'>;
  readonly intoCaseId: Id<'refundCase'>;
  readonly reason: string;
};

/**
 * Makes a duplicate part of another case about the same order. They are linked first, which of two people who merge them into each other lets one through;
 * then the duplicate is withdrawn, which is refused once money was approved, so that nothing is ever paid by both. What was said on either is read
 * on the one that stays. Repeated after a crash it goes on. Refuses `not_found`, `merge_not_same`, `merge_target_unfit`, `move_not_allowed`.
 */
export const mergeCase = async (house: House, asked: MergeCase): Promise<Result<null, Refusal>> => {
  const { merchantId, actor, caseId, intoCaseId, reason } = asked;
  const [duplicate, stays] = await Promise.all([
    readCase(house.db, merchantId, caseId),
    readCase(house.db, merchantId, intoCaseId),
  ]);
  if (!duplicate) return refused(refusal('not_found', { what: caseId }));
  if (!stays) return refused(refusal('not_found', { what: intoCaseId }, '/intoCaseId'));
  if (caseId === intoCaseId || duplicate.orderId !== stays.orderId || duplicate.cardId !== stays.cardId)
    return refused(refusal('merge_not_same', {}, '/intoCaseId'));
  if (stays.status === 'withdrawn')
    return refused(refusal('merge_target_unfit', { number: stays.number }, '/intoCaseId'));
  const linked = await link(house, asked, duplicate, stays);
  if (!linked.ok) return linked;
  if (duplicate.status !== 'withdrawn') {
    const words = `与 ${stays.number} 重复，并入该单：${reason}`.slice(0, 4_000);
    const command = { merchantId, actor, caseId, expectedVersion: duplicate.version, dryRun: false, once: null };
    const withdrawn = await withdrawClaim(house, { ...command, reason: words });
    if (!withdrawn.ok) {
      await unlink(house, asked);
      return withdrawn;
    }
  }
  return tellOnce(house, asked);
};

/** One at a time for an order, so that two cases are never merged into each other. */
const link = (
  house: House,
  { merchantId, actor, caseId, intoCaseId, reason }: MergeCase,
  duplicate: RefundCase,
  stays: RefundCase,
): Promise<Result<null, Refusal>> =>
  inTransaction(house, merchantId, async (client) => {
    await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`merge ${duplicate.orderId}`]);
    const { rows } = await client.query<{ case_id: string; into_case_id: string }>(
      'select case_id, into_case_id from case_merge where merchant_id = $1 and case_id = any($2::uuid[])',
      [uuidOf(merchantId), [uuidOf(caseId), uuidOf(intoCaseId)]],
    );
    const merged = rows.find((row) => row.case_id === uuidOf(intoCaseId));
    if (merged) return refused(refusal('merge_target_unfit', { number: stays.number }, '/intoCaseId'));
    const before = rows.find((row) => row.case_id === uuidOf(caseId));
    if (before && before.into_case_id !== uuidOf(intoCaseId))
      return refused(refusal('merge_target_unfit', { number: duplicate.number }));
    if (before) return ok(null);
    await client.query(
      `insert into case_merge (merchant_id, case_id, into_case_id, reason, merged_by, merged_at) values ($1, $2, $3, $4, $5::jsonb, $6)`,
      [uuidOf(merchantId), uuidOf(caseId), uuidOf(intoCaseId), reason, toJson(actor), toIso(house.clock.now())],
    );
    return ok(null);
  });

/** The duplicate could not be withdrawn any more: both cases stay what they are. */
const unlink = async ({ db }: House, { merchantId, caseId, intoCaseId }: MergeCase): Promise<void> => {
  await db.query('delete from case_merge where merchant_id = $1 and case_id = $2 and into_case_id = $3', [
    uuidOf(merchantId),
    uuidOf(caseId),
    uuidOf(intoCaseId),
  ]);
};

const tellOnce = (house: House, { merchantId, actor, caseId, intoCaseId }: MergeCase): Promise<Result<null, Refusal>> =>
  inTransaction(house, merchantId, async (client) => {
    const told = await client.query(
      `select 1 from case_activity where merchant_id = $1 and case_id = $2 and type = 'case_merged' and contents ->> 'caseId' = $3`,
      [uuidOf(merchantId), uuidOf(intoCaseId), caseId],
    );
    const contents = { caseId, intoCaseId };
    if (!told.rowCount)
      await tell(house, client, { merchantId, caseId: intoCaseId, type: 'case_merged', contents, actor });
    return ok(null);
  });
