import { causeText, handsText, instantOf, shanghaiDate } from '@redress/domain';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Alert, Button, Collapse, Input, Skeleton } from 'antd';
import { call, serverTime } from '../../api/client.ts';
import type { ReplyFor } from '../../api/routes.ts';
import { useMove } from '../../api/use-move.ts';
import { DataList } from '../../ui/data-list.tsx';
import { Money } from '../../ui/money.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Told } from '../../ui/told.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { useLanguage, useSay } from '../../words/use-words.ts';
import { isOpen } from '../exports/queries.ts';
import { OtherVersion } from './other-version.tsx';
import { type Draft, documentOf } from './queries.ts';
import { policyWords } from './words.ts';

type Trial = NonNullable<ReplyFor<'getPolicyTrial'>['report']>;
type Tally = Trial['total'];

/** What this document would have done with the cases of a time, beside another one. */
export const DraftTrial = ({ of }: { readonly of: Draft }) => (
  <OtherVersion of={of}>{(other) => <Try key={other.id} of={of} other={other} />}</OtherVersion>
);

const Try = ({ of, other }: { readonly of: Draft; readonly other: Draft }) => {
  const t = useRoomWords(policyWords);
  const search = useSearch({ from: '/shell/policies/$id' });
  const navigate = useNavigate({ from: '/policies/$id' });
  const now = instantOf(serverTime()?.getTime() ?? 0);
  const to = search.to ?? shanghaiDate(now);
  const from = search.from ?? `${Number(to.slice(0, 4)) - 1}${to.slice(4)}`;
  // In the address, so that a trial that runs for minutes is found again after the page was loaded anew.
  const job = search.trial ?? null;
  const setJob = (trial: string | undefined): void =>
    void navigate({ search: (before) => ({ ...before, trial }), replace: true, resetScroll: false });
  const start = useMove('startPolicyTrial', ({ id }) => setJob(id));
  const stop = useMove('cancelExport', () => setJob(undefined));
  const trial = useQuery({
    queryKey: ['preview', 'policy-trial', job],
    queryFn: ({ signal }) => call('getPolicyTrial', { params: { id: job ?? '' }, signal }),
    enabled: job !== null,
    refetchInterval: ({ state: { data, error } }) =>
      error === null && (data === undefined || isOpen(data.job)) ? 1_000 : false,
  });
  const running =
    start.isPending || (job !== null && trial.error === null && (trial.data === undefined || isOpen(trial.data.job)));
  const run = (): void => start.mutate({ body: { before: documentOf(other), after: documentOf(of), from, to } });
  return (
    <>
      <p className="grey" style={{ margin: 0 }}>
        {t('simulateHint')}
      </p>
      <div className="filter-bar">
        <Input
          type="date"
          aria-label={t('fromDay')}
          value={from}
          onChange={(event) => void navigate({ search: { ...search, from: event.target.value || undefined } })}
        />
        <Input
          type="date"
          aria-label={t('toDay')}
          value={to}
          onChange={(event) => void navigate({ search: { ...search, to: event.target.value || undefined } })}
        />
        <Button type="primary" loading={running} onClick={run}>
          {running ? t('running') : t('run')}
        </Button>
        {running && job !== null && (
          <Button loading={stop.isPending} onClick={() => stop.mutate({ params: { id: job } })}>
            {t('stopTrial')}
          </Button>
        )}
      </div>
      <ProblemAlert error={start.error ?? stop.error ?? trial.error} />
      {trial.data?.job.status === 'failed' && <Alert type="warning" showIcon title={t('trialFailed')} />}
      {running && <HowFar of={trial.data?.job ?? null} />}
      {running ? <Skeleton active /> : trial.data?.report && <Outcome of={trial.data.report} />}
    </>
  );
};

