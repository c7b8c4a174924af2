import {
  assert,
  releaseBatch as decideRelease,
  isInBankFile,
  ok,
  type Refusal,
  type Result,
  refusal,
  refused,
  releaseInBankFile,
  toIso,
  toJson,
  uuidOf,
} from '@redress/domain';
import { readChannelAccount } from '../../channels/channel-accounts.ts';
import type { House } from '../../house.ts';
import { openBatchFile } from './batch-file.ts';
import { listBatchItems, readBatch, type StoredBatch } from './batch-reader.ts';
import { type BatchCommand, batchFor, stale } from './discard-batch.ts';
import { isStopped } from './is-stopped.ts';
import { moveItems } from './move-items.ts';

/**
 * A second person releases a file: first that decision, of which there can be only one, then each payout passes to the bank
 * (`accepted`), and only when all have may the file be downloaded. What broke off in between is finished by releasing again.
 * Refuses `bank_batch_maker_releases`, `bank_account_disabled`, `bank_batch_move_not_allowed`, `version_stale`.
 */
export const releaseBatch = async (house: House, command: BatchCommand): Promise<Result<StoredBatch, Refusal>> => {
  const before = await batchFor(house, command);
  if (!before.ok) return before;
  const batch = before.value;
  const decided = decideRelease(batch, command.actor);
  if (!decided.ok) return decided;
  if (decided.value === 'begin') {
    const account = await readChannelAccount(house.db, command.merchantId, batch.channelAccountId);
    if (!account?.enabled || (await isStopped(house, command.merchantId, batch.channelAccountId)))
      return refused(refusal('bank_account_disabled'));
    // A file that is not the one that was looked at is never released.
    await openBatchFile(house, batch);
    if (!(await begin(house, command, batch))) return stale({ version: batch.version + 1 });
  }
  return finish(house, command);
};

const begin = async (
  house: House,
  { merchantId, batchId, actor }: BatchCommand,
  { version }: StoredBatch,
): Promise<boolean> => {
  const { rowCount } = await house.db.query({
    name: 'begin-bank-release',
    text: `update bank_batch set status = 'releasing', released_by = $4::jsonb, released_at = $5::timestamptz, version = version + 1
      where merchant_id = $1 and bank_batch_id = $2 and version = $3 and status = 'made' and not exists (
        select 1 from payout_stop s where s.merchant_id = bank_batch.merchant_id and s.lifted_at is null
          and (s.channel_account_id is null or s.channel_account_id = bank_batch.channel_account_id))`,
    values: [uuidOf(merchantId), uuidOf(batchId), version, toJson(actor), toIso(house.clock.now())],
  });
  return rowCount === 1;
};

const finish = async (
  house: House,
  { merchantId, batchId, actor }: BatchCommand,
): Promise<Result<StoredBatch, Refusal>> => {
  const items = await listBatchItems(house.db, merchantId, batchId);
  const failed = await moveItems(
    house,
    items.map(({ payout }) => payout),
    // What is in the file can be moved by nothing else, so whatever is not in it any more was passed on before.
    { merchantId, actor, move: (payout) => (isInBankFile(payout) ? releaseInBankFile(payout) : null) },
  );
  const [first] = failed;
  if (first) throw new Error(`payout ${first.payout.id} was not passed to the bank: ${first.refusal.code}`);
  await house.db.query({
    name: 'finish-bank-release',
    text: `update bank_batch set status = 'released', version = version + 1
      where merchant_id = $1 and bank_batch_id = $2 and status = 'releasing'`,
    values: [uuidOf(merchantId), uuidOf(batchId)],
  });
  const released = await readBatch(house.db, merchantId, batchId);
  assert(released, 'a batch is never removed');
  return ok(released);
};
