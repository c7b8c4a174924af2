import type { Refusal, Result } from '@redress/domain';
import type { House } from '@redress/server/house.ts';
import type { Answer, Done, Once } from '@redress/server/platform/once.ts';
import { findAnswer } from '@redress/server/platform/postgres/find-answer.ts';
import type { Pool } from 'pg';
import { allAtOnce, interleave, type Pass } from './interleave.ts';
import { type Around, around, Crash, drawMishap, LostConnection, type Mishap, poolThrough } from './saboteur.ts';
import type { World } from './world.ts';

/** What somebody asks of the house, under a key, as over HTTP: tried again with the same key until there is an answer. */
export type Ask<T> = {
  readonly what: string;
  readonly by: (house: House, once: Once<T>) => Promise<Result<Done<T>, Refusal>>;
  /** Hears of what was done, once, however often it was asked. */
  readonly told?: (value: T) => void;
  /** The same request twice at the same moment: an impatient finger, or a network that repeats. */
  readonly twice?: boolean;
};

/** An actor of a step: a request, a worker's round, a notice. */
export type Task = { readonly name: string; readonly run: (pass: Pass) => Promise<void> };

/** How many effects a request has, about; where a mishap may strike. */
const effectsOfAsk = { effects: 6, places: ['commit-decision'] };

/** The tasks of one request; two when it is sent twice. */
const tasksOf = <T>(world: World, { what, by, told, twice = false }: Ask<T>): Task[] => {
  world.keys += 1;
  const key = `key-${world.keys}`;
  const attempts = new Map<number, T>();
  // Uploads look for an earlier answer before they work, everything else only when it was refused.
  const looksFirst = world.chance.people.chance(0.3);
  let heard = false;
  const hear = (value: T): void => {
    if (heard) return;
    heard = true;
    world.tally.count(`done ${what}`);
    told?.(value);
  };
  const once: Once<T> = {
    key,
    requestHash: what,
    answer: (value) => {
      attempts.set(attempts.size + 1, value);
      return { status: 200, body: { attempt: attempts.size }, etag: null };
    },
  };
  /** Only a stored answer tells that a try was carried out; the tries themselves may have died. */
  const hearReplay = ({ body }: Answer): void => {
    const value = attempts.get((body as { attempt: number }).attempt);
    if (value === undefined) world.complaints.push(`${what}: the stored answer was never given`);
    else hear(value);
  };
  const one = (): Task => ({
    name: what,
    run: async (pass) => {
      for (let tries = 1; tries <= 5; tries += 1) {
        const mishap = tries === 1 ? draw(world, effectsOfAsk) : null;
        const way = around(pass, mishap);
        const house = houseThrough(world, way);
        try {
          const earlier = looksFirst ? await storedAnswer(house.db, world, once) : null;
          if (earlier) return hearReplay(earlier);
          const result = await by(house, once);
          if (!result.ok) return await afterRefusal(world, house.db, what, result.refusal, once, hearReplay);
          return result.value.outcome === 'done' ? hear(result.value.value) : hearReplay(result.value.answer);
        } catch (error) {
          if (!(error instanceof Crash || error instanceof LostConnection)) throw error;
          world.tally.count(`mishap ${way.struck()}`);
        }
      }
      throw new Error(`${what} was tried five times and never answered`);
    },
  });
  return twice ? [one(), one()] : [one()];
};

/** A twin may have been faster, and then its answer is ours too. */
const afterRefusal = async (
  world: World,
  db: Pool,
  what: string,
  { code }: Refusal,
  once: Once<never>,
  hearReplay: (answer: Answer) => void,
): Promise<void> => {
  const earlier = await storedAnswer(db, world, once);
  if (earlier) return hearReplay(earlier);
  world.tally.count(`refused ${code}`);
  world.log(`  ${what}: refused, ${code}`);
};

/** As HTTP looks it up. */
const storedAnswer = (db: Pool, { shop }: World, { key }: Pick<Once<never>, 'key'>): Promise<Answer | null> =>
  findAnswer(db)(shop.merchantId, key);

/** A process of its own: a house whose every statement goes through its way to the world. */
export const houseThrough = ({ house, db, settings }: World, way: Around, alone = false): House => ({
  ...house,
  db: settings.sabotage.pool(poolThrough(db, way, alone)),
});

/** How many effects somebody has who acts alone, about. */
const effectsAlone = { effects: 20 };

/**
 * What one person does while nobody else does anything: it may take transactions over several statements, and is done again after every
 * mishap until there is an answer. Null when it was refused.
 */
export const alone = async <T>(
  world: World,
  what: string,
  act: (house: House) => Promise<Result<T, Refusal>>,
): Promise<T | null> => {
  const told: { value: T | null } = { value: null };
  const run = async (pass: Pass): Promise<void> => {
    for (let tries = 1; tries <= 5; tries += 1) {
      const way = around(pass, tries === 1 ? draw(world, effectsAlone) : null);
      try {
        const result = await act(houseThrough(world, way, true));
        world.tally.count(result.ok ? `done ${what}` : `refused ${result.refusal.code}`);
        if (result.ok) told.value = result.value;
        else world.log(`  ${what}: refused, ${result.refusal.code}`);
        return;
      } catch (error) {
        if (way.struck() === null) throw error;
        world.tally.count(`mishap ${way.struck()}`);
      }
    }
    throw new Error(`${what} was tried five times and never answered`);
  };
  await together(world, [{ name: what, run }]);
  return told.value;
};

/** `often` multiplies the share of mishaps. */
export const draw = (
  { chance, settings }: World,
  places: { readonly effects: number; readonly places?: readonly string[] },
  often = 1,
): Mishap | null => drawMishap(chance.mishaps, Math.min(0.5, settings.mishaps * often), places);

/** Lets all of them act at once. Whatever they throw that is no planned mishap is a defect, and ends the run. */
export const together = async ({ settings, chance }: World, tasks: readonly Task[]): Promise<void> => {
  const runs = tasks.map(({ run }) => run);
  const ended = await (settings.interleaving === 'seeded' ? interleave(chance.order, runs) : allAtOnce(runs));
  for (const [i, result] of ended.entries()) {
    if (result.status === 'rejected') throw new Error(`${tasks[i]?.name} threw`, { cause: result.reason });
  }
};

export const askTogether = <T>(world: World, asks: readonly Ask<T>[]): Promise<void> =>
  together(
    world,
    asks.flatMap((ask) => tasksOf(world, ask)),
  );
