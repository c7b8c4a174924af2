import type { Id } from '../ids/id.ts';
import type { Entry } from './entry.ts';

/** Why an entry is not reversed by hand. */
export const reversalBars = ['is_reversal', 'of_case', 'reversed'] as const;
export type ReversalBar = (typeof reversalBars)[number];

type Asked = Pick<Entry, 'kind' | 'source'> & { readonly reversedBy: Id<'entry'> | null };

/**
 * What stands in the way of reversing an entry by hand; null when nothing does. What a case or payout booked bears no source and is undone by them
 * alone; a reversal stays, and an entry is undone at most once.
 */
export const reversalBarOf = ({ kind, source, reversedBy }: Asked): ReversalBar | null => {
  if (kind === 'reversal') return 'is_reversal';
  if (source === null) return 'of_case';
  return reversedBy === null ? null : 'reversed';
};
