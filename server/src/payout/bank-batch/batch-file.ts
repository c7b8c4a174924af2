import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { assert, type BankBatch, type Id, type LocalDate, type Payout, sum, uuidOf } from '@redress/domain';
import { readTransferBody } from '../../channels/bank/bank-channel.ts';
import { writeBatchSheet } from '../../channels/bank/batch-sheet.ts';
import { differencesFrom, readPain001 } from '../../channels/bank/check-pain001.ts';
import { writePain001 } from '../../channels/bank/pain001.ts';
import type { TransferFile } from '../../channels/bank/transfer-file.ts';
import { openAccount, type SealedAccount } from '../../channels/channel-accounts.ts';
import type { House } from '../../house.ts';
import { openBody } from '../stored-body.ts';
import type { BatchItem } from './batch-reader.ts';

export type BatchFile = { readonly name: string; readonly bytes: Uint8Array; readonly sha256: string };

type Asked = Pick<BankBatch, 'number' | 'format' | 'madeAt'> & { readonly executeOn: LocalDate };

/**
 * Makes the file of a batch out of the orders that are stored with its payouts. It is read back before anybody sees it: every
 * number, amount, name and account must be the one that was asked for, and the sum of the file the sum of the payouts.
 */
export const makeBatchFile = async (
  house: House,
  account: SealedAccount,
  asked: Asked,
  items: readonly BatchItem[],
): Promise<BatchFile> => {
  const opened = openAccount(house.secrets, account);
  assert(opened.kind === 'bank', 'a batch leaves by an account at a bank');
  const { holderName, bankName, bic, cnaps, batchBooking } = opened.settings;
  const file: TransferFile = {
    messageId: asked.number,
    createdAt: asked.madeAt,
    executeOn: asked.executeOn,
    debtor: { name: holderName, account: opened.secrets.accountNumber, bank: { bic, cnaps, name: bankName } },
    batchBooking,
    transfers: items.map(({ payout, requestBody }) => transferOf(house, payout, requestBody)),
  };
  const bytes =
    asked.format === 'sheet' ? writeBatchSheet(file) : Buffer.from([...writePain001(file)].join(''), 'utf8');
  if (asked.format === 'pain.001') {
    const differences = differencesFrom(file, await readPain001(inOnePiece(bytes)));
    assert(differences.length === 0, `the file says something else than its payouts: ${differences.join(', ')}`);
  }
  return { name: fileName(asked, items), bytes, sha256: sha256Of(bytes) };
};

/** The order as it was stored, which must still be the payout's. */
const transferOf = (house: House, payout: Payout, requestBody: string | null): TransferFile['transfers'][number] => {
  assert(requestBody !== null, 'what waits for a file was sent to the bank channel, and so its order is stored');
  const transfer = readTransferBody(openBody(house.secrets, payout, requestBody));
  const same =
    transfer.endToEndId === payout.requestNumber &&
    transfer.amount.minor === payout.amount.minor &&
    transfer.amount.currency === payout.amount.currency;
  assert(same, `the stored order of ${payout.requestNumber} is not the payout’s`);
  return transfer;
};

/** Count and sum stand in the name, so that a person sees them before opening it. */
const fileName = ({ number, format }: Asked, items: readonly BatchItem[]): string => {
  const total = sum(
    items[0]?.payout.amount.currency ?? 'CNY',
    items.map(({ payout }) => payout.amount),
  );
  return `${number}_${items.length}_${total.minor}.${format === 'sheet' ? 'xlsx' : 'xml'}`;
};

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** There are account numbers in it, so it lies sealed. */
export const keepBatchFile = async (
  house: House,
  { merchantId, batchId }: { readonly merchantId: Id<'merchant'>; readonly batchId: Id<'bankBatch'> },
  { bytes, sha256 }: BatchFile,
): Promise<string> => {
  const key = `bank_batch/${plain(merchantId)}/${plain(batchId)}_${sha256.slice(0, 16)}`;
  await house.files.put(key, house.secrets.seal(Buffer.from(bytes).toString('base64'), key));
  return key;
};

/** The very bytes that were made. Throws when they are not: a file that changed on the disk never reaches a bank. */
export const openBatchFile = async (
  house: House,
  { fileKey, file }: { readonly fileKey: string | null; readonly file: BankBatch['file'] },
): Promise<Uint8Array> => {
  assert(fileKey !== null && file !== null, 'a batch that is made has a file');
  const stored = await house.files.read(fileKey);
  if (stored === null) throw new Error(`the file ${fileKey} is not in the store`);
  const bytes = Buffer.from(house.secrets.open(await bytesOf(stored), fileKey), 'base64');
  if (sha256Of(bytes) !== file.sha256) throw new Error(`the file ${fileKey} is not the one that was made`);
  return bytes;
};

const plain = (id: Id): string => uuidOf(id).replaceAll('-', '');

async function* inOnePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

const bytesOf = async (stream: Readable): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
};
