import type { Id } from '@redress/domain';
import type { AlipayTruth } from '@redress/sandbox';
import type { Pool } from 'pg';
import { type Facts, readFacts, readHistories, readPayoutMoves } from '../facts.ts';
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
export const checkStep = (facts: Facts, truth: AlipayTruth): string[] => [
  ...always.flatMap((check) => check(facts)),
  ...truthIsNeverBroken({ facts, truth }),
];

/** What only holds when nothing is under way. */
export const checkQuiet = (facts: Facts, truth: AlipayTruth): string[] => [
  ...quietMeansDone(facts),
  ...quietMeansAgreed({ facts, truth }),
];

/** What only holds when people have finished all that waited for them. */
export const checkFinished = (facts: Facts, truth: AlipayTruth): string[] => [
  ...checkQuiet(facts, truth),
  ...whatCameBackIsRecorded({ facts, truth }),
];

/** The slow ones: everything that was ever written down is read again. */
export const checkHistory = async (db: Pool, merchantId: Id<'merchant'>): Promise<string[]> => {
  const [histories, moves] = await Promise.all([readHistories(db, merchantId), readPayoutMoves(db, merchantId)]);
  return [...casesReplay(histories), ...payoutsMovedByTheTable(moves)];
};

/** All of them, for the end of a scenario that has come to rest. */
export const checkAtRest = async (db: Pool, merchantId: Id<'merchant'>, truth: AlipayTruth): Promise<string[]> => {
  const facts = await readFacts(db, merchantId);
  return [...checkStep(facts, truth), ...checkFinished(facts, truth), ...(await checkHistory(db, merchantId))];
};
