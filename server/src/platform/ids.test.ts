import { instantOf } from '@redress/domain';
import { expect, test } from 'vitest';
import { idMaker } from './ids.ts';

test('ids are never the same, and sort as they were made, also within a millisecond and beyond 4,096 in it', () => {
  const newId = idMaker({ now: () => instantOf(1_760_000_000_000) });
  const ids = Array.from({ length: 10_000 }, () => newId('event'));
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.toSorted()).toEqual(ids);
});

test('two makers with the same clock agree on nothing but the time', () => {
  const clock = { now: () => instantOf(1_760_000_000_000) };
  const random = (id: string): string => id.slice(-12);
  const [one, other] = [idMaker(clock), idMaker(clock)].map((newId) =>
    Array.from({ length: 1_000 }, () => random(newId('event'))),
  );
  expect(new Set([...(one ?? []), ...(other ?? [])]).size).toBe(2_000);
});

test('a maker with bytes of its own makes the same ids again', () => {
  const seeded = () => {
    let next = 0;
    return (count: number) => Uint8Array.from({ length: count }, () => (next++ * 37) % 256);
  };
  const make = () => {
    const newId = idMaker({ now: () => instantOf(1_760_000_000_000) }, seeded());
    return [newId('order'), newId('refundCase'), newId('event')];
  };
  expect(make()).toEqual(make());
});
