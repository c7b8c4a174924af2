import { type Payout, type Refusal, type Result, voidPayout as voidByHand } from '@redress/domain';
import type { House } from '../house.ts';
import type { Done } from '../platform/once.ts';
import { movePayoutByHand, type PayoutCommand } from './by-hand.ts';

export type VoidPayout = PayoutCommand & { readonly reason: string };

/** Ends a payout that never left the house, or that the channel has surely not carried out. Its case then waits for another way. */
export const voidPayout = (house: House, command: VoidPayout): Promise<Result<Done<Payout>, Refusal>> =>
  movePayoutByHand(house, command, (before) => voidByHand(before, command.reason));
