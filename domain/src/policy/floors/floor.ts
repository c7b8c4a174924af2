import type { LawCitation } from '../../law/citation.ts';
import type { Jurisdiction } from '../../law/library/jurisdiction.ts';
import type { Text } from '../../text.ts';
import type { LocalDate } from '../../time/local-date.ts';
import type { Condition } from '../condition.ts';
import type { Need } from './need.ts';

/** Cases for which the law sets a least answer, whatever a policy says: one rule of law, one file. */
export type Floor = {
  readonly code: string;
  readonly jurisdiction: Jurisdiction;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
  readonly when: Condition;
  readonly need: Need;
  readonly cites: readonly LawCitation[];
  /** What the law gives, in one sentence. */
  readonly says: Text;
  /** Words that a policy may use instead. */
  readonly proposal: Text;
};
