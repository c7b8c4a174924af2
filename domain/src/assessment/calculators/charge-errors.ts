import type { Explanation } from '../../explanation/explanation.ts';
import { leaf, summed } from '../../explanation/node.ts';
import { civilCode } from '../../law/civil-code.ts';
import { eCommerceLaw } from '../../law/e-commerce-law.ts';
import type { Currency } from '../../money/currency.ts';
import { smaller } from '../../money/extremes.ts';
import { type Money, money, negate } from '../../money/money.ts';
import type { Refusal } from '../../refusal/refusal.ts';
import { ok, type Result, refused } from '../../result.ts';
import { type Text, text } from '../../text.ts';
import type { Instant } from '../../time/instant.ts';
import { checkAmount, checkThat, checkUnique, firstProblem } from './input-checks.ts';

/** Money that a channel took, and what of it went back already. */
export type Charge = {
  readonly id: string;
  /** The order that it was taken for; null when the channel names none. */
  readonly orderId: string | null;
  readonly amount: Money;
  readonly refunded: Money;
  readonly paidAt: Instant;
};

export type AmountDue = { readonly orderId: string; readonly due: Money };

export type ChargeErrorsInput = {
  readonly currency: Currency;
  readonly charges: readonly Charge[];
  readonly orders: readonly AmountDue[];
};

export type ChargeErrorKind = 'paid_twice' | 'paid_too_much' | 'paid_without_order';

/** Money that was taken without a ground. Each part goes back to the charge that took it. */
export type ChargeError = {
  readonly kind: ChargeErrorKind;
  readonly orderId: string | null;
  readonly excess: Money;
  readonly returns: readonly { readonly chargeId: string; readonly amount: Money }[];
  readonly explanation: Explanation;
};

/**
 * Finds what was charged twice or wrongly from payments and orders alone: per order `excess = Σ (charged − refunded) − due`, taken from the
 * charges that came after the order was covered; a charge without an order is excess as a whole. Source: 电子商务法 art 55, 民法典 art 985.
 * An order that was paid too little is no refund and is not listed.
 */
export const chargeErrors = (input: ChargeErrorsInput): Result<readonly ChargeError[], Refusal> => {
  const invalid = validate(input);
  if (invalid) return refused(invalid);
  const dues = new Map(input.orders.map(({ orderId, due }) => [orderId, due]));
  const byTime = input.charges.toSorted((a, b) => a.paidAt - b.paidAt || (a.id < b.id ? -1 : 1));
  const groups = Map.groupBy(byTime, ({ id, orderId }) =>
    orderId !== null && dues.has(orderId) ? `order:${orderId}` : `charge:${id}`,
  );
  return ok([...groups.values()].flatMap((charges) => errorOf(charges, input.currency, dues) ?? []));
};

function errorOf(charges: readonly Charge[], currency: Currency, dues: ReadonlyMap<string, Money>): ChargeError | null {
  const orderId = charges[0]?.orderId ?? null;
  const due = (orderId === null ? undefined : dues.get(orderId)) ?? null;
  let open = due?.minor ?? 0n;
  const returns = charges.flatMap(({ id, amount, refunded: back }) => {
    const net = amount.minor - back.minor;
    const covers = smaller(open, net);
    open -= covers;
    return net > covers ? [{ chargeId: id, amount: money(currency, net - covers) }] : [];
  });
  if (returns.length === 0) return null;
  const excess = money(
    currency,
    returns.reduce((sum, { amount }) => sum + amount.minor, 0n),
  );
  const kind = due === null ? 'paid_without_order' : repeats(charges, returns) ? 'paid_twice' : 'paid_too_much';
  return { kind, orderId, excess, returns, explanation: explain(kind, charges, due, excess) };
}

/** Every charge that goes back goes back whole, and repeats one that stays: the same amount for the same order. */
const repeats = (charges: readonly Charge[], returns: ChargeError['returns']): boolean =>
  returns.every(({ chargeId, amount }) => {
    const returned = charges.find(({ id }) => id === chargeId);
    const stays = charges.filter(({ id }) => returns.every((each) => each.chargeId !== id));
    return returned?.amount.minor === amount.minor && stays.some((charge) => charge.amount.minor === amount.minor);
  });

/** What is wrong, for lists and receipts. */
export const chargeErrorText: Record<ChargeErrorKind, Text> = {
  paid_twice: text('同一订单重复支付', 'The same order was paid twice'),
  paid_too_much: text('实收超过订单应付', 'More was taken than the order came to'),
  paid_without_order: text('收款没有对应的订单', 'The money belongs to no order'),
};

function explain(kind: ChargeErrorKind, charges: readonly Charge[], due: Money | null, excess: Money): Explanation {
  const parts = charges.flatMap(({ id, amount, refunded: back }) => {
    const taken = leaf(`charge:${id}`, text(`收款「${id}」`, `Charge “${id}”`), amount);
    const before = leaf(`refunded:${id}`, text(`「${id}」此前已退`, `Refunded before of “${id}”`), negate(back));
    return back.minor > 0n ? [taken, before] : [taken];
  });
  if (due) parts.push(leaf('due', text('订单应付', 'Due for the order'), negate(due)));
  return summed('sum', 'excess', text('多收应退', 'Taken without ground'), excess, parts, {
    because: chargeErrorText[kind],
    cites: [eCommerceLaw.paymentErrors, civilCode.unjustEnrichment],
  });
}

const validate = ({ currency, charges, orders }: ChargeErrorsInput): Refusal | null =>
  firstProblem([
    checkUnique(
      charges.map(({ id }) => id),
      (i) => `/charges/${i}/id`,
    ),
    checkUnique(
      orders.map(({ orderId }) => orderId),
      (i) => `/orders/${i}/orderId`,
    ),
    ...orders.map(({ due }, i) => checkAmount(currency, due, `/orders/${i}/due`)),
    ...charges.flatMap(({ amount, refunded: back }, i) => [
      checkAmount(currency, amount, `/charges/${i}/amount`),
      checkAmount(currency, back, `/charges/${i}/refunded`),
      checkThat(
        back.minor <= amount.minor,
        '已退超过收款',
        'more was refunded than was charged',
        `/charges/${i}/refunded`,
      ),
    ]),
  ]);
