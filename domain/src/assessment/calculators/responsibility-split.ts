import type { Explanation } from '../../explanation/explanation.ts';
import { leaf, summed } from '../../explanation/node.ts';
import { civilCode } from '../../law/civil-code.ts';
import { allocateInOrder } from '../../money/allocate.ts';
import { type Money, money } from '../../money/money.ts';
import type { Refusal } from '../../refusal/refusal.ts';
import { ok, type Result, refused } from '../../result.ts';
import { type Text, text } from '../../text.ts';
import { splitByLargestRemainder } from './conventions.ts';
import { checkAmount, checkThat, checkUnique, checkWhole, firstProblem } from './input-checks.ts';

export const parties = ['operator', 'consumer', 'carrier', 'supplier', 'payment_provider', 'platform'] as const;
export type Party = (typeof parties)[number];

export const partyText: Record<Party, Text> = {
  operator: text('商家', 'Operator'),
  consumer: text('消费者', 'Consumer'),
  carrier: text('承运人', 'Carrier'),
  supplier: text('供应商', 'Supplier'),
  payment_provider: text('支付机构', 'Payment provider'),
  platform: text('平台', 'Platform'),
};

/** A person's judgement of who answers for how much, in basis points. */
export type Responsibility = { readonly party: Party; readonly basisPoints: number };

export type ResponsibilitySplit = {
  readonly shares: readonly { readonly party: Party; readonly amount: Money }[];
  /** What the customer gets: all but the customer's own share. The operator pays it and has recourse against the others. */
  readonly compensated: Money;
  readonly explanation: Explanation;
};

/** A loss divided by responsibility, parts summing to the loss (largest remainder). Source: 民法典 art 592; the shares are set by a person. */
export const responsibilitySplit = (
  loss: Money,
  responsibilities: readonly Responsibility[],
): Result<ResponsibilitySplit, Refusal> => {
  const invalid = validate(loss, responsibilities);
  if (invalid) return refused(invalid);
  const parts = allocateInOrder(
    loss.minor,
    responsibilities.map(({ basisPoints }) => BigInt(basisPoints)),
    (i) => responsibilities[i]?.party ?? '',
  );
  const shares = responsibilities.map(({ party }, i) => ({ party, amount: money(loss.currency, parts[i] ?? 0n) }));
  const own = shares.find(({ party }) => party === 'consumer')?.amount.minor ?? 0n;
  const whole = money(loss.currency, 10_000n);
  const nodes = shares.map(({ party, amount }, i) => {
    const weight = money(loss.currency, BigInt(responsibilities[i]?.basisPoints ?? 0));
    return leaf(`party:${party}`, partyText[party], amount, { arithmetic: { kind: 'share', of: loss, weight, whole } });
  });
  return ok({
    shares,
    compensated: money(loss.currency, loss.minor - own),
    explanation: summed('sum', 'loss', text('损失', 'Loss'), loss, nodes, {
      cites: [civilCode.contributoryFault, splitByLargestRemainder],
    }),
  });
};

const validate = (loss: Money, responsibilities: readonly Responsibility[]): Refusal | null =>
  firstProblem([
    checkAmount(loss.currency, loss, '/loss'),
    checkUnique(
      responsibilities.map(({ party }) => party),
      (i) => `/responsibilities/${i}/party`,
    ),
    ...responsibilities.map(({ basisPoints }, i) =>
      checkWhole(basisPoints, 0, 10_000, `/responsibilities/${i}/basisPoints`),
    ),
    checkThat(
      responsibilities.reduce((sum, { basisPoints }) => sum + basisPoints, 0) === 10_000,
      '各方责任之和应为 100%',
      'the responsibilities do not sum to 100%',
      '/responsibilities',
    ),
  ]);
