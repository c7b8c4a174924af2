import type { WrongChargeClaim } from '../claim/claim.ts';
import { leaf, summed } from '../explanation/node.ts';
import { civilCode } from '../law/civil-code.ts';
import { eCommerceLaw } from '../law/e-commerce-law.ts';
import { money, sum } from '../money/money.ts';
import type { Refusal } from '../refusal/refusal.ts';
import { ok, type Result, refused } from '../result.ts';
import { text } from '../text.ts';
import { agreedOnTop, notReachable } from './agreed/agreed.ts';
import type { AssessmentFacts } from './assess.ts';
import { flagged, noted } from './findings.ts';
import { nothingOwed, type Reckoning } from './reckoning.ts';

export type WrongChargeFacts = AssessmentFacts & { readonly claim: WrongChargeClaim };

const label = text('错收核对', 'The payments');

/**
 * What was taken twice or wrongly goes back whole, to the payment that took it (电子商务法 art 55, 民法典 art 985). What was taken wrongly is
 * found from the payments, never from the claim: it stands as an order of its own that sold nothing. A claim on an order whose payments
 * are all explained is assessed at zero, and a person asks the channel. Nothing can be agreed above it (`offer_not_reachable`).
 */
export const assessWrongCharge = (facts: WrongChargeFacts): Result<Reckoning, Refusal> => {
  const reckoned = takenBack(facts);
  if (!reckoned.ok) return reckoned;
  const onTop = agreedOnTop(facts.established, reckoned.value.refund);
  if (!onTop.ok) return onTop;
  const { agreed } = facts.established;
  return onTop.value && agreed ? refused(notReachable(reckoned.value.refund, agreed.amount)) : reckoned;
};

function takenBack({ order, wrongCharge }: WrongChargeFacts): Result<Reckoning, Refusal> {
  const frame = {
    ...nothingOwed(order),
    basis: 'DUPLICATE_OR_ERROR' as const,
    fault: 'operator' as const,
    windowDeadline: null,
  };
  const nothing = money(order.currency, 0n);
  const cites = [eCommerceLaw.paymentErrors, civilCode.unjustEnrichment];
  if (wrongCharge === null)
    return ok({
      ...frame,
      findings: [{ ...flagged('wrong_charge', label, allExplained), blocking: true }],
      explanation: leaf('excess', text('多收应退', 'Taken without ground'), nothing, { because: allExplained, cites }),
    });
  const tenders = order.tenders.map(({ id, reference, amount, refunded, reserved }) => ({
    orderId: order.id,
    tenderId: id,
    reference,
    amount: money(amount.currency, amount.minor - refunded.minor - reserved.minor),
  }));
  const refund = sum(
    order.currency,
    tenders.map(({ amount }) => amount),
  );
  const parts = tenders.map(({ reference, amount }) =>
    leaf(`charge:${reference}`, text(`收款「${reference}」`, `Charge “${reference}”`), amount),
  );
  return ok({
    ...frame,
    entitled: refund.minor > 0n,
    findings: [noted('wrong_charge', label, wrongCharge.because)],
    refund,
    tenders,
    explanation: summed('sum', 'excess', text('多收应退', 'Taken without ground'), refund, parts, {
      because: wrongCharge.because,
      cites,
    }),
  });
}

const allExplained = text(
  '已查到的收款都与订单应付相符，没有发现多收；账单上若另有一笔扣款，提供扣款记录后，与支付渠道核对再审核',
  'Every payment found so far is explained by an order; if a statement shows another charge, a record of it lets us ask the payment channel and assess again',
);
