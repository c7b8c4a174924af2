import type { EvidenceKind } from '../../evidence/evidence.ts';
import type { LawCitation } from '../../law/citation.ts';
import type { Text } from '../../text.ts';
import type { FactName } from '../bases/basis-facts.ts';
import type { Responsibility } from '../calculators/responsibility-split.ts';

/** A question that the desk asks. Its answer may decide a fact of the legal bases. */
export type Question = { readonly code: string; readonly ask: Text; readonly decides: FactName | null };

/** Who has to prove what; where proof is missing, it is decided against that side. */
export type Burden = {
  readonly issue: Text;
  readonly bearer: 'operator' | 'consumer';
  readonly cites: readonly LawCitation[];
};

/** Who usually answers, as a starting point: a person sets the shares of the case at hand. */
export type UsualSplit = { readonly when: Text; readonly split: readonly Responsibility[] };

/** How one of the six causes is worked through: the same sheet for every desk, in the order of asking. */
export type Worksheet = {
  readonly title: Text;
  readonly questions: readonly Question[];
  readonly evidence: readonly { readonly kind: EvidenceKind; readonly counts: Text }[];
  readonly burdens: readonly Burden[];
  readonly splits: readonly UsualSplit[];
};
