import type { Fault } from '../../../claim/claim.ts';
import type { Explanation } from '../../../explanation/explanation.ts';
import { leaf } from '../../../explanation/node.ts';
import { prepaidInterpretation } from '../../../law/prepaid-interpretation.ts';
import { type Money, money, negate, subtract } from '../../../money/money.ts';
import { roundHalfUp } from '../../../money/rounding.ts';
import type { Refusal } from '../../../refusal/refusal.ts';
import { ok, type Result, refused } from '../../../result.ts';
import { text } from '../../../text.ts';
import { checkAmount, checkOptionalAmount, checkThat, checkWhole, firstProblem, MOST_UNITS } from '../input-checks.ts';
import { explainCapped, explainPrincipal } from './explain-principal.ts';

export type SessionCardInput = {
  readonly fault: Fault;
  readonly paid: Money;
  readonly sessions: number;
  /** Gifted sessions of the same service. A gifted other service is weighed by a person (法释〔2025〕4号 art 21). */
  readonly bonusSessions: number;
  readonly used: number;
  /** Price of one session before discount; only the consumer's own cause needs it. */
  readonly listPrice: Money | null;
};

export type CardRefund = {
  readonly consumedPrice: Money;
  readonly refundPrincipal: Money;
  readonly explanation: Explanation;
};

/**
 * A card of N sessions with G gifted ones, n of them used, paid P, single price l.
 * Operator or neither: `price = rhu(P × n, N + G)` (法释〔2025〕4号 art 18; gifted sessions by analogy).
 * Consumer: `price = min(P, n × l)` (arts 19, 20). `refund = P − price`.
 */
export const sessionCardRefund = (input: SessionCardInput): Result<CardRefund, Refusal> => {
  const invalid = validate(input);
  if (invalid) return refused(invalid);
  return ok(input.fault === 'consumer' ? atListPrice(input) : asDiscounted(input));
};

/** Prepaid sessions settled at the discounted price. */
function asDiscounted({ paid, sessions, bonusSessions, used }: SessionCardInput): CardRefund {
  const units = sessions + bonusSessions;
  const price = money(paid.currency, roundHalfUp(paid.minor * BigInt(used), BigInt(units)));
  const refundPrincipal = subtract(paid, price);
  const consumed = leaf('consumed', usedLabel(used, units), negate(price), {
    arithmetic: { kind: 'units', of: paid, before: 0, now: used, units },
  });
  return {
    consumedPrice: price,
    refundPrincipal,
    explanation: explainPrincipal(paid, consumed, refundPrincipal, {
      because: text(
        '非因消费者原因：按购卡单次均价结算',
        'Not the consumer’s cause: settled at the price per session of the card',
      ),
      cites: [prepaidInterpretation.principal, prepaidInterpretation.notConsumersCause],
    }),
  };
}

/** The consumer's own cause: single price, and never more than was paid. */
function atListPrice({ paid, used, listPrice, sessions, bonusSessions }: SessionCardInput): CardRefund {
  const unit = listPrice ?? money(paid.currency, 0n);
  const price = money(paid.currency, unit.minor * BigInt(used));
  const charged = price.minor < paid.minor ? price : paid;
  const refundPrincipal = subtract(paid, charged);
  const none = money(paid.currency, 0n);
  const consumed = explainCapped(
    price,
    charged,
    (negative) =>
      leaf('price', usedLabel(used, sessions + bonusSessions), negative, {
        arithmetic: { kind: 'product', unit, quantity: used, less: none },
      }),
    [prepaidInterpretation.noClawBack],
  );
  return {
    consumedPrice: charged,
    refundPrincipal,
    explanation: explainPrincipal(paid, consumed, refundPrincipal, {
      because: text(
        '因消费者原因：按优惠前单次价格结算',
        'The consumer’s cause: settled at the single price before discount',
      ),
      cites: [prepaidInterpretation.principal, prepaidInterpretation.consumersCause],
    }),
  };
}

const usedLabel = (used: number, units: number) =>
  text(`已使用 ${used} 次（共 ${units} 次）`, `${used} of ${units} sessions used`);

const validate = (input: SessionCardInput): Refusal | null => {
  const { paid, sessions, bonusSessions, used, listPrice, fault } = input;
  return firstProblem([
    checkAmount(paid.currency, paid, '/paid'),
    checkWhole(sessions, 1, MOST_UNITS, '/sessions'),
    checkWhole(bonusSessions, 0, MOST_UNITS, '/bonusSessions'),
    checkWhole(used, 0, MOST_UNITS, '/used'),
    checkOptionalAmount(paid.currency, listPrice, '/listPrice'),
    checkThat(
      used <= sessions + bonusSessions,
      '已用次数超过总次数',
      'more sessions were used than the card has',
      '/used',
    ),
    checkThat(
      fault !== 'consumer' || listPrice !== null,
      '因消费者原因退款须有单次原价',
      'the consumer’s own cause needs the single price',
      '/listPrice',
    ),
  ]);
};
