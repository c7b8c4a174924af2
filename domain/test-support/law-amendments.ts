import type { Actor } from '../src/actor.ts';
import type { LawAmendment } from '../src/law/amendments/law-amendment.ts';
import type { LawChange } from '../src/law/amendments/law-change.ts';
import { instantOf } from '../src/time/instant.ts';
import { dateOf } from '../src/time/local-date.ts';
import { idNumber } from './case-facts.ts';

export const person = (id: string): Actor => ({ kind: 'staff', id, name: id });

/** 2026-03-02 in Shanghai. */
export const now = instantOf(1_772_416_800_000);

export const source = { document: '公告', address: null, readOn: dateOf('2026-03-01') };

/** Changes as a second person confirmed them, one after the other. */
export const confirmedInOrder = (changes: readonly LawChange[]): readonly LawAmendment[] =>
  changes.map((change, at) => ({
    id: idNumber('lawAmendment', at + 1),
    change,
    source,
    proposedBy: person('maker'),
    proposedAt: now,
    decision: { outcome: 'confirmed', version: at + 1, by: person('checker'), at: now, reason: null },
  }));
