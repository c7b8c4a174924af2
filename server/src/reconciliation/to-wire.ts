import { type ReplyBodyOf, toWire } from '@redress/contract';
import { breakReasonText, breakResolutionText, type Instant, toIso } from '@redress/domain';
import type { House } from '../house.ts';
import type { BreakView } from './break-reader.ts';
import { voucherOf } from './propose-break-voucher.ts';
import type { ReconRun } from './run-reader.ts';

const dayMs = 24 * 3_600_000;

export const breakToWire = (house: House, found: BreakView): ReplyBodyOf<'getBreak'> => {
  const { ours, theirs, line, proposedBy, externalRefund, bookingBy: _, resolution, closedAt, ...rest } = found;
  return {
    ...rest,
    reasonText: breakReasonText[found.reason],
    ours: ours && toWire(ours),
    theirs: theirs && toWire(theirs),
    line: line && { row: line.row, kind: line.kind, tradeNumber: line.tradeNumber, raw: line.raw },
    foundAt: toIso(found.foundAt),
    ageDays: ageOf(found, house.clock.now()),
    proposal: proposalOf(house, found, proposedBy),
    resolution,
    resolutionText: resolution && breakResolutionText[resolution],
    closedAt: closedAt === null ? null : toIso(closedAt),
    externalRefund: externalToWire(externalRefund),
  };
};

const externalToWire = (external: BreakView['externalRefund']): ReplyBodyOf<'getBreak'>['externalRefund'] =>
  external && {
    ...external,
    amount: toWire(external.amount),
    at: toIso(external.at),
    undone: external.undone && { ...external.undone, at: toIso(external.undone.at) },
  };

/** Whole days for which it stood open. */
const ageOf = ({ foundAt, closedAt }: BreakView, now: Instant): number =>
  Math.max(0, Math.floor(((closedAt ?? now) - foundAt) / dayMs));

const proposalOf = (house: House, found: BreakView, by: BreakView['proposedBy']) => {
  const { proposal } = found;
  if (!proposal || !by) return null;
  const lines = voucherOf(house, found, proposal)?.postings ?? [];
  return {
    storeId: proposal.storeId,
    note: proposal.note,
    externalRefund: proposal.externalRefund ?? false,
    by,
    lines: lines.map(({ account, side, amount }) => ({ account, side, amount: toWire(amount) })),
  };
};

export const runToWire = ({ counts, runAt, ...run }: ReconRun): ReplyBodyOf<'listReconciliations'>['data'][number] => ({
  ...run,
  ...counts,
  runAt: toIso(runAt),
});
