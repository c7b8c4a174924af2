import type { Citation } from '../../explanation/explanation.ts';

/** The law, and the clause of the shop's policy where there is one. */
export const cited = (law: readonly Citation[], clause: Citation | undefined): readonly Citation[] =>
  clause === undefined ? law : [...law, clause];
