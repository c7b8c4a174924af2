import { allowedHandMoves, type Payout, payoutStatusText, toIso } from '@redress/domain';
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
  settled: payout.settled && { ...payout.settled, at: toIso(payout.settled.at) },
  returned: payout.returned ? { ...payout.returned, at: toIso(payout.returned.at) } : null,
  can: [...allowedHandMoves(payout)],
  version: payout.version,
});
