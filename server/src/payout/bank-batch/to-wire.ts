import { type ReplyBodyOf, toWire } from '@redress/contract';
import { allowedBatchMoves, type BankBatch, bankBatchStatusText, bankContradictions, toIso } from '@redress/domain';
import type { BankFile, StoredFact, StoredLine } from './bank-file-reader.ts';

type BatchOut = ReplyBodyOf<'makeBankBatch'>;

export const batchToWire = (batch: BankBatch): BatchOut => ({
  id: batch.id,
  channelAccountId: batch.channelAccountId,
  number: batch.number,
  status: batch.status,
  statusText: bankBatchStatusText[batch.status],
  format: batch.format,
  executeOn: batch.executeOn,
  count: batch.count,
  total: toWire(batch.total),
  file: batch.file && { ...batch.file },
  made: { by: batch.madeBy, at: toIso(batch.madeAt) },
  released: batch.released && { by: batch.released.by, at: toIso(batch.released.at) },
  discarded: batch.discarded && { ...batch.discarded, at: toIso(batch.discarded.at) },
  can: [...allowedBatchMoves(batch)],
  version: batch.version,
});

export const bankFileToWire = (file: BankFile): ReplyBodyOf<'getBankFile'> => ({
  id: file.id,
  channelAccountId: file.channelAccountId,
  kind: file.kind,
  name: file.name,
  bytes: file.bytes,
  sha256: file.sha256,
  status: file.status,
  takenIn: { by: file.takenInBy, at: toIso(file.takenInAt) },
  lines: file.lines,
  counts: { ...file.counts },
  open: file.open,
});

export const bankLineToWire = (line: StoredLine): ReplyBodyOf<'closeBankLine'> => ({
  fileId: line.fileId,
  place: line.place,
  line: line.line,
  verdict: line.verdict,
  why: line.why,
  whyText: line.why === null ? null : bankContradictions[line.why],
  detail: line.detail,
  payoutId: line.payoutId,
  endToEndId: line.fact.kind === 'statement' ? null : line.fact.endToEndId,
  says: saying(line.fact),
  amount: line.fact.kind === 'statement' || line.fact.amount === null ? null : toWire(line.fact.amount),
  closed: line.closed && { ...line.closed, at: toIso(line.closed.at) },
});

/** What a line says in the bank's own codes: nothing of accounts or names. */
const saying = (fact: StoredFact): string => {
  const words = (...parts: readonly (string | null)[]): string => parts.filter((part) => part !== null).join(' ');
  switch (fact.kind) {
    case 'statement':
      return words('statement', fact.statementId, fact.opening, '→', fact.closing);
    case 'status':
      return words(fact.scope, fact.status, fact.code, fact.message);
    case 'entry':
      return words(
        fact.booked ? 'booked' : 'pending',
        fact.side,
        fact.returned ? 'return' : null,
        fact.reference,
        fact.code,
        fact.message,
      );
  }
};
