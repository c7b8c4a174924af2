import { type Refusal, refusal } from '../../refusal/refusal.ts';
import { checkArticle } from './check-article.ts';
import { checkRates } from './check-rates.ts';
import { checkRestDays } from './check-rest-days.ts';
import type { LawChange, WithdrawalChange } from './law-change.ts';
import { type LawData, lawWith } from './law-data.ts';

/** Why a change does not fit the law as it is known; null when it does. Pointers are into the amendment. */
export const checkChange = (change: LawChange, law: LawData): Refusal | null => {
  switch (change.kind) {
    case 'article':
      return checkArticle(change, law);
    case 'rates':
      return checkRates(change, law);
    case 'rest_days':
      return checkRestDays(change, law);
    case 'withdrawal':
      return checkWithdrawal(change, law);
  }
};

/** Only what stands can be taken back, and only when nothing else stands on it: later days of a series go first. */
const checkWithdrawal = ({ amendmentId }: WithdrawalChange, law: LawData): Refusal | null => {
  const meant = law.standing.find(({ id }) => id === amendmentId);
  if (!meant) return refusal('not_found', { what: amendmentId }, '/change/amendmentId');
  if (meant.change.kind !== 'rates') return null;
  const { series } = meant.change;
  const rest = lawWith(law.standing.filter((one) => one !== meant));
  const stranded = law.standing.filter(
    ({ change, id }) =>
      id !== amendmentId && change.kind === 'rates' && change.series === series && !reaches(rest, change),
  );
  return stranded.length === 0
    ? null
    : refusal('law_withdrawal_blocked', { others: stranded.map(({ id }) => id) }, '/change/amendmentId');
};

const reaches = ({ rates }: LawData, change: Extract<LawChange, { kind: 'rates' }>): boolean => {
  const { entries, through } = rates[change.series];
  const [first, given] = [entries[0]?.from ?? through, change.entries[0]?.from ?? through];
  return first <= given && change.through <= through;
};
