import type { CaseEventType } from '@redress/domain';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { call } from '../../api/client.ts';
import { saveFile } from '../../api/save-file.ts';
import { oneOf } from '../../search.ts';
import { csvOf } from '../../ui/csv.ts';
import { DataList } from '../../ui/data-list.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Money } from '../../ui/money.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { When } from '../../ui/when.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { useLanguage, useSay } from '../../words/use-words.ts';
import { askPeople } from '../people/queries.ts';
import { type Action, askAudit } from './queries.ts';
import { auditWords } from './words.ts';

const types = Object.keys(auditWords.zh.types) as CaseEventType[];

/** Every decision on every case with the person behind it, newest first. */
export const ActionLog = () => {
  const t = useRoomWords(auditWords);
  const say = useSay();
  const search = useSearch({ from: '/shell/audit' });
  const navigate = useNavigate({ from: '/audit' });
  const colleagues = useQuery(askPeople.colleagues());
  const { actor, from, to, before } = search;
  const type = oneOf(search.type, types);
  const filter = { actorId: actor, type, from, to };
  const actions = useQuery(askAudit.actions({ ...filter, before, limit: 50 }));
  const go = (change: Partial<typeof search>) => void navigate({ search: { ...search, before: undefined, ...change } });
  return (
    <>
      <div className="filter-bar">
        <Select
          aria-label={t('who')}
          showSearch={{ optionFilterProp: 'label' }}
          value={actor ?? ''}
          onChange={(value) => go({ actor: value || undefined })}
          options={[
            { value: '', label: `${t('who')}: ${t('any')}` },
            ...(colleagues.data?.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <Select
          aria-label={t('what')}
          value={type ?? ''}
          onChange={(value) => go({ type: value || undefined })}
          options={[
            { value: '', label: `${t('what')}: ${t('any')}` },
            ...types.map((value) => ({ value, label: t(`types.${value}`) })),
          ]}
        />
        <Input
          type="date"
          aria-label={t('from')}
          value={from ?? ''}
          onChange={(event) => go({ from: event.target.value || undefined })}
        />
        <Input
          type="date"
          aria-label={t('to')}
          value={to ?? ''}
          onChange={(event) => go({ to: event.target.value || undefined })}
        />
        <ExportActions filter={filter} />
      </div>
      <Loaded of={actions}>
        {({ data, nextBefore }) => (
          <>
            <DataList
              rows={data}
              rowKey={({ id }) => id}
              empty={t('none')}
              columns={[
                { title: t('at'), value: ({ occurredAt }) => <When at={occurredAt} /> },
                { title: t('who'), head: true, value: ({ actor: by }) => by.name },
                {
                  title: t('what'),
                  head: true,
                  value: ({ summary }) => <span style={{ whiteSpace: 'normal' }}>{say(summary)}</span>,
                },
                {
                  title: t('case'),
                  value: ({ caseId, caseNumber }) => (
                    <Link to="/cases/$id" params={{ id: caseId }} className="number">
                      {caseNumber}
                    </Link>
                  ),
                },
                { title: t('amount'), right: true, value: ({ amount }) => amount && <Money of={amount} /> },
                {
                  title: t('reason'),
                  value: ({ reason }) =>
                    reason && (
                      <span className="break" style={{ display: 'block', maxWidth: 320, whiteSpace: 'normal' }}>
                        {reason}
                      </span>
                    ),
                },
              ]}
            />
            {data.length < 50 && nextBefore !== null && <p className="grey small">{t('fewer')}</p>}
            {(before !== undefined || nextBefore !== null) && (
              <div className="pager">
                <Button disabled={before === undefined} onClick={() => go({})}>
                  {t('first')}
                </Button>
                <Button disabled={nextBefore === null} onClick={() => go({ before: nextBefore ?? undefined })}>
                  {t('next')}
                </Button>
              </div>
            )}
          </>
        )}
      </Loaded>
    </>
  );
};

type Filter = { readonly actorId: string | undefined; readonly type: CaseEventType | undefined } & {
  readonly from: string | undefined;
  readonly to: string | undefined;
};

/** All pages of what is filtered for, as a spreadsheet takes it. */
const ExportActions = ({ filter }: { readonly filter: Filter }) => {
  const t = useRoomWords(auditWords);
  const language = useLanguage();
  const [read, setRead] = useState<number | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const save = async (): Promise<void> => {
    setProblem(null);
    const rows: Action[] = [];
    try {
      for (let before: string | null | undefined; before !== null; ) {
        setRead(rows.length);
        const page: { readonly data: readonly Action[]; readonly nextBefore: string | null } = await call(
          'listActions',
          { query: { ...filter, before, limit: 1_000 } },
        );
        rows.push(...page.data);
        before = page.nextBefore;
      }
      const lines = rows.map(({ occurredAt, actor, summary, caseNumber, amount, reason }) => [
        occurredAt,
        actor.name,
        actor.id,
        summary[language],
        caseNumber,
        amount?.currency ?? '',
        amount?.amount ?? '',
        reason ?? '',
      ]);
      const headings = [t('at'), t('who'), 'id', t('what'), t('case'), '', t('amount'), t('reason')];
      saveFile(new Blob([csvOf(headings, lines)], { type: 'text/csv' }), 'actions.csv');
    } catch (error) {
      setProblem(error);
    } finally {
      setRead(null);
    }
  };
  return (
    <>
      <Button loading={read !== null} onClick={() => void save()}>
        {read ? t('read', { count: read }) : t('exportCsv')}
      </Button>
      <ProblemAlert error={problem} />
    </>
  );
};
