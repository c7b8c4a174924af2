import {
  type Arrival,
  allowedHandMoves,
  arrivalOf,
  landingText,
  type Payout,
  payoutStatusText,
  toIso,
} from '@redress/domain';
import type { z } from 'zod';
import { toWire } from '../money.ts';
import type { payoutOut } from '../payouts.ts';

export const payoutToWire = (payout: Payout): z.output<typeof payoutOut> => ({
  id: payout.id,
  caseId: payout.caseId,
  orderId: payout.orderId,
  tenderId: payout.tenderId,
  purpose: payout.purpose,
  route: payout.route,
  amount: toWire(payout.amount),
  requestNumber: payout.requestNumber,
  channelAccountId: payout.channelAccountId,
  status: payout.status,
  statusText: payoutStatusText[payout.status],
  holdReason: payout.holdReason,
  sends: payout.sends,
  queries: payout.queries,
  everUnknown: payout.everUnknown,
  lastRefusal: payout.lastRefusal && { ...payout.lastRefusal },
  next: payout.next && { do: payout.next.do, at: toIso(payout.next.at) },
  settled: settledToWire(payout),
  arrival: arrivalToWire(arrivalOf(payout)),
  confirmation: payout.confirmation
    ? {
        package: payout.confirmation.package,
        until: payout.confirmation.until === null ? null : toIso(payout.confirmation.until),
      }
    : null,
  payeeId: payout.payeeId ?? null,
  handRecord: payout.handRecord
    ? {
        ...payout.handRecord,
        by: { ...payout.handRecord.by },
        at: toIso(payout.handRecord.at),
        paidAt: toIso(payout.handRecord.paidAt),
      }
    : null,
  returned: payout.returned ? { ...payout.returned, at: toIso(payout.returned.at) } : null,
  can: [...allowedHandMoves(payout)],
  version: payout.version,
});

const settledToWire = ({ settled }: Payout): z.output<typeof payoutOut>['settled'] =>
  settled && {
    at: toIso(settled.at),
    channelNumber: settled.channelNumber,
    landing: settled.landing,
    landingText: settled.landing === null ? null : landingText(settled.landing),
  };

/** The estimate as it stands on payouts and receipts. */
export const arrivalToWire = (arrival: Arrival | null): z.output<typeof payoutOut>['arrival'] =>
  arrival && { text: arrival.text, workingDays: { ...arrival.workingDays } };
