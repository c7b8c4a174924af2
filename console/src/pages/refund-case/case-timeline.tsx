import { activityGroups } from '@redress/domain';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Select, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/client.ts';
import { ask, type Case } from '../../api/queries.ts';
import { useMay } from '../../api/use-may.ts';
import { Money } from '../../ui/money.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { When } from '../../ui/when.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { useSay } from '../../words/use-words.ts';
import { timelineWords } from './timeline-words.ts';

/** What a timeline is filtered by: decisions and money, what people do around them, and who looked at what is sensitive. */
const sorts = ['decisions', ...activityGroups, 'views'] as const;
type Sort = (typeof sorts)[number];

/** Everything that happened to the case and around it, the latest first; one sort of it, when the address says so. */
export const CaseTimeline = ({ refundCase }: { readonly refundCase: Case }) => {
  const { t } = useTranslation();
  const w = useRoomWords(timelineWords);
  const { lines, error, isPending, again, mayViews } = useLines(refundCase);
  const asked = useSearch({ strict: false }).timeline;
  const navigate = useNavigate();
  const shown = sorts.find((sort) => sort === asked) ?? null;
  const its = lines.filter(({ sort }) => shown === null || sort === shown);
  return (
    <section className="panel" aria-label={t('case.timeline')}>
      <div className="card-line">
        <h2>{t('case.timeline')}</h2>
        <Select<Sort | 'all'>
          size="small"
          className="no-print"
          style={{ minWidth: 130 }}
          aria-label={w('show')}
          value={shown ?? 'all'}
          options={['all' as const, ...sorts.filter((sort) => mayViews || sort !== 'views')].map((value) => ({
            value,
            label: w(value),
          }))}
          onChange={(value) =>
            void navigate({
              to: '.',
              search: (before) => ({ ...before, timeline: value === 'all' ? undefined : value }),
              replace: true,
              resetScroll: false,
            })
          }
        />
      </div>
      {error ? <ProblemAlert error={error} again={again} /> : null}
      {isPending && <Skeleton active />}
      {!isPending && its.length === 0 && <span className="grey">{w('none')}</span>}
      <ol className="timeline">
        {its.map(({ key, at, title, beside }) => (
          <li key={key}>
            <div className="card-line">
              <span>{title}</span>
              <span className="grey small">
                <When at={at} />
              </span>
            </div>
            <div className="grey small break">{beside.filter(Boolean).join(' · ')}</div>
          </li>
        ))}
      </ol>
    </section>
  );
};

type Line = {
  readonly key: string;
  readonly sort: Sort;
  readonly at: string;
  readonly title: ReactNode;
  readonly beside: readonly (string | null | undefined)[];
};

/** Who did something, and for whom: with lent rights, or for a customer on the telephone. */
type Hand = { readonly name: string; readonly onBehalfOf?: { readonly name: string } | undefined };

/** Three sources in one order; who may not read the log of views sees the other two. */
const useLines = ({ id }: Case) => {
  const w = useRoomWords(timelineWords);
  const say = useSay();
  const whoOf = ({ name, onBehalfOf }: Hand): string =>
    onBehalfOf ? w('forWhom', { agent: name, name: onBehalfOf.name }) : name;
  const mayViews = useMay()('staff:audit');
  const events = useQuery(ask.timeline(id));
  const around = useQuery(ask.activity(id));
  const views = useQuery({
    queryKey: ['case-views', id],
    queryFn: ({ signal }) => call('listViewLog', { query: { subject: id, limit: 50 }, signal }),
    enabled: mayViews,
  });
  const lines: Line[] = [
    ...(events.data?.data ?? []).map(({ id: key, occurredAt, summary, amount, actor, evidence, reason }) => ({
      key,
      sort: 'decisions' as const,
      at: occurredAt,
      title: (
        <>
          {say(summary)} {amount && <Money of={amount} />}
        </>
      ),
      beside: [whoOf(actor), evidence?.fileName, reason],
    })),
    ...(around.data?.data ?? []).map(({ id: key, group, recordedAt, summary, words, actor }) => ({
      key,
      sort: group,
      at: recordedAt,
      title: say(summary),
      beside: [whoOf(actor), words && say(words)],
    })),
    ...(views.data?.data ?? []).map(({ id: key, kind, occurredAt, actor }) => ({
      key,
      sort: 'views' as const,
      at: occurredAt,
      title: w(kind === 'payees_seen' || kind === 'file_taken' ? kind : 'seen'),
      beside: [whoOf(actor)],
    })),
  ];
  return {
    // Of the same moment, what came later stands higher.
    lines: lines.reverse().toSorted((a, b) => b.at.localeCompare(a.at)),
    mayViews,
    isPending: events.isPending || around.isPending,
    error: events.error ?? around.error ?? views.error,
    again: () => void Promise.all([events.refetch(), around.refetch()]),
  };
};
