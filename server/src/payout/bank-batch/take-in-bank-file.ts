import {
  type Actor,
  assert,
  type Currency,
  type Id,
  idOf,
  ok,
  type Refusal,
  type Result,
  refusal,
  refused,
  text,
  toIso,
  toJson,
  uuidOf,
} from '@redress/domain';
import type { PoolClient } from 'pg';
import { BankFileBroken } from '../../channels/bank/bank-file-broken.ts';
import { type BankFileKind, bankFileKindOf } from '../../channels/bank/bank-file-kind.ts';
import type { BankFileItem } from '../../channels/bank/bank-line.ts';
import { readCamt053 } from '../../channels/bank/camt053.ts';
import { readPain002 } from '../../channels/bank/pain002.ts';
import { readResultSheet } from '../../channels/bank/result-sheet.ts';
import { openAccount, readChannelAccount } from '../../channels/channel-accounts.ts';
import type { House } from '../../house.ts';
import { isUniqueViolation } from '../../platform/postgres/refusal-of-error.ts';
import { applyBankFile } from './apply-bank-file.ts';
import { type BankFile, readBankFile, type StoredFact } from './bank-file-reader.ts';
import { sha256Of } from './batch-file.ts';

export type TakeInBankFile = {
  readonly merchantId: Id<'merchant'>;
  readonly actor: Actor;
  readonly channelAccountId: Id<'channelAccount'>;
  /** Of result sheets, which do not say it. */
  readonly currency: Currency;
  readonly fileName: string;
  readonly contents: Uint8Array;
};

/**
 * Takes in what a bank sent: first every line is kept, in one transaction, then each is applied. The same bytes again change
 * nothing and are answered with what came of them; a taking-in that broke off is finished by doing it again. Refuses
 * `file_unreadable`, `file_layout_unknown`, `file_encoding_unknown`, `bank_file_other_account`; then nothing of it is kept.
 */
export const takeInBankFile = async (house: House, command: TakeInBankFile): Promise<Result<BankFile, Refusal>> => {
  const { merchantId, channelAccountId, contents } = command;
  const account = await readChannelAccount(house.db, merchantId, channelAccountId);
  if (account?.kind !== 'bank') return refused(refusal('not_found', { what: channelAccountId }, '/channelAccountId'));
  const kind = bankFileKindOf(contents);
  if (kind === null) return unreadable(text('既不是 pain.002 也不是 camt.053', 'it is neither pain.002 nor camt.053'));
  const opened = openAccount(house.secrets, account);
  assert(opened.kind === 'bank', 'the kind was looked at above');
  const sha256 = sha256Of(contents);
  const fileId =
    (await findFile(house, command, sha256)) ??
    (await keep(house, command, kind, sha256, opened.secrets.accountNumber));
  if (typeof fileId !== 'string') return fileId;
  await applyBankFile(house, { merchantId, actor: command.actor, channelAccountId, fileId });
  const file = await readBankFile(house.db, merchantId, fileId);
  assert(file, 'a file is never removed');
  return ok(file);
};

const findFile = async (
  house: House,
  { merchantId, channelAccountId }: TakeInBankFile,
  sha256: string,
): Promise<Id<'bankFile'> | null> => {
  const { rows } = await house.db.query<{ id: string }>({
    name: 'find-bank-file',
    text: `select bank_file_id as id from bank_file where merchant_id = $1 and channel_account_id = $2 and sha256 = decode($3, 'hex')`,
    values: [uuidOf(merchantId), uuidOf(channelAccountId), sha256],
  });
  return rows[0] ? idOf('bankFile', rows[0].id) : null;
};

/** The file and all its lines, or nothing. */
const keep = async (
  house: House,
  command: TakeInBankFile,
  kind: BankFileKind,
  sha256: string,
  accountNumber: string,
): Promise<Id<'bankFile'> | Result<never, Refusal>> => {
  const items = await itemsOf(kind, command, accountNumber);
  if (!items.ok) return items;
  const fileId = house.newId('bankFile');
  const client = await house.db.connect();
  try {
    await client.query('begin');
    await insertFile(client, house, command, { fileId, kind, sha256 });
    await insertLines(client, { ...command, fileId, accountNumber }, items.value);
    await client.query('commit');
    return fileId;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    const theirs = isUniqueViolation(error) ? await findFile(house, command, sha256) : null;
    if (theirs) return theirs;
    if (error instanceof OtherAccount)
      return refused(refusal('bank_file_other_account', { ending: error.account.slice(-4) }, '/file'));
    if (error instanceof BankFileBroken)
      return unreadable(text(`第 ${error.line} 行：${error.message}`, `line ${error.line}: ${error.message}`));
    throw error;
  } finally {
    client.release();
  }
};

