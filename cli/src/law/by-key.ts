import { type Scope, scopes } from '@redress/contract';
import { refusal } from '@redress/domain';
import type { House } from '@redress/server/house.ts';
import type { Access } from '@redress/server/platform/http/handlers.ts';
import { authenticator } from '@redress/server/staff/authenticate.ts';
import { withHouse } from '../installation.ts';
import { Failure, failureOf } from '../say.ts';

/**
 * Does something as the person behind REDRESS_KEY, who must have the scope: amendments are told apart by their people, so the command
 * line asks who it speaks for. The key is taken from the environment, where no list of processes shows it.
 */
export const byKey = <T>(scope: Scope, work: (house: House, caller: Access) => Promise<T>): Promise<T> => {
  const { REDRESS_KEY: key } = process.env;
  if (key === undefined)
    throw new Failure('请把您的访问密钥放进环境变量 REDRESS_KEY', 'Put your access key into the variable REDRESS_KEY.');
  return withHouse(async ({ house }) => {
    const caller = await authenticator(house.db, house.clock)(key);
    if (!caller) throw failureOf(refusal('key_unknown'));
    if (!caller.scopes.includes(scope)) throw failureOf(refusal('scope_missing', { scope: scopes[scope] }));
    return work(house, caller);
  });
};
