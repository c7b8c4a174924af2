import {
  type Actor,
  assert,
  type Currency,
  type Id,
  isInBankFile,
  type LocalDate,
  ok,
  putIntoBankFile,
  type Refusal,
  type Result,
  refusal,
  refused,
  shanghaiDate,
  sum,
  toIso,
  toJson,
  uuidOf,
} from '@redress/domain';
import { readChannelAccount, type SealedAccount } from '../../channels/channel-accounts.ts';
import type { House } from '../../house.ts';
import { isUniqueViolation } from '../../platform/postgres/refusal-of-error.ts';
import { keepBatchFile, makeBatchFile } from './batch-file.ts';
import { listBatchItems, readBatch, readBatchMadeUnder, type StoredBatch } from './batch-reader.ts';
import { freeDiscarded } from './discard-batch.ts';
import { isStopped } from './is-stopped.ts';
import { moveItems } from './move-items.ts';

export type MakeBatch = {
  readonly merchantId: Id<'merchant'>;
  readonly actor: Actor;
  readonly channelAccountId: Id<'channelAccount'>;
  readonly currency: Currency;
  /** The day on which the bank is asked to pay; null for today. */
  readonly executeOn: LocalDate | null;
  /** The key of the request: asked again under it, the same batch is answered, and finished if it broke off. */
  readonly once: { readonly key: string; readonly requestHash: string } | null;
};

/**
 * Collects the payouts that wait for a file of this account, the oldest first and as many as the bank takes, and makes the file.
 * Each payout is put into the file before the file is written, so that nobody can void it any more; then the file is kept, and
 * only then the batch says that it is made. Refuses `bank_batch_empty`, `bank_account_disabled`, `date_in_past`.
 */
export const makeBatch = async (house: House, command: MakeBatch): Promise<Result<StoredBatch, Refusal>> => {
  const { merchantId, channelAccountId, once } = command;
  const account = await readChannelAccount(house.db, merchantId, channelAccountId);
  if (account?.kind !== 'bank') return refused(refusal('not_found', { what: channelAccountId }, '/channelAccountId'));
  if (!account.enabled || (await isStopped(house, merchantId, channelAccountId)))
    return refused(refusal('bank_account_disabled'));
  const today = shanghaiDate(house.clock.now());
  const executeOn = command.executeOn ?? today;
  if (executeOn < today)
    return refused(refusal('input_invalid', { reason: '付款日已过 / the day is in the past' }, '/executeOn'));
  const earlier = once && (await readBatchMadeUnder(house.db, merchantId, once));
  if (earlier && !earlier.ok) return earlier;
  await freeDiscarded(house, merchantId, channelAccountId);
  const batchId = earlier?.value ?? (await collect(house, command, account, executeOn));
  if (batchId === null) return refused(refusal('bank_batch_empty'));
  return finish(house, command, account, batchId);
};

/** How often two people may make batches at the same moment before one of them is told to try again. */
const mostTries = 5;

const collect = async (
  house: House,
  { merchantId, actor, currency, once }: MakeBatch,
  account: SealedAccount,
  executeOn: LocalDate,
): Promise<Id<'bankBatch'> | null> => {
  assert(account.kind === 'bank', 'a batch leaves by an account at a bank');
  const { fileFormat, transfersPerFile } = account.settings;
  for (let tries = 1; ; tries += 1) {
    const batchId = house.newId('bankBatch');
    try {
      const { rowCount } = await house.db.query({
        name: 'collect-bank-batch',
        text: collectSql,
        values: [
          uuidOf(merchantId),
          uuidOf(batchId),
          uuidOf(account.id),
          currency,
          transfersPerFile,
          `B${batchId.slice(batchId.lastIndexOf('_') + 1).toUpperCase()}`,
          fileFormat,
          executeOn,
          toJson(actor),
          toIso(house.clock.now()),
          once?.key ?? null,
          once?.requestHash ?? null,
        ],
      });
      return rowCount === 0 ? null : batchId;
    } catch (error) {
      // Somebody else took the same payouts, or the same key, at the same moment; what is left is looked at again.
      if (!isUniqueViolation(error) || tries === mostTries) throw error;
      const earlier = once && (await readBatchMadeUnder(house.db, merchantId, once));
      if (earlier?.ok) return earlier.value;
    }
  }
};

