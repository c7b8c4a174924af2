import { expect, test } from 'vitest';
import { type Random, seededRandom } from './random.ts';

const draw = (random: Random): number[] => Array.from({ length: 5 }, random.next);

test('the same seed draws the same, another seed and a fork something else', () => {
  expect(draw(seededRandom(7))).toEqual(draw(seededRandom(7)));
  expect(draw(seededRandom(7))).not.toEqual(draw(seededRandom(8)));
  expect(draw(seededRandom(7).fork('channel'))).toEqual(draw(seededRandom(7).fork('channel')));
  expect(draw(seededRandom(7).fork('channel'))).not.toEqual(draw(seededRandom(7).fork('buyers')));
});

test('the draws of seed 1 stay what they are, so that an old failing seed can still be replayed', () => {
  const random = seededRandom(1);
  expect(Array.from({ length: 8 }, () => random.integer(1, 100))).toEqual([4, 9, 5, 29, 75, 79, 64, 96]);
});

test('draws are even over their range, ends included', () => {
  const random = seededRandom('even');
  const counts = new Map<number, number>();
  for (let drawn = 0; drawn < 60_000; drawn += 1) {
    const face = random.integer(1, 6);
    counts.set(face, (counts.get(face) ?? 0) + 1);
  }
  expect([...counts.keys()].sort()).toEqual([1, 2, 3, 4, 5, 6]);
  for (const count of counts.values()) expect(Math.abs(count - 10_000)).toBeLessThan(500);
});

test('shuffling keeps every item, picking from nothing is a mistake of the caller', () => {
  const random = seededRandom(3);
  const items = [1, 2, 3, 4, 5, 6, 7, 8];
  expect(random.shuffle(items).sort()).toEqual(items);
  expect(items).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(items).toContain(random.pick(items));
  expect(() => random.pick([])).toThrow('nothing to pick');
});
