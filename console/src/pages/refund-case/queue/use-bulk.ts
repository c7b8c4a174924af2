import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { type CaseSummary, queries } from '../../../api/queries.ts';
import { newKey } from '../../../chance.ts';
import { useLanguage } from '../../../words/use-words.ts';
import type { BulkResult } from './queries.ts';
import { type BulkFields, type BulkMove, sendBulk } from './send-bulk.ts';

/** So many cases go in one request: small enough that something moves on the screen, and that little is asked again after a break. */
const atOnce = 20;

export type BulkRun = { readonly cases: readonly CaseSummary[]; readonly fields: BulkFields };

/**
 * A move on many cases, a part at a time, with how far it is. When the connection breaks, the next try goes on with the part that got no
 * answer, under the key that this part had: what was done is not done twice.
 */
export const useBulk = (move: BulkMove, done: (result: BulkResult) => void) => {
  const lang = useLanguage();
  const intention = useRef({ words: '', keys: [] as string[], answers: [] as BulkResult[] });
  const [count, setCount] = useState(0);
  const run = useMutation({
    mutationFn: async ({ cases, fields }: BulkRun) => {
      const words = JSON.stringify([move, cases.map(({ id, version }) => [id, version]), fields, lang]);
      if (intention.current.words !== words) intention.current = { words, keys: [], answers: [] };
      const { keys, answers } = intention.current;
      for (let from = answers.length * atOnce; from < cases.length; from += atOnce) {
        setCount(from);
        const part = from / atOnce;
        keys[part] ??= newKey();
        answers[part] = await sendBulk(move, {
          cases: cases.slice(from, from + atOnce),
          fields,
          lang,
          key: keys[part],
        });
      }
      setCount(cases.length);
      return together(answers);
    },
    onSuccess: done,
    onSettled: () => void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'preview' }),
    onError: () => undefined,
  });
  return { ...run, count };
};

const together = (answers: readonly BulkResult[]): BulkResult => {
  const results = answers.flatMap((answer) => answer.results);
  const done = results.filter(({ outcome }) => outcome === 'done').length;
  return { done, refused: results.length - done, results };
};
