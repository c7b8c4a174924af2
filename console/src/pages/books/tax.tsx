import { percentText } from '@redress/domain';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Select } from 'antd';
import type { ReplyFor } from '../../api/routes.ts';
import { DataList } from '../../ui/data-list.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Money } from '../../ui/money.tsx';
import { PrintHead } from '../../ui/print-head.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { BooksNav } from './books-nav.tsx';
import { askBooks } from './queries.ts';
import { daysOf } from './span-filter.tsx';
import { booksWords } from './words.ts';

type Row = ReplyFor<'getTaxWorksheet'>['booked'][number];

/** The worksheet of the VAT declaration: what was booked, what this month's red-letter invoices let one deduct, what waits for one. */
export const Tax = () => {
  const t = useRoomWords(booksWords);
  const search = useSearch({ from: '/shell/books/tax' });
  const navigate = useNavigate({ from: '/books/tax' });
  const periods = useQuery(askBooks.periods());
  const period = search.period ?? periods.data?.data[0]?.period;
  return (
    <>
      <BooksNav />
      <PrintHead title={t('nav.tax')} facts={[period]} />
      <div className="filter-bar">
        <Select
          aria-label={t('period')}
          value={period}
          onChange={(value) => void navigate({ search: { period: value } })}
          options={(periods.data?.data ?? []).map(({ period: value }) => ({ value, label: value }))}
        />
      </div>
      {period && <Worksheet period={period} />}
    </>
  );
};

const Worksheet = ({ period }: { readonly period: string }) => {
  const t = useRoomWords(booksWords);
  return (
    <Loaded of={useQuery(askBooks.tax(period))}>
      {({ booked, deductible, open }) => (
        <div className="stack">
          <Part title={t('tax.booked')} hint={t('tax.bookedHint')} rows={booked}>
            <Link to="/books/vouchers" search={{ ...daysOf(period), account: '2221.output_vat' }}>
              {t('openEntries')}
            </Link>
          </Part>
          <Part title={t('tax.deductible')} hint={t('tax.deductibleHint')} rows={deductible}>
            <Link to="/books/red-invoices" search={{ status: 'issued' }}>
              {t('nav.redInvoices')}
            </Link>
          </Part>
          <Part title={t('tax.open')} hint={t('tax.openHint')} rows={open}>
            <Link to="/books/red-invoices" search={{ status: 'needed' }}>
              {t('nav.redInvoices')}
            </Link>
          </Part>
        </div>
      )}
    </Loaded>
  );
};

type PartProps = {
  readonly title: string;
  readonly hint: string;
  readonly rows: readonly Row[];
  readonly children: React.ReactNode;
};

const Part = ({ title, hint, rows, children }: PartProps) => {
  const t = useRoomWords(booksWords);
  return (
    <section>
      <div className="row" style={{ marginBottom: 6 }}>
        <h2 className="section-title">{title}</h2>
        <span className="grey small">{hint}</span>
        {children}
      </div>
      <DataList
        rows={rows}
        rowKey={({ rateBasisPoints, net }) => `${rateBasisPoints} ${net.currency}`}
        quiet
        empty={t('tax.none')}
        columns={[
          { title: t('tax.rate'), head: true, value: ({ rateBasisPoints }) => <RateText of={rateBasisPoints} /> },
          { title: t('close.entries'), right: true, value: ({ entries }) => entries },
          { title: t('tax.net'), right: true, value: ({ net }) => <Money of={net} /> },
          { title: t('tax.tax'), right: true, head: true, value: ({ tax }) => <Money of={tax} /> },
        ]}
      />
    </section>
  );
};

/** 13 %, or that lines of several rates could not be told apart. */
export const RateText = ({ of }: { readonly of: number | null }) => {
  const t = useRoomWords(booksWords);
  return <span className="number">{of === null ? t('tax.noRate') : percentText(of)}</span>;
};