class OtherAccount extends Error {
  readonly account: string;
  constructor(account: string) {
    super('the file is about another account');
    this.account = account;
  }
}

const itemsOf = async (
  kind: BankFileKind,
  { contents, currency }: TakeInBankFile,
  account: string,
): Promise<Result<AsyncGenerator<BankFileItem>, Refusal>> => {
  if (kind === 'result_sheet') return readResultSheet(contents, { currency, account });
  return ok(kind === 'camt.053' ? readCamt053(inOnePiece(contents)) : readPain002(inOnePiece(contents)));
};

const insertFile = async (
  client: PoolClient,
  house: House,
  { merchantId, channelAccountId, actor, fileName, contents }: TakeInBankFile,
  { fileId, kind, sha256 }: { readonly fileId: Id<'bankFile'>; readonly kind: BankFileKind; readonly sha256: string },
): Promise<void> => {
  await client.query({
    name: 'keep-bank-file',
    text: `insert into bank_file (merchant_id, bank_file_id, channel_account_id, kind, name, bytes, sha256, status, taken_in_by, taken_in_at)
      values ($1, $2, $3, $4, $5, $6, decode($7, 'hex'), 'reading', $8::jsonb, $9::timestamptz)`,
    values: [
      uuidOf(merchantId),
      uuidOf(fileId),
      uuidOf(channelAccountId),
      kind,
      fileName,
      contents.length,
      sha256,
      toJson(actor),
      toIso(house.clock.now()),
    ],
  });
};

type Keeping = Pick<TakeInBankFile, 'merchantId' | 'channelAccountId'> & {
  readonly fileId: Id<'bankFile'>;
  readonly accountNumber: string;
};
type Kept = { readonly place: number; readonly line: number; readonly fact: StoredFact };

/** Lines that are written at once. */
const atOnce = 1_000;

const insertLines = async (client: PoolClient, keeping: Keeping, items: AsyncIterable<BankFileItem>): Promise<void> => {
  let waiting: Kept[] = [];
  let place = 0;
  for await (const item of items) {
    place += 1;
    const account = item.kind === 'statement' ? item.head.account : accountIn(item);
    if (account !== '' && account !== keeping.accountNumber) throw new OtherAccount(account);
    if (item.kind === 'line') waiting.push({ place, line: item.line.line, fact: item.line.fact });
    else {
      waiting.push({ place, line: 0, fact: { kind: 'statement', ...item.head } });
      await insertStatement(client, keeping, item.head);
    }
    if (waiting.length === atOnce) {
      await flush(client, keeping, waiting);
      waiting = [];
    }
  }
  await flush(client, keeping, waiting);
};

const accountIn = ({ line: { fact } }: Extract<BankFileItem, { kind: 'line' }>): string =>
  fact.kind === 'entry' ? fact.account : '';

const flush = async (client: PoolClient, { merchantId, fileId }: Keeping, kept: readonly Kept[]): Promise<void> => {
  if (kept.length === 0) return;
  await client.query({
    name: 'keep-bank-lines',
    text: `insert into bank_file_line (merchant_id, bank_file_id, place, line, end_to_end_id, fact)
      select $1, $2, l.place, l.line, l.fact ->> 'endToEndId', l.fact from jsonb_to_recordset($3::jsonb) as l (place integer, line integer, fact jsonb)`,
    values: [uuidOf(merchantId), uuidOf(fileId), toJson(kept)],
  });
};

const insertStatement = async (
  client: PoolClient,
  { merchantId, channelAccountId, fileId }: Keeping,
  head: Extract<BankFileItem, { kind: 'statement' }>['head'],
): Promise<void> => {
  await client.query({
    name: 'keep-bank-statement',
    text: `insert into bank_statement (merchant_id, channel_account_id, statement_id, bank_file_id, sequence, opening, closing)
      values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
    values: [
      uuidOf(merchantId),
      uuidOf(channelAccountId),
      head.statementId,
      uuidOf(fileId),
      head.sequence,
      head.opening,
      head.closing,
    ],
  });
};

const unreadable = (reason: ReturnType<typeof text>): Result<never, Refusal> =>
  refused(refusal('file_unreadable', { reason }, '/file'));

async function* inOnePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
