import {
  type Actor,
  accountNumber,
  chart,
  type Entry,
  type Id,
  type Instant,
  type LocalDate,
  reversalBarOf,
  type ShownChart,
  toIso,
  totalOf,
} from '@redress/domain';
import type { z } from 'zod';
import type { entryOut } from '../ledger.ts';
import { toWire } from '../money.ts';

type Recorded = Entry & {
  readonly recordedAt: Instant;
  readonly reversedBy: Id<'entry'> | null;
  readonly preparedBy: Actor | null;
  readonly checkedBy: Actor | null;
  readonly voucher: {
    readonly period: string;
    readonly word: string;
    readonly number: number;
    readonly bookedOn: LocalDate;
  } | null;
};

/** An entry with the accounts as the merchant's chart shows them. */
export const entryToWire = (entry: Recorded, shown: ShownChart): z.output<typeof entryOut> => ({
  id: entry.id,
  kind: entry.kind,
  description: entry.description,
  occurredAt: toIso(entry.occurredAt),
  recordedAt: toIso(entry.recordedAt),
  storeId: entry.storeId,
  caseId: entry.caseId,
  payoutId: entry.payoutId,
  reverses: entry.reverses,
  reversedBy: entry.reversedBy,
  reversalBar: reversalBarOf(entry),
  source: entry.source,
  preparedBy: entry.preparedBy,
  checkedBy: entry.checkedBy,
  voucher: entry.voucher,
  total: toWire(totalOf(entry.postings, 'debit')),
  postings: entry.postings.map((posting) => ({
    account: posting.account,
    accountNumber: shown.get(posting.account)?.number ?? accountNumber(posting.account),
    accountName: shown.get(posting.account)?.name ?? chart[posting.account].name,
    side: posting.side,
    amount: toWire(posting.amount),
    customerId: posting.customerId,
  })),
});
