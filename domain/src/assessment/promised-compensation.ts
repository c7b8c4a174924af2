import { type Money, money } from '../money/money.ts';
import { text } from '../text.ts';
import type { CompensationFacts } from './assess-compensation.ts';
import { type Compensation, multipleWithMinimum } from './calculators/compensation/multiple-with-minimum.ts';

/**
 * What the merchant's own policy promises for deception or unsafe food, by the compensation standards of the version in force; null when
 * it promises nothing of its own. It is paid only where it is better than the law (消费者权益保护法 art 55, 食品安全法 art 148).
 */
export const promisedMultiple = ({ claim, policy }: CompensationFacts, paid: Money): Compensation | null => {
  const standards = policy.document?.standards.compensation;
  if (!standards || (claim.rule !== 'fraud' && claim.rule !== 'food')) return null;
  const [times, minimum] =
    claim.rule === 'fraud'
      ? [standards.fraudMultiple, standards.fraudLeast]
      : [standards.foodMultiple, standards.foodLeast];
  return multipleWithMinimum(
    { base: paid, times, minimum },
    {
      multiple: text(`商家承诺：价款的 ${times} 倍`, `Promised by the shop: ${times} times the price`),
      because: text(
        `退款政策第 ${policy.version} 版的赔偿标准优于法律规定`,
        `The compensation standards of version ${policy.version} of the policy are better than the law`,
      ),
      cites: [],
    },
  );
};

/** What the desk may give by itself out of goodwill; null when the policy names no limit. */
export const goodwillLimit = ({ policy, order }: CompensationFacts): Money | null => {
  const limit = policy.document?.standards.compensation.goodwillUpTo ?? null;
  return limit && money(order.currency, limit.minor);
};
