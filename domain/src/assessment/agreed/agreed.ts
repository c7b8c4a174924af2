import { amountText } from '../../money/amount-text.ts';
import { isPositive, type Money, subtract } from '../../money/money.ts';
import { type Refusal, refusal } from '../../refusal/refusal.ts';
import { ok, type Result, refused } from '../../result.ts';
import { type Text, text } from '../../text.ts';
import type { Finding } from '../assessment.ts';
import type { Agreed, Established } from '../established.ts';
import { noted } from '../findings.ts';

/**
 * What an agreement adds to what is due anyway; null without one, and where law and policy give as much already: they stay the floor.
 * Refused: an amount in another currency.
 */
export const agreedOnTop = ({ agreed = null }: Established, due: Money): Result<Money | null, Refusal> => {
  if (agreed === null) return ok(null);
  const { currency } = agreed.amount;
  if (currency !== due.currency)
    return refused(
      refusal('currency_mismatch', { expected: due.currency, received: currency }, '/agreed/amount/currency'),
    );
  const onTop = subtract(agreed.amount, due);
  return ok(isPositive(onTop) ? onTop : null);
};

/** More was agreed than there is to give back. */
export const notReachable = (maximum: Money, asked: Money): Refusal =>
  refusal('offer_not_reachable', { maximum: amountText(maximum), asked: amountText(asked) }, '/agreed/amount');

export const agreedLabel = text('双方约定在应退之外再退', 'Agreed on top of what is due');
export const dueLabel = text('依法依约应退', 'Due by law and policy');

export const agreedBecause = ({ reason }: Agreed): Text =>
  text(`按双方约定的金额：${reason}`, `The amount that both sides agreed on: ${reason}`);

const findingLabel = text('双方约定的金额', 'The amount agreed on');

/** What was agreed, and that the law is the floor of it. Empty without an agreement. */
export const agreedFindings = ({ agreed = null }: Established, isAboveDue: boolean): readonly Finding[] => {
  if (agreed === null) return [];
  const amount = amountText(agreed.amount);
  const floor = text(
    `约定 ${amount}，依法依约应退不低于此，按应退：${agreed.reason}`,
    `${amount} was agreed; law and policy give no less, so what is due counts: ${agreed.reason}`,
  );
  const because = !isAboveDue ? floor : text(`${amount}：${agreed.reason}`, `${amount}: ${agreed.reason}`);
  return [noted('agreed', findingLabel, because)];
};
