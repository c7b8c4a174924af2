import { describe, expect, it } from 'vitest';
import { en } from './en.ts';
import { zh } from './zh.ts';

type Tree = { readonly [name: string]: string | Tree };

/** Every text under its path: `case.next.claimed`. */
const texts = (words: Tree, path = ''): [string, string][] =>
  Object.entries(words).flatMap(([name, text]) =>
    typeof text === 'string' ? [[`${path}${name}`, text] as [string, string]] : texts(text, `${path}${name}.`),
  );
const placesIn = (text: string): string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').sort();

describe('the words of the console', () => {
  const [chinese, english] = [new Map(texts(zh)), new Map(texts(en))];

  it('are all there in both languages', () => {
    expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort());
    for (const text of [...chinese.values(), ...english.values()]) expect(text.trim()).not.toBe('');
  });

  it('have the same places to fill in', () => {
    for (const [path, text] of chinese) expect(placesIn(english.get(path) ?? ''), path).toEqual(placesIn(text));
  });

  it('are not Chinese in English', () => {
    for (const [path, text] of english) expect(text, path).not.toMatch(/\p{Script=Han}/u);
  });
});
