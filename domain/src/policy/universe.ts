import { noReasonExclusions } from '../commerce/order.ts';
import { type Box, boxOf } from './box.ts';
import { isPrepaid, type PolicyFacts, when } from './condition.ts';
import type { PolicyDocument } from './document.ts';

/**
 * Every case that can come to a merchant who sells this, as boxes. Only goods have classes, only what is outside no-reason return can
 * be confirmed as such, and only cards are used up or were known before.
 */
export const universeOf = ({
  sells,
  sales,
  tiers,
}: Pick<PolicyDocument, 'sells' | 'sales' | 'tiers'>): readonly Box[] => {
  const whole = { from: 0, to: 0 };
  const conditions = [
    when({
      subjects: sells.filter((subject) => !isPrepaid(subject)),
      sales,
      goodsClasses: ['ordinary'],
      exclusionConfirmed: false,
      hadServiceBefore: false,
      usage: whole,
    }),
    when({
      subjects: sells.filter((subject) => subject === 'goods'),
      sales,
      goodsClasses: noReasonExclusions,
      hadServiceBefore: false,
      usage: whole,
    }),
    when({
      subjects: sells.filter(isPrepaid),
      sales,
      goodsClasses: ['ordinary'],
      exclusionConfirmed: false,
    }),
  ];
  return conditions.flatMap((condition) => boxOf(condition, tiers) ?? []);
};

/** Facts with what cannot be told apart set to one value, so that they lie in the universe. */
export const plainFacts = (facts: PolicyFacts): PolicyFacts => {
  const prepaid = isPrepaid(facts.subject);
  const goodsClass = facts.subject === 'goods' ? facts.goodsClass : 'ordinary';
  return {
    ...facts,
    goodsClass,
    exclusionConfirmed: goodsClass !== 'ordinary' && facts.exclusionConfirmed,
    hadServiceBefore: prepaid && facts.hadServiceBefore,
    usage: prepaid ? facts.usage : 0,
  };
};
