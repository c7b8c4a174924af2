import { useMutation, useQuery } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { call } from '../../api/client.ts';
import { ask, type CaseSummary, queries } from '../../api/queries.ts';
import { useMay } from '../../api/use-may.ts';
import { newKey } from '../../chance.ts';
import { useRoomWords } from '../../words/room-words.ts';
import { BulkDesk } from './queue/bulk-desk.tsx';
import { queueWords } from './queue-words.ts';

type Props = {
  readonly chosen: ReadonlySet<string>;
  readonly cases: readonly CaseSummary[];
  readonly clear: () => void;
};

/** What may be done with several cases at once. Each is judged by itself, refunds above all: what may not be approved is told one by one. */
export const QueueBulk = ({ chosen, cases, clear }: Props) => {
  const w = useRoomWords(queueWords);
  const may = useMay();
  const { message } = App.useApp();
  const me = useQuery(ask.me()).data?.actor;
  const take = useMutation({
    mutationFn: async (staffId: string) => {
      const outcomes = [];
      for (const id of chosen)
        outcomes.push(
          await call('assignCase', { params: { id }, body: { staffId, onlyIfFree: true }, key: newKey() }).then(
            () => true,
            () => false,
          ),
        );
      return outcomes;
    },
    onSuccess: (outcomes) => {
      const done = outcomes.filter(Boolean).length;
      void message.info(w('done', { done, left: outcomes.length - done }));
      void queries.invalidateQueries();
      clear();
    },
  });
  if (chosen.size === 0) return null;
  const staffId = me?.kind === 'staff' ? me.id : null;
  return (
    <div className="bulk" role="status">
      <strong>{w('selected', { count: chosen.size })}</strong>
      <Button
        size="small"
        loading={take.isPending}
        disabled={staffId === null || !may('cases:work')}
        onClick={() => staffId && take.mutate(staffId)}
      >
        {w('assignMe')}
      </Button>
      <BulkDesk cases={cases.filter(({ id }) => chosen.has(id))} clear={clear} />
      <Button size="small" type="link" onClick={clear}>
        {w('clear')}
      </Button>
    </div>
  );
};
