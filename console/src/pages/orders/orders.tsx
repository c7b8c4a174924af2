import { cardKindText, tenderKindText } from '@redress/domain';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Input, Tabs } from 'antd';
import { useMay } from '../../api/use-may.ts';
import { useStores } from '../../api/use-names.ts';
import { DataList } from '../../ui/data-list.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Money } from '../../ui/money.tsx';
import { Pager } from '../../ui/pager.tsx';
import { When } from '../../ui/when.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { useSay } from '../../words/use-words.ts';
import { askOrders } from './queries.ts';
import { orderWords } from './words.ts';

type Shown = {
  readonly number?: string | undefined;
  readonly customer?: string | undefined;
  readonly cursor?: string | undefined;
  readonly go: (cursor: string | undefined) => void;
};

/** Every order and every card, by number or by customer. */
export const Orders = () => {
  const t = useRoomWords(orderWords);
  const may = useMay();
  const search = useSearch({ from: '/shell/orders' });
  const navigate = useNavigate({ from: '/orders' });
  const tab = search.tab === 'cards' ? 'cards' : 'orders';
  const go = (change: Partial<typeof search>) => void navigate({ search: { ...search, cursor: undefined, ...change } });
  const List = tab === 'cards' ? CardList : OrderList;
  return (
    <>
      <div className="page-head">
        <h1>{t('title')}</h1>
        {may('orders:write') && (
          <span className="page-head-side">
            <Link to="/orders/import" search={{ of: tab === 'cards' ? 'cards' : undefined }}>
              {t('import')}
            </Link>
          </span>
        )}
      </div>
      <Tabs
        activeKey={tab}
        onChange={(key) => go({ tab: key === 'cards' ? key : undefined, number: undefined })}
        items={[
          { key: 'orders', label: t('orders') },
          { key: 'cards', label: t('cards') },
        ]}
      />
      <div className="filter-bar">
        <Input.Search
          key={`${tab} ${search.number ?? ''}`}
          style={{ maxWidth: 340 }}
          aria-label={t(`search.${tab}`)}
          placeholder={t(`search.${tab}`)}
          defaultValue={search.number}
          allowClear
          enterButton={t('find')}
          onSearch={(words) => go({ number: words.trim() || undefined })}
        />
        {search.customer && (
          <span className="tone tone-closed">
            {t('ofCustomer')}
            <Button
              type="link"
              size="small"
              style={{ padding: '0 0 0 6px', height: 20 }}
              onClick={() => go({ customer: undefined })}
            >
              {t('all')}
            </Button>
          </span>
        )}
      </div>
      <List number={search.number} customer={search.customer} cursor={search.cursor} go={(cursor) => go({ cursor })} />
    </>
  );
};

/** Orders, newest first. */
export const OrderList = ({ number, customer, cursor, go }: Shown) => {
  const t = useRoomWords(orderWords);
  const say = useSay();
  const { nameOf } = useStores();
  const orders = useQuery(askOrders.orders({ number, customerId: customer, cursor, limit: 20 }));
  return (
    <>
      <Loaded of={orders}>
        {({ data }) => (
          <DataList
            rows={data}
            rowKey={({ id }) => id}
            empty={t('none.orders')}
            columns={[
              {
                title: t('number'),
                head: true,
                value: (order) => (
                  <Link to="/orders/$id" params={{ id: order.id }} className="number break">
                    {order.number}
                  </Link>
                ),
              },
              { title: t('store'), value: ({ storeId }) => nameOf(storeId) },
              { title: t('placed'), value: ({ placedAt }) => <When at={placedAt} /> },
              {
                title: t('received'),
                value: ({ receivedOn }) => receivedOn ?? <span className="grey">{t('notReceived')}</span>,
              },
              {
                title: t('goods'),
                value: ({ lines: [first, ...more] }) => (
                  <span className="break">
                    {first?.title}
                    {more.length > 0 && <span className="grey"> +{more.length}</span>}
                  </span>
                ),
              },
              {
                title: t('paid'),
                right: true,
                value: ({ tenders }) =>
                  tenders.map(({ id, kind, amount }) => (
                    <div key={id} className="small">
                      {say(tenderKindText[kind])} <Money of={amount} />
                    </div>
                  )),
              },
            ]}
          />
        )}
      </Loaded>
      <Pager cursor={cursor} next={orders.data?.nextCursor ?? null} go={go} />
    </>
  );
};

/** Cards, newest first. */
export const CardList = ({ number, customer, cursor, go }: Shown) => {
  const t = useRoomWords(orderWords);
  const say = useSay();
  const { nameOf } = useStores();
  const cards = useQuery(askOrders.cards({ number, customerId: customer, cursor, limit: 20 }));
  return (
    <>
      <Loaded of={cards}>
        {({ data }) => (
          <DataList
            rows={data}
            rowKey={({ id }) => id}
            empty={t('none.cards')}
            columns={[
              {
                title: t('cardNumber'),
                head: true,
                value: (card) => (
                  <Link to="/cards/$id" params={{ id: card.id }} className="number break">
                    {card.number}
                  </Link>
                ),
              },
              { title: t('name'), head: true, value: ({ title }) => <span className="break">{title}</span> },
              { title: t('kind'), value: ({ kind }) => say(cardKindText[kind]) },
              { title: t('store'), value: ({ storeId }) => nameOf(storeId) },
              { title: t('opened'), value: ({ openedOn }) => <span className="number">{openedOn}</span> },
              {
                title: t('left'),
                right: true,
                value: ({ balance, sessionsLeft }) => (
                  <>
                    {balance && <Money of={balance} />}
                    {sessionsLeft !== null && <div>{t('sessionsLeft', { count: sessionsLeft })}</div>}
                  </>
                ),
              },
              { title: t('runsTo'), value: ({ runsTo }) => runsTo },
              { title: t('status'), value: ({ status }) => <CardState of={status} /> },
            ]}
          />
        )}
      </Loaded>
      <Pager cursor={cursor} next={cards.data?.nextCursor ?? null} go={go} />
    </>
  );
};

export const CardState = ({ of }: { readonly of: 'active' | 'ended' }) => {
  const t = useRoomWords(orderWords);
  return <span className={`tone tone-${of === 'active' ? 'done' : 'closed'}`}>{t(of)}</span>;
};
