import {
  type Actor,
  type BankContradiction,
  type BankFact,
  fromJson,
  type Id,
  judgeBankFact,
  meaningOfBankStatus,
  type Payout,
  uuidOf,
} from '@redress/domain';
import type { House } from '../../house.ts';
import { commitMove } from '../commit-move.ts';
import { type BankLineVerdict, type LineRow, lineColumns, lineOf, type StoredLine } from './bank-file-reader.ts';
import { payoutsOfBatch } from './payouts-of-batch.ts';

export type Applying = {
  readonly merchantId: Id<'merchant'>;
  readonly actor: Actor;
  readonly channelAccountId: Id<'channelAccount'>;
  readonly fileId: Id<'bankFile'>;
};

export type Judged = {
  readonly verdict: BankLineVerdict;
  readonly why: BankContradiction | null;
  readonly detail: string | null;
  readonly payoutId: Id<'payout'> | null;
};

/**
 * Applies the lines of a file that were not judged yet, in their order, then looks again at every line of the account that waits
 * for another one: a return for its booking, a statement for the one before it. Each line moves its payout in a commit of its
 * own; whatever broke off is judged again, and a line that had moved its payout then confirms it.
 */
export const applyBankFile = async (house: House, applying: Applying): Promise<void> => {
  for (;;) {
    const lines = await linesToJudge(house, applying);
    if (lines.length === 0) break;
    for (const line of lines) await record(house, applying, line, await judgeLine(house, applying, line));
  }
  for (const line of await linesThatWait(house, applying)) {
    const judged = await judgeLine(house, applying, line);
    if (judged.verdict !== line.verdict || judged.why !== line.why) await record(house, applying, line, judged);
  }
  await house.db.query({
    name: 'applied-bank-file',
    text: `update bank_file set status = 'applied' where merchant_id = $1 and bank_file_id = $2`,
    values: [uuidOf(applying.merchantId), uuidOf(applying.fileId)],
  });
};

const linesToJudge = async (house: House, { merchantId, fileId }: Applying): Promise<StoredLine[]> => {
  const { rows } = await house.db.query<LineRow>({
    name: 'bank-lines-to-judge',
    text: `select ${lineColumns} from bank_file_line where merchant_id = $1 and bank_file_id = $2 and verdict is null
      order by place limit 500`,
    values: [uuidOf(merchantId), uuidOf(fileId)],
  });
  return rows.map(lineOf);
};

const linesThatWait = async (house: House, { merchantId, channelAccountId }: Applying): Promise<StoredLine[]> => {
  const { rows } = await house.db.query<LineRow>({
    name: 'bank-lines-that-wait',
    text: `select ${lineColumns
      .split(', ')
      .map((column) => `l.${column}`)
      .join(', ')}
      from bank_file_line l join bank_file f on f.merchant_id = l.merchant_id and f.bank_file_id = l.bank_file_id
      where l.merchant_id = $1 and f.channel_account_id = $2 and l.closed_at is null
        and (l.verdict = 'waits' or (l.verdict = 'contradicts' and l.why = 'statement_missing'))
      order by l.bank_file_id, l.place`,
    values: [uuidOf(merchantId), uuidOf(channelAccountId)],
  });
  return rows.map(lineOf);
};

const judgeLine = async (house: House, applying: Applying, line: StoredLine): Promise<Judged> => {
  const { fact } = line;
  if (fact.kind === 'statement') return judgeStatement(house, applying, line.fileId, fact);
  if (fact.kind === 'status' && fact.scope === 'file') return judgeBatch(house, applying, fact, fact.messageId);
  if (fact.endToEndId !== null) return judgeTransfer(house, applying, fact, fact.endToEndId);
  if (fact.kind === 'entry' && fact.batchId !== null) return judgeBatch(house, applying, fact, fact.batchId);
  // A statement is full of other business; a report and a result sheet are about our files alone.
  return fact.kind === 'entry' && !fact.identity.startsWith('sheet/') ? foreign : contradiction('number_missing');
};

/** Numbers that could be ours; anything else on a statement is other business of the merchant. */
const looksLikeOurs = /^R[0-9A-HJKMNP-TV-Z]{26}$/;

const judgeTransfer = async (
  house: House,
  { merchantId, actor, channelAccountId }: Applying,
  fact: BankFact,
  endToEndId: string,
): Promise<Judged> => {
  const payout = await payoutOf(house, merchantId, endToEndId);
  if (payout === null)
    return fact.kind === 'entry' && !looksLikeOurs.test(endToEndId) ? foreign : contradiction('number_unknown');
  if (payout.channelAccountId !== channelAccountId) return contradiction('other_account', payout.id);
  return judgePayout(house, { merchantId, actor }, fact, payout);
};

const mostTries = 5;

/** Judges one payout, and moves it. Who moved it in the meantime changed what the line means, so it is judged again. */
const judgePayout = async (
  house: House,
  { merchantId, actor }: Pick<Applying, 'merchantId' | 'actor'>,
  fact: BankFact,
  payout: Payout,
): Promise<Judged> => {
  let before = payout;
  for (let tries = 1; ; tries += 1) {
    const judged = judgeBankFact(before, fact, house.clock.now());
    if (judged.verdict === 'contradicts') return contradiction(judged.why, before.id);
    if (judged.verdict !== 'moves') return { ...foreign, verdict: judged.verdict, payoutId: before.id };
    const committed = await commitMove(house, { merchantId, actor, before, after: judged.after });
    if (committed.ok) return { ...foreign, verdict: 'moves', payoutId: before.id };
    if (committed.refusal.code !== 'version_stale' || tries === mostTries)
      throw new Error(`the books refuse what the bank says of ${before.requestNumber}: ${committed.refusal.code}`);
    before = (await payoutOf(house, merchantId, before.requestNumber)) ?? before;
  }
};

