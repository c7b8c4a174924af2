import type { Tender } from '../commerce/tender.ts';
import { leaf, summed } from '../explanation/node.ts';
import { allocateInOrder } from '../money/allocate.ts';
import { larger, smaller } from '../money/extremes.ts';
import { add, type Money, money, negate, subtract, toDecimal, zero } from '../money/money.ts';
import { type Refusal, refusal } from '../refusal/refusal.ts';
import { ok, type Result, refused } from '../result.ts';
import { text } from '../text.ts';
import { agreedBecause, agreedLabel, agreedOnTop, dueLabel, notReachable } from './agreed/agreed.ts';
import type { CompensationFacts } from './assess-compensation.ts';
import { inputInvalid } from './calculators/input-checks.ts';
import { priceReduction } from './calculators/price-reduction.ts';
import { tenderShares } from './calculators/tender-shares.ts';
import type { PaidForLines } from './paid-for-lines.ts';
import type { Reckoning } from './reckoning.ts';

const refundLabel = text('减少价款后应退', 'Back after the price reduction');

type Reduced = Pick<Reckoning, 'entitled' | 'refund' | 'goods' | 'lines' | 'tenders' | 'orders' | 'explanation'> & {
  /** An agreement lifts it above what the worth comes to. */
  readonly isAgreed: boolean;
};

/**
 * The goods stay and their price falls: `min(paid, worth as promised − worth as delivered)`, never more than is left of what was paid for
 * those lines. It goes back the way it was paid, and an invoice is corrected for it (民法典 art 582; an allowance, reference A10).
 * An agreed amount may lift it, as far as there is something left to give back.
 */
export const reducedPrice = (
  { claim, order, established }: CompensationFacts,
  { total: paid, lines }: PaidForLines,
): Result<Reduced, Refusal> => {
  if (claim.worth === null)
    return refused(
      inputInvalid(
        text('减少价款需填写约定价值与实际价值', 'a price reduction needs the worth as promised and as delivered'),
        '/worth',
      ),
    );
  const { asPromised: conformingValue, asDelivered: actualValue } = claim.worth;
  const reduction = priceReduction({ paid, conformingValue, actualValue });
  if (!reduction.ok) return reduction;
  const left = lines.reduce((sum, line) => sum + line.left.minor, 0n);
  const due = money(order.currency, smaller(reduction.value.reduction.minor, left));
  const beyond = subtract(reduction.value.reduction, due);
  const explainedDue =
    beyond.minor === 0n
      ? reduction.value.explanation
      : summed('sum', 'refund', refundLabel, due, [
          reduction.value.explanation,
          leaf('given_back', text('此前已退，不再重复', 'Given back before'), negate(beyond)),
        ]);
  const onTop = agreedOnTop(established, due);
  if (!onTop.ok) return onTop;
  const refund = onTop.value ? add(due, onTop.value) : due;
  const creditable = order.invoiced.minor - order.credited.minor;
  if (onTop.value) {
    const onTenders = order.tenders.reduce((sum, one) => sum + leftOn(one).minor, 0n);
    const most = larger(due.minor, [left, onTenders, creditable].reduce(smaller));
    if (refund.minor > most) return refused(notReachable(money(order.currency, most), refund));
  }
  const explanation =
    onTop.value && established.agreed
      ? summed('sum', 'refund', refundLabel, refund, [
          { ...explainedDue, code: 'due', label: dueLabel },
          leaf('agreed', agreedLabel, onTop.value, { because: agreedBecause(established.agreed) }),
        ])
      : explainedDue;
  if (refund.minor > creditable) {
    const maximum = toDecimal(money(order.currency, creditable < 0n ? 0n : creditable));
    return refused(refusal('creditable_exceeded', { maximum }));
  }
  const tenders = tenderShares(
    refund,
    order.tenders.map((tender) => ({
      id: tender.reference,
      label: text(tender.kind, tender.kind),
      refundable: leftOn(tender),
    })),
  );
  if (!tenders.ok) return tenders;
  const byLine = allocateInOrder(
    refund.minor,
    lines.map((line) => line.left.minor),
    (i) => lines[i]?.lineId ?? '',
  );
  return ok({
    isAgreed: onTop.value !== null,
    entitled: refund.minor > 0n,
    refund,
    goods: refund,
    lines: lines.map(({ lineId }, i) => {
      const amount = money(order.currency, byLine[i] ?? 0n);
      return { lineId, quantity: 0, goods: amount, amount };
    }),
    tenders: order.tenders.map(({ id, reference, amount }, i) => ({
      orderId: order.id,
      tenderId: id,
      reference,
      amount: tenders.value[i] ?? zero(amount.currency),
    })),
    orders: [{ orderId: order.id, version: order.version, credited: refund }],
    explanation,
  });
};

const leftOn = ({ amount, refunded, reserved }: Tender): Money =>
  money(amount.currency, amount.minor - refunded.minor - reserved.minor);
