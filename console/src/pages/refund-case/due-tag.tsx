import { type CaseStatus, dateOf, daysBetween, instantOf, shanghaiDate } from '@redress/domain';
import { serverTime } from '../../api/client.ts';
import { useRoomWords } from '../../words/room-words.ts';
import { queueWords } from './queue-words.ts';

const over: readonly CaseStatus[] = ['resolved', 'declined', 'withdrawn'];

/** How long the law still leaves, counted by the server's clock: colour, and always the words. */
export const DueTag = ({ dueOn, status }: { readonly dueOn: string | null; readonly status: CaseStatus }) => {
  const w = useRoomWords(queueWords);
  const now = serverTime();
  if (dueOn === null) return null;
  if (over.includes(status) || now === null) return <span className="number grey">{dueOn}</span>;
  const left = daysBetween(shanghaiDate(instantOf(now.getTime())), dateOf(dueOn));
  const words = left > 0 ? w('days', { count: left }) : left === 0 ? w('today') : w('late', { count: -left });
  return (
    <span className={`tone tone-${left > 2 ? 'moving' : left >= 0 ? 'waiting' : 'trouble'}`} title={dueOn}>
      {words}
    </span>
  );
};
