import { fillIn, type Refusal, type RefusalCode, refusals, type Text } from '@redress/domain';

/** Why a line was not taken, told so that a shop assistant can mend it: where, what stands there, and what is wrong with it. */
export type ImportProblem = {
  readonly line: number;
  /** As its heading is written; empty when the whole line is meant. */
  readonly column: string;
  /** The order that is refused for it; empty when the line names none. */
  readonly order: string;
  readonly value: string;
  readonly code: RefusalCode;
  readonly zh: string;
  readonly en: string;
};

type Place = Pick<ImportProblem, 'line' | 'column' | 'order' | 'value'>;

export const cellProblem = (place: Place, reason: Text): ImportProblem => ({
  ...place,
  code: 'cell_invalid',
  ...reason,
});

export const refusalProblem = (place: Place, { code, details }: Refusal): ImportProblem => ({
  ...place,
  code,
  ...fillIn(refusals[code], details),
});
