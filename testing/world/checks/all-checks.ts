import { type Id, uuidOf } from '@redress/domain';
import { invariants } from '@redress/server/audit/invariants.ts';
import type { Pool } from 'pg';
import { type Facts, readFacts, readHistories, readPayoutMoves } from '../facts.ts';
import type { Truth } from '../truth.ts';
import { debtsFollowCases, entriesBalance, payoutsAreBookedOnce } from './books.ts';
import { nothingAboveWhatCameIn, reservationsAgree } from './ceilings.ts';
import { casesReplay, payoutsMovedByTheTable } from './history.ts';
import { quietMeansAgreed, truthIsNeverBroken, whatCameBackIsRecorded } from './truth.ts';
import { casesKnowTheirLegs, nothingIsForgotten, numbersAreUnique, quietMeansDone } from './work.ts';

const always = [
  entriesBalance,
  payoutsAreBookedOnce,
  debtsFollowCases,
  nothingAboveWhatCameIn,
  reservationsAgree,
  nothingIsForgotten,
  numbersAreUnique,
  casesKnowTheirLegs,
];

/** What holds between any two steps. */
export const checkStep = (facts: Facts, truth: Truth): string[] => [
  ...always.flatMap((check) => check(facts)),
  ...truthIsNeverBroken({ facts, truth }),
];

/** What only holds when nothing is under way. */
export const checkQuiet = (facts: Facts, truth: Truth): string[] => [
  ...quietMeansDone(facts),
  ...quietMeansAgreed({ facts, truth }),
];

/** What only holds when people have finished all that waited for them. */
export const checkFinished = (facts: Facts, truth: Truth): string[] => [
  ...checkQuiet(facts, truth),
  ...whatCameBackIsRecorded({ facts, truth }),
];

/** The slow ones: everything that was ever written down is read again. */
export const checkHistory = async (db: Pool, merchantId: Id<'merchant'>): Promise<string[]> => {
  const [histories, moves] = await Promise.all([readHistories(db, merchantId), readPayoutMoves(db, merchantId)]);
  return [...casesReplay(histories), ...payoutsMovedByTheTable(moves)];
};

/** The whole audit of one merchant, as `redress audit` makes it. */
export const auditOf = async (db: Pool, merchantId: Id<'merchant'>): Promise<string[]> => {
  const told: string[] = [];
  for (const { code, check } of invariants)
    await check(db, uuidOf(merchantId), ({ what }) => told.push(`audit ${code}: ${what}`));
  return told;
};

/** All of them, for the end of a scenario that has come to rest. */
export const checkAtRest = async (db: Pool, merchantId: Id<'merchant'>, truth: Truth): Promise<string[]> => {
  const facts = await readFacts(db, merchantId);
  return [...checkStep(facts, truth), ...checkFinished(facts, truth), ...(await checkHistory(db, merchantId))];
};
