import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Alert, Progress } from 'antd';
import { useMove } from '../../api/use-move.ts';
import { DataList } from '../../ui/data-list.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { MoveButton } from '../../ui/move-button.tsx';
import { Nothing } from '../../ui/nothing.tsx';
import { Pager } from '../../ui/pager.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Told } from '../../ui/told.tsx';
import { When } from '../../ui/when.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { useSay } from '../../words/use-words.ts';
import { type AuditRun, askAudit } from './queries.ts';
import { auditWords } from './words.ts';

/** The latest audit check by check, and the ones before. */
export const AuditRuns = () => {
  const t = useRoomWords(auditWords);
  const { run: chosen, cursor } = useSearch({ from: '/shell/audit' });
  const navigate = useNavigate({ from: '/audit' });
  const runs = useQuery(askAudit.runs(cursor));
  const start = useMove('startAudit', () => void navigate({ search: {} }));
  const open = runs.data?.data.some(({ status }) => status === 'waiting' || status === 'running') ?? false;
  return (
    <div className="stack">
      <div className="row">
        <MoveButton
          scope="staff:audit"
          type="primary"
          loading={start.isPending}
          why={open ? t('status.running') : null}
          onClick={() => start.mutate({})}
        >
          {t('start')}
        </MoveButton>
        <span className="grey small">{t('hint')}</span>
      </div>
      <ProblemAlert error={start.error} />
      <Loaded of={runs}>
        {({ data }) => {
          const shown = data.find(({ id }) => id === chosen) ?? data[0];
          if (!shown) return <Nothing>{t('never')}</Nothing>;
          return (
            <>
              <Run of={shown} />
              <section>
                <h2 className="section-title">{t('earlier')}</h2>
                <DataList
                  quiet
                  rows={data.filter(({ id }) => id !== shown.id)}
                  rowKey={({ id }) => id}
                  empty={t('noEarlier')}
                  columns={[
                    {
                      title: t('at'),
                      head: true,
                      value: ({ id, askedAt }) => (
                        <a
                          href={`?run=${id}`}
                          onClick={(event) => {
                            event.preventDefault();
                            void navigate({ search: { cursor, run: id } });
                          }}
                        >
                          <When at={askedAt} />
                        </a>
                      ),
                    },
                    { title: t('who'), value: ({ askedBy }) => askedBy.name },
                    { title: t('result'), value: (run) => <Verdict of={run} /> },
                  ]}
                />
              </section>
            </>
          );
        }}
      </Loaded>
      <Pager
        cursor={cursor}
        next={runs.data?.nextCursor ?? null}
        go={(next) => void navigate({ search: { cursor: next } })}
      />
    </div>
  );
};

const brokenOf = ({ findings }: AuditRun): number => findings.filter(({ breached }) => breached > 0).length;

const Verdict = ({ of }: { readonly of: AuditRun }) => {
  const t = useRoomWords(auditWords);
  const broken = brokenOf(of);
  const tone = of.status === 'failed' || broken > 0 ? 'trouble' : of.status === 'done' ? 'done' : 'moving';
  const words =
    of.status === 'done' && broken > 0
      ? t('broken', { checks: of.checks, broken })
      : of.status === 'done'
        ? t('ok')
        : t(`status.${of.status}`);
  return <span className={`tone tone-${tone}`}>{words}</span>;
};

const Run = ({ of }: { readonly of: AuditRun }) => {
  const t = useRoomWords(auditWords);
  const say = useSay();
  const broken = brokenOf(of);
  const things = of.findings.reduce((sum, { checked }) => sum + checked, 0);
  return (
    <section className="stack">
      <div className="row">
        <Verdict of={of} />
        <span className="grey small">
          {t('by', { name: of.askedBy.name })} · <When at={of.askedAt} />
        </span>
      </div>
      {of.status === 'failed' && <Alert type="warning" showIcon title={t('failed')} />}
      {(of.status === 'running' || of.status === 'waiting') && (
        <Progress
          percent={Math.floor((of.findings.length * 100) / of.checks)}
          format={() => t('progress', { done: of.findings.length, checks: of.checks })}
          aria-label={t('title')}
        />
      )}
      {of.status === 'done' && (
        <Alert
          role="status"
          type={broken === 0 ? 'success' : 'error'}
          showIcon
          title={
            broken === 0
              ? t('holds', { checks: of.findings.length, things })
              : t('broken', { checks: of.findings.length, broken })
          }
        />
      )}
      {of.findings.length > 0 && (
        <DataList
          rows={of.findings.toSorted((a, b) => Math.sign(b.breached) - Math.sign(a.breached))}
          rowKey={({ code }) => code}
          empty=""
          columns={[
            {
              title: t('check'),
              head: true,
              value: ({ title, breaches }) => (
                <span style={{ whiteSpace: 'normal' }}>
                  {say(title)}
                  {breaches.map(({ what, how }) => (
                    <span key={what + how.zh} className="grey small break" style={{ display: 'block' }}>
                      <Told of={what}>{say(how)}</Told>
                    </span>
                  ))}
                </span>
              ),
            },
            { title: t('looked'), right: true, value: ({ checked }) => checked },
            {
              title: t('result'),
              value: ({ breached }) => (
                <span className={`tone tone-${breached === 0 ? 'done' : 'trouble'}`}>
                  {breached === 0 ? t('ok') : t('breached', { count: breached })}
                </span>
              ),
            },
          ]}
        />
      )}
    </section>
  );
};
