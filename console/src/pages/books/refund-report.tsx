import { causeText, entryKindText } from '@redress/domain';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { textSearch } from '../../search.ts';
import { type Column, DataList } from '../../ui/data-list.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Money } from '../../ui/money.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { useSay } from '../../words/use-words.ts';
import { askBooks } from './queries.ts';
import type { StatementProps } from './statements.tsx';
import { booksWords } from './words.ts';

const dimensions = ['period', 'account', 'store', 'cause', 'kind'] as const;
type Row = Awaited<ReturnType<NonNullable<ReturnType<typeof askBooks.report>['queryFn']>>>['data'][number];

/** Refunds by whatever a person wants to see them by. */
export const RefundReport = ({ search, span, go }: StatementProps) => {
  const { t } = useTranslation();
  const words = useRoomWords(booksWords);
  const say = useSay();
  const by = search.by ?? 'period,account,store,cause';
  const asked = dimensions.filter((dimension) => by.split(',').includes(dimension));
  const report = useQuery(askBooks.report({ ...span, by }));
  const chart = useQuery(askBooks.chart());
  const accountOf = (code: string) => {
    const shown = chart.data?.data.find(({ account }) => account === code);
    return shown ? `${shown.number} ${say(shown.name)}` : code;
  };
  const values: Record<(typeof dimensions)[number], Column<Row>> = {
    period: { title: words('period'), head: true, value: ({ period }) => <span className="number">{period}</span> },
    account: { title: t('ledger.account'), head: true, value: ({ account }) => account && accountOf(account) },
    store: { title: words('store'), value: ({ store }) => store?.name },
    cause: { title: t('case.cause'), value: ({ cause }) => cause && say(causeText[cause]) },
    kind: { title: words('kind'), value: ({ kind }) => kind && say(entryKindText[kind]) },
  };
  return (
    <>
      <div className="no-print" style={{ marginBottom: 12 }}>
        <span className="grey">{words('reportBy')} </span>
        <Checkbox.Group
          value={asked}
          options={dimensions.map((value) => ({ value, label: values[value].title }))}
          onChange={(chosen) => {
            const next = dimensions.filter((dimension) => chosen.includes(dimension));
            if (next.length > 0) go({ by: next.join(',') });
          }}
        />
      </div>
      <Loaded of={report} rows={8}>
        {({ data }) => (
          <DataList
            rows={data}
            rowKey={(row) => `${row.drill} ${row.debit.currency}`}
            empty={words('noVouchers')}
            columns={[
              ...asked.map((dimension) => values[dimension]),
              {
                title: words('close.entries'),
                right: true,
                value: ({ entries, drill }) => (
                  <Link to="/books/vouchers" search={filtersOf(drill)}>
                    {entries}
                  </Link>
                ),
              },
              { title: words('cases'), right: true, value: ({ cases }) => cases },
              { title: t('ledger.debits'), right: true, value: ({ debit }) => <Money of={debit} bare /> },
              { title: t('ledger.credits'), right: true, value: ({ credit }) => <Money of={credit} bare /> },
            ]}
          />
        )}
      </Loaded>
    </>
  );
};

/** The server says which entries a figure is made of; the list of vouchers takes the same filters. */
const filtersOf = (drill: string) => {
  const raw = Object.fromEntries(new URLSearchParams(drill.split('?')[1] ?? ''));
  return textSearch('from', 'to', 'account', 'store', 'cause', 'kind')({ ...raw, store: raw['storeId'] });
};
