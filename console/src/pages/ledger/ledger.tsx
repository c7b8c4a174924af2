import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Empty, Skeleton, Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { ask } from '../../api/queries.ts';
import type { LedgerSearch } from '../../paths.ts';
import { Pager } from '../../ui/pager.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { TrialBalance } from './trial-balance.tsx';
import { Voucher } from './voucher.tsx';

/** The books: every voucher, and that they balance. */
export const Ledger = () => {
  const { t } = useTranslation();
  const search = useSearch({ from: '/shell/ledger' });
  const navigate = useNavigate({ from: '/ledger' });
  const go = (change: LedgerSearch) => void navigate({ search: { ...search, ...change } });
  return (
    <>
      <div className="page-head">
        <h1>{t('ledger.title')}</h1>
        {search.case && search.tab === undefined && (
          <span className="tone tone-closed">
            {t('ledger.forCase')}
            <Button
              type="link"
              size="small"
              style={{ padding: 0, height: 20 }}
              onClick={() => go({ case: undefined, cursor: undefined })}
            >
              {t('payouts.all')}
            </Button>
          </span>
        )}
      </div>
      <Tabs
        activeKey={search.tab ?? 'vouchers'}
        onChange={(key) => go({ tab: key === 'balance' ? 'balance' : undefined })}
        items={[
          { key: 'vouchers', label: t('ledger.vouchers') },
          { key: 'balance', label: t('ledger.balance') },
        ]}
      />
      {search.tab === 'balance' ? <TrialBalance /> : <Vouchers search={search} go={go} />}
    </>
  );
};

type VouchersProps = { readonly search: LedgerSearch; readonly go: (change: LedgerSearch) => void };

const Vouchers = ({ search, go }: VouchersProps) => {
  const { t } = useTranslation();
  const entries = useQuery(ask.entries({ caseId: search.case, cursor: search.cursor, limit: 20 }));
  if (entries.error) return <ProblemAlert error={entries.error} again={() => void entries.refetch()} />;
  if (!entries.data)
    return (
      <div className="panel">
        <Skeleton active paragraph={{ rows: 6 }} />
      </div>
    );
  return (
    <div className="stack">
      {entries.data.data.length === 0 && (
        <div className="panel">
          <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('ledger.empty')} />
        </div>
      )}
      {entries.data.data.map((entry) => (
        <Voucher key={entry.id} of={entry} />
      ))}
      <Pager cursor={search.cursor} next={entries.data.nextCursor} go={(cursor) => go({ cursor })} />
    </div>
  );
};
