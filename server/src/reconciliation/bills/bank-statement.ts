import type { BankFact } from '@redress/domain';
import { readCamt053 } from '../../channels/bank/camt053.ts';
import type { BillItem, BillLine, BillReader } from '../bill-line.ts';

/** A bank's statement (camt.053): what left the account for a payout of ours, what came back of it, and everything else. */
export const readBankStatement: BillReader = async function* (bytes) {
  let row = 0;
  for await (const item of readCamt053(bytes)) {
    if (item.kind !== 'line') continue;
    row += 1;
    const { fact } = item.line;
    // What is only announced proves nothing yet.
    if (fact.kind !== 'entry' || !fact.booked) continue;
    yield { kind: 'line', row, raw: rawOf(fact), line: lineOf(fact) } satisfies BillItem;
  }
};

type BankEntry = Extract<BankFact, { kind: 'entry' }>;

const lineOf = (entry: BankEntry): BillLine => ({
  kind: entry.side === 'debit' ? 'payout' : entry.returned ? 'return' : 'other',
  requestNumber: entry.endToEndId,
  channelNumber: entry.reference,
  tradeNumber: null,
  merchantTradeNumber: null,
  amountMinor: entry.amount?.minor ?? 0n,
  feeMinor: 0n,
  currency: entry.amount?.currency ?? 'CNY',
  occurredAt: entry.at,
  state: entry.side,
});

const rawOf = (entry: BankEntry): string =>
  JSON.stringify(entry, (_key, value: unknown) => (typeof value === 'bigint' ? value.toString() : value));
