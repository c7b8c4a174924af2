import type { Text } from '../text.ts';
import type { Box } from './box.ts';
import { conditionOf } from './box-condition.ts';
import { type Condition, isPrepaid } from './condition.ts';
import { conditionText } from './condition-text.ts';
import type { PolicyDocument } from './document.ts';

/** The cases of a box in words, without what goes without saying: a card has no class of goods, and goods are not used up. */
export const boxText = (box: Box, { tiers, currency }: PolicyDocument): Text =>
  conditionText(plainly(conditionOf(box, tiers, currency)));

function plainly(condition: Condition): Condition {
  const { subjects, goodsClasses } = condition;
  const ordinary = goodsClasses?.length === 1 && goodsClasses[0] === 'ordinary';
  const [cards, things] = [subjects?.every(isPrepaid) ?? false, subjects?.every((one) => !isPrepaid(one)) ?? false];
  return {
    ...condition,
    goodsClasses: cards ? null : goodsClasses,
    exclusionConfirmed: ordinary ? null : condition.exclusionConfirmed,
    hadServiceBefore: things ? null : condition.hadServiceBefore,
    usage: things ? null : condition.usage,
  };
}
