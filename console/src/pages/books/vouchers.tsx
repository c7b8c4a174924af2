import { causes, entryKinds, entryKindText } from '@redress/domain';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../../api/queries.ts';
import { useStores } from '../../api/use-names.ts';
import { oneOf } from '../../search.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { MoveButton } from '../../ui/move-button.tsx';
import { Nothing } from '../../ui/nothing.tsx';
import { Pager } from '../../ui/pager.tsx';
import { PrintHead } from '../../ui/print-head.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { useSay } from '../../words/use-words.ts';
import { ExportButton } from '../exports/export-button.tsx';
import { BooksNav } from './books-nav.tsx';
import { NumberVouchers } from './number-vouchers.tsx';
import { askBooks } from './queries.ts';
import { SpanFilter } from './span-filter.tsx';
import { Voucher } from './voucher.tsx';
import { booksWords } from './words.ts';

/** Every voucher, with the filters that any figure of a statement is made of. */
export const Vouchers = () => {
  const { t } = useTranslation();
  const words = useRoomWords(booksWords);
  const say = useSay();
  const search = useSearch({ from: '/shell/books/vouchers' });
  const navigate = useNavigate({ from: '/books/vouchers' });
  const [numbering, setNumbering] = useState(false);
  const { all: stores } = useStores();
  const chart = useQuery(askBooks.chart());
  const { from, to, account, store, kind, case: caseId, customer, payout, cause, cursor } = search;
  const go = (change: Partial<typeof search>) => void navigate({ search: { ...search, cursor: undefined, ...change } });
  const filter = {
    from,
    to,
    account,
    storeId: store,
    kind: oneOf(kind, entryKinds),
    caseId,
    customerId: customer,
    payoutId: payout,
    cause: oneOf(cause, causes),
  };
  const entries = useQuery(ask.entries({ ...filter, cursor, limit: 20 }));
  const narrow = (
    [
      ['case', caseId],
      ['customer', customer],
      ['payout', payout],
      ['cause', cause],
    ] as const
  ).filter(([, value]) => value !== undefined);
  return (
    <>
      <BooksNav />
      <PrintHead
        title={words('nav.vouchers')}
        facts={[from || to ? `${from ?? ''} – ${to ?? ''}` : words('allPeriods')]}
      />
      <div className="filter-bar">
        <SpanFilter open span={{ from, to }} go={go} />
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          aria-label={t('ledger.account')}
          value={account ?? ''}
          popupMatchSelectWidth={false}
          onChange={(value) => go({ account: value || undefined })}
          options={[
            { value: '', label: words('allAccounts') },
            ...(chart.data?.data ?? []).map(({ account: code, number, name }) => ({
              value: code,
              label: `${number} ${say(name)}`,
            })),
          ]}
        />
        <Select
          aria-label={words('store')}
          value={store ?? ''}
          onChange={(value) => go({ store: value || undefined })}
          options={[
            { value: '', label: words('allStores') },
            ...stores.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <Select
          aria-label={words('kind')}
          value={kind ?? ''}
          popupMatchSelectWidth={false}
          onChange={(value) => go({ kind: value || undefined })}
          options={[
            { value: '', label: words('allKinds') },
            ...entryKinds.map((value) => ({ value, label: say(entryKindText[value]) })),
          ]}
        />
        {narrow.map(([name]) => (
          <span key={name} className="tone tone-closed">
            {words(`only.${name}`)}
            <Button
              type="link"
              size="small"
              style={{ padding: 0, height: 20 }}
              onClick={() => go({ [name]: undefined })}
            >
              {t('payouts.all')}
            </Button>
          </span>
        ))}
        <MoveButton scope="ledger:write" onClick={() => setNumbering(true)}>
          {words('number.open')}
        </MoveButton>
        <ExportButton list={{ operation: 'exportEntries', query: filter }} />
      </div>
      <Loaded of={entries}>
        {({ data }) => (
          <div className="stack">
            {data.length === 0 && <Nothing>{words('noVouchers')}</Nothing>}
            {data.map((entry) => (
              <Voucher key={entry.id} of={entry} />
            ))}
          </div>
        )}
      </Loaded>
      <Pager cursor={cursor} next={entries.data?.nextCursor ?? null} go={(next) => go({ cursor: next })} />
      {numbering && <NumberVouchers close={() => setNumbering(false)} />}
    </>
  );
};
