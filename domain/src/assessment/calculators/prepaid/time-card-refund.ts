import type { Fault } from '../../../claim/claim.ts';
import type { Explanation } from '../../../explanation/explanation.ts';
import { leaf } from '../../../explanation/node.ts';
import { prepaidInterpretation } from '../../../law/prepaid-interpretation.ts';
import { type Money, money } from '../../../money/money.ts';
import { roundHalfUp } from '../../../money/rounding.ts';
import type { Refusal } from '../../../refusal/refusal.ts';
import { ok, type Result, refused } from '../../../result.ts';
import { text } from '../../../text.ts';
import { daysBetween, type LocalDate } from '../../../time/local-date.ts';
import { checkAmount, checkThat, checkWhole, firstProblem } from '../input-checks.ts';

export type TimeCardInput = {
  readonly fault: Fault;
  readonly paid: Money;
  readonly startOn: LocalDate;
  /** Includes gifted and frozen days. */
  readonly endOn: LocalDate;
  /** The last day on which the service was really available: the day of rescission, or of the stop if that came first. */
  readonly lastServiceOn: LocalDate;
  readonly bonusDays: number;
  readonly frozenDays: number;
  /** Frozen days before the stop. */
  readonly frozenDaysBeforeStop: number;
  /** The term ended, and the consumer never came for reasons of their own. */
  readonly expiredUnusedByConsumer: boolean;
};

export type TimeCardRefund = {
  readonly totalDays: number;
  readonly remainingDays: number;
  readonly refundPrincipal: Money;
  readonly explanation: Explanation;
};

/**
 * A card for unlimited use during a term: `refund = rhu(P × remaining, total)` (法释〔2025〕4号 art 22).
 * `total = end − start + 1 − frozen`, for the consumer's own cause less the gifted days (an inference, shown as such);
 * `used = last service day − start + 1 − frozen before the stop`, between 0 and the term; `remaining = max(0, total − used)`.
 * Not claimed inside the term for the consumer's own reasons: nothing (para 3).
 */
export const timeCardRefund = (input: TimeCardInput): Result<TimeCardRefund, Refusal> => {
  const total = totalDays(input);
  const invalid = validate(input, total);
  if (invalid) return refused(invalid);
  const remaining = Math.max(0, total - usedDays(input));
  const refund = input.expiredUnusedByConsumer ? 0n : roundHalfUp(input.paid.minor * BigInt(remaining), BigInt(total));
  const refundPrincipal = money(input.paid.currency, refund);
  return ok({
    totalDays: total,
    remainingDays: remaining,
    refundPrincipal,
    explanation: explain(input, total, remaining, refundPrincipal),
  });
};

const totalDays = ({ fault, startOn, endOn, frozenDays, bonusDays }: TimeCardInput): number =>
  daysBetween(startOn, endOn) + 1 - frozenDays - (fault === 'consumer' ? bonusDays : 0);

const usedDays = ({ startOn, endOn, lastServiceOn, frozenDaysBeforeStop }: TimeCardInput): number => {
  const last = lastServiceOn < endOn ? lastServiceOn : endOn;
  return last < startOn ? 0 : Math.max(0, daysBetween(startOn, last) + 1 - frozenDaysBeforeStop);
};

const label = text('应退本金', 'Principal to return');
const never = text(
  '期限内因自身原因未使用，期满后不退',
  'Not used inside the term for the consumer’s own reasons: nothing after it',
);

function explain(input: TimeCardInput, total: number, remaining: number, refund: Money): Explanation {
  const { paid, fault, bonusDays, expiredUnusedByConsumer } = input;
  if (expiredUnusedByConsumer)
    return leaf('refund_principal', label, refund, { because: never, cites: [prepaidInterpretation.unlimitedTerm] });
  const days = text(`全部期限 ${total} 天，剩余 ${remaining} 天`, `${remaining} of ${total} days remain`);
  const giftLeftOut = fault === 'consumer' && bonusDays > 0;
  return leaf('refund_principal', label, refund, {
    arithmetic: { kind: 'units', of: paid, before: 0, now: remaining, units: total },
    because: giftLeftOut
      ? text(
          `${days.zh}；因消费者原因，赠送的 ${bonusDays} 天不计入`,
          `${days.en}; the consumer’s cause, so ${bonusDays} gifted days are left out`,
        )
      : days,
    cites: giftLeftOut
      ? [prepaidInterpretation.unlimitedTerm, { kind: 'convention', rule: giftConvention }]
      : [prepaidInterpretation.unlimitedTerm],
  });
}

const giftConvention = text(
  '因消费者原因退卡时赠送天数不计入期限',
  'Gifted days are left out of the term at the consumer’s own cause',
);

const validate = (input: TimeCardInput, total: number): Refusal | null =>
  firstProblem([
    checkAmount(input.paid.currency, input.paid, '/paid'),
    checkThat(input.startOn <= input.endOn, '结束日早于开始日', 'the term ends before it starts', '/endOn'),
    checkWhole(input.bonusDays, 0, 36_600, '/bonusDays'),
    checkWhole(input.frozenDays, 0, 36_600, '/frozenDays'),
    checkWhole(input.frozenDaysBeforeStop, 0, 36_600, '/frozenDaysBeforeStop'),
    checkThat(
      input.frozenDaysBeforeStop <= input.frozenDays,
      '停止前的冻结天数超过全部冻结天数',
      'more days were frozen before the stop than in all',
      '/frozenDaysBeforeStop',
    ),
    checkThat(total >= 1, '扣除冻结和赠送后期限不足一天', 'less than a day is left of the term', '/endOn'),
    checkThat(
      !input.expiredUnusedByConsumer || input.fault === 'consumer',
      '期满未用属消费者自身原因，与所填责任方矛盾',
      'unused for the consumer’s own reasons contradicts the fault',
      '/expiredUnusedByConsumer',
    ),
  ]);