const HowFar = ({ of }: { readonly of: ReplyFor<'getPolicyTrial'>['job'] | null }) => {
  const t = useRoomWords(policyWords);
  const total = of?.total ?? null;
  return (
    <div role="status">
      {total === null
        ? t('trialCounting')
        : t('trialProgress', { seen: of?.rows.toLocaleString('en') ?? '0', total: total.toLocaleString('en') })}
      {total !== null && total > 0 && (
        <progress className="whole-width" value={of?.rows ?? 0} max={total} aria-label={t('running')} />
      )}
    </div>
  );
};

const Outcome = ({ of }: { readonly of: Trial }) => {
  const t = useRoomWords(policyWords);
  const say = useSay();
  const language = useLanguage();
  const { total } = of;
  return (
    <>
      <div className="figures" role="status">
        {(
          [
            [t('cases'), total.cases],
            [t('before'), <Money key="before" of={total.before} />],
            [t('after'), <Money key="after" of={total.after} />],
            [t('better'), total.better],
            [t('worse'), total.worse],
            [t('unchanged'), total.same],
            [t('byPerson'), total.byPerson],
            [t('gained'), <Money key="gained" of={total.gained} />],
            [t('lost'), <Money key="lost" of={total.lost} />],
          ] as const
        ).map(([name, value]) => (
          <div key={name} className="figure">
            <span className="grey small">{name}</span>
            <strong>{value}</strong>
          </div>
        ))}
      </div>
      <p className="grey small" style={{ margin: 0 }}>
        {t('lifted', { before: of.liftedBefore, after: of.liftedAfter })}
        {of.leftOut > 0 && ` · ${t('leftOut', { count: of.leftOut })}`}
        {of.handsMoved.map((moved) => (
          <span key={moved.from + moved.to} style={{ display: 'block' }}>
            <Told of={t('hands')}>
              {say(handsText[moved.from])} → {say(handsText[moved.to])} {moved.cases}
            </Told>
          </span>
        ))}
      </p>
      <section>
        <h2 className="section-title">{t('byCause')}</h2>
        <DataList<{ readonly cause: Trial['byCause'][number]['cause']; readonly tally: Tally }>
          quiet
          rows={of.byCause}
          rowKey={({ cause }) => cause}
          empty="—"
          columns={[
            { title: t('cause'), head: true, value: ({ cause }) => say(causeText[cause]) },
            { title: t('cases'), right: true, value: ({ tally }) => tally.cases },
            { title: t('before'), right: true, value: ({ tally }) => <Money of={tally.before} bare /> },
            { title: t('after'), right: true, value: ({ tally }) => <Money of={tally.after} bare /> },
            { title: t('better'), right: true, value: ({ tally }) => tally.better },
            { title: t('worse'), right: true, value: ({ tally }) => tally.worse },
            { title: t('byPerson'), right: true, value: ({ tally }) => tally.byPerson },
          ]}
        />
      </section>
      <section>
        <h2 className="section-title">{t('examples')}</h2>
        <DataList
          quiet
          rows={of.examples}
          rowKey={({ id }) => id}
          empty="—"
          columns={[
            {
              title: t('case'),
              head: true,
              value: ({ id }) =>
                id.startsWith('case_') ? (
                  <Link to="/cases/$id" params={{ id }} className="break small">
                    {id}
                  </Link>
                ) : (
                  id
                ),
            },
            { title: t('cause'), value: ({ cause }) => say(causeText[cause]) },
            { title: t('before'), right: true, value: ({ before }) => before && <Money of={before} bare /> },
            { title: t('after'), right: true, value: ({ after }) => after && <Money of={after} bare /> },
            {
              title: t('clauses'),
              value: ({ clauseBefore, clauseAfter }) => (
                <span className="small break">
                  {clauseBefore ?? '—'} → {clauseAfter ?? '—'}
                </span>
              ),
            },
          ]}
        />
      </section>
      <Collapse
        items={[{ key: 'text', label: t('whole'), children: <pre className="wire">{of.text[language]}</pre> }]}
      />
    </>
  );
};
