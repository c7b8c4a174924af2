import { idOf, later, MINUTE, type Refusal } from '@redress/domain';
import type { House } from '../../house.ts';
import { finishAccepting } from './answer-offer.ts';
import { endAllOverdue } from './end-offers.ts';
import { type OfferRow, offerColumns, offerOf } from './offer-reader.ts';

/** Ends what ran out, and finishes what was being accepted when a process died. Any number of processes may do it at once. */
export const tendOffers = async (house: House, tell: (problem: Refusal) => void): Promise<void> => {
  await endAllOverdue(house);
  const { rows } = await house.db.query<OfferRow & { readonly merchant_id: string }>(
    `select merchant_id, ${offerColumns} from offer where status = 'accepting' order by merchant_id, offer_id limit 100`,
  );
  const patient = later(house.clock.now(), -MINUTE);
  for (const row of rows) {
    const offer = offerOf(row);
    // The process that took it is probably at it still.
    if (offer.answer && offer.answer.at > patient) continue;
    const done = await finishAccepting(house, idOf('merchant', row.merchant_id), offer);
    if (!done.ok) tell(done.refusal);
  }
};
