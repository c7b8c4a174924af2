import { go } from '../address.ts';
import type { Card } from '../api/portal.ts';
import { dayText } from '../ui/dates.ts';
import { Money } from '../ui/money.tsx';
import { Notice } from '../ui/notice.tsx';
import { Screen } from '../ui/screen.tsx';
import { useWords } from '../words/words.ts';
import { cardFacts } from './card-facts.ts';

type Props = {
  readonly card: Card;
  readonly progress: { readonly now: number; readonly all: number };
  readonly next: () => void;
};

/** The card itself, before anything is asked: what was paid for it, given on top, used, and what is left. */
export const CardStep = ({ card, progress, next }: Props) => {
  const { t, language } = useWords();
  const { openCase } = card;
  const action = openCase ? (
    <button type="button" className="main-button" onClick={() => go(`/cases/${openCase.id}`)}>
      {t('claim.follow')}
    </button>
  ) : (
    <button type="button" className="main-button" onClick={next}>
      {t('claim.next')}
    </button>
  );
  return (
    <Screen title={t('card.title')} hint={t('card.hint')} progress={progress} action={action}>
      {openCase && <Notice>{t('card.open', { number: openCase.number })}</Notice>}
      <div className="card">
        <div className="row">
          <span className="strong">{card.title}</span>
          <span className="small">{card.kindText[language]}</span>
        </div>
        <p className="small">
          {card.number} · {card.storeName}
        </p>
        <dl className="facts">
          {cardFacts(card, { t, language }).map(([name, value]) => (
            <div key={name} className="row">
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </div>
      <section aria-label={t('card.purchases')}>
        <h2>{t('card.purchases')}</h2>
        {card.purchases.map((bought, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: purchases are only ever added at the end
          <div key={at} className="card">
            <div className="row">
              <span>{dayText(bought.boughtOn, language)}</span>
              <Money of={bought.paid} />
            </div>
            {bought.bonus && (
              <div className="row small">
                <span>{t('card.bonus')}</span>
                <Money of={bought.bonus} />
              </div>
            )}
            {bought.sessions !== null && <p className="small">{t('card.sessions', { count: bought.sessions })}</p>}
            {bought.bonusSessions !== null && bought.bonusSessions > 0 && (
              <p className="small">{t('card.bonusSessions', { count: bought.bonusSessions })}</p>
            )}
            {bought.from && bought.to && (
              <p className="small">
                {t('card.term', { from: dayText(bought.from, language), to: dayText(bought.to, language) })}
              </p>
            )}
          </div>
        ))}
      </section>
      <p className="hint">{t('card.gifts')}</p>
    </Screen>
  );
};
