import { type AssignmentRule, type Id, ok, type Refusal, type Result, refusal, refused } from '@redress/domain';
import type { House } from '../../house.ts';
import { inTransaction } from '../../platform/postgres/write-once.ts';
import { holdAssigning, readAssignmentRules } from './assignment-rules.ts';
import { type Given, giveByRules, planByRules, readFreeCases } from './give-by-rules.ts';
import { readTeamsAtWork } from './teams-at-work.ts';

/** What rules do with the cases that are open and nobody's, the oldest first. */
export type FreeGiven = {
  readonly given: readonly Given[];
  /** Looked at, but no rule fits. */
  readonly unfit: number;
  /** There are more than were looked at. */
  readonly more: boolean;
};

const mostAtOnce = 100;

/** What these rules would do at this moment. Writes nothing. */
export const previewRules = async (
  house: House,
  merchantId: Id<'merchant'>,
  rules: readonly AssignmentRule[],
): Promise<FreeGiven> => {
  const [teams, free] = await Promise.all([
    readTeamsAtWork(house, house.db, merchantId),
    readFreeCases(house.db, merchantId, { only: null, limit: mostAtOnce + 1 }),
  ]);
  const cases = free.slice(0, mostAtOnce);
  const given = planByRules({ rules }, teams, cases);
  return { given, unfit: cases.length - given.length, more: free.length > mostAtOnce };
};

/**
 * Gives the open cases of nobody by the rules as they are kept, whether they are on or off. Whoever takes one meanwhile keeps it. Refuses
 * `version_stale` when the rules are not the ones that were seen.
 */
export const giveFreeCases = (
  house: House,
  { merchantId, version }: { readonly merchantId: Id<'merchant'>; readonly version: number },
): Promise<Result<FreeGiven, Refusal>> =>
  inTransaction(house, merchantId, async (client) => {
    await holdAssigning(client, merchantId, 'wait');
    const rules = await readAssignmentRules(client, merchantId);
    if (rules.version !== version)
      return refused(refusal('version_stale', { expected: version, current: rules.version }));
    const free = await readFreeCases(client, merchantId, { only: null, limit: mostAtOnce + 1 });
    const cases = free.slice(0, mostAtOnce);
    const planned = planByRules(rules, await readTeamsAtWork(house, client, merchantId), cases);
    const given: Given[] = [];
    for (const each of planned)
      if (await giveByRules(house, client, { merchantId, version, given: each })) given.push(each);
    return ok({ given, unfit: cases.length - planned.length, more: free.length > mostAtOnce });
  });
