import { isMap, isNode, isSeq, parseDocument, type Document as Yaml } from 'yaml';
import type { Document } from './queries.ts';

export type Place = { readonly from: number; readonly to: number };
export type Mistake = Place & { readonly message: string };

/** The text of a policy as a tree that keeps its comments; what is wrong with its form is told with its place. */
export const readText = (text: string): { readonly yaml: Yaml; readonly mistakes: readonly Mistake[] } => {
  const yaml = parseDocument(text, { schema: 'core' });
  return {
    yaml,
    mistakes: yaml.errors.map(({ pos: [from, to], message }) => ({
      from,
      to: Math.max(to, from + 1),
      message: message.split('\n')[0] ?? message,
    })),
  };
};

/** The document for the server; null when the text is no map. What does not fit in it is told by the server, with its place. */
export const documentOfText = ({ yaml, mistakes }: ReturnType<typeof readText>): Document | null =>
  mistakes.length === 0 && isMap(yaml.contents) ? (yaml.toJS({ maxAliasCount: 20 }) as Document) : null;

/** Where a JSON pointer stands in the text: the deepest part of it that is written there. */
export const placeOf = (yaml: Yaml, pointer: string): Place => {
  let at: unknown = yaml.contents;
  let place: Place = { from: 0, to: 1 };
  for (const part of pointer.split('/').slice(1).map(unescaped)) {
    if (isMap(at)) at = at.get(part, true);
    else if (isSeq(at)) at = at.get(Number(part), true);
    else break;
    if (!isNode(at) || !at.range) break;
    place = { from: at.range[0], to: Math.max(at.range[1], at.range[0] + 1) };
  }
  return place;
};

/** JSON pointers write `~1` for a slash. */
const unescaped = (part: string): string => part.replaceAll('~1', '/').replaceAll('~0', '~');

/** The text with one value changed and everything else, comments too, as it was. `undefined` takes the value away. */
export const withValue = (text: string, path: readonly (string | number)[], value: unknown): string => {
  const { yaml } = readText(text);
  if (value === undefined) yaml.deleteIn(path);
  else yaml.setIn(path, value);
  return yaml.toString({ lineWidth: 110 });
};

/** The text with a clause in another place among them. */
export const withClauseMoved = (text: string, from: number, to: number): string => {
  const { yaml } = readText(text);
  const clauses = yaml.get('clauses');
  if (!isSeq(clauses) || to < 0 || to >= clauses.items.length) return text;
  const [moved] = clauses.items.splice(from, 1);
  clauses.items.splice(to, 0, moved);
  return yaml.toString({ lineWidth: 110 });
};
