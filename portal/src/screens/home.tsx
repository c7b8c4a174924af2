import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { toPlace } from '../address.ts';
import { cardsQuery, casesQuery, meQuery, ordersQuery, signOut } from '../api/portal.ts';
import { Money } from '../ui/money.tsx';
import { Wrong } from '../ui/notice.tsx';
import { Screen } from '../ui/screen.tsx';
import { StatusTag } from '../ui/status-tag.tsx';
import { useWords } from '../words/words.ts';
import { OrderCard, PrepaidCard } from './home-cards.tsx';
import { InboxLink } from './inbox-link.tsx';

/** What the customer bought, what can be given back, and the refunds that are under way. */
export const HomeScreen = () => {
  const { t, language } = useWords();
  const client = useQueryClient();
  const [cases, orders, cards] = [useQuery(casesQuery()), useQuery(ordersQuery()), useQuery(cardsQuery())];
  const helping = useQuery(meQuery()).data?.by === 'helper';
  const leave = useMutation({ mutationFn: signOut, onSettled: () => client.resetQueries({ queryKey: ['me'] }) });
  const again = (): void => void Promise.all([cases.refetch(), orders.refetch(), cards.refetch()]);
  const nothing = orders.data?.data.length === 0 && cards.data?.data.length === 0;
  // All at once: parts that come one after the other push each other down under the thumb.
  if (cases.isPending || orders.isPending || cards.isPending)
    return (
      <Screen title={t('shop.refunds')} withBack={false}>
        <p className="waiting" aria-busy="true">
          {t('shop.loading')}
        </p>
      </Screen>
    );
  return (
    <Screen title={t('shop.refunds')} withBack={false}>
      <Wrong error={cases.error ?? orders.error ?? cards.error} again={again} />
      {!helping && <InboxLink />}
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
        {!helping && (
          <button type="button" className="plain-button" onClick={() => leave.mutate()}>
            {t('shop.signOut')}
          </button>
        )}
      </div>
    </Screen>
  );
};
