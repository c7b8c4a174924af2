import { PlusOutlined } from '@ant-design/icons';
import { causeText } from '@redress/domain';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Empty, Input, Select, Skeleton, Table, Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { ask, type CaseSummary } from '../../api/queries.ts';
import type { CaseSearch } from '../../paths.ts';
import { Money } from '../../ui/money.tsx';
import { Pager } from '../../ui/pager.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { CaseTag } from '../../ui/status-tag.tsx';
import { When } from '../../ui/when.tsx';
import { useSay } from '../../words/use-words.ts';
import { type Queue, queueNames, queues } from './queues.ts';

/** The queue: one tab a state, the filters in the address, a card a case on the phone. */
export const CaseQueue = () => {
  const { t } = useTranslation();
  const search = useSearch({ from: '/shell/cases' });
  const navigate = useNavigate({ from: '/cases' });
  const { queue, number, store, cursor } = search;
  const cases = useQuery(
    ask.cases({ status: queue && queues[queue].join(','), number, storeId: store, cursor, limit: 20 }),
  );
  const stores = useQuery(ask.stores());
  const filter = (change: CaseSearch) => void navigate({ search: { ...search, cursor: undefined, ...change } });

  return (
    <>
      <div className="page-head">
        <h1>{t('nav.cases')}</h1>
        <div className="page-head-side">
          <Link to="/cases/new" search={{ order: undefined }}>
            <Button type="primary" icon={<PlusOutlined />}>
              {t('nav.newClaim')}
            </Button>
          </Link>
        </div>
      </div>
      <Tabs
        activeKey={queue ?? 'all'}
        onChange={(key) => filter({ queue: key === 'all' ? undefined : (key as Queue) })}
        items={[
          { key: 'all', label: t('queue.all') },
          ...queueNames.map((key) => ({ key, label: t(`queue.tabs.${key}`) })),
        ]}
      />
      <div className="row filters" style={{ marginBottom: 12 }}>
        <Input.Search
          key={number}
          allowClear
          defaultValue={number}
          placeholder={t('queue.search')}
          aria-label={t('queue.search')}
          onSearch={(words) => filter({ number: words.trim() || undefined })}
        />
        <Select
          allowClear
          value={store}
          placeholder={t('queue.store')}
          aria-label={t('queue.store')}
          options={stores.data?.data.map(({ id, name }) => ({ value: id, label: name })) ?? []}
          onChange={(id?: string) => filter({ store: id })}
        />
      </div>
      {cases.error ? <ProblemAlert error={cases.error} again={() => void cases.refetch()} /> : null}
      {cases.isPending ? (
        <div className="panel">
          <Skeleton active paragraph={{ rows: 6 }} />
        </div>
      ) : cases.data ? (
        <CaseList cases={cases.data.data} />
      ) : null}
      <Pager cursor={cursor} next={cases.data?.nextCursor ?? null} go={(next) => filter({ cursor: next })} />
    </>
  );
};

const CaseList = ({ cases }: { readonly cases: readonly CaseSummary[] }) => {
  const { t } = useTranslation();
  const say = useSay();
  const navigate = useNavigate();
  if (cases.length === 0)
    return (
      <div className="panel">
        <Empty
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description={
            <>
              {t('queue.empty')}
              <span className="grey small" style={{ display: 'block' }}>
                {t('queue.emptyHint')}
              </span>
            </>
          }
        />
      </div>
    );
  return (
    <>
      <div className="panel wide-only" style={{ padding: '4px 8px' }}>
        <Table<CaseSummary>
          rowKey="id"
          size="middle"
          pagination={false}
          dataSource={[...cases]}
          scroll={{ x: 860 }}
          onRow={({ id }) => ({
            style: { cursor: 'pointer' },
            onClick: () => void navigate({ to: '/cases/$id', params: { id } }),
          })}
          columns={[
            {
              title: t('queue.number'),
              render: (_, { id, number }) => (
                <Link className="number" to="/cases/$id" params={{ id }} onClick={(event) => event.stopPropagation()}>
                  {number}
                </Link>
              ),
            },
            { title: t('queue.order'), render: (_, { orderNumber }) => <span className="number">{orderNumber}</span> },
            { title: t('queue.cause'), render: (_, { cause }) => say(causeText[cause]) },
            { title: t('queue.status'), render: (_, { status }) => <CaseTag status={status} /> },
            { title: t('queue.due'), render: (_, { dueOn }) => dueOn && <span className="number">{dueOn}</span> },
            { title: t('queue.claimed'), render: (_, { claimedAt }) => <When at={claimedAt} /> },
            {
              title: t('queue.amount'),
              align: 'right',
              render: (_, { amountApproved }) => amountApproved && <Money of={amountApproved} />,
            },
          ]}
        />
      </div>
      <div className="cards">
        {cases.map(({ id, number, orderNumber, cause, status, amountApproved, claimedAt }) => (
          <Link key={id} className="card" to="/cases/$id" params={{ id }}>
            <span className="card-line">
              <strong className="number">{number}</strong>
              <CaseTag status={status} />
            </span>
            <span className="card-line grey">
              <span className="number break">{orderNumber}</span>
              <span>{say(causeText[cause])}</span>
            </span>
            <span className="card-line">
              <span className="grey small">
                <When at={claimedAt} />
              </span>
              {amountApproved && <Money of={amountApproved} />}
            </span>
          </Link>
        ))}
      </div>
    </>
  );
};
