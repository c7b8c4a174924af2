import type { Citation } from '../explanation/explanation.ts';
import type { Text } from '../text.ts';

export type LawCitation = Extract<Citation, { kind: 'law' }>;

/** Articles of one statute; an announcement without articles is cited whole, with an empty article. `verified`: the text was read; `from_memory`: known, to be checked against the official text. */
export const articleOf =
  (statute: Text) =>
  (article: string, status: LawCitation['status'] = 'verified'): LawCitation => ({
    kind: 'law',
    statute,
    article,
    status,
  });
