import { useQuery } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { ask } from '../../api/queries.ts';
import { useMay } from '../../api/use-may.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { type BulkMove, bulkMoves } from './queue/send-bulk.ts';
import { useBulk } from './queue/use-bulk.ts';
import { type Chosen, mostChosen } from './queue/use-chosen.ts';
import { deskWords } from './queue/words.ts';
import { queueWords } from './queue-words.ts';

const BulkDialog = lazy(async () => ({ default: (await import('./queue/bulk-dialog.tsx')).BulkDialog }));

type Props = {
  readonly chosen: Chosen;
  /** Whether the filters find more than the page shows, all of which is chosen. */
  readonly isMore: boolean;
};

/** What may be done with several cases at once. Each is judged by itself, refunds above all: what may not be approved is told one by one. */
export const QueueBulk = ({ chosen, isMore }: Props) => {
  const w = useRoomWords(queueWords);
  const d = useRoomWords(deskWords);
  const may = useMay();
  const { message } = App.useApp();
  const [move, setMove] = useState<BulkMove | null>(null);
  const me = useQuery(ask.me()).data?.actor;
  const take = useBulk('take', ({ done, refused }) => {
    void message.info(w('done', { done, left: refused }));
    chosen.clear();
  });
  const cases = [...chosen.cases.values()];
  if (cases.length === 0) return null;
  const staffId = me?.kind === 'staff' ? me.id : null;
  return (
    <>
      <div className="bulk" role="status">
        <strong>{w('selected', { count: cases.length })}</strong>
        <Button
          size="small"
          loading={take.isPending}
          disabled={staffId === null || !may('cases:work')}
          onClick={() => staffId && take.mutate({ cases, fields: { staffId } })}
        >
          {w('assignMe')}
        </Button>
        {bulkMoves
          .filter((each) => each !== 'approve' || may('cases:approve'))
          .map((each) => (
            <Button
              key={each}
              size="small"
              disabled={each !== 'approve' && !may('cases:work')}
              onClick={() => setMove(each)}
            >
              {d(each)}
            </Button>
          ))}
        {isMore && cases.length < mostChosen && (
          <Button size="small" type="link" loading={chosen.all.busy} onClick={chosen.all.choose}>
            {w('chooseAll', { most: mostChosen })}
          </Button>
        )}
        <Button size="small" type="link" onClick={chosen.clear}>
          {w('clear')}
        </Button>
      </div>
      <ProblemAlert error={take.error ?? chosen.all.error} />
      {move && (
        <Suspense>
          <BulkDialog move={move} cases={cases} close={() => setMove(null)} clear={chosen.clear} />
        </Suspense>
      )}
    </>
  );
};
