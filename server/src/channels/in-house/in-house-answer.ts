import type { ChannelAnswer, Instant, Payout, TenderKind } from '@redress/domain';

/**
 * Stored value, gift cards and points go back into balances that we keep ourselves: the entry that grows the customer's
 * balance is the payment, so it settles in the same commit and nobody outside is asked.
 */
export const inHouseAnswer = (payout: Payout, tenderKind: TenderKind | null, now: Instant): ChannelAnswer => ({
  class: 'settled',
  channelNumber: payout.requestNumber,
  landing: tenderKind,
  at: now,
});
