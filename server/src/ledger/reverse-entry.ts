import {
  type Actor,
  type Id,
  ok,
  type Refusal,
  type Result,
  refusal,
  refused,
  reversalBarOf,
  reverse,
  text,
} from '@redress/domain';
import type { House } from '../house.ts';
import type { Done, Once } from '../platform/once.ts';
import { bookEntries } from './book-entries.ts';
import { type RecordedEntry, readEntry } from './ledger-reader.ts';

/**
 * Reverses an entry that was booked by hand, by name. What a case or a payout booked is reversed by them alone: `entry_not_by_hand`. An entry that is
 * reversed already is refused (`source_booked`), because a reversal's source is the entry.
 */
export const reverseEntry = async (
  house: House,
  {
    merchantId,
    actor,
    entryId,
    reason,
    dryRun = false,
    once,
  }: {
    readonly merchantId: Id<'merchant'>;
    readonly actor: Actor;
    readonly entryId: Id<'entry'>;
    readonly reason: string;
    readonly dryRun?: boolean;
    readonly once: Once<RecordedEntry> | null;
  },
): Promise<Result<Done<RecordedEntry>, Refusal>> => {
  const original = await readEntry(house.db, merchantId, entryId);
  if (!original) return refused(refusal('not_found', { what: entryId }));
  const bar = reversalBarOf(original);
  if (bar === 'reversed') return refused(refusal('source_booked', { source: sourceOf(entryId) }));
  if (bar !== null) return refused(refusal('entry_not_by_hand'));
  const now = house.clock.now();
  const { recordedAt: _, voucher: __, reversedBy: ___, preparedBy: ____, checkedBy: _____, ...entry } = original;
  const { zh, en } = entry.description;
  const undone = {
    ...reverse(entry, {
      id: house.newId('entry'),
      occurredAt: now,
      description: text(`冲销：${zh}（${reason}）`, `Reversal: ${en} (${reason})`),
    }),
    source: sourceOf(entryId),
  };
  const value: RecordedEntry = {
    ...undone,
    recordedAt: now,
    voucher: null,
    reversedBy: null,
    preparedBy: actor,
    checkedBy: null,
  };
  if (dryRun) return ok({ outcome: 'done', value });
  return bookEntries(house, {
    merchantId,
    entries: [undone],
    by: { prepared: actor, checked: null },
    value,
    once,
  });
};

const sourceOf = (entryId: Id<'entry'>): string => `reversal:${entryId}`;
