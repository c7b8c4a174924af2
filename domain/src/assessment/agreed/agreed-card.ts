import { sumsOf } from '../../commerce/card-use.ts';
import { leaf, summed } from '../../explanation/node.ts';
import { consumerRightsLaw } from '../../law/consumer-rights-law.ts';
import { add, compare, type Money, money, subtract } from '../../money/money.ts';
import type { Refusal } from '../../refusal/refusal.ts';
import { ok, type Result, refused } from '../../result.ts';
import { refundByLot } from '../calculators/prepaid/stored-value-sources.ts';
import type { CardCandidate } from '../cards/card-candidates.ts';
import type { CardFacts } from '../cards/card-facts.ts';
import type { Promised } from '../promise.ts';
import { agreedBecause, agreedLabel, agreedOnTop, dueLabel, notReachable } from './agreed.ts';

type Due = { readonly best: CardCandidate; readonly interest: Money; readonly promise: Promised | null };

/**
 * An exact amount for a card: the interest that is due stays, the rest of the amount is principal. Null: there is no agreement, or what is due
 * is as much. Refused: more than was ever paid for the card, with its interest (`offer_not_reachable`).
 */
export const agreedCard = (
  { established, prepaid: { card } }: CardFacts,
  { best, interest, promise }: Due,
): Result<CardCandidate | null, Refusal> => {
  const onTop = agreedOnTop(established, add(best.principal.refund, interest));
  if (!onTop.ok) return onTop;
  if (onTop.value === null || !established.agreed) return ok(null);
  const { paid } = sumsOf(card);
  const refund = subtract(established.agreed.amount, interest);
  if (compare(refund, paid) > 0) return refused(notReachable(add(paid, interest), established.agreed.amount));
  const because = agreedBecause(established.agreed);
  const due = { ...best.principal.explanation, code: 'due', label: dueLabel };
  return ok({
    ...best,
    basis: promise?.answer.kind === 'review' ? 'CONTRACT' : 'GOODWILL',
    label: agreedLabel,
    because,
    cites: [consumerRightsLaw.betterPromise],
    principal: {
      refund,
      used: money(card.currency, paid.minor - refund.minor),
      lots: refundByLot(card.lots, refund),
      explanation: summed('sum', 'refund_principal', agreedLabel, refund, [
        due,
        leaf('agreed', agreedLabel, onTop.value, { because }),
      ]),
    },
  });
};
