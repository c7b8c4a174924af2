import { type Refusal, type Result, withdrawCase } from '@redress/domain';
import type { House } from '../house.ts';
import type { Done } from '../platform/once.ts';
import type { ExplainedCase } from '../refund-case/case-reader.ts';
import { type CaseCommand, decideOnCase } from '../refund-case/use-case.ts';

/** The customer takes the claim back; possible until it is approved. */
export const withdrawClaim = (
  house: House,
  command: CaseCommand & { readonly reason: string },
): Promise<Result<Done<ExplainedCase>, Refusal>> =>
  decideOnCase(house, command, (before) =>
    withdrawCase(before, { actor: command.actor, reason: command.reason, now: house.clock.now() }),
  );
