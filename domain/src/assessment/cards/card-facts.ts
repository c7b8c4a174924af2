import type { CardClaim } from '../../claim/claim.ts';
import type { Card } from '../../commerce/card.ts';
import type { Order } from '../../commerce/order.ts';
import type { RateTable } from '../../law/rate-table.ts';
import { assert } from '../../result.ts';
import { type LocalDate, shanghaiDate } from '../../time/local-date.ts';
import type { AssessmentFacts } from '../assess.ts';

/** What an assessment of a card looks at beside the claim: the card, every order by which it was paid, and the published rates. */
export type PrepaidFacts = {
  readonly card: Card;
  readonly orders: readonly Order[];
  readonly lpr1y: RateTable;
  readonly deposit1y: RateTable;
};

/** The facts of a claim on a card. */
export type CardFacts = AssessmentFacts & { readonly claim: CardClaim; readonly prepaid: PrepaidFacts };

/** The day on which the contract ended: that of the claim, which is a notice of rescission; a notice from the future counts as today's. */
export const endedOn = ({ claim, now }: CardFacts): LocalDate =>
  shanghaiDate(claim.claimedAt > now ? now : claim.claimedAt);

/** The order that paid for a lot. */
export const orderOfLot = ({ orders }: PrepaidFacts, orderId: Order['id']): Order => {
  const order = orders.find(({ id }) => id === orderId);
  assert(order !== undefined, 'every lot of a card comes with its order');
  return order;
};
