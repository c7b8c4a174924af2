import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Alert, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { ask } from '../../api/queries.ts';
import { CaseClaimForm } from '../../forms/case-claim.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { When } from '../../ui/when.tsx';

/** A claim at the desk: find the order by its number, then say what comes back and why. The order stays in the address. */
export const NewClaim = () => {
  const { t } = useTranslation();
  const { order: number } = useSearch({ from: '/shell/cases/new' });
  const navigate = useNavigate({ from: '/cases/new' });
  const found = useQuery({ ...ask.orderByNumber(number ?? ''), enabled: number !== undefined });
  const order = found.data?.data[0];
  return (
    <div style={{ maxWidth: 760, margin: '0 auto' }}>
      <div className="page-head">
        <h1>{t('claim.title')}</h1>
      </div>
      <div className="stack">
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
            onSearch={(words) => void navigate({ search: { order: words.trim() || undefined } })}
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
        {order && <CaseClaimForm key={order.id} order={order} />}
      </div>
    </div>
  );
};
