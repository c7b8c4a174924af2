import { useQuery } from '@tanstack/react-query';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import type { CaseSearch } from '../../../paths.ts';
import { useRoomWords } from '../../../words/room-words.ts';
import { deskQueues } from '../queues.ts';
import { askQueueCounts } from './queries.ts';
import { SavedViews } from './saved-views.tsx';
import { deskWords } from './words.ts';

type Props = {
  readonly search: CaseSearch;
  /** What is not named stays as it is. */
  readonly filter: (change: CaseSearch) => void;
};

/** Whose cases are shown, with how many are open in each queue, and the filters that were kept under a name. */
export const QueueDesk = ({ search, filter }: Props) => {
  const w = useRoomWords(deskWords);
  const counts = useQuery(askQueueCounts()).data;
  const [open, setOpen] = useState(false);
  const all = 'all';
  return (
    <div className="row" style={{ flexWrap: 'wrap', marginBottom: 10 }}>
      <div style={{ overflowX: 'auto', maxWidth: '100%' }}>
        <Segmented<string>
          aria-label={w('queues')}
          value={search.desk ?? all}
          onChange={(value) => filter({ desk: deskQueues.find((queue) => queue === value) })}
          options={[
            { value: all, label: w('everybody') },
            ...deskQueues.map((queue) => {
              const count = counts?.[queue];
              // The place is kept while the count is on its way.
              const told = count ? `${count.count}${count.more ? '+' : ''}` : '·';
              return {
                value: queue,
                label: (
                  <>
                    {w(queue)} <span className="number grey small">{told}</span>
                  </>
                ),
              };
            }),
          ]}
        />
      </div>
      <Button size="small" onClick={() => setOpen(true)}>
        {w('views')}
      </Button>
      {open && <SavedViews search={search} filter={filter} close={() => setOpen(false)} />}
    </div>
  );
};
