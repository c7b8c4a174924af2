import { type Text, text } from '../text.ts';
import type { PayoutStatus } from './payout.ts';

/** Every move of the machine. The terminal states have none; a later contrary fact opens a new, linked payout. */
export const payoutMoves: Record<PayoutStatus, readonly PayoutStatus[]> = {
  queued: ['sending', 'held', 'void'],
  // Settled from hold is a payment by hand, recorded with proof; accepted from hold left in a bank file that two people released.
  held: ['queued', 'void', 'settled', 'accepted'],
  sending: ['queued', 'held', 'unknown', 'accepted', 'awaiting_payee', 'abnormal', 'settled', 'failed'],
  // Held or failed from unknown takes a refusal and a query that confirms it.
  unknown: ['sending', 'held', 'accepted', 'awaiting_payee', 'abnormal', 'settled', 'failed'],
  accepted: ['sending', 'awaiting_payee', 'abnormal', 'settled', 'failed'],
  awaiting_payee: ['sending', 'accepted', 'abnormal', 'settled', 'failed'],
  // The channel holds the money: the request is never repeated.
  abnormal: ['accepted', 'awaiting_payee', 'settled', 'failed'],
  // Told by the channel, or recorded by a person with proof.
  settled: ['bounced'],
  failed: [],
  void: [],
  bounced: [],
};

export const payoutCan = (from: PayoutStatus, to: PayoutStatus): boolean => payoutMoves[from].includes(to);

/** Over for good. */
export const isTerminal = (status: PayoutStatus): boolean => payoutMoves[status].length === 0;

/** Money may be on its way: it counts as spent until disproved. */
export const isInFlight = (status: PayoutStatus): boolean =>
  status === 'sending' ||
  status === 'unknown' ||
  status === 'accepted' ||
  status === 'abnormal' ||
  status === 'awaiting_payee';

/** A person must look: nothing was paid, and nothing will be without a decision. */
export const needsPerson = (status: PayoutStatus): boolean =>
  status === 'failed' || status === 'void' || status === 'bounced' || status === 'abnormal';

export const payoutStatusText: Record<PayoutStatus, Text> = {
  queued: text('待出款', 'queued'),
  held: text('已暂缓', 'held'),
  sending: text('出款中', 'being sent'),
  unknown: text('结果未明', 'outcome unknown'),
  accepted: text('渠道已受理', 'accepted by the channel'),
  abnormal: text('渠道异常', 'abnormal at the channel'),
  awaiting_payee: text('待收款人确认', 'awaiting the payee'),
  settled: text('已到账', 'settled'),
  failed: text('出款失败', 'failed'),
  void: text('已作废', 'void'),
  bounced: text('已退票', 'bounced'),
};
