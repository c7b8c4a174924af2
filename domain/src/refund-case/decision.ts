import type { Workings } from '../assessment/workings.ts';
import type { Id } from '../ids/id.ts';
import type { Entry } from '../ledger/entry.ts';
import type { Money } from '../money/money.ts';
import type { Payout } from '../payout/payout.ts';
import type { CaseEvent } from './events.ts';
import type { RefundCase } from './refund-case.ts';

/**
 * Holds on money that move with a decision. The database refuses any that would pass the ceiling, whatever we computed.
 * `hold` reserves; `consume` turns reserved into refunded; `restore` undoes that after a bounce; `pass_on` gives a hold to the payout
 * that replaces a failed one. What is still owed stays reserved, so another case on the same payment cannot take it meanwhile.
 */
export type TenderMove = {
  readonly tenderId: Id<'tender'>;
  readonly payoutId: Id<'payout'>;
  readonly amount: Money;
} & (
  | { readonly move: 'hold' | 'consume' | 'restore' }
  | { readonly move: 'pass_on'; readonly fromPayoutId: Id<'payout'> }
);

/** What a decision takes from the order for good: units, goods money and the creditable ceiling. */
export type OrderMove = {
  readonly orderId: Id<'order'>;
  /** The version the decision was computed at; another one means that the facts changed. */
  readonly expectedVersion: number;
  /** Units and goods money by line: `OrderLine.returnedQuantity` and `OrderLine.refunded` go up by them. */
  readonly lines: readonly { readonly lineId: string; readonly quantity: number; readonly goods: Money }[];
  /** Gifts that become `OrderGift.settled`. */
  readonly giftsSettled: readonly string[];
  readonly credited: Money;
};

/** What a decision takes from a card: the money of its top-ups, and its life. */
export type CardMove = {
  readonly cardId: Id<'card'>;
  readonly expectedVersion: number;
  readonly lots: readonly { readonly lotId: string; readonly amount: Money }[];
};

/** All that one decision changes; it is committed whole or not at all. */
export type Decision = {
  /** The case after the decision, `version` included. */
  readonly after: RefundCase;
  readonly events: readonly CaseEvent[];
  readonly entries: readonly Entry[];
  readonly tenderMoves: readonly TenderMove[];
  /** One for each order whose money goes back. */
  readonly orderMoves: readonly OrderMove[];
  readonly cardMove: CardMove | null;
  /** The workings of a new assessment, written once. */
  readonly workings: Workings | null;
  /** New payouts, and payouts that moved (recognised by their id and version). */
  readonly newPayouts: readonly Payout[];
};
