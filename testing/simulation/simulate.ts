import { idOf, uuidOf } from '@redress/domain';
import { auditOf, checkFinished, checkHistory, checkQuiet, checkStep } from '../world/checks/all-checks.ts';
import { readFacts } from '../world/facts.ts';
import { truthOf } from '../world/truth.ts';
import { accountantWorks } from './accountant.ts';
import { bankWorks } from './bank-desk.ts';
import { cashierWorks } from './cashier.ts';
import { claim } from './claims.ts';
import { deskWorks } from './desk.ts';
import { SimulationFailure } from './failure.ts';
import { finishEverything } from './finish.ts';
import { wordsOfOracle } from './oracle.ts';
import { nothingBroken } from './sabotage.ts';
import { sell } from './sales.ts';
import type { Tally } from './tally.ts';
import { clearUp, fairWeather, foulWeather, weatherTurns } from './weather.ts';
import { wordsOfFacts } from './words-of-facts.ts';
import { untilQuiet, workersWork } from './workers.ts';
import { openWorld, type Settings, type World } from './world.ts';

export type Simulate = Partial<Settings> &
  Pick<World, 'db' | 'door'> & {
    readonly days?: number;
    /** The last day to play; the run then stops where it is, without the finish. */
    readonly until?: number | null;
    readonly log?: (line: string) => void;
  };

/** What a run came to. */
export type Outcome = {
  readonly seed: number;
  readonly days: number;
  readonly steps: number;
  /** The end in words, the oracle's and ours alike; null when the run was stopped before its end. */
  readonly words: readonly string[] | null;
  readonly tally: Tally;
};

const day = 24 * 3_600_000;

/**
 * Plays one merchant's months from a seed: sales, claims, decisions, payouts, and everything that goes wrong with them.
 * After every step the books are looked at; at the end everything is finished, and an oracle must agree word for word.
 * @throws SimulationFailure with the line that plays it again
 */
export const simulate = async (seed: number, options: Simulate): Promise<Outcome> => {
  const { db, door, days = 45, until = null } = options;
  const story: string[] = [];
  const log = (line: string): void => {
    story.push(line);
    options.log?.(line);
  };
  const { interleaving = 'seeded', mishaps = 0.12, sabotage = nothingBroken } = options;
  const world = await openWorld(seed, { db, door, settings: { interleaving, mishaps, sabotage }, log });
  const played = { day: 0, steps: 0 };
  const step = async (name: string, act: (world: World) => Promise<unknown>): Promise<void> => {
    log(`day ${played.day}: ${name}`);
    await act(world).catch((error: unknown) => fail(name, [messageOf(error)]));
    played.steps += 1;
    world.facts = await readFacts(db, world.shop.merchantId);
    fail(name, [...world.complaints, ...checkStep(world.facts, truthOf(world.channels))]);
  };
  const fail = (name: string, sentences: readonly string[]): void => {
    if (sentences.length > 0)
      throw new SimulationFailure({ seed, day: played.day, step: name, story: story.slice(-40) }, sentences);
  };

  try {
    const dice = world.chance.time;
    const last = until === null ? days : Math.min(days, until + 1);
    while (played.day < last) {
      await playDay(world, step);
      const passed = dice.integer(1, 4);
      played.day += passed;
      world.clock.advance(passed * day - dice.integer(0, 20_000_000));
      if (dice.chance(0.3)) fail('the evening', await checkHistory(db, world.shop.merchantId));
    }
    if (until !== null && until < days)
      return { seed, days: played.day, steps: played.steps, words: null, tally: world.tally };

    await clearUp(world);
    await step('all is quiet', async () => {
      if (!(await untilQuiet(world))) world.complaints.push('the payouts never come to rest');
    });
    fail('all is quiet', checkQuiet(world.facts, truthOf(world.channels)));
    await finishEverything(world, step);
    fail('the end', [
      ...checkFinished(world.facts, truthOf(world.channels)),
      ...(await checkHistory(db, world.shop.merchantId)),
      ...(await auditOf(db, world.shop.merchantId)),
    ]);
    for (const { channel, status } of world.facts.payouts) world.tally.count(`ended ${channel ?? 'here'} ${status}`);
    const ours = wordsOfFacts(world.facts);
    fail('the end', disagreements(ours, wordsOfOracle(world.oracle, truthOf(world.channels), numberOf(world))));
    return { seed, days: played.day, steps: played.steps, words: ours, tally: world.tally };
  } finally {
    door.answerBy(null);
    await world.closeChannels();
    await leaveNothingDue(world);
  }
};

export type Step = (name: string, act: (world: World) => Promise<unknown>) => Promise<void>;

/** A day has a handful of moves in it, seconds or hours apart, in fair weather or foul. */
const playDay = async (world: World, step: Step): Promise<void> => {
  const { chance, clock, oracle } = world;
  const { time } = chance;
  if (time.chance(0.6)) foulWeather(world.channels);
  else fairWeather(world.channels);
  for (let moves = time.integer(2, 4); moves > 0; moves -= 1) {
    const draw = time.integer(1, 100);
    if (oracle.orders.size === 0 || draw <= 16) await step('a sale', sell);
    else if (draw <= 34) await step('a claim', claim);
    else if (draw <= 70) await step('the desk', deskWorks);
    else if (draw <= 86) await step('the cashier', cashierWorks);
    else if (draw <= 89) await step('the bank', bankWorks);
    else if (draw <= 92) await step('the accountant', accountantWorks);
    else await step('the weather', weatherTurns);
    clock.advance(time.pick([500, 2_000, 5_000, 45_000, 600_000, 3 * 3_600_000]));
    if (time.chance(0.5)) await step('the workers', (world) => workersWork(world, time.integer(1, 3)));
  }
};

const disagreements = (ours: readonly string[], theirs: readonly string[]): string[] => [
  ...ours.filter((line) => !theirs.includes(line)).map((line) => `only we say: ${line}`),
  ...theirs.filter((line) => !ours.includes(line)).map((line) => `only the oracle says: ${line}`),
];

const messageOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error ? `: ${error.cause.stack ?? error.cause.message}` : '';
  return `${error.message}${cause}`;
};

const numberOf =
  ({ facts }: World) =>
  (payoutId: string): string =>
    facts.payouts.find(({ id }) => idOf('payout', id) === payoutId)?.number ?? payoutId;

/** A run that failed must not leave work to the next one, which shares the database. */
const leaveNothingDue = async ({ db, shop }: World): Promise<void> => {
  await db.query('update payout set next_do = null, next_at = null where merchant_id = $1', [uuidOf(shop.merchantId)]);
};
