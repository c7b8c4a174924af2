import {
  type Actor,
  assert,
  fromJson,
  type Id,
  isInBankFile,
  ok,
  type Payout,
  type Refusal,
  type Result,
  refusal,
  refuseDiscard,
  refused,
  takeOutOfBankFile,
  toIso,
  toJson,
  uuidOf,
} from '@redress/domain';
import type { House } from '../../house.ts';
import { payoutRule } from '../payout-rule.ts';
import { readBatch, type StoredBatch } from './batch-reader.ts';
import { moveItems } from './move-items.ts';

export type BatchCommand = {
  readonly merchantId: Id<'merchant'>;
  readonly actor: Actor;
  readonly batchId: Id<'bankBatch'>;
  /** The version that the person saw (If-Match); null when it does not matter. */
  readonly expectedVersion: number | null;
};

/** Reads a batch that a person is about to move; `not_found` or `version_stale`. */
export const batchFor = async (
  house: House,
  { merchantId, batchId, expectedVersion }: BatchCommand,
): Promise<Result<StoredBatch, Refusal>> => {
  const batch = await readBatch(house.db, merchantId, batchId);
  if (!batch) return refused(refusal('not_found', { what: batchId }));
  if (expectedVersion !== null && expectedVersion !== batch.version) return stale(batch);
  return ok(batch);
};

export const stale = (batch: Pick<StoredBatch, 'version'>): Result<never, Refusal> =>
  refused(refusal('version_stale', { current: batch.version }));

/** Gives a file up that nobody released: its payouts wait for another one. A file that was released may be at the bank, and stays. */
export const discardBatch = async (
  house: House,
  command: BatchCommand & { readonly reason: string },
): Promise<Result<StoredBatch, Refusal>> => {
  const before = await batchFor(house, command);
  if (!before.ok) return before;
  const { merchantId, batchId, actor, reason } = command;
  const no = refuseDiscard(before.value, reason);
  if (no) return refused(no);
  const { rowCount } = await house.db.query({
    name: 'discard-bank-batch',
    text: `update bank_batch set status = 'discarded', discarded_by = $4::jsonb, discarded_at = $5::timestamptz, discard_reason = $6,
        version = version + 1
      where merchant_id = $1 and bank_batch_id = $2 and version = $3 and status in ('collecting', 'made')`,
    values: [
      uuidOf(merchantId),
      uuidOf(batchId),
      before.value.version,
      toJson(actor),
      toIso(house.clock.now()),
      reason.trim(),
    ],
  });
  if (rowCount === 0) return stale({ version: before.value.version + 1 });
  await freeDiscarded(house, merchantId, before.value.channelAccountId, actor);
  const after = await readBatch(house.db, merchantId, batchId);
  assert(after, 'a batch is never removed');
  return ok(after);
};

/**
 * Takes the payouts of discarded batches out of their files. Done after each discarding, and before each new batch in case
 * somebody died in between.
 */
export const freeDiscarded = async (
  house: House,
  merchantId: Id<'merchant'>,
  channelAccountId: Id<'channelAccount'>,
  actor: Actor = payoutRule,
): Promise<void> => {
  const { rows } = await house.db.query<{ bank_batch_id: string; payout_id: string; state: string }>({
    name: 'items-of-discarded',
    text: `select i.bank_batch_id, i.payout_id, p.state::text as state from bank_batch_item i
      join bank_batch b on b.merchant_id = i.merchant_id and b.bank_batch_id = i.bank_batch_id
      join payout p on p.merchant_id = i.merchant_id and p.payout_id = i.payout_id
      where i.merchant_id = $1 and i.in_batch and b.status = 'discarded' and b.channel_account_id = $2 order by i.payout_id`,
    values: [uuidOf(merchantId), uuidOf(channelAccountId)],
  });
  const payouts = rows.map((row) => fromJson<Payout>(row.state));
  const failed = await moveItems(house, payouts, {
    merchantId,
    actor,
    move: (payout) => (isInBankFile(payout) ? takeOutOfBankFile(payout) : null),
  });
  const [first] = failed;
  if (first) throw new Error(`payout ${first.payout.id} stays in a discarded file: ${first.refusal.code}`);
  if (rows.length === 0) return;
  await house.db.query({
    name: 'free-items-of-discarded',
    text: `update bank_batch_item i set in_batch = false from unnest($2::uuid[], $3::uuid[]) as f (batch, payout)
      where i.merchant_id = $1 and i.bank_batch_id = f.batch and i.payout_id = f.payout`,
    values: [uuidOf(merchantId), rows.map((row) => row.bank_batch_id), rows.map((row) => row.payout_id)],
  });
};
