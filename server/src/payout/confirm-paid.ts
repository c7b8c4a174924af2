import {
  confirmPaid as confirmByHand,
  type Payout,
  type Refusal,
  type Result,
  rejectPaid as rejectByHand,
} from '@redress/domain';
import type { House } from '../house.ts';
import type { Done } from '../platform/once.ts';
import { movePayoutByHand, type PayoutCommand } from './by-hand.ts';

/** A second person confirms what one person recorded as paid by hand: from here on it is settled and booked. */
export const confirmPaid = (house: House, command: PayoutCommand): Promise<Result<Done<Payout>, Refusal>> =>
  movePayoutByHand(house, command, (before) => confirmByHand(before, { actor: command.actor }));

export type RejectPaid = PayoutCommand & { readonly reason: string };

/** Takes the record back; nothing was booked yet, and the payment is to be made or recorded anew. */
export const rejectPaid = (house: House, command: RejectPaid): Promise<Result<Done<Payout>, Refusal>> =>
  movePayoutByHand(house, command, (before) => rejectByHand(before, command.reason));
