import { useNavigate, useSearch } from '@tanstack/react-router';
import { Select, Tabs } from 'antd';
import { useCurrency } from '../../api/use-currency.ts';
import { useStores } from '../../api/use-names.ts';
import { oneOf } from '../../search.ts';
import { PrintButton } from '../../ui/print-button.tsx';
import { PrintHead } from '../../ui/print-head.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { Ageing } from './ageing.tsx';
import { BooksNav } from './books-nav.tsx';
import { paperWords } from './paper-words.ts';
import { ProfitEffect } from './profit-effect.tsx';
import { RefundReport } from './refund-report.tsx';
import { SpanFilter, useSpan } from './span-filter.tsx';
import { SubLedger } from './sub-ledger.tsx';
import { TrialBalance } from './trial-balance.tsx';
import { booksWords } from './words.ts';

const tabs = ['balance', 'report', 'profit', 'ageing', 'subLedger'] as const;
export type StatementSearch = {
  readonly tab?: string;
  readonly from?: string;
  readonly to?: string;
  readonly store?: string;
  readonly by?: string;
  readonly account?: string;
  readonly key?: string;
  readonly open?: string;
};
export type StatementProps = {
  readonly search: StatementSearch;
  readonly span: { readonly from: string; readonly to: string };
  readonly go: (change: StatementSearch) => void;
};

/** What the books say; every figure opens the entries or cases that it is made of. */
export const Statements = () => {
  const t = useRoomWords(booksWords);
  const search = useSearch({ from: '/shell/books/statements' });
  const navigate = useNavigate({ from: '/books/statements' });
  const go = (change: StatementSearch) => void navigate({ search: { ...search, ...change } });
  const tab = oneOf(search.tab, tabs) ?? 'balance';
  const span = useSpan(search);
  const { all: stores, nameOf } = useStores();
  const w = useRoomWords(paperWords);
  const dated = tab === 'balance' || tab === 'report' || tab === 'profit';
  return (
    <>
      <BooksNav />
      <PrintHead
        title={t(`tabs.${tab}`)}
        facts={[
          dated && span ? `${span.from} – ${span.to}` : w('asOf'),
          search.store && nameOf(search.store),
          w('unit', { currency: useCurrency() }),
        ]}
      />
      <Tabs
        activeKey={tab}
        onChange={(key) => go({ tab: key })}
        items={tabs.map((key) => ({ key, label: t(`tabs.${key}`) }))}
        tabBarExtraContent={<PrintButton small />}
      />
      {dated && (
        <div className="filter-bar">
          <SpanFilter span={span} go={go} />
          {tab !== 'report' && (
            <Select
              aria-label={t('store')}
              value={search.store ?? ''}
              onChange={(value) => go({ store: value || undefined })}
              options={[
                { value: '', label: t('allStores') },
                ...stores.map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
          )}
        </div>
      )}
      {span && tab === 'balance' && <TrialBalance search={search} span={span} go={go} />}
      {span && tab === 'report' && <RefundReport search={search} span={span} go={go} />}
      {span && tab === 'profit' && <ProfitEffect search={search} span={span} go={go} />}
      {tab === 'ageing' && <Ageing />}
      {tab === 'subLedger' && <SubLedger search={search} go={go} />}
    </>
  );
};
