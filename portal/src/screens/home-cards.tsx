import type { ReactNode } from 'react';
import { go, linkTo } from '../address.ts';
import type { Card, Order } from '../api/portal.ts';
import { dayText } from '../ui/dates.ts';
import { Money, moneyText } from '../ui/money.tsx';
import { useWords } from '../words/words.ts';

/** An order at home: what it was, and what can be asked about it. */
export const OrderCard = ({ order }: { readonly order: Order }) => {
  const { t, language } = useWords();
  const claimable = order.boughtCard === null && order.lines.some(({ refundable }) => refundable > 0);
  return (
    <div className="card">
      <div className="row">
        <span className="strong">{order.number}</span>
        <Money of={order.paid} />
      </div>
      <p className="small">
        {order.storeName} · {t('home.placed', { date: dayText(order.placedAt, language) })}
      </p>
      <p>{order.lines.map(({ title, quantity }) => `${title} ×${quantity}`).join(language === 'zh' ? '、' : ', ')}</p>
      {claimable ? (
        <Place to={`/claim?order=${order.id}`} about={order.number} button>
          {t('home.claim')}
        </Place>
      ) : (
        <p className="small">{order.boughtCard === null ? t('home.done') : t('home.cardOrder')}</p>
      )}
      <Place to={`/claim?order=${order.id}&about=other`} about={order.number}>
        {t('home.other')}
      </Place>
    </div>
  );
};

/** A card at home: what is left on it. One that is on its way back leads to where it is. */
export const PrepaidCard = ({ card }: { readonly card: Card }) => {
  const { t, language } = useWords();
  const facts = [
    card.balance && t('home.balance', { amount: moneyText(card.balance) }),
    card.sessionsLeft !== null && t('home.sessions', { count: card.sessionsLeft }),
    card.runsTo !== null && t('home.until', { date: dayText(card.runsTo, language) }),
  ].filter((fact) => typeof fact === 'string');
  return (
    <div className="card">
      <div className="row">
        <span className="strong">{card.title}</span>
        <span className="small">{card.kindText[language]}</span>
      </div>
      <p className="small">
        {card.number} · {card.storeName}
      </p>
      <p>{facts.join(' · ')}</p>
      {card.openCase ? (
        <Place to={`/cases/${card.openCase.id}`} about={card.openCase.number} button>
          {t('claim.follow')}
        </Place>
      ) : card.active ? (
        <Place to={`/claim?card=${card.id}`} about={card.number} button>
          {t('home.claim')}
        </Place>
      ) : (
        <p className="small">{t('home.ended')}</p>
      )}
    </div>
  );
};

type PlaceProps = {
  readonly to: string;
  readonly about: string;
  readonly button?: boolean;
  readonly children: ReactNode;
};

/** A real link, so that it can be opened and copied, that does not load the page anew; what it is about is read aloud. */
const Place = ({ to, about, button = false, children }: PlaceProps) => (
  <a
    className={button ? 'second-button' : 'side-link'}
    href={linkTo(to)}
    onClick={(event) => {
      event.preventDefault();
      go(to);
    }}
  >
    {children}
    <span className="visually-hidden">{` ${about}`}</span>
  </a>
);
