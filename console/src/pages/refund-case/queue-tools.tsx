import { Button, Checkbox, Popover } from 'antd';
import { useState } from 'react';
import { useRoomWords } from '../../words/room-words.ts';
import { useSay } from '../../words/use-words.ts';
import { columns, usualColumns } from './queue-columns.tsx';
import { queueWords } from './queue-words.ts';

/** How a person likes the list: kept on this machine, since it says nothing about what is in it. */
export type QueueTaste = {
  readonly shown: readonly string[];
  readonly compact: boolean;
  readonly set: (change: Partial<Pick<QueueTaste, 'shown' | 'compact'>>) => void;
};

const place = 'redress.queue';

export const useQueueTaste = (): QueueTaste => {
  const [taste, setTaste] = useState(readTaste);
  return {
    ...taste,
    set: (change) => {
      const next = { ...taste, ...change };
      localStorage.setItem(place, JSON.stringify(next));
      setTaste(next);
    },
  };
};

const readTaste = (): Pick<QueueTaste, 'shown' | 'compact'> => {
  const usual = { shown: usualColumns, compact: false };
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? 'null');
    return typeof kept === 'object' && kept !== null ? { ...usual, ...kept } : usual;
  } catch {
    return usual;
  }
};

type Props = { readonly taste: QueueTaste; readonly isSplit: boolean; readonly split: () => void };

export const QueueTools = ({ taste: { shown, compact, set }, isSplit, split }: Props) => {
  const w = useRoomWords(queueWords);
  const say = useSay();
  return (
    <span className="row wide-only">
      <Button type={isSplit ? 'primary' : 'default'} ghost={isSplit} aria-pressed={isSplit} onClick={split}>
        {w('split')}
      </Button>
      <Button
        aria-pressed={compact}
        type={compact ? 'primary' : 'default'}
        ghost={compact}
        onClick={() => set({ compact: !compact })}
      >
        {w('density')}
      </Button>
      <Popover
        trigger="click"
        placement="bottomRight"
        content={
          <Checkbox.Group
            className="stack"
            value={[...shown]}
            onChange={(keys) => set({ shown: keys })}
            options={columns.map(({ key, name }) => ({ value: key, label: say(name) }))}
          />
        }
      >
        <Button>{w('columns')}</Button>
      </Popover>
    </span>
  );
};
