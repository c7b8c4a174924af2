import type { Language } from '../../text.ts';
import type { PolicyDocument } from '../document.ts';

/** Words in one language, with the place in which they stand. */
export type PlacedWords = { readonly pointer: string; readonly language: Language; readonly words: string };

/** Everything in a document that a customer may read, in both languages. */
export const allWords = (document: PolicyDocument): readonly PlacedWords[] => {
  const found: PlacedWords[] = [];
  visit(document, '', found);
  return found;
};

/** Any text in any part: a part that is added later is checked too. */
function visit(value: unknown, pointer: string, found: PlacedWords[]): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value)) {
    const at = `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    if (typeof part === 'string' && (key === 'zh' || key === 'en'))
      found.push({ pointer: at, language: key, words: part });
    else visit(part, at, found);
  }
}
