import type { Language } from '@redress/domain';
import { createContext, useContext } from 'react';
import { en } from './en.ts';
import { zh } from './zh.ts';

type Tree = { readonly [name: string]: string | Tree };
type Same<T> = { readonly [K in keyof T]: T[K] extends string ? string : Same<T[K]> };
type PathOf<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${PathOf<T[K]>}` }[keyof T & string];

/** The shape of all words, as Chinese has them. */
export type Words = Same<typeof zh>;
export type WordPath = PathOf<typeof zh>;
export type Say = (path: WordPath, places?: Readonly<Record<string, string | number>>) => string;

export const LanguageContext = createContext<{ readonly language: Language; readonly toggle: () => void }>({
  language: 'zh',
  toggle: () => undefined,
});

/** The words of the portal in the chosen language; `{{name}}` is filled in from the places. */
export const useWords = (): { readonly language: Language; readonly t: Say } => {
  const { language } = useContext(LanguageContext);
  return { language, t: sayIn(language) };
};

export const sayIn =
  (language: Language): Say =>
  (path, places = {}) =>
    textAt(language === 'zh' ? zh : en, path).replace(/\{\{(\w+)\}\}/g, (place, name: string) =>
      String(places[name] ?? place),
    );

const textAt = (tree: Tree, path: string): string => {
  const found = path
    .split('.')
    .reduce<string | Tree | undefined>((at, name) => (typeof at === 'object' ? at[name] : undefined), tree);
  return typeof found === 'string' ? found : path;
};
