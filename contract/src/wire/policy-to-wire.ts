import { type Instant, type Policy, toIso } from '@redress/domain';
import type { z } from 'zod';
import { toWire } from '../money.ts';
import type { policyOut } from '../policies.ts';

export const policyToWire = ({
  policy,
  createdAt,
}: {
  readonly policy: Policy;
  readonly createdAt: Instant;
}): z.output<typeof policyOut> => ({
  id: policy.id,
  version: policy.version,
  title: policy.title,
  effectiveFrom: policy.effectiveFrom,
  terms: { ...policy.terms, secondApprovalFrom: toWire(policy.terms.secondApprovalFrom) },
  clauses: policy.clauses.map((clause) => ({ ...clause })),
  createdAt: toIso(createdAt),
});
