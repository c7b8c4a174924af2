import { departmentText } from '@redress/domain';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { ask, type Case } from '../../../api/queries.ts';
import type { ReplyFor } from '../../../api/routes.ts';
import { useMay } from '../../../api/use-may.ts';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { useRoomWords } from '../../../words/room-words.ts';
import { useSay } from '../../../words/use-words.ts';
import { LessonWrite } from './lesson-write.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import { lessonWords } from './words.ts';

export type Lesson = ReplyFor<'listCaseLessons'>['data'][number];
const over = new Set(['resolved', 'declined', 'withdrawn']);

/** What was learned from the case once it is over; before that, whether it is a duplicate of another. */
export const CaseLessons = ({ refundCase }: { readonly refundCase: Case }) => {
  const w = useRoomWords(lessonWords);
  const may = useMay()('cases:work');
  const [dialog, setDialog] = useState<'write' | 'merge' | null>(null);
  const { id } = refundCase;
  const lessons = useQuery(ask.lessons(id));
  const isOver = over.has(refundCase.status);
  const close = () => setDialog(null);
  return (
    <section className="panel stack" aria-label={w('title')}>
      <div className="card-line">
        <h2>{w('title')}</h2>
        {may && isOver && (
          <Button size="small" onClick={() => setDialog('write')}>
            {w('write')}
          </Button>
        )}
        {may && refundCase.can.withdraw.allowed && (
          <Button size="small" onClick={() => setDialog('merge')}>
            {w('merge')}
          </Button>
        )}
      </div>
      {lessons.error ? <ProblemAlert error={lessons.error} again={() => void lessons.refetch()} /> : null}
      {lessons.data?.data.length === 0 && <span className="grey">{isOver ? w('empty') : w('none')}</span>}
      {lessons.data?.data.map((lesson) => (
        <LessonLine key={lesson.id} lesson={lesson} />
      ))}
      {dialog === 'write' && <LessonWrite id={id} close={close} />}
      {dialog === 'merge' && <MergeDialog id={id} close={close} />}
    </section>
  );
};

export const LessonLine = ({ lesson }: { readonly lesson: Lesson }) => {
  const say = useSay();
  return (
    <div className="case-line">
      <div className="card-line">
        <strong>{say(lesson.rootText)}</strong>
        <span className="grey small">
          {say(departmentText[lesson.department])} · {lesson.writtenBy.name}
        </span>
      </div>
      <div className="break">{lesson.happened}</div>
      <div className="break grey">{lesson.improvement}</div>
    </div>
  );
};
