import {
  type Assessment,
  amountText,
  compare,
  type Id,
  isAlternative,
  type Money,
  offerKindText,
  owedIn,
  type RefundCase,
  type Refusal,
  refusal,
  uuidOf,
} from '@redress/domain';
import type { House } from '../../house.ts';
import { type OfferRow, offerColumns, offerOf } from './offer-reader.ts';

/**
 * What stands against approving a case: a customer who took an offer gets no less than it (`offer_promises_more`), and one who took an exchange or
 * a repair does not get the money as well, unless that could not be carried out, and one who took store credit gets it (`offer_alternative_accepted`). An offer that is being
 * accepted at this moment counts as accepted. Null when nothing does.
 */
export const refuseAgainstOffers = async (
  { db }: Pick<House, 'db'>,
  merchantId: Id<'merchant'>,
  refundCase: RefundCase,
): Promise<Refusal | null> => {
  const { rows } = await db.query<OfferRow>({
    name: 'offers-to-keep',
    text: `select ${offerColumns} from offer o
      where o.merchant_id = $1 and o.case_id = $2 and o.status in ('accepting', 'accepted')
        and not exists (select 1 from case_task t where t.merchant_id = o.merchant_id and t.task_id = o.task_id and t.status = 'cancelled')
      order by o.offer_id desc`,
    values: [uuidOf(merchantId), uuidOf(refundCase.id)],
  });
  const assessment = 'assessment' in refundCase ? refundCase.assessment : null;
  for (const [i, { kind, amount, bonus, taskId }] of rows.map(offerOf).entries()) {
    if (kind === 'store_credit' && taskId === null) {
      // A later answer of the customer's stands in its place.
      if (i > 0 || (assessment && keepsCredit(assessment, amount, bonus))) continue;
      return refusal('offer_alternative_accepted', { kind: offerKindText[kind] });
    }
    if (isAlternative(kind)) return refusal('offer_alternative_accepted', { kind: offerKindText[kind] });
    if (amount && assessment && compare(owedIn(assessment), amount) < 0)
      return refusal('offer_promises_more', { promised: amountText(amount), assessed: amountText(owedIn(assessment)) });
  }
  return null;
};

/** The assessment gives the credit that was promised, all in all. */
const keepsCredit = (assessment: Assessment, amount: Money | null, bonus: Money | null): boolean => {
  const owed = owedIn(assessment);
  const promised = (amount?.minor ?? 0n) + (bonus?.minor ?? 0n);
  return assessment.credit !== undefined && owed.minor + assessment.credit.bonus.minor >= promised;
};
