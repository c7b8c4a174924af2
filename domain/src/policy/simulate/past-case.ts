import type { Money } from '../../money/money.ts';
import type { PolicyFacts } from '../condition.ts';

/** What a past case was about, as far as a policy can ask, with the amounts that an answer needs. */
export type PastCase = {
  readonly id: string;
  readonly facts: PolicyFacts;
  /** Outbound shipping that goes back when the merchant is at fault, or the policy gives it. */
  readonly shipping: Money;
  /** Kept gifts at their announced price, and free shipping that a part return lost. */
  readonly keptGifts: Money;
  readonly lostFreeShipping: Money;
  /** What of a card was used, at the three prices; zero for goods. */
  readonly used: { readonly bonusFirst: Money; readonly discounted: Money; readonly list: Money };
};
