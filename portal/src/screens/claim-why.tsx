import { type Cause, causes, causeText } from '@redress/domain';
import type { Claim } from '../api/portal.ts';
import type { About, Draft } from '../draft.ts';
import { Screen } from '../ui/screen.tsx';
import { useWords, type WordPath } from '../words/words.ts';

type Props = {
  readonly about: About;
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  readonly progress: { readonly now: number; readonly all: number };
  readonly next: () => void;
};

const keeping: readonly (readonly [Claim['kind'], WordPath])[] = [
  ['return_and_refund', 'claim.giveBack'],
  ['refund_only', 'claim.keepGoods'],
];

/** Why, and for goods whether they come back. */
export const WhyStep = ({ about, draft, change, progress, next }: Props) => {
  const { t, language } = useWords();
  return (
    <Screen
      title={t('claim.why')}
      hint={t('claim.whyHint')}
      progress={progress}
      action={
        <button type="button" className="main-button" disabled={draft.cause === null} onClick={next}>
          {t('claim.next')}
        </button>
      }
    >
      <fieldset className="group">
        <legend className="visually-hidden">{t('claim.why')}</legend>
        {causes.map((cause: Cause) => (
          <label key={cause} className="choice">
            <input type="radio" name="cause" checked={draft.cause === cause} onChange={() => change({ cause })} />
            <span>{causeText[cause][language]}</span>
          </label>
        ))}
      </fieldset>
      {about.order && (
        <fieldset className="group">
          <legend>{t('claim.keep')}</legend>
          {keeping.map(([kind, words]) => (
            <label key={kind} className="choice">
              <input type="radio" name="kind" checked={draft.kind === kind} onChange={() => change({ kind })} />
              <span>{t(words)}</span>
            </label>
          ))}
        </fieldset>
      )}
    </Screen>
  );
};
