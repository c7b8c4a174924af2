import type { TenderKind } from '../commerce/tender.ts';
import type { Id } from '../ids/id.ts';
import { assert } from '../result.ts';
import type { Leg, Route } from '../settlement/settlement.ts';
import type { Instant } from '../time/instant.ts';
import type { PayeeKind } from './payee.ts';
import type { HoldReason, Payout, TransferSource } from './payout.ts';

/** One payout, one number for life: `R` and the 26 letters of its id. Fits every channel's alphabet and length (reference, channels 7). */
export const requestNumberOf = (payoutId: Id<'payout'>): string =>
  `R${payoutId.slice(payoutId.lastIndexOf('_') + 1).toUpperCase()}`;

const routeOf: Record<TenderKind, Route> = {
  alipay: 'original',
  wechat_pay: 'original',
  stripe: 'original',
  stored_value: 'in_house',
  gift_card: 'in_house',
  points: 'in_house',
  cash: 'offline',
  bank_card: 'offline',
};

/** Back the way it came: each tender in its own form (七日无理由退货暂行办法 arts 14, 15). */
export const routeFor = (kind: TenderKind): Route => routeOf[kind];

/** The goal of a transfer, and what it leaves by. */
export type TransferTo = { readonly id: Id<'payee'>; readonly kind: PayeeKind; readonly paidFrom: TransferSource };

type PayoutFacts = {
  readonly leg: Leg;
  readonly caseId: Id<'refundCase'>;
  readonly channelAccountId: Id<'channelAccount'> | null;
  /** Whom a transfer goes to. */
  readonly payee?: TransferTo | null;
  readonly now: Instant;
};

/** A payout as it begins: queued, or held with the reason why it cannot leave yet. */
export const newPayout = ({ leg, caseId, channelAccountId, payee = null, now }: PayoutFacts): Payout => {
  assert((payee !== null) === (leg.route === 'transfer'), 'a transfer, and nothing else, goes to a payee');
  const holdReason = holdReasonAtStart(leg.route, channelAccountId);
  return {
    id: leg.payoutId,
    caseId,
    orderId: leg.orderId,
    tenderId: leg.tenderId,
    purpose: leg.purpose,
    instrument: payee?.kind ?? leg.tenderKind,
    payeeId: payee?.id ?? null,
    paidFrom: payee?.paidFrom ?? null,
    route: leg.route,
    amount: leg.amount,
    ...(leg.credit && leg.route === 'in_house' && { credit: leg.credit }),
    requestNumber: requestNumberOf(leg.payoutId),
    channelAccountId: leavesByChannel(leg.route) ? channelAccountId : null,
    status: holdReason === null ? 'queued' : 'held',
    holdReason,
    sends: 0,
    queries: 0,
    everUnknown: false,
    pendingRefusal: null,
    lastRefusal: null,
    next: holdReason === null ? { do: 'send', at: now } : null,
    settled: null,
    returned: null,
    version: 1,
  };
};

function holdReasonAtStart(route: Route, channelAccountId: Id<'channelAccount'> | null): HoldReason | null {
  if (route === 'offline') return 'awaits_proof';
  return leavesByChannel(route) && channelAccountId === null ? 'no_channel_account' : null;
}

/** Whether an account at a channel carries it. */
export const leavesByChannel = (route: Route): boolean => route === 'original' || route === 'transfer';
