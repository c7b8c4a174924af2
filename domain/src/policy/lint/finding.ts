import type { LawCitation } from '../../law/citation.ts';
import type { Text } from '../../text.ts';
import type { CompiledPolicy } from '../compile.ts';

/** Something that is wrong with a policy. An `error` may not be published; a `warning` is for its author to weigh. */
export type LintFinding = {
  readonly rule: string;
  readonly severity: 'error' | 'warning';
  /** JSON pointer into the document: `/clauses/2/gives/fee`. */
  readonly pointer: string;
  /** Empty for a fault of craft that no article forbids. */
  readonly cites: readonly LawCitation[];
  readonly reason: Text;
  /** Words, or a setting in words, that would be right; null when only the author can know. */
  readonly proposal: Text | null;
};

/** One thing that is checked, in one file. */
export type LintRule = {
  readonly code: string;
  readonly title: Text;
  readonly check: (policy: CompiledPolicy) => readonly LintFinding[];
};
