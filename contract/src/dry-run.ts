import { z } from 'zod';
import { both } from './text.ts';

/** Decide and answer, but write nothing: how screens show what would happen. */
export const dryRun = z
  .boolean()
  .default(false)
  .meta({ description: both('只试算，不写入', 'Show what would happen and write nothing') });
