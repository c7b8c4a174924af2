import { beijingUnusedCard } from './beijing-unused-card.ts';
import type { Floor } from './floor.ts';
import { goodsNotAsPromised } from './goods-not-as-promised.ts';
import { noReasonReturn } from './no-reason-return.ts';
import { paidInError } from './paid-in-error.ts';
import { prepaidConsumersCause } from './prepaid-consumers-cause.ts';
import { prepaidCoolingOff } from './prepaid-cooling-off.ts';
import { prepaidNotConsumersCause } from './prepaid-not-consumers-cause.ts';
import { qualityReturn } from './quality-return.ts';
import { sellersFault } from './sellers-fault.ts';
import { unconfirmedExclusion } from './unconfirmed-exclusion.ts';

/** Every floor: one rule of law, one file. */
export const allFloors: readonly Floor[] = [
  noReasonReturn,
  unconfirmedExclusion,
  qualityReturn,
  sellersFault,
  goodsNotAsPromised,
  paidInError,
  prepaidCoolingOff,
  prepaidNotConsumersCause,
  prepaidConsumersCause,
  beijingUnusedCard,
];
