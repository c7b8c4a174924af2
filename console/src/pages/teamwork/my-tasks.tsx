import { departmentText } from '@redress/domain';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { call } from '../../api/client.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { useSay } from '../../words/use-words.ts';
import type { Task } from '../refund-case/tasks/queries.ts';
import { TaskClose } from '../refund-case/tasks/task-close.tsx';
import { taskWords } from '../refund-case/tasks/words.ts';
import { teamworkWords } from './words.ts';

/** What waits for the person who looks, the soonest due first. */
export const MyTasks = () => {
  const w = useRoomWords(teamworkWords);
  const t = useRoomWords(taskWords);
  const say = useSay();
  const [closing, setClosing] = useState<Task | null>(null);
  const tasks = useQuery({ queryKey: ['my-tasks'], queryFn: ({ signal }) => call('listOpenTasks', { signal }) });
  return (
    <section className="panel stack" aria-label={w('tasks')}>
      {tasks.error ? <ProblemAlert error={tasks.error} again={() => void tasks.refetch()} /> : null}
      {tasks.isPending && <Skeleton active paragraph={{ rows: 3 }} />}
      {tasks.data?.data.length === 0 && <span className="grey">{w('noTasks')}</span>}
      {tasks.data?.data.map((task) => (
        <div key={task.id} className="case-line card-line">
          <span>
            <span className="break">{task.title}</span>
            <span className="grey small" style={{ display: 'block' }}>
              <Link className="number" to="/cases/$id" params={{ id: task.caseId }}>
                {task.caseNumber}
              </Link>{' '}
              · {say(departmentText[task.department])}
              {task.dueOn && ` · ${w('until', { date: task.dueOn })}`}
            </span>
          </span>
          <Button size="small" onClick={() => setClosing(task)}>
            {t('finish')}
          </Button>
        </div>
      ))}
      {closing && <TaskClose task={closing} outcome="done" close={() => setClosing(null)} />}
    </section>
  );
};
