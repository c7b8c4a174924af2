import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useAccounts } from '../../api/use-names.ts';
import { DataList } from '../../ui/data-list.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Pager } from '../../ui/pager.tsx';
import { When } from '../../ui/when.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { askReconciliation } from './queries.ts';
import type { Props } from './reconciliation.tsx';
import { reconciliationWords } from './words.ts';

const counts = ['lines', 'matched', 'noted', 'repeated', 'waiting'] as const;

/** Every reconciliation, newest first: a line of a bill ends in exactly one of the columns. */
export const Runs = ({ search, go }: Props) => {
  const t = useRoomWords(reconciliationWords);
  const { nameOf } = useAccounts();
  const runs = useQuery(askReconciliation.runs({ channelAccountId: search.account, cursor: search.cursor, limit: 20 }));
  return (
    <>
      <Loaded of={runs}>
        {({ data }) => (
          <DataList
            rows={data}
            rowKey={({ number }) => String(number)}
            empty={t('noRuns')}
            columns={[
              { title: t('day'), head: true, value: ({ day }) => <span className="number">{day}</span> },
              { title: t('account'), head: true, value: ({ channelAccountId }) => nameOf(channelAccountId) },
              ...counts.map((name) => ({
                title: t(name),
                right: true,
                value: (run: Readonly<Record<typeof name, number>>) => run[name],
              })),
              {
                title: t('broken'),
                right: true,
                value: ({ breaks, channelAccountId }) =>
                  breaks === 0 ? (
                    0
                  ) : (
                    <Link to="/reconciliation" search={{ account: channelAccountId, status: 'all' }}>
                      {breaks}
                    </Link>
                  ),
              },
              {
                title: t('runBy'),
                value: ({ runBy, runAt }) => (
                  <span className="small">
                    {runBy.name} · <When at={runAt} />
                  </span>
                ),
              },
            ]}
          />
        )}
      </Loaded>
      <Pager cursor={search.cursor} next={runs.data?.nextCursor ?? null} go={(cursor) => go({ cursor })} />
    </>
  );
};
