import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Skeleton } from 'antd';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../../api/queries.ts';
import type { CaseSearch } from '../../paths.ts';
import { Pager } from '../../ui/pager.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { ExportButton } from '../exports/export-button.tsx';
import { useKeys } from '../shell/use-keys.ts';
import { QueueDesk } from './queue/queue-desk.tsx';
import { useChosen } from './queue/use-chosen.ts';
import { QueueBulk } from './queue-bulk.tsx';
import { QueueFilters } from './queue-filters.tsx';
import { QueueList } from './queue-list.tsx';
import { QueueTabs } from './queue-tabs.tsx';
import { QueueTools, useQueueTaste } from './queue-tools.tsx';
import { queueWords } from './queue-words.ts';
import { filterOfQueue, queryOfQueue } from './queues.ts';

const CaseView = lazy(async () => ({ default: (await import('./case-page.tsx')).CaseView }));

/**
 * The queue: a tab a kind of work with how much of it there is, every filter in the address. The list alone, or beside the case that is
 * open, where the next one follows when a decision has taken a case out of the tab.
 */
export const CaseQueue = () => {
  const { t } = useTranslation();
  const w = useRoomWords(queueWords);
  const search = useSearch({ from: '/shell/cases' });
  const navigate = useNavigate({ from: '/cases' });
  const cases = useQuery({ ...ask.cases(queryOfQueue(search)), placeholderData: (before) => before });
  const rows = cases.data?.data ?? [];
  const taste = useQueueTaste();
  const chosen = useChosen(search);
  const [at, setAt] = useState(-1);
  const isSplit = search.view === 'split';
  const go = (change: CaseSearch): void => {
    void navigate({ search: { ...search, ...change }, replace: 'open' in change });
  };
  const filter = (change: CaseSearch): void => {
    chosen.clear();
    setAt(-1);
    void navigate({ search: { ...search, cursor: undefined, open: undefined, ...change } });
  };
  const open = (id: string): void => {
    if (isSplit) go({ open: id });
    else void navigate({ to: '/cases/$id', params: { id } });
  };
  const step = (by: 1 | -1): void => {
    const next = Math.max(0, Math.min(rows.length - 1, at + by));
    setAt(next);
    const row = rows[next];
    if (row && isSplit) go({ open: row.id });
  };
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    enter: () => {
      const row = rows[at];
      if (row) open(row.id);
    },
    x: () => {
      const row = rows[at];
      if (row) chosen.toggle(row);
    },
    escape: () => (isSplit ? go({ view: undefined, open: undefined }) : chosen.clear()),
  });
  useNextAfterDecision(rows, search, (id) => go({ open: id }));

  return (
    <>
      <div className="page-head">
        <h1>{t('nav.cases')}</h1>
        <div className="page-head-side">
          <ExportButton list={{ operation: 'exportCases', query: filterOfQueue(search) }} />
          <QueueTools
            taste={taste}
            isSplit={isSplit}
            split={() => go(isSplit ? { view: undefined, open: undefined } : { view: 'split', open: rows[0]?.id })}
          />
          <Link to="/cases/new" search={{ order: undefined }}>
            <Button type="primary" icon={<PlusOutlined />}>
              {t('nav.newClaim')}
            </Button>
          </Link>
        </div>
      </div>
      <QueueTabs queue={search.queue} store={search.store} go={(queue) => filter({ queue })} />
      <QueueDesk search={search} filter={filter} />
      <QueueFilters search={search} filter={filter} />
      <QueueBulk
        chosen={chosen}
        isMore={rows.every(({ id }) => chosen.cases.has(id)) && Boolean(search.cursor ?? cases.data?.nextCursor)}
      />
      {cases.error ? <ProblemAlert error={cases.error} again={() => void cases.refetch()} /> : null}
      <div className={isSplit ? 'split' : undefined}>
        <section aria-label={w('list')} aria-busy={cases.isFetching}>
          {cases.isPending ? (
            <div className="panel queue-waiting">
              <Skeleton active paragraph={{ rows: 12 }} />
            </div>
          ) : (
            cases.data && (
              <QueueList
                cases={rows}
                isSplit={isSplit}
                taste={taste}
                at={at}
                openId={search.open}
                chosen={chosen.cases}
                choose={chosen.toggle}
                chooseAll={() => chosen.togglePage(rows)}
                open={open}
              />
            )
          )}
          <Pager cursor={search.cursor} next={cases.data?.nextCursor ?? null} go={(cursor) => filter({ cursor })} />
        </section>
        {isSplit && (
          <section className="split-case">
            {search.open && (
              <span className="narrow-block split-back">
                <Button onClick={() => go({ view: undefined, open: undefined })}>‹ {w('list')}</Button>
              </span>
            )}
            <Suspense fallback={<Skeleton active />}>
              {search.open ? (
                <CaseView id={search.open} key={search.open} />
              ) : (
                <p className="panel grey">{w('pick')}</p>
              )}
            </Suspense>
          </section>
        )}
      </div>
    </>
  );
};

type Row = { readonly id: string };

/** When the open case has left its tab, the one that took its place in the list is opened. */
const useNextAfterDecision = (
  rows: readonly Row[],
  { queue, open }: CaseSearch,
  show: (id: string | undefined) => void,
): void => {
  const place = useRef(-1);
  const shown = useRef(show);
  shown.current = show;
  useEffect(() => {
    const found = rows.findIndex(({ id }) => id === open);
    if (found >= 0) place.current = found;
    else if (queue && open && place.current >= 0) shown.current(rows[Math.min(place.current, rows.length - 1)]?.id);
  }, [rows, queue, open]);
};
