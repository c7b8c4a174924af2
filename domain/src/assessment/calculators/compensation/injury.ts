import { leaf } from '../../../explanation/node.ts';
import { consumerRightsLaw } from '../../../law/consumer-rights-law.ts';
import { injuryMultiple } from '../../../law/statutory-limits.ts';
import { smaller } from '../../../money/extremes.ts';
import { type Money, money } from '../../../money/money.ts';
import type { Refusal } from '../../../refusal/refusal.ts';
import { ok, type Result, refused } from '../../../result.ts';
import { text } from '../../../text.ts';
import { checkAmount, firstProblem } from '../input-checks.ts';
import type { Compensation } from './multiple-with-minimum.ts';

export type InjuryInput = { readonly loss: Money; readonly claimed: Money };

/** Known defects that cause death or serious damage to health: `min(claimed, 2 × loss)`. Source: 消费者权益保护法 art 55 para 2. */
export const injuryCompensation = ({ loss, claimed }: InjuryInput): Result<Compensation, Refusal> => {
  const { currency } = loss;
  const invalid = firstProblem([checkAmount(currency, loss, '/loss'), checkAmount(currency, claimed, '/claimed')]);
  if (invalid) return refused(invalid);
  const limit = money(currency, loss.minor * BigInt(injuryMultiple));
  const punitive = money(currency, smaller(claimed.minor, limit.minor));
  const limitNode = leaf('limit', text('上限：损失的二倍', 'Limit: twice the loss'), limit, {
    arithmetic: { kind: 'product', unit: loss, quantity: injuryMultiple, less: money(currency, 0n) },
  });
  return ok({
    punitive,
    explanation: leaf('punitive', text('惩罚性赔偿（退款之外）', 'Punitive damages, on top of the refund'), punitive, {
      because:
        claimed.minor > limit.minor
          ? text('请求超过损失的二倍，以二倍为限', 'More than twice the loss was asked: twice is the limit')
          : text('请求未超过损失的二倍', 'What was asked is within twice the loss'),
      cites: [consumerRightsLaw.fraud],
      beside: [leaf('claimed', text('请求金额', 'Claimed'), claimed), limitNode],
    }),
  });
};
