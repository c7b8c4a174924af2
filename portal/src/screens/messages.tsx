import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { messagesQuery, sendMessage } from '../api/portal.ts';
import { toldOf } from '../api/problem.ts';
import { newKey } from '../chance.ts';
import { momentText } from '../ui/dates.ts';
import { Field } from '../ui/field.tsx';
import { Wrong } from '../ui/notice.tsx';
import { Screen } from '../ui/screen.tsx';
import { useWords } from '../words/words.ts';
import { MessageFile } from './message-files.tsx';

/** What was said, and one field to say more. */
export const MessagesScreen = ({ id }: { readonly id: string }) => {
  const { t, language } = useWords();
  const client = useQueryClient();
  const messages = useQuery(messagesQuery(id));
  const [words, setWords] = useState('');
  const [key, setKey] = useState(newKey);
  const send = useMutation({
    mutationFn: () => sendMessage(id, words.trim(), key),
    onSuccess: async () => {
      setWords('');
      setKey(newKey());
      await client.invalidateQueries({ queryKey: ['messages', id] });
    },
  });
  const told = toldOf(send.error, language, ['/words']);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (words.trim() !== '') send.mutate();
  };
  return (
    <form onSubmit={submit} noValidate>
      <Screen
        title={t('messages.title')}
        action={
          <button type="submit" className="main-button" disabled={send.isPending || words.trim() === ''}>
            {t('messages.send')}
          </button>
        }
      >
        <Wrong error={messages.error} again={() => void messages.refetch()} />
        {messages.data?.data.length === 0 && <p className="hint">{t('messages.none')}</p>}
        <ul className="talk" aria-live="polite">
          {messages.data?.data.map((message) => (
            <li key={message.id} data-from={message.from}>
              <p>{message.words}</p>
              {message.attachments.map((file) => (
                <MessageFile key={file.id} file={file} />
              ))}
              <p className="small">
                {message.from === 'customer' ? t('messages.you') : t('messages.shop')} ·{' '}
                {momentText(message.at, language)}
              </p>
            </li>
          ))}
        </ul>
        <Field label={t('messages.write')} wrong={told.of('/words')}>
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
