import { useNavigate, useSearch } from '@tanstack/react-router';
import { Select, Tabs } from 'antd';
import { useState } from 'react';
import { useAccounts } from '../../api/use-names.ts';
import { MoveButton } from '../../ui/move-button.tsx';
import { PrintButton } from '../../ui/print-button.tsx';
import { PrintHead } from '../../ui/print-head.tsx';
import { ScopeNote } from '../../ui/scope-note.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { BreakQueue } from './break-queue.tsx';
import { RunBill } from './run-bill.tsx';
import { Runs } from './runs.tsx';
import { reconciliationWords } from './words.ts';

export type ReconciliationSearch = {
  readonly tab?: string;
  readonly account?: string;
  readonly status?: string;
  readonly reason?: string;
  readonly cursor?: string;
};
export type Props = {
  readonly search: ReconciliationSearch;
  readonly go: (change: ReconciliationSearch) => void;
};

/** Bills against payouts and books: what does not agree, and every time it was looked at. */
export const Reconciliation = () => {
  const t = useRoomWords(reconciliationWords);
  const search = useSearch({ from: '/shell/reconciliation' });
  const navigate = useNavigate({ from: '/reconciliation' });
  const [form, setForm] = useState<'fetch' | 'upload' | null>(null);
  const { all } = useAccounts();
  const go = (change: ReconciliationSearch) => void navigate({ search: { ...search, cursor: undefined, ...change } });
  return (
    <>
      <PrintHead
        title={`${t('title')} · ${t(search.tab === 'runs' ? 'runs' : 'breaks')}`}
        facts={[all.find(({ id }) => id === search.account)?.label ?? t('allAccounts')]}
      />
      <div className="page-head no-print">
        <h1>{t('title')}</h1>
        <span className="page-head-side">
          <PrintButton />
          <MoveButton scope="ledger:write" onClick={() => setForm('upload')}>
            {t('upload')}
          </MoveButton>
          <MoveButton scope="ledger:write" type="primary" onClick={() => setForm('fetch')}>
            {t('fetch')}
          </MoveButton>
        </span>
      </div>
      <ScopeNote scope="ledger:write" moves={`${t('fetch')} · ${t('upload')}`} />
      <Tabs
        activeKey={search.tab === 'runs' ? 'runs' : 'breaks'}
        onChange={(key) => go({ tab: key === 'runs' ? key : undefined })}
        items={[
          { key: 'breaks', label: t('breaks') },
          { key: 'runs', label: t('runs') },
        ]}
      />
      <div className="filter-bar">
        <Select
          aria-label={t('account')}
          value={search.account ?? ''}
          onChange={(value) => go({ account: value || undefined })}
          options={[{ value: '', label: t('allAccounts') }, ...all.map(({ id, label }) => ({ value: id, label }))]}
        />
        {search.tab !== 'runs' && <BreakQueue.Filters search={search} go={go} />}
      </div>
      {search.tab === 'runs' ? <Runs search={search} go={go} /> : <BreakQueue search={search} go={go} />}
      {form && <RunBill way={form} close={() => setForm(null)} />}
    </>
  );
};
