import type { Fault } from '../../../claim/claim.ts';
import type { LawCitation } from '../../../law/citation.ts';
import { prepaidInterpretation } from '../../../law/prepaid-interpretation.ts';
import { larger, smaller } from '../../../money/extremes.ts';
import { roundHalfUp } from '../../../money/rounding.ts';
import { type Text, text } from '../../../text.ts';
import type { StoredValueInput } from './stored-value-input.ts';

/** How the used part of a stored-value card may be priced (reference 7(b)). Two are the law's own; the others are agreed or compared. */
export const storedValueMethods = ['art18', 'art19', 'principal_first', 'bonus_first', 'proportional_pool'] as const;
export type StoredValueMethod = (typeof storedValueMethods)[number];

/** The method that the law prescribes: not the consumer's cause art 18, the consumer's cause art 19. */
export const lawMethodFor = (fault: Fault): StoredValueMethod => (fault === 'consumer' ? 'art19' : 'art18');

export const totalPaid = ({ lots }: StoredValueInput): bigint => lots.reduce((sum, lot) => sum + lot.paid.minor, 0n);
export const totalBonus = ({ lots }: StoredValueInput): bigint => lots.reduce((sum, lot) => sum + lot.bonus.minor, 0n);

/** The face value taken from each lot, the oldest first (FIFO over several top-ups is a convention, and part of the contract). */
export const faceTaken = ({ lots, consumedFace }: StoredValueInput): readonly bigint[] => {
  let left = consumedFace.minor;
  return lots.map(({ paid, bonus }) => {
    const taken = smaller(left, paid.minor + bonus.minor);
    left -= taken;
    return taken;
  });
};

/** The price before discount that the consumer's own cause is settled at: the market price where one was found, else the list price. */
export const priceBeforeDiscount = ({ consumedFace, consumedList, marketPrice }: StoredValueInput): bigint =>
  (marketPrice ?? consumedList ?? consumedFace).minor;

/** Price of the used part, in minor units, never above what was paid. Rounded once for each lot, or once in all. */
export const consumedPrice: Record<StoredValueMethod, (input: StoredValueInput) => bigint> = {
  art18: (input) => {
    const taken = faceTaken(input);
    return input.lots.reduce((sum, { paid, bonus }, i) => {
      const face = paid.minor + bonus.minor;
      return face === 0n ? sum : sum + roundHalfUp((taken[i] ?? 0n) * paid.minor, face);
    }, 0n);
  },
  art19: (input) => smaller(totalPaid(input), priceBeforeDiscount(input)),
  principal_first: (input) => smaller(totalPaid(input), input.consumedFace.minor),
  bonus_first: (input) => larger(0n, input.consumedFace.minor - totalBonus(input)),
  proportional_pool: (input) => {
    const face = totalPaid(input) + totalBonus(input);
    return face === 0n ? 0n : roundHalfUp(input.consumedFace.minor * totalPaid(input), face);
  },
};

export const methodText: Record<StoredValueMethod, Text> = {
  art18: text('按优惠后价格（实付占比）计算', 'At the discounted price (share really paid)'),
  art19: text('按优惠前价格计算', 'At the price before discount'),
  principal_first: text('先扣本金、后扣赠送', 'Principal first, then the gift'),
  bonus_first: text('先扣赠送、后扣本金', 'Gift first, then the principal'),
  proportional_pool: text('全部充值合并按比例计算', 'All top-ups as one pool, in proportion'),
};

export const methodCites: Record<StoredValueMethod, readonly LawCitation[]> = {
  art18: [prepaidInterpretation.notConsumersCause],
  art19: [prepaidInterpretation.consumersCause],
  principal_first: [prepaidInterpretation.consumersCause],
  bonus_first: [prepaidInterpretation.notConsumersCause, prepaidInterpretation.consumersCause],
  proportional_pool: [prepaidInterpretation.notConsumersCause],
};
