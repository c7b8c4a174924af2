import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { go, linkTo } from '../address.ts';
import { askCode, type Shop } from '../api/portal.ts';
import { toldOf } from '../api/problem.ts';
import { Field } from '../ui/field.tsx';
import { Wrong } from '../ui/notice.tsx';
import { Phone } from '../ui/phone.tsx';
import { Screen } from '../ui/screen.tsx';
import { useWords } from '../words/words.ts';
import { CodeScreen } from './code.tsx';

/** The door: a number and a contact, then the code. */
export const FindScreen = ({ shop }: { readonly shop: Shop }) => {
  const { t, language } = useWords();
  const [number, setNumber] = useState('');
  const [contact, setContact] = useState('');
  const [looked, setLooked] = useState(false);
  const ask = useMutation({ mutationFn: () => askCode(shop.slug, { number: number.trim(), contact: contact.trim() }) });
  const told = toldOf(ask.error, language, ['/number', '/contact']);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    setLooked(true);
    if (number.trim() !== '' && contact.trim() !== '') ask.mutate();
  };
  if (ask.data)
    return (
      <CodeScreen
        shop={shop}
        asked={ask.data}
        problem={ask.error}
        again={() => ask.mutate()}
        otherwise={() => ask.reset()}
      />
    );
  return (
    <form onSubmit={send} noValidate>
      <Screen
        title={t('find.title')}
        hint={t('find.hint')}
        withBack={false}
        action={
          <button type="submit" className="main-button" disabled={ask.isPending}>
            {t('find.send')}
          </button>
        }
      >
        {shop.welcome && <p className="welcome">{shop.welcome[language]}</p>}
        <Field
          label={t('find.number')}
          wrong={looked && number.trim() === '' ? t('find.needNumber') : told.of('/number')}
        >
          {(own) => (
            <input
              {...own}
              value={number}
              onChange={(event) => setNumber(event.target.value)}
              autoComplete="off"
              autoCapitalize="characters"
              enterKeyHint="next"
            />
          )}
        </Field>
        <Field
          label={t('find.contact')}
          wrong={looked && contact.trim() === '' ? t('find.needContact') : told.of('/contact')}
          hint={t('find.privacy')}
        >
          {(own) => (
            <input
              {...own}
              value={contact}
              onChange={(event) => setContact(event.target.value)}
              autoComplete="tel"
              enterKeyHint="send"
            />
          )}
        </Field>
        <Wrong error={told.rest} />
        <p>
          <a
            href={linkTo('/policy')}
            onClick={(event) => {
              event.preventDefault();
              go('/policy');
            }}
          >
            {t('shop.policy')}
          </a>
        </p>
        <Phone shop={shop} />
      </Screen>
    </form>
  );
};
