import { type LessonRoot, lessonRoots, lessonRootText } from '@redress/domain';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Select, Skeleton } from 'antd';
import { call } from '../../api/client.ts';
import { Pager } from '../../ui/pager.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { useSay } from '../../words/use-words.ts';
import { LessonLine } from '../refund-case/lessons/case-lessons.tsx';
import { lessonWords } from '../refund-case/lessons/words.ts';
import { teamworkWords } from './words.ts';

/** What was learned from cases, by where it came from. */
export const Lessons = () => {
  const w = useRoomWords(teamworkWords);
  const l = useRoomWords(lessonWords);
  const say = useSay();
  const search = useSearch({ from: '/shell/teamwork' });
  const navigate = useNavigate({ from: '/teamwork' });
  const root = lessonRoots.find((one) => one === search.root);
  const { cursor } = search;
  const lessons = useQuery({
    queryKey: ['all-lessons', root, cursor],
    queryFn: ({ signal }) => call('listLessons', { query: { root, cursor, limit: 20 }, signal }),
  });
  return (
    <section className="panel stack" aria-label={w('lessons')}>
      <Select
        allowClear
        value={root ?? null}
        placeholder={w('from')}
        aria-label={w('from')}
        style={{ maxWidth: 240 }}
        options={lessonRoots.map((value) => ({ value, label: say(lessonRootText[value]) }))}
        onChange={(value?: LessonRoot | null) =>
          void navigate({ search: { tab: 'lessons', root: value ?? undefined } })
        }
      />
      {lessons.error ? <ProblemAlert error={lessons.error} again={() => void lessons.refetch()} /> : null}
      {lessons.isPending && <Skeleton active paragraph={{ rows: 3 }} />}
      {lessons.data?.data.length === 0 && <span className="grey">{l('empty')}</span>}
      {lessons.data?.data.map((lesson) => (
        <div key={lesson.id} className="case-line">
          <Link className="number small" to="/cases/$id" params={{ id: lesson.caseId }}>
            {lesson.caseNumber}
          </Link>
          <LessonLine lesson={lesson} />
        </div>
      ))}
      <Pager
        cursor={cursor}
        next={lessons.data?.nextCursor ?? null}
        go={(next) => void navigate({ search: { ...search, cursor: next } })}
      />
    </section>
  );
};
