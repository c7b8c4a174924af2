import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { go } from '../address.ts';
import { rate, readAgain } from '../api/portal.ts';
import { toldOf } from '../api/problem.ts';
import { Field } from '../ui/field.tsx';
import { Wrong } from '../ui/notice.tsx';
import { Screen } from '../ui/screen.tsx';
import { useWords } from '../words/words.ts';

const scores = [1, 2, 3, 4, 5] as const;

/** Once it is done: one to five, and words if there are any. */
export const RateScreen = ({ id }: { readonly id: string }) => {
  const { t, language } = useWords();
  const client = useQueryClient();
  const [score, setScore] = useState<number | null>(null);
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const send = useMutation({
    mutationFn: (chosen: number) => rate(id, chosen, words.trim() === '' ? null : words.trim()),
    onSuccess: async () => {
      await readAgain(client);
      go(`/cases/${id}`, { replace: true });
    },
  });
  const told = toldOf(send.error, language, ['/words']);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (score !== null) send.mutate(score);
  };
  return (
    <form onSubmit={submit} noValidate>
      <Screen
        title={t('rate.title')}
        action={
          <button type="submit" className="main-button" disabled={send.isPending}>
            {t('rate.send')}
          </button>
        }
      >
        <fieldset className="group">
          <legend>{t('rate.score')}</legend>
          <div className="stars">
            {scores.map((each) => (
              <label key={each}>
                <input
                  type="radio"
                  name="score"
                  aria-label={t('rate.stars', { count: each })}
                  checked={score === each}
                  onChange={() => setScore(each)}
                />
                <span aria-hidden="true">{score !== null && each <= score ? '★' : '☆'}</span>
              </label>
            ))}
          </div>
          {tried && score === null && (
            <p className="wrong" role="alert">
              {t('rate.need')}
            </p>
          )}
        </fieldset>
        <Field label={t('rate.words')} wrong={told.of('/words')}>
          {(own) => (
            <textarea {...own} value={words} maxLength={2_000} onChange={(event) => setWords(event.target.value)} />
          )}
        </Field>
        <Wrong error={told.rest} />
      </Screen>
    </form>
  );
};
