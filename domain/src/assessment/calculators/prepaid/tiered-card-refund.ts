import type { Fault } from '../../../claim/claim.ts';
import type { Explanation } from '../../../explanation/explanation.ts';
import { leaf, summed } from '../../../explanation/node.ts';
import { prepaidInterpretation } from '../../../law/prepaid-interpretation.ts';
import { type Money, money, negate, subtract } from '../../../money/money.ts';
import { roundHalfUp } from '../../../money/rounding.ts';
import type { Refusal } from '../../../refusal/refusal.ts';
import { ok, type Result, refused } from '../../../result.ts';
import { text } from '../../../text.ts';
import { checkAmount, checkThat, checkUnique, checkWhole, firstProblem, MOST_UNITS } from '../input-checks.ts';
import { explainPrincipal } from './explain-principal.ts';
import { type CardRefund, sessionCardRefund } from './session-card-refund.ts';

/** Sessions sold at one price: the first ten at 100, the next ten at 80. */
export type CardTier = { readonly id: string; readonly sessions: number; readonly paid: Money };

export type TieredCardInput = {
  readonly fault: Fault;
  /** In the order in which they are used up. */
  readonly tiers: readonly [CardTier, ...CardTier[]];
  readonly used: number;
  readonly listPrice: Money | null;
};

/**
 * A card whose sessions were sold in tiers, used from the first tier on.
 * Operator or neither: `price = Σ rhu(Pₜ × nₜ, Nₜ)`; consumer: `min(Σ P, n × l)`. Source: 法释〔2025〕4号 arts 18–20; the order of tiers is a convention.
 */
export const tieredCardRefund = (input: TieredCardInput): Result<CardRefund, Refusal> => {
  const invalid = validate(input);
  if (invalid) return refused(invalid);
  const { tiers, fault, used, listPrice } = input;
  const { currency } = tiers[0].paid;
  const paid = money(
    currency,
    tiers.reduce((sum, tier) => sum + tier.paid.minor, 0n),
  );
  const sessions = tiers.reduce((sum, tier) => sum + tier.sessions, 0);
  if (fault === 'consumer') return sessionCardRefund({ fault, paid, sessions, bonusSessions: 0, used, listPrice });

  const parts = usedOfTiers(tiers, used);
  const consumed = money(
    currency,
    parts.reduce((sum, part) => sum + part.amount.minor, 0n),
  );
  const consumedPrice = negate(consumed);
  const refundPrincipal = subtract(paid, consumedPrice);
  const label = text(`已使用 ${used} 次（共 ${sessions} 次）`, `${used} of ${sessions} sessions used`);
  return ok({
    consumedPrice,
    refundPrincipal,
    explanation: explainPrincipal(paid, summed('sum', 'consumed', label, consumed, parts), refundPrincipal, {
      because: text('非因消费者原因：按各档购买价结算', 'Not the consumer’s cause: settled at the price of each tier'),
      cites: [prepaidInterpretation.principal, prepaidInterpretation.notConsumersCause],
    }),
  });
};

function usedOfTiers(tiers: readonly CardTier[], used: number): readonly Explanation[] {
  let left = used;
  return tiers.flatMap(({ id, sessions, paid }) => {
    const taken = Math.min(left, sessions);
    left -= taken;
    if (taken === 0) return [];
    const price = money(paid.currency, -roundHalfUp(paid.minor * BigInt(taken), BigInt(sessions)));
    const label = text(`「${id}」已用 ${taken} 次`, `${taken} used of “${id}”`);
    return [
      leaf(`tier:${id}`, label, price, {
        arithmetic: { kind: 'units', of: paid, before: 0, now: taken, units: sessions },
      }),
    ];
  });
}

const validate = ({ tiers, used }: TieredCardInput): Refusal | null =>
  firstProblem([
    checkUnique(
      tiers.map(({ id }) => id),
      (i) => `/tiers/${i}/id`,
    ),
    ...tiers.flatMap(({ paid, sessions }, i) => [
      checkAmount(tiers[0].paid.currency, paid, `/tiers/${i}/paid`),
      checkWhole(sessions, 1, MOST_UNITS, `/tiers/${i}/sessions`),
    ]),
    checkWhole(used, 0, MOST_UNITS, '/used'),
    checkThat(
      used <= tiers.reduce((sum, tier) => sum + tier.sessions, 0),
      '已用次数超过总次数',
      'more sessions were used than the card has',
      '/used',
    ),
  ]);
