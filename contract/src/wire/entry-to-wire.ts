import { chart, type Entry, type Instant, toIso } from '@redress/domain';
import type { z } from 'zod';
import type { entryOut } from '../ledger.ts';
import { toWire } from '../money.ts';

export const entryToWire = (entry: Entry & { readonly recordedAt: Instant }): z.output<typeof entryOut> => ({
  id: entry.id,
  kind: entry.kind,
  description: entry.description,
  occurredAt: toIso(entry.occurredAt),
  recordedAt: toIso(entry.recordedAt),
  storeId: entry.storeId,
  caseId: entry.caseId,
  payoutId: entry.payoutId,
  reverses: entry.reverses,
  postings: entry.postings.map((posting) => ({
    account: posting.account,
    accountName: chart[posting.account].name,
    side: posting.side,
    amount: toWire(posting.amount),
    customerId: posting.customerId,
  })),
});
