import { expect, it } from 'vitest';
import { text } from '../text.ts';
import { fillIn, refusal } from './refusal.ts';
import { refusals } from './register.ts';

it('fills words, numbers, lists and reasons in both languages', () => {
  const message = text('{a}:{b}({c})', '{a}: {b} ({c})');
  const details = { a: text('金额', 'amount'), b: 3, c: ['x', 'y'] };
  expect(fillIn(message, details)).toEqual(text('金额:3(x、y)', 'amount: 3 (x, y)'));
});

it('leaves a place without a value visible', () => {
  expect(fillIn(text('{a}', '{a}'), {})).toEqual(text('{a}', '{a}'));
});

it('starts without details and pointer', () => {
  expect(refusal('not_ready')).toEqual({ code: 'not_ready', pointer: null, details: {} });
});

it.each(Object.entries(refusals))('%s asks for the same facts in both languages', (_, { zh, en }) => {
  const places = (message: string) => [...message.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).toSorted();
  expect(places(zh)).toEqual(places(en));
  expect(zh).toMatch(/\p{Script=Han}/u);
  expect(en).not.toMatch(/\p{Script=Han}/u);
});
