import type { ViewKind } from '@redress/contract';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Select } from 'antd';
import { DataList } from '../../ui/data-list.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Pager } from '../../ui/pager.tsx';
import { When } from '../../ui/when.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { askPeople } from './queries.ts';
import { ViewSubject } from './view-subject.tsx';
import { peopleWords } from './words.ts';

const kinds = Object.keys(peopleWords.zh.kinds) as ViewKind[];

/** Who looked at what is sensitive, and who changed the rights of whom: for auditors. */
export const ViewLog = () => {
  const t = useRoomWords(peopleWords);
  const navigate = useNavigate();
  const { kind, actor, cursor } = useSearch({ from: '/shell/people' });
  const chosen = kinds.find((each) => each === kind);
  const colleagues = useQuery(askPeople.colleagues());
  const go = (search: { kind?: string | undefined; actor?: string | undefined; cursor?: string | undefined }): void =>
    void navigate({
      to: '/people',
      search: Object.fromEntries(Object.entries({ tab: 'log', ...search }).filter(([, value]) => value !== undefined)),
    });
  const log = useQuery(
    askPeople.log({
      limit: 50,
      ...(chosen && { kind: chosen }),
      ...(actor && { actorId: actor }),
      ...(cursor && { cursor }),
    }),
  );
  return (
    <div className="stack">
      <span style={{ display: 'flex', gap: 8, flexWrap: 'wrap' }}>
        <Select
          aria-label={t('what')}
          allowClear
          placeholder={t('whatAny')}
          style={{ width: 220 }}
          value={chosen}
          onChange={(value) => go({ kind: value, actor })}
          options={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        />
        <Select
          aria-label={t('who')}
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={t('whoAny')}
          style={{ width: 180 }}
          value={actor}
          onChange={(value) => go({ kind: chosen, actor: value })}
          options={(colleagues.data?.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        />
      </span>
      <Loaded of={log}>
        {({ data, nextCursor }) => (
          <>
            <DataList
              rows={data}
              rowKey={({ id }) => id}
              empty={t('noLog')}
              columns={[
                { title: t('at'), value: ({ occurredAt }) => <When at={occurredAt} /> },
                {
                  title: t('who'),
                  head: true,
                  value: (entry) =>
                    entry.actor.onBehalfOf
                      ? `${entry.actor.name} · ${t('forWhom', { name: entry.actor.onBehalfOf.name })}`
                      : entry.actor.name,
                },
                { title: t('what'), head: true, value: (entry) => t(`kinds.${entry.kind}`) },
                { title: t('subject'), value: ({ subject }) => <ViewSubject of={subject} /> },
              ]}
            />
            <Pager cursor={cursor} next={nextCursor} go={(next) => go({ kind: chosen, actor, cursor: next })} />
          </>
        )}
      </Loaded>
    </div>
  );
};
