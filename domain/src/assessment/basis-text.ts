import type { Text } from '../text.ts';
import { basisRules, type LegalBasis } from './bases/basis-rules.ts';

/** The name of every legal basis, as receipts print it. */
export const basisText = Object.fromEntries(basisRules.map(({ basis, label }) => [basis, label])) as Record<
  LegalBasis,
  Text
>;
