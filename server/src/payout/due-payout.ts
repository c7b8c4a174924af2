import type { Id, Instant, Payout, Tender, TenderKind } from '@redress/domain';
import type { SealedAccount } from '../channels/channel-accounts.ts';

/** A payout that a worker has claimed, with everything it needs to know about it. */
export type DuePayout = {
  readonly merchantId: Id<'merchant'>;
  readonly payout: Payout;
  /** What the row says is next. A notification may have brought a question forward; `payout.next` is the plan. */
  readonly doNow: 'send' | 'query';
  readonly requestBody: string | null;
  readonly tender: DueTender | null;
  readonly account: SealedAccount | null;
  readonly caseNumber: string;
  /** Nothing new of this merchant, or of this account, may leave: somebody has stopped it. */
  readonly stopped: boolean;
  /** Its account is asked for its balance before anything leaves. */
  readonly fundsChecked: boolean;
  readonly lease: Lease;
};

export type DueTender = Pick<Tender, 'id' | 'merchantTradeNumber' | 'channelTradeNumber' | 'amount'> & {
  readonly kind: TenderKind;
};

/** Whose the payout is, and until when. Nobody else touches it before that moment; afterwards anybody may. */
export type Lease = { readonly owner: string; readonly until: Instant };
