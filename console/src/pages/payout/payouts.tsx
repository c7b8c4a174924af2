import { type PayoutStatus, payoutStatuses, payoutStatusText, routeText } from '@redress/domain';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Empty, Skeleton, Table, Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { ask, type Payout } from '../../api/queries.ts';
import type { PayoutSearch } from '../../paths.ts';
import { Money } from '../../ui/money.tsx';
import { Pager } from '../../ui/pager.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { PayoutTag } from '../../ui/status-tag.tsx';
import { When } from '../../ui/when.tsx';
import { useSay } from '../../words/use-words.ts';
import { PayoutDrawer } from './payout-drawer.tsx';

/** Money on its way out: every payout with its state, newest first; one opens at the side. */
export const Payouts = () => {
  const { t } = useTranslation();
  const say = useSay();
  const search = useSearch({ from: '/shell/payouts' });
  const navigate = useNavigate({ from: '/payouts' });
  const { status, case: caseId, cursor, open } = search;
  const payouts = useQuery(ask.payouts({ status, caseId, cursor, limit: 20 }));
  const filter = (change: PayoutSearch) => void navigate({ search: { ...search, cursor: undefined, ...change } });
  return (
    <>
      <div className="page-head">
        <h1>{t('payouts.title')}</h1>
        {caseId && (
          <span className="tone tone-closed">
            {t('payouts.forCase')}
            <Button
              type="link"
              size="small"
              style={{ padding: 0, height: 20 }}
              onClick={() => filter({ case: undefined })}
            >
              {t('payouts.all')}
            </Button>
          </span>
        )}
      </div>
      <Tabs
        activeKey={status ?? 'all'}
        onChange={(key) => filter({ status: key === 'all' ? undefined : (key as PayoutStatus) })}
        items={[
          { key: 'all', label: t('queue.all') },
          ...payoutStatuses.map((key) => ({ key, label: say(payoutStatusText[key]) })),
        ]}
      />
      {payouts.error ? <ProblemAlert error={payouts.error} again={() => void payouts.refetch()} /> : null}
      {payouts.isPending && (
        <div className="panel">
          <Skeleton active paragraph={{ rows: 6 }} />
        </div>
      )}
      {payouts.data && <PayoutList payouts={payouts.data.data} open={(id) => filter({ cursor, open: id })} />}
      <Pager cursor={cursor} next={payouts.data?.nextCursor ?? null} go={(next) => filter({ cursor: next })} />
      {open && <PayoutDrawer id={open} close={() => filter({ cursor, open: undefined })} />}
    </>
  );
};

type ListProps = { readonly payouts: readonly Payout[]; readonly open: (id: string) => void };

const PayoutList = ({ payouts, open }: ListProps) => {
  const { t } = useTranslation();
  const say = useSay();
  if (payouts.length === 0)
    return (
      <div className="panel">
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('payouts.empty')} />
      </div>
    );
  return (
    <>
      <div className="panel wide-only" style={{ padding: '4px 8px' }}>
        <Table<Payout>
          rowKey="id"
          size="middle"
          pagination={false}
          dataSource={[...payouts]}
          scroll={{ x: 860 }}
          onRow={({ id }) => ({ style: { cursor: 'pointer' }, onClick: () => open(id) })}
          columns={[
            {
              title: t('payouts.number'),
              render: (_, { id, requestNumber }) => (
                <Button type="link" size="small" className="number" style={{ padding: 0 }} onClick={() => open(id)}>
                  {requestNumber}
                </Button>
              ),
            },
            { title: t('payouts.route'), render: (_, { route }) => say(routeText[route]) },
            { title: t('payouts.status'), render: (_, { status }) => <PayoutTag status={status} /> },
            { title: t('payouts.amount'), align: 'right', render: (_, { amount }) => <Money of={amount} /> },
            {
              title: t('payouts.sends'),
              align: 'right',
              render: (_, { sends, queries }) => (
                <span className="number">
                  {sends} / {queries}
                </span>
              ),
            },
            { title: t('payouts.settled'), render: (_, { settled }) => settled && <When at={settled.at} /> },
          ]}
        />
      </div>
      <div className="cards">
        {payouts.map(({ id, requestNumber, status, amount, route }) => (
          <button key={id} type="button" className="card" onClick={() => open(id)}>
            <span className="card-line">
              <PayoutTag status={status} />
              <strong>
                <Money of={amount} />
              </strong>
            </span>
            <span className="card-line grey small">
              <span className="number break">{requestNumber}</span>
              <span style={{ whiteSpace: 'nowrap' }}>{say(routeText[route])}</span>
            </span>
          </button>
        ))}
      </div>
    </>
  );
};
