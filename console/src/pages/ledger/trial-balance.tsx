import { useQuery } from '@tanstack/react-query';
import { Skeleton, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { ask } from '../../api/queries.ts';
import type { ReplyFor } from '../../api/routes.ts';
import { Facts } from '../../ui/facts.tsx';
import { Money } from '../../ui/money.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { useSay } from '../../words/use-words.ts';

type Balance = ReplyFor<'getTrialBalance'>;

/** Every account with its two sides, and the totals as the server summed them. */
export const TrialBalance = () => {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(ask.trialBalance());
  if (error) return <ProblemAlert error={error} again={() => void refetch()} />;
  if (!data)
    return (
      <div className="panel">
        <Skeleton active paragraph={{ rows: 8 }} />
      </div>
    );
  return (
    <>
      <div style={{ marginBottom: 12 }}>
        <span className={`tone tone-${data.balanced ? 'done' : 'trouble'}`}>
          {data.balanced ? t('ledger.balanced') : t('ledger.notBalanced')}
        </span>
      </div>
      <div className="panel wide-only" style={{ padding: '4px 8px' }}>
        <WideBalance of={data} />
      </div>
      <div className="cards">
        <NarrowBalance of={data} />
      </div>
    </>
  );
};

const WideBalance = ({ of }: { readonly of: Balance }) => {
  const { t } = useTranslation();
  const say = useSay();
  return (
    <Table
      rowKey={({ account, debit }) => `${account} ${debit.currency}`}
      size="middle"
      pagination={false}
      dataSource={of.accounts}
      columns={[
        {
          title: t('ledger.account'),
          render: (_, { number, name }) => (
            <>
              <span className="grey number">{number}</span> {say(name)}
            </>
          ),
        },
        { title: t('ledger.debits'), align: 'right', render: (_, { debit }) => <Money of={debit} bare /> },
        { title: t('ledger.credits'), align: 'right', render: (_, { credit }) => <Money of={credit} bare /> },
        { title: t('ledger.net'), align: 'right', render: (_, { balance }) => <Money of={balance} bare /> },
      ]}
      summary={() =>
        of.totals.map(({ currency, debit, credit }) => (
          <Table.Summary.Row key={currency} style={{ fontWeight: 600 }}>
            <Table.Summary.Cell index={0}>{`${t('ledger.total')} ${currency}`}</Table.Summary.Cell>
            <Table.Summary.Cell index={1} align="right">
              <Money of={debit} bare />
            </Table.Summary.Cell>
            <Table.Summary.Cell index={2} align="right">
              <Money of={credit} bare />
            </Table.Summary.Cell>
            <Table.Summary.Cell index={3} />
          </Table.Summary.Row>
        ))
      }
    />
  );
};

/** The same on a phone: an account a card, so that no column is out of sight. */
const NarrowBalance = ({ of }: { readonly of: Balance }) => {
  const { t } = useTranslation();
  const say = useSay();
  return (
    <>
      {of.totals.map(({ currency, debit, credit }) => (
        <div key={currency} className="panel">
          <h2>{`${t('ledger.total')} ${currency}`}</h2>
          <Facts
            of={[
              [t('ledger.debits'), <Money key="debit" of={debit} bare />],
              [t('ledger.credits'), <Money key="credit" of={credit} bare />],
            ]}
          />
        </div>
      ))}
      {of.accounts.map(({ account, number, name, debit, credit, balance }) => (
        <div key={`${account} ${debit.currency}`} className="panel">
          <h2>
            <span className="grey number">{number}</span> {say(name)}
          </h2>
          <Facts
            of={[
              [t('ledger.debits'), <Money key="debit" of={debit} bare />],
              [t('ledger.credits'), <Money key="credit" of={credit} bare />],
              [t('ledger.net'), <Money key="net" of={balance} bare />],
            ]}
          />
        </div>
      ))}
    </>
  );
};
