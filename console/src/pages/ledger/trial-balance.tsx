import { useQuery } from '@tanstack/react-query';
import { Skeleton, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { ask } from '../../api/queries.ts';
import { Money } from '../../ui/money.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { useSay } from '../../words/use-words.ts';

/** Every account with its two sides, and the totals as the server summed them. */
export const TrialBalance = () => {
  const { t } = useTranslation();
  const say = useSay();
  const { data, error, refetch } = useQuery(ask.trialBalance());
  if (error) return <ProblemAlert error={error} again={() => void refetch()} />;
  if (!data)
    return (
      <div className="panel">
        <Skeleton active paragraph={{ rows: 8 }} />
      </div>
    );
  return (
    <div className="panel">
      <div style={{ marginBottom: 8 }}>
        <span className={`tone tone-${data.balanced ? 'done' : 'trouble'}`}>
          {data.balanced ? t('ledger.balanced') : t('ledger.notBalanced')}
        </span>
      </div>
      <Table
        rowKey={({ account, debit }) => `${account} ${debit.currency}`}
        size="small"
        pagination={false}
        scroll={{ x: 560 }}
        dataSource={data.accounts}
        columns={[
          {
            title: t('ledger.account'),
            render: (_, { account, name }) => (
              <>
                <span className="grey number">{account}</span> {say(name)}
              </>
            ),
          },
          { title: t('ledger.debits'), align: 'right', render: (_, { debit }) => <Money of={debit} bare /> },
          { title: t('ledger.credits'), align: 'right', render: (_, { credit }) => <Money of={credit} bare /> },
          { title: t('ledger.net'), align: 'right', render: (_, { balance }) => <Money of={balance} bare /> },
        ]}
        summary={() =>
          data.totals.map(({ currency, debit, credit }) => (
            <Table.Summary.Row key={currency}>
              <Table.Summary.Cell index={0}>
                <strong>
                  {t('ledger.total')} {currency}
                </strong>
              </Table.Summary.Cell>
              <Table.Summary.Cell index={1} align="right">
                <strong>
                  <Money of={debit} bare />
                </strong>
              </Table.Summary.Cell>
              <Table.Summary.Cell index={2} align="right">
                <strong>
                  <Money of={credit} bare />
                </strong>
              </Table.Summary.Cell>
              <Table.Summary.Cell index={3} />
            </Table.Summary.Row>
          ))
        }
      />
    </div>
  );
};
