import type { Money } from '../money/money.ts';
import type { LocalDate } from '../time/local-date.ts';
import type { GoodsFacts } from './assess-goods.ts';
import { type Bases, basesFor } from './bases/bases.ts';
import type { FactName } from './bases/basis-facts.ts';
import type { Ground } from './basis-of-cause.ts';
import { type OrderRefund, orderRefund } from './calculators/order-refund.ts';
import { factOfCause } from './goods-ground.ts';
import type { ReckonedOffer } from './goods-offer.ts';
import { refundInput } from './refund-input.ts';
import { withinWindow } from './return-window.ts';

type Looked = {
  readonly ground: Ground;
  readonly claimed: readonly number[];
  readonly claimedOn: LocalDate;
  /** The best of what was offered; null when nothing was. */
  readonly best: ReckonedOffer | null;
};

const statutoryDays = 7;

/**
 * Every legal basis side by side for a claim on goods (reference 1.1): those that fit with their amounts, those that may yet fit, and what
 * each missing fact would change. What a person answered counts; otherwise the claim is taken at its word, and the rest is not known.
 * Null when the order does not add up to an amount.
 */
export const goodsBases = (facts: GoodsFacts, looked: Looked): AssessedBases | null => {
  const { order } = facts;
  const whole = wholeRefund(facts, looked);
  if (whole === null) return null;
  const [paid, noReason] =
    looked.ground.reason === 'seller_fault' ? [whole.refund, whole.otherwise] : [whole.otherwise, whole.refund];
  const { best } = looked;
  const byPerson = best?.offer.ground.basis === 'GOODWILL' ? best.refund : null;
  const promised = best?.offer.ground.basis === 'CONTRACT' ? best.refund : null;
  const bases = basesFor({
    currency: order.currency,
    facts: {
      ...knownFacts(facts, looked),
      better_promise: promised !== null,
      goodwill_granted: byPerson ? true : null,
    },
    amounts: {
      paid,
      damage: paid,
      excess: paid,
      void_return: paid,
      no_reason: noReason,
      promised,
      goodwill: byPerson,
    },
  });
  return bases.ok ? kept(bases.value) : null;
};

/** The refund of all claimed units, on the ground and on the other one. */
function wholeRefund(facts: GoodsFacts, { ground, claimed, best }: Looked): OrderRefund | null {
  const same = best?.offer.lines.every(({ units }, i) => units === (claimed[i] ?? 0));
  if (best && same && best.offer.ground.reason === ground.reason) return best.whole;
  const whole = orderRefund(refundInput(facts, ground.reason, claimed));
  return whole.ok ? whole.value : null;
}

function knownFacts(facts: GoodsFacts, { ground, claimedOn }: Looked): Partial<Record<FactName, boolean | null>> {
  const { order, claim, restDays, established } = facts;
  const { answers } = established;
  const claimedFact = factOfCause[claim.cause];
  const window =
    order.receivedOn === null
      ? null
      : withinWindow({ startOn: order.receivedOn, days: statutoryDays, restDays }, claimedOn);
  const inTime = window === null ? true : window.ok ? window.value.inTime : null;
  const lines = order.lines.filter(({ id }) => claim.lines.some(({ lineId }) => lineId === id));
  return {
    remote_sale: order.agreed.sale !== 'shop',
    in_no_reason_window: inTime,
    in_quality_window: inTime === true ? true : null,
    excluded_and_confirmed: lines.every((line) => line.noReasonExclusion !== null && line.exclusionConfirmed),
    intact: claim.kind === 'return_and_refund' && ground.reason === 'no_reason' ? true : null,
    prepaid: false,
    in_seven_days_of_prepayment: false,
    charged_wrongly: false,
    damaged_before_delivery: false,
    ...(claimedFact && ground.reason === 'seller_fault' && { [claimedFact]: true }),
    ...answers,
    // Goods that stay are a claim of their own, on the reduction of the price.
    keeps_goods: answers.keeps_goods === true ? null : (answers.keeps_goods ?? null),
  };
}

/** What a case keeps of its bases: without the trees of explanation, which the amounts are too small a thing for. */
export type AssessedBases = {
  readonly fitting: readonly {
    readonly basis: Bases['fitting'][number]['basis'];
    readonly refund: Money;
    readonly onTop: Money;
    readonly total: Money;
  }[];
  readonly possible: Bases['possible'];
  readonly missing: Bases['missing'];
};

const kept = ({ fitting, possible, missing }: Bases): AssessedBases => ({
  fitting: fitting.map(({ basis, refund, onTop, total }) => ({ basis, refund, onTop, total })),
  possible,
  missing,
});
