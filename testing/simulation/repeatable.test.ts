import { afterAll, expect, test } from 'vitest';
import { testDatabase } from '../testkit/postgres.ts';
import { openNoticeDoor } from '../world/notice-door.ts';
import { simulate } from './simulate.ts';

const { pool } = await testDatabase();
const { pool: another } = await testDatabase();
const door = await openNoticeDoor();
afterAll(() => door.close());

const storyOf = async (seed: number, db: typeof pool): Promise<string[]> => {
  const story: string[] = [];
  const { words } = await simulate(seed, { db, door, days: 25, log: (line) => story.push(line) });
  return [...story, ...(words ?? [])];
};

test.each([4, 17, 8_675_309])('seed %i tells the same story again, line by line', async (seed) => {
  const story = await storyOf(seed, pool);
  expect(story.length).toBeGreaterThan(30);
  expect(await storyOf(seed, another)).toEqual(story);
});

test('another seed tells another story', async () => {
  expect(await storyOf(5, pool)).not.toEqual(await storyOf(6, pool));
});

test('all at once instead of one by one: not repeatable, and just as sound', async () => {
  for (let seed = 21; seed <= 28; seed += 1) {
    const { words } = await simulate(seed, { db: pool, door, days: 25, interleaving: 'free' });
    expect(words).not.toBeNull();
  }
});

test('a run can be stopped at the day that a failure names', async () => {
  const { days, words } = await simulate(30, { db: pool, door, until: 10 });
  expect([days >= 10 && days < 20, words]).toEqual([true, null]);
});
