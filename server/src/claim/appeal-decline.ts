import { appealCase, type Refusal, type Result } from '@redress/domain';
import type { House } from '../house.ts';
import type { Done } from '../platform/once.ts';
import type { ExplainedCase } from '../refund-case/case-reader.ts';
import { type CaseCommand, decideOnCase } from '../refund-case/use-case.ts';

/** The customer's answer to a decline; another person assesses it anew. */
export const appealDecline = (
  house: House,
  command: CaseCommand & { readonly reason: string },
): Promise<Result<Done<ExplainedCase>, Refusal>> =>
  decideOnCase(house, command, (before) =>
    appealCase(before, { actor: command.actor, reason: command.reason, now: house.clock.now() }),
  );
