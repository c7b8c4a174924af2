import { cardHappenings, orderHappenings } from '@redress/domain';
import { useState } from 'react';
import { go, linkTo } from '../address.ts';
import { asks, happeningOf, isAge, isAnswered, type Way } from '../claim/claim-of.ts';
import type { About, Draft } from '../draft.ts';
import { Field } from '../ui/field.tsx';
import { Screen } from '../ui/screen.tsx';
import { useWords } from '../words/words.ts';

type Props = {
  readonly way: Exclude<Way, 'goods'>;
  readonly about: About;
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  readonly progress: { readonly now: number; readonly all: number };
  readonly next: () => void;
};

/** What happened, in the customer's own words; which claim follows from it is not theirs to know. */
export const HappenedStep = ({ way, about, draft, change, progress, next }: Props) => {
  const { t, language } = useWords();
  const [tried, setTried] = useState(false);
  const happening = happeningOf(way, draft);
  const choices = way === 'card' ? cardHappenings : orderHappenings;
  return (
    <Screen
      title={t(way === 'card' ? 'claim.why' : 'other.title')}
      hint={t('claim.whyHint')}
      progress={progress}
      action={
        <button
          type="button"
          className="main-button"
          disabled={happening === null}
          onClick={() => (isAnswered(way, draft, 'happened') ? next() : setTried(true))}
        >
          {t('claim.next')}
        </button>
      }
    >
      <fieldset className="group">
        <legend className="visually-hidden">{t(way === 'card' ? 'claim.why' : 'other.title')}</legend>
        {choices.map(({ code, words, hint }) => (
          <label key={code} className="choice">
            <input
              type="radio"
              name="happened"
              checked={draft.happened === code}
              onChange={() => change({ happened: code })}
            />
            <span>
              {words[language]}
              {hint && <small className="small">{hint[language]}</small>}
            </span>
          </label>
        ))}
      </fieldset>
      {asks(happening, 'lastServiceOn') && (
        <Field label={t('card.lastServiceOn')} hint={t('card.lastServiceHint')}>
          {(own) => (
            <input
              {...own}
              type="date"
              value={draft.lastServiceOn}
              onChange={(event) => change({ lastServiceOn: event.target.value })}
            />
          )}
        </Field>
      )}
      {asks(happening, 'payer') && (
        <>
          <Field label={t('card.age')} wrong={tried && !isAge(draft.age) ? t('card.needAge') : null}>
            {(own) => (
              <input
                {...own}
                inputMode="numeric"
                value={draft.age}
                onChange={(event) => change({ age: event.target.value.trim() })}
              />
            )}
          </Field>
          <label className="tick">
            <input
              type="checkbox"
              checked={draft.consent}
              onChange={(event) => change({ consent: event.target.checked })}
            />
            <span>{t('card.consent')}</span>
          </label>
        </>
      )}
      {way === 'other' && about.order && (
        <p>
          <a {...place(`/claim?order=${about.order.id}`)}>{t('other.goods')}</a>
        </p>
      )}
    </Screen>
  );
};

const place = (path: string) => ({
  href: linkTo(path),
  onClick: (event: { preventDefault: () => void }) => {
    event.preventDefault();
    go(path);
  },
});
