import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { go } from '../address.ts';
import { appeal, complain, readAgain, withdraw } from '../api/portal.ts';
import { toldOf } from '../api/problem.ts';
import { newKey } from '../chance.ts';
import { Field } from '../ui/field.tsx';
import { Wrong } from '../ui/notice.tsx';
import { Screen } from '../ui/screen.tsx';
import { useWords } from '../words/words.ts';

type What = 'withdraw' | 'appeal' | 'complain';
const moves: Record<What, (id: string, words: string, key: string) => Promise<unknown>> = {
  withdraw,
  appeal,
  complain,
};

/** One thing to say, in the customer's own words: taking a claim back, an appeal, a complaint. */
export const SayScreen = ({ id, what }: { readonly id: string; readonly what: What }) => {
  const { t, language } = useWords();
  const client = useQueryClient();
  const [words, setWords] = useState('');
  const [key, setKey] = useState(newKey);
  const [tried, setTried] = useState(false);
  const move = useMutation({
    mutationFn: () => moves[what](id, words.trim(), key),
    onSuccess: async () => {
      await readAgain(client);
      go(`/cases/${id}`, { replace: true });
    },
  });
  const empty = words.trim() === '';
  const send = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (!empty) move.mutate();
  };
  const told = toldOf(move.error, language, ['/reason', '/words']);
  return (
    <form onSubmit={send} noValidate>
      <Screen
        title={t(`say.${what}Title`)}
        hint={t(`say.${what}Hint`)}
        action={
          <button type="submit" className="main-button" disabled={move.isPending}>
            {t(`say.${what}Send`)}
          </button>
        }
      >
        <Field
          label={t('say.words')}
          wrong={tried && empty ? t('say.need') : (told.of('/reason') ?? told.of('/words'))}
        >
          {(own) => (
            <textarea
              {...own}
              value={words}
              maxLength={4_000}
              onChange={(event) => {
                setWords(event.target.value);
                setKey(newKey());
              }}
            />
          )}
        </Field>
        <Wrong error={told.rest} />
      </Screen>
    </form>
  );
};
