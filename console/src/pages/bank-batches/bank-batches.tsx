import { bankBatchStatuses, bankBatchStatusText } from '@redress/domain';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Select, Tabs } from 'antd';
import { useState } from 'react';
import { useAccounts } from '../../api/use-names.ts';
import { oneOf } from '../../search.ts';
import { DataList } from '../../ui/data-list.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Money } from '../../ui/money.tsx';
import { MoveButton } from '../../ui/move-button.tsx';
import { Pager } from '../../ui/pager.tsx';
import { ScopeNote } from '../../ui/scope-note.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { useSay } from '../../words/use-words.ts';
import { BankFiles } from './bank-files.tsx';
import { BatchTag, ByAt } from './batch-marks.tsx';
import { MakeBatch } from './make-batch.tsx';
import { askBank } from './queries.ts';
import { TakeIn } from './take-in.tsx';
import { bankWords } from './words.ts';

/** Files for banks and files from them. */
export const BankBatches = () => {
  const t = useRoomWords(bankWords);
  const search = useSearch({ from: '/shell/bank-batches' });
  const navigate = useNavigate({ from: '/bank-batches' });
  const [form, setForm] = useState<'make' | 'take_in' | null>(null);
  const go = (change: Partial<typeof search>) => void navigate({ search: { ...search, cursor: undefined, ...change } });
  return (
    <>
      <div className="page-head">
        <h1>{t('title')}</h1>
        <span className="page-head-side">
          <MoveButton scope="payouts:write" onClick={() => setForm('take_in')}>
            {t('upload')}
          </MoveButton>
          <MoveButton scope="payouts:write" type="primary" onClick={() => setForm('make')}>
            {t('make')}
          </MoveButton>
        </span>
      </div>
      <ScopeNote scope="payouts:write" moves={`${t('make')} · ${t('upload')}`} />
      <Tabs
        activeKey={search.tab === 'files' ? 'files' : 'batches'}
        onChange={(key) => go({ tab: key === 'files' ? key : undefined, status: undefined })}
        items={[
          { key: 'batches', label: t('batches') },
          { key: 'files', label: t('files') },
        ]}
      />
      {search.tab === 'files' ? (
        <BankFiles cursor={search.cursor} go={(cursor) => go({ cursor })} />
      ) : (
        <BatchList status={search.status} cursor={search.cursor} go={go} />
      )}
      {form === 'make' && <MakeBatch close={() => setForm(null)} />}
      {form === 'take_in' && <TakeIn close={() => setForm(null)} />}
    </>
  );
};

type ListProps = {
  readonly status: string | undefined;
  readonly cursor: string | undefined;
  readonly go: (change: { readonly status?: string; readonly cursor?: string }) => void;
};

const BatchList = ({ status, cursor, go }: ListProps) => {
  const t = useRoomWords(bankWords);
  const say = useSay();
  const { nameOf } = useAccounts();
  const batches = useQuery(askBank.batches({ status: oneOf(status, bankBatchStatuses), cursor, limit: 20 }));
  return (
    <>
      <div className="filter-bar">
        <Select
          aria-label={t('status')}
          value={status ?? ''}
          onChange={(value) => go({ status: value || undefined })}
          options={[
            { value: '', label: t('all') },
            ...bankBatchStatuses.map((value) => ({ value, label: say(bankBatchStatusText[value]) })),
          ]}
        />
      </div>
      <Loaded of={batches}>
        {({ data }) => (
          <DataList
            rows={data}
            rowKey={({ id }) => id}
            empty={t('noBatches')}
            columns={[
              {
                title: t('number'),
                head: true,
                value: ({ id, number }) => (
                  <Link to="/bank-batches/$id" params={{ id }} className="number">
                    {number}
                  </Link>
                ),
              },
              { title: t('status'), head: true, value: (batch) => <BatchTag of={batch} /> },
              { title: t('account'), value: ({ channelAccountId }) => nameOf(channelAccountId) },
              { title: t('format'), value: ({ format }) => format },
              { title: t('count'), right: true, value: ({ count }) => count },
              { title: t('total'), right: true, value: ({ total }) => <Money of={total} /> },
              { title: t('made'), value: ({ made }) => <ByAt of={made} /> },
              { title: t('released'), value: ({ released }) => released && <ByAt of={released} /> },
            ]}
          />
        )}
      </Loaded>
      <Pager cursor={cursor} next={batches.data?.nextCursor ?? null} go={(next) => go({ cursor: next })} />
    </>
  );
};
