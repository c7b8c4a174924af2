import { useTranslation } from 'react-i18next';

type Tree = { readonly [name: string]: string | Tree };
/** Every text of a tree by its path: `list.empty`. */
type PathOf<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${PathOf<T[K]>}` }[keyof T & string];
type Same<T> = { readonly [K in keyof T]: T[K] extends string ? string : Same<T[K]> };
type Places = Readonly<Record<string, string | number>>;

/** The words of one room in both languages; English has the shape of Chinese by type. */
export type RoomWords<T extends Tree> = { readonly zh: T; readonly en: Same<T> };
export const roomWords = <const T extends Tree>(words: RoomWords<T>): RoomWords<T> => words;

/**
 * Reads the words of a room: they travel with its screens and not with the first page.
 * `{{name}}` is filled in from `places`; a text that is not there is a mistake that types and tests find.
 */
export const useRoomWords = <T extends Tree>(words: RoomWords<T>) => {
  const { i18n } = useTranslation();
  const tree: Tree = i18n.language === 'en' ? (words.en as Tree) : words.zh;
  return (path: PathOf<T>, places: Places = {}): string => filled(textAt(tree, path), places);
};

const textAt = (tree: Tree, path: string): string => {
  const found = path
    .split('.')
    .reduce<string | Tree | undefined>((at, name) => (typeof at === 'object' ? at[name] : undefined), tree);
  return typeof found === 'string' ? found : path;
};

const filled = (text: string, places: Places): string =>
  text.replace(/\{\{(\w+)\}\}/g, (place, name: string) => String(places[name] ?? place));
