import { amountTextOf } from '@redress/domain';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Alert, Input, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { ask, type Order } from '../../api/queries.ts';
import { CaseClaimForm } from '../../forms/case-claim.tsx';
import { OtherClaim } from '../../forms/other-claim.tsx';
import { claimSorts } from '../../paths.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { When } from '../../ui/when.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { ClaimMail } from './claim-mail.tsx';
import { claimWords } from './words.ts';

/** A claim at the desk: what is asked for, then the order or card by its number, then what this sort of claim needs. All of it stays in the address. */
export const NewClaim = () => {
  const { t } = useTranslation();
  const w = useRoomWords(claimWords);
  const { what = 'goods', mail } = useSearch({ from: '/shell/cases/new' });
  const navigate = useNavigate({ from: '/cases/new' });
  return (
    <div style={{ maxWidth: 760, margin: '0 auto' }}>
      <div className="page-head">
        <h1>{t('claim.title')}</h1>
      </div>
      <div className="stack">
        <Segmented
          block
          aria-label={w('what')}
          value={what}
          options={claimSorts.map((sort) => ({ value: sort, label: w(sort) }))}
          onChange={(sort) =>
            void navigate({ search: (before) => ({ ...before, what: sort === 'goods' ? undefined : sort }) })
          }
        />
        {mail && <ClaimMail id={mail} />}
        {what === 'card' ? <OnCard /> : <OnOrder what={what} />}
      </div>
    </div>
  );
};

const OnOrder = ({ what }: { readonly what: 'goods' | 'compensation' | 'wrong_charge' }) => {
  const { t } = useTranslation();
  const { order: number } = useSearch({ from: '/shell/cases/new' });
  const navigate = useNavigate({ from: '/cases/new' });
  const found = useQuery({ ...ask.orderByNumber(number ?? ''), enabled: number !== undefined });
  const order = found.data?.data[0];
  return (
    <>
      <section className="panel">
        <h2>{t('claim.find')}</h2>
        <Input.Search
          key={number}
          autoFocus={number === undefined}
          defaultValue={number}
          placeholder={t('claim.number')}
          aria-label={t('claim.number')}
          enterButton={t('claim.search')}
          loading={found.isFetching}
          onSearch={(words) => void navigate({ search: (before) => ({ ...before, order: words.trim() || undefined }) })}
        />
        {found.error ? (
          <div style={{ marginTop: 12 }}>
            <ProblemAlert error={found.error} again={() => void found.refetch()} />
          </div>
        ) : null}
        {found.data && !order && (
          <Alert style={{ marginTop: 12 }} type="info" showIcon title={t('claim.none', { number })} />
        )}
        {order && (
          <div className="grey small" style={{ marginTop: 10 }}>
            {t('case.placed')} <When at={order.placedAt} /> · {t('case.received')}{' '}
            {order.receivedOn ?? t('case.notReceived')}
          </div>
        )}
      </section>
      {order && <OrderClaim key={`${order.id}${what}`} order={order} what={what} />}
    </>
  );
};

const OrderClaim = ({
  order,
  what,
}: {
  readonly order: Order;
  readonly what: 'goods' | 'compensation' | 'wrong_charge';
}) => {
  const { follows } = useSearch({ from: '/shell/cases/new' });
  if (what === 'goods') return <CaseClaimForm order={order} />;
  const claimed = { kind: what, orderId: order.id, currency: order.currency, follows };
  return (
    <>
      {follows && <Follows id={follows} />}
      <OtherClaim claimed={claimed} order={order} />
    </>
  );
};

const Follows = ({ id }: { readonly id: string }) => {
  const w = useRoomWords(claimWords);
  const earlier = useQuery(ask.case(id));
  return <Alert type="info" showIcon title={w('follows', { number: earlier.data?.number ?? '…' })} />;
};

const OnCard = () => {
  const { t } = useTranslation();
  const w = useRoomWords(claimWords);
  const { card: number } = useSearch({ from: '/shell/cases/new' });
  const navigate = useNavigate({ from: '/cases/new' });
  const found = useQuery({ ...ask.cardByNumber(number ?? ''), enabled: number !== undefined });
  const card = found.data?.data[0];
  return (
    <>
      <section className="panel">
        <h2>{w('findCard')}</h2>
        <Input.Search
          key={number}
          autoFocus={number === undefined}
          defaultValue={number}
          placeholder={w('cardNumber')}
          aria-label={w('cardNumber')}
          enterButton={t('claim.search')}
          loading={found.isFetching}
          onSearch={(words) => void navigate({ search: (before) => ({ ...before, card: words.trim() || undefined }) })}
        />
        <div style={{ marginTop: 12 }}>
          <ProblemAlert error={found.error} again={() => void found.refetch()} />
          {found.data && !card && <Alert type="info" showIcon title={w('noCard', { number: number ?? '' })} />}
          {card && (
            <span className="row">
              <strong>{card.title}</strong>
              {card.balance && (
                <span>
                  {w('balance')}{' '}
                  <span className="money">{amountTextOf(card.balance.currency, card.balance.amount)}</span>
                </span>
              )}
              {card.sessionsLeft !== null && <span>{w('sessions', { count: card.sessionsLeft })}</span>}
              {card.runsTo && <span className="grey">{w('runsTo', { date: card.runsTo })}</span>}
              {card.status === 'ended' && <span className="tone tone-closed">{w('ended')}</span>}
            </span>
          )}
        </div>
      </section>
      {card && (
        <OtherClaim
          key={card.id}
          claimed={{ kind: 'card_refund', cardId: card.id, currency: card.currency }}
          order={null}
        />
      )}
    </>
  );
};
