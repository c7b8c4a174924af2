import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { newKey } from '../chance.ts';
import { type CallOf, call } from './client.ts';
import { queries } from './queries.ts';
import type { Operation, ReplyFor } from './routes.ts';

/**
 * One intention of a person, sent with one key: trying the same again is safe, and something else gets a key of its own.
 * Afterwards everything on the screen is read again, since a decision moves cases, payouts and books together.
 */
export const useMove = <K extends Operation>(operation: K, done: (reply: ReplyFor<K>) => void) => {
  const intention = useRef({ words: '', key: '' });
  return useMutation({
    mutationFn: (input: CallOf<K>) => {
      const words = JSON.stringify(input, (_, value) =>
        value instanceof File ? [value.name, value.size, value.lastModified] : value,
      );
      if (intention.current.words !== words) intention.current = { words, key: newKey() };
      return call(operation, { ...input, key: intention.current.key });
    },
    onSuccess: (reply) => {
      // A preview belongs to the facts before; asked again it could only be refused.
      void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'preview' });
      done(reply);
    },
    onError: () => undefined,
  });
};
