import type { Scope } from '@redress/contract';
import type { ReplyFor } from './routes.ts';

export type Me = ReplyFor<'getMe'>;

/** The larger right that contains a smaller one, as the server's `allows` has it. */
const partOf: Partial<Record<Scope, Scope>> = { 'evidence:attach': 'cases:claim', 'payouts:stop': 'payouts:write' };

/** Whether this person may do something, by rights of their own or lent to them. */
export const mayOf =
  (me: Me) =>
  (scope: Scope): boolean =>
    [me, ...me.lent].some(({ scopes }) => scopes.some((held) => held === scope || held === partOf[scope]));
