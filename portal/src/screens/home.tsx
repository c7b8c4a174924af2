import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { go, linkTo } from '../address.ts';
import { type Card, cardsQuery, casesQuery, type Order, ordersQuery, signOut } from '../api/portal.ts';
import { dayText } from '../ui/dates.ts';
import { Money, moneyText } from '../ui/money.tsx';
import { Wrong } from '../ui/notice.tsx';
import { Screen } from '../ui/screen.tsx';
import { StatusTag } from '../ui/status-tag.tsx';
import { useWords } from '../words/words.ts';

/** What the customer bought, what can be given back, and the refunds that are under way. */
export const HomeScreen = () => {
  const { t, language } = useWords();
  const client = useQueryClient();
  const [cases, orders, cards] = [useQuery(casesQuery()), useQuery(ordersQuery()), useQuery(cardsQuery())];
  const leave = useMutation({ mutationFn: signOut, onSettled: () => client.resetQueries({ queryKey: ['me'] }) });
  const again = (): void => void Promise.all([cases.refetch(), orders.refetch(), cards.refetch()]);
  const nothing = orders.data?.data.length === 0 && cards.data?.data.length === 0;
  return (
    <Screen title={t('shop.refunds')} withBack={false}>
      <Wrong error={cases.error ?? orders.error ?? cards.error} again={again} />
      <section aria-label={t('home.refunds')}>
        <h2>{t('home.refunds')}</h2>
        {cases.data?.data.length === 0 && <p className="hint">{t('home.noRefunds')}</p>}
        {cases.data?.data.map((each) => (
          <a key={each.id} className="card card-link" {...toPlace(`/cases/${each.id}`)}>
            <div className="row">
              <StatusTag status={each.status} text={each.statusText[language]} />
              {each.total && <Money of={each.total} />}
            </div>
            <p className="strong">{each.next.what[language]}</p>
            <p className="small">
              {each.number} · {each.orderNumber}
            </p>
          </a>
        ))}
      </section>
      {nothing && <p className="hint">{t('home.nothing')}</p>}
      {orders.data && orders.data.data.length > 0 && (
        <section aria-label={t('home.orders')}>
          <h2>{t('home.orders')}</h2>
          {orders.data.data.map((order) => (
            <OrderCard key={order.id} order={order} />
          ))}
        </section>
      )}
      {cards.data && cards.data.data.length > 0 && (
        <section aria-label={t('home.cards')}>
          <h2>{t('home.cards')}</h2>
          {cards.data.data.map((card) => (
            <PrepaidCard key={card.id} card={card} />
          ))}
        </section>
      )}
      <div className="row">
        <a {...toPlace('/policy')}>{t('shop.policy')}</a>
        <button type="button" className="plain-button" onClick={() => leave.mutate()}>
          {t('shop.signOut')}
        </button>
      </div>
    </Screen>
  );
};

const OrderCard = ({ order }: { readonly order: Order }) => {
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
      <p>{order.lines.map(({ title, quantity }) => `${title} ×${quantity}`).join('、')}</p>
      {claimable ? (
        <a className="second-button" {...toPlace(`/claim?order=${order.id}`)}>
          {t('home.claim')}
          <span className="visually-hidden">{` ${order.number}`}</span>
        </a>
      ) : (
        <p className="small">{order.boughtCard === null ? t('home.done') : t('home.cardOrder')}</p>
      )}
    </div>
  );
};

const PrepaidCard = ({ card }: { readonly card: Card }) => {
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
      {card.active ? (
        <a className="second-button" {...toPlace(`/claim?card=${card.id}`)}>
          {t('home.claim')}
          <span className="visually-hidden">{` ${card.number}`}</span>
        </a>
      ) : (
        <p className="small">{t('home.ended')}</p>
      )}
    </div>
  );
};

/** A real link, so that it can be opened and copied, that does not load the page anew. */
const toPlace = (path: string) => ({
  href: linkTo(path),
  onClick: (event: { preventDefault: () => void }) => {
    event.preventDefault();
    go(path);
  },
});
