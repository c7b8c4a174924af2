import type { Box } from '../box.ts';
import type { Reading } from '../compile.ts';

/** The boxes of the readings that come before one and take its cases away. */
export const effectiveBoxes = (readings: readonly Reading[], at: number): readonly Box[] =>
  readings.slice(0, at).map(({ box }) => box);
