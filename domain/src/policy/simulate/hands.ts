import type { Standards } from '../document.ts';

/** Who settles a case: the system, one person, two, or nobody because it is declined. */
export const hands = ['automatic', 'one_person', 'two_people', 'declined'] as const;
export type Hands = (typeof hands)[number];

/** Through whose hands an amount goes, in minor units; null is one that a person has to find first. */
export const handsFor = (
  amount: bigint | null,
  declined: boolean,
  { automaticBelow, secondPersonFrom }: Standards['approval'],
): Hands => {
  if (declined) return 'declined';
  if (amount === null) return 'one_person';
  if (amount >= secondPersonFrom.minor) return 'two_people';
  return automaticBelow !== null && amount < automaticBelow.minor ? 'automatic' : 'one_person';
};