const collectSql = `
  with waiting as (
    select p.payout_id, p.amount_minor from payout p
    where p.merchant_id = $1 and p.channel_account_id = $3 and p.status = 'held' and p.state ->> 'holdReason' = 'awaits_bank_file'
      and p.currency = $4 and not exists (
        select 1 from bank_batch_item i where i.merchant_id = p.merchant_id and i.payout_id = p.payout_id and i.in_batch)
    order by p.payout_id limit $5 for update of p skip locked
  ), batch as (
    insert into bank_batch (merchant_id, bank_batch_id, channel_account_id, number, status, format, currency, execute_on, made_by, made_at, made_under, made_hash)
    select $1, $2, $3, $6, 'collecting', $7, $4, $8::date, $9::jsonb, $10::timestamptz, $11, $12 where exists (select 1 from waiting)
    returning merchant_id, bank_batch_id
  )
  insert into bank_batch_item (merchant_id, bank_batch_id, payout_id, place, amount_minor)
  select b.merchant_id, b.bank_batch_id, w.payout_id, row_number() over (order by w.payout_id), w.amount_minor from batch b, waiting w`;

/** From the collected payouts to the file. Every step may be done again. */
const finish = async (
  house: House,
  { merchantId, actor }: MakeBatch,
  account: SealedAccount,
  batchId: Id<'bankBatch'>,
): Promise<Result<StoredBatch, Refusal>> => {
  const batch = await readBatch(house.db, merchantId, batchId);
  assert(batch, 'the batch was made a moment ago');
  if (batch.status !== 'collecting') return ok(batch);
  const collected = await listBatchItems(house.db, merchantId, batchId);
  const failed = await moveItems(
    house,
    collected.map(({ payout }) => payout),
    { merchantId, actor, move: (payout) => (isInBankFile(payout) ? null : putIntoBankFile(payout)) },
  );
  await drop(
    house,
    merchantId,
    batchId,
    failed.map(({ payout }) => payout.id),
  );
  const items = await listBatchItems(house.db, merchantId, batchId);
  const [first] = items;
  if (!first) {
    await giveUp(house, merchantId, batchId, actor);
    return refused(refusal('bank_batch_empty'));
  }
  const file = await makeBatchFile(house, account, batch, items);
  const key = await keepBatchFile(house, { merchantId, batchId }, file);
  const total = sum(
    first.payout.amount.currency,
    items.map(({ payout }) => payout.amount),
  );
  await house.db.query({
    name: 'made-bank-batch',
    text: `update bank_batch set status = 'made', item_count = $3, total_minor = $4, file_name = $5, file_key = $6, file_bytes = $7,
        file_sha256 = decode($8, 'hex'), version = version + 1
      where merchant_id = $1 and bank_batch_id = $2 and status = 'collecting'`,
    values: [
      uuidOf(merchantId),
      uuidOf(batchId),
      items.length,
      total.minor.toString(),
      file.name,
      key,
      file.bytes.length,
      file.sha256,
    ],
  });
  const made = await readBatch(house.db, merchantId, batchId);
  assert(made, 'a batch is never removed');
  return ok(made);
};

/** Somebody voided them between the collecting and the putting in. */
const drop = async (
  house: House,
  merchantId: Id<'merchant'>,
  batchId: Id<'bankBatch'>,
  payoutIds: readonly Id<'payout'>[],
): Promise<void> => {
  if (payoutIds.length === 0) return;
  await house.db.query({
    name: 'drop-from-bank-batch',
    text: `update bank_batch_item set in_batch = false where merchant_id = $1 and bank_batch_id = $2 and payout_id = any($3::uuid[])`,
    values: [uuidOf(merchantId), uuidOf(batchId), payoutIds.map(uuidOf)],
  });
};

const giveUp = async (
  house: House,
  merchantId: Id<'merchant'>,
  batchId: Id<'bankBatch'>,
  actor: Actor,
): Promise<void> => {
  await house.db.query({
    name: 'give-up-bank-batch',
    text: `update bank_batch set status = 'discarded', discarded_by = $3::jsonb, discarded_at = $4::timestamptz,
        discard_reason = 'empty', version = version + 1
      where merchant_id = $1 and bank_batch_id = $2 and status = 'collecting'`,
    values: [uuidOf(merchantId), uuidOf(batchId), toJson(actor), toIso(house.clock.now())],
  });
};
