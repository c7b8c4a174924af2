import type { Asker } from '@redress/contract';
import { isWithin, type Money } from '@redress/domain';
import type { Access } from '../platform/http/handlers.ts';

/** Who looks at a case, with the most that they may approve by rights of their own or by rights that are lent to them. */
export const askerOf = ({ actor, scopes, limits, lent }: Access): Asker => ({
  ...actor,
  approvalLimit: [{ scopes, limits }, ...lent]
    .filter((rights) => rights.scopes.includes('cases:approve'))
    .map((rights) => rights.limits.approval)
    .reduce(higher, limits.approval),
});

const higher = (one: Money | null, other: Money | null): Money | null =>
  one === null || (other !== null && isWithin(other, one)) ? one : other;
