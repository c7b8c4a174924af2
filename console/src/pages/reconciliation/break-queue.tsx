import { breakReasons, breakReasonText } from '@redress/domain';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Select } from 'antd';
import { useAccounts } from '../../api/use-names.ts';
import { oneOf } from '../../search.ts';
import { DataList } from '../../ui/data-list.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Money } from '../../ui/money.tsx';
import { Pager } from '../../ui/pager.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { useSay } from '../../words/use-words.ts';
import { ExportButton } from '../exports/export-button.tsx';
import { askReconciliation } from './queries.ts';
import type { Props } from './reconciliation.tsx';
import { reconciliationWords } from './words.ts';

/** What bills and books do not agree on, the oldest first: open ones unless asked otherwise. */
export const BreakQueue = ({ search, go }: Props) => {
  const t = useRoomWords(reconciliationWords);
  const say = useSay();
  const { nameOf } = useAccounts();
  const breaks = useQuery(askReconciliation.breaks({ ...filterOf(search), cursor: search.cursor, limit: 20 }));
  return (
    <>
      <Loaded of={breaks}>
        {({ data }) => (
          <DataList
            rows={data}
            rowKey={({ number }) => String(number)}
            empty={t('noBreaks')}
            columns={[
              {
                title: t('number'),
                head: true,
                value: ({ number }) => (
                  <Link to="/reconciliation/breaks/$number" params={{ number: String(number) }} className="number">
                    #{number}
                  </Link>
                ),
              },
              {
                title: t('reason'),
                head: true,
                value: ({ number, reasonText }) => (
                  <Link to="/reconciliation/breaks/$number" params={{ number: String(number) }}>
                    {say(reasonText)}
                  </Link>
                ),
              },
              { title: t('account'), value: ({ channelAccountId }) => nameOf(channelAccountId) },
              { title: t('day'), value: ({ day }) => <span className="number">{day}</span> },
              { title: t('ours'), right: true, value: ({ ours }) => ours && <Money of={ours} /> },
              { title: t('theirs'), right: true, value: ({ theirs }) => theirs && <Money of={theirs} /> },
              { title: t('age'), right: true, value: ({ ageDays }) => t('days', { count: ageDays }) },
              { title: t('owner'), value: ({ owner }) => owner?.name ?? <span className="grey">{t('nobody')}</span> },
              { title: t('status'), value: (each) => <BreakTag status={each.status} /> },
            ]}
          />
        )}
      </Loaded>
      <Pager cursor={search.cursor} next={breaks.data?.nextCursor ?? null} go={(cursor) => go({ cursor })} />
    </>
  );
};

const filterOf = (search: Props['search']) => ({
  channelAccountId: search.account,
  status: search.status === 'all' ? undefined : search.status === 'closed' ? ('closed' as const) : ('open' as const),
  reason: oneOf(search.reason, breakReasons),
});

const Filters = ({ search, go }: Props) => {
  const t = useRoomWords(reconciliationWords);
  const say = useSay();
  return (
    <>
      <Select
        aria-label={t('status')}
        value={search.status ?? 'open'}
        onChange={(value) => go({ status: value === 'open' ? undefined : value })}
        options={(['open', 'closed', 'all'] as const).map((value) => ({ value, label: t(value) }))}
      />
      <Select
        aria-label={t('reason')}
        value={search.reason ?? ''}
        popupMatchSelectWidth={false}
        onChange={(value) => go({ reason: value || undefined })}
        options={[
          { value: '', label: t('allReasons') },
          ...breakReasons.map((value) => ({ value, label: say(breakReasonText[value]) })),
        ]}
      />
      <ExportButton list={{ operation: 'exportBreaks', query: filterOf(search) }} />
    </>
  );
};
BreakQueue.Filters = Filters;

export const BreakTag = ({ status }: { readonly status: 'open' | 'closed' }) => {
  const t = useRoomWords(reconciliationWords);
  return <span className={`tone tone-${status === 'open' ? 'trouble' : 'done'}`}>{t(status)}</span>;
};
