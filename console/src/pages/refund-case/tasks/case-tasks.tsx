import { departmentText } from '@redress/domain';
import { useQuery } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import type { Case } from '../../../api/queries.ts';
import { useMay } from '../../../api/use-may.ts';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { Told } from '../../../ui/told.tsx';
import { useRoomWords } from '../../../words/room-words.ts';
import { useSay } from '../../../words/use-words.ts';
import { assignmentWords } from '../assignment/words.ts';
import { askCaseTasks, type Task } from './queries.ts';
import { TaskClose } from './task-close.tsx';
import { TaskGive } from './task-give.tsx';
import { taskWords } from './words.ts';

type Closing = { readonly task: Task; readonly outcome: 'done' | 'cancelled' };

/** What the departments have to do for this case, and what came of it. */
export const CaseTasks = ({ refundCase: { id } }: { readonly refundCase: Case }) => {
  const w = useRoomWords(taskWords);
  const a = useRoomWords(assignmentWords);
  const may = useMay()('cases:work');
  const tasks = useQuery(askCaseTasks(id));
  const [giving, setGiving] = useState(false);
  const [closing, setClosing] = useState<Closing | null>(null);
  return (
    <section className="panel stack" aria-label={w('title')}>
      <div className="card-line">
        <h2>{w('title')}</h2>
        <Button size="small" disabled={!may} title={may ? undefined : a('noScope')} onClick={() => setGiving(true)}>
          {w('give')}
        </Button>
      </div>
      {tasks.error ? <ProblemAlert error={tasks.error} again={() => void tasks.refetch()} /> : null}
      {tasks.isPending && <Skeleton active paragraph={{ rows: 1 }} />}
      {tasks.data?.data.length === 0 && <span className="grey">{w('none')}</span>}
      {tasks.data?.data.map((task) => (
        <TaskLine key={task.id} task={task} close={may ? (outcome) => setClosing({ task, outcome }) : null} />
      ))}
      {giving && <TaskGive id={id} close={() => setGiving(false)} />}
      {closing && <TaskClose {...closing} close={() => setClosing(null)} />}
    </section>
  );
};

type Line = { readonly task: Task; readonly close: ((outcome: Closing['outcome']) => void) | null };

const TaskLine = ({ task, close }: Line) => {
  const w = useRoomWords(taskWords);
  const say = useSay();
  const open = task.status === 'open';
  return (
    <div className="case-line">
      <div className="break">{task.title}</div>
      {task.detail && <div className="grey small break">{task.detail}</div>}
      <div className="grey small">
        {[
          say(departmentText[task.department]),
          task.staff?.name,
          task.dueOn && w('due', { date: task.dueOn }),
          open ? null : w(task.status === 'done' ? 'done' : 'cancelled'),
        ]
          .filter(Boolean)
          .join(' · ')}
      </div>
      {task.result && (
        <div className="small break">
          <Told of={task.closedBy?.name}>{task.result}</Told>
        </div>
      )}
      {open && close && (
        <div className="row">
          <Button size="small" onClick={() => close('done')}>
            {w('finish')}
          </Button>
          <Button size="small" type="text" onClick={() => close('cancelled')}>
            {w('cancel')}
          </Button>
        </div>
      )}
    </div>
  );
};
