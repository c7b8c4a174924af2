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

/** The words of the rooms, each in a file of its own beside its screens: `pages/books/words.ts`. */
const rooms = Object.entries(import.meta.glob<Record<string, unknown>>('../**/{words,*-words}.ts', { eager: true }))
  .flatMap(([file, module]) => Object.entries(module).map(([name, words]) => ({ file: `${file} ${name}`, words })))
  .filter((room): room is { file: string; words: { zh: Tree; en: Tree } } => {
    const { words } = room;
    return typeof words === 'object' && words !== null && 'zh' in words && 'en' in words;
  });

describe.each([{ file: 'the frame', words: { zh, en } as { zh: Tree; en: Tree } }, ...rooms])(
  'the words of $file',
  ({ words }) => {
    const [chinese, english] = [new Map(texts(words.zh)), new Map(texts(words.en))];

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
  },
);

it('finds the words of the rooms', () => {
  expect(rooms.length).toBeGreaterThan(0);
});