/** A rejection of a whole file, or a sum booked for it, is said of everything in it. */
const judgeBatch = async (house: House, applying: Applying, fact: BankFact, number: string | null): Promise<Judged> => {
  const items = number === null ? null : await payoutsOfBatch(house.db, applying, number);
  if (items === null)
    // Other files go to the bank from the same account.
    return fact.kind === 'entry' ? foreign : contradiction('batch_unknown');
  // Only a rejection of the whole is said of each; `PART` or `ACCP` of a file tells nothing of any one transfer.
  const meaning = fact.kind === 'status' ? meaningOfBankStatus(fact.status) : 'rejected';
  if (meaning === null) return { ...contradiction('status_not_understood'), detail: number };
  if (meaning === 'under_way') return { ...foreign, verdict: 'noted' };
  const facts = eachOf(fact, items);
  if (facts === null) return { ...contradiction('batch_sum_differs'), detail: number };
  const judged: (Judged & { readonly number: string })[] = [];
  for (const [index, payout] of items.entries()) {
    const own = facts[index];
    if (own) judged.push({ ...(await judgePayout(house, applying, own, payout)), number: payout.requestNumber });
  }
  return summary(judged);
};

/**
 * The fact for each payout of the batch, null for one that it does not concern. A sum that was booked for the batch must be the sum
 * of those that the bank has not rejected; null as a whole when it is not.
 */
const eachOf = (fact: BankFact, items: readonly Payout[]): readonly (BankFact | null)[] | null => {
  if (fact.kind === 'status')
    return items.map(({ requestNumber }) => ({ ...fact, scope: 'transfer', endToEndId: requestNumber }));
  const concerned = items.map(({ status }) => status !== 'failed' && status !== 'void');
  const total = items.reduce((sum, { amount }, index) => (concerned[index] ? sum + amount.minor : sum), 0n);
  const [first] = items;
  const sumAgrees = fact.amount?.minor === total && fact.amount.currency === first?.amount.currency;
  if (!sumAgrees || fact.returned || fact.side === 'credit') return null;
  return items.map(({ requestNumber, amount }, index) =>
    concerned[index] ? { ...fact, endToEndId: requestNumber, amount } : null,
  );
};

/** The worst that was said of any of them, and of whom. */
const summary = (judged: readonly (Judged & { readonly number: string })[]): Judged => {
  const against = judged.filter(({ verdict }) => verdict === 'contradicts');
  const [worst] = against;
  if (worst)
    return {
      verdict: 'contradicts',
      why: worst.why,
      detail: against
        .slice(0, 20)
        .map(({ number }) => number)
        .join(' '),
      payoutId: null,
    };
  const order: readonly BankLineVerdict[] = ['waits', 'moves', 'noted', 'confirms'];
  const verdict = order.find((each) => judged.some((one) => one.verdict === each)) ?? 'noted';
  return { ...foreign, verdict };
};

/** A statement must begin with what another one ended with. The first of all, by its number if it has one, begins with whatever it says. */
const judgeStatement = async (
  house: House,
  { merchantId, channelAccountId }: Applying,
  fileId: Id<'bankFile'>,
  { statementId, opening }: { readonly statementId: string; readonly opening: string | null },
): Promise<Judged> => {
  const { rows } = await house.db.query<{ follows: boolean | null; first: boolean }>({
    name: 'statement-follows',
    text: `select bool_or(s.closing = $4) as follows, coalesce(bool_and(
        case when own.sequence ~ '^[0-9]{1,18}$' and s.sequence ~ '^[0-9]{1,18}$' then s.sequence::bigint >= own.sequence::bigint
          else s.bank_file_id >= own.bank_file_id end), true) as first
      from bank_statement own
      left join bank_statement s on s.merchant_id = own.merchant_id and s.channel_account_id = own.channel_account_id and s.statement_id <> own.statement_id
      where own.merchant_id = $1 and own.channel_account_id = $2 and own.statement_id = $3 and own.bank_file_id = $5`,
    values: [uuidOf(merchantId), uuidOf(channelAccountId), statementId, opening, uuidOf(fileId)],
  });
  const row = rows[0];
  if (!row || row.follows || row.first || opening === null) return { ...foreign, verdict: 'noted' };
  return { ...contradiction('statement_missing'), detail: `${statementId}: ${opening}` };
};

const payoutOf = async (house: House, merchantId: Id<'merchant'>, requestNumber: string): Promise<Payout | null> => {
  const { rows } = await house.db.query<{ state: string }>({
    name: 'payout-of-bank-line',
    text: 'select state::text as state from payout where merchant_id = $1 and request_number = $2',
    values: [uuidOf(merchantId), requestNumber],
  });
  return rows[0] ? fromJson<Payout>(rows[0].state) : null;
};

const record = async (
  house: House,
  { merchantId }: Applying,
  { fileId, place }: StoredLine,
  { verdict, why, detail, payoutId }: Judged,
): Promise<void> => {
  await house.db.query({
    name: 'judged-bank-line',
    text: `update bank_file_line set verdict = $4, why = $5, detail = $6, payout_id = $7
      where merchant_id = $1 and bank_file_id = $2 and place = $3`,
    values: [uuidOf(merchantId), uuidOf(fileId), place, verdict, why, detail, payoutId && uuidOf(payoutId)],
  });
};

const foreign: Judged = { verdict: 'foreign', why: null, detail: null, payoutId: null };
const contradiction = (why: BankContradiction, payoutId: Id<'payout'> | null = null): Judged => ({
  verdict: 'contradicts',
  why,
  detail: null,
  payoutId,
});
