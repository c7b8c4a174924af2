import { expect, it } from 'vitest';
import { en } from './en.ts';
import { zh } from './zh.ts';

type Tree = { readonly [name: string]: string | Tree };
const texts = (words: Tree, path = ''): [string, string][] =>
  Object.entries(words).flatMap(([name, text]) =>
    typeof text === 'string' ? [[`${path}${name}`, text] as [string, string]] : texts(text, `${path}${name}.`),
  );
const placesIn = (text: string): string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').sort();
const [chinese, english] = [new Map(texts(zh)), new Map(texts(en))];

it('has every word in both languages', () => {
  expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort());
  for (const text of [...chinese.values(), ...english.values()]) expect(text.trim()).not.toBe('');
});

it('fills in the same places', () => {
  for (const [path, text] of chinese) expect(placesIn(english.get(path) ?? ''), path).toEqual(placesIn(text));
});

it('is English in English, but for the name of the other language', () => {
  for (const [path, text] of english)
    if (!path.startsWith('shop.language')) expect(text, path).not.toMatch(/\p{Script=Han}/u);
});
