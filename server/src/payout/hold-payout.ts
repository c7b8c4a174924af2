import { type HoldReason, holdPayout as holdByHand, type Payout, type Refusal, type Result } from '@redress/domain';
import type { House } from '../house.ts';
import type { Done } from '../platform/once.ts';
import { movePayoutByHand, type PayoutCommand } from './by-hand.ts';

export type HoldPayout = PayoutCommand & { readonly reason: Extract<HoldReason, 'needs_person' | 'kill_switch'> };

/** Stops a payout that has not left yet. Nothing that may be on its way can be stopped by hand. */
export const holdPayout = (house: House, command: HoldPayout): Promise<Result<Done<Payout>, Refusal>> =>
  movePayoutByHand(house, command, (before) => holdByHand(before, command.reason));
