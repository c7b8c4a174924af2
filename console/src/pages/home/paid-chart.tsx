import { grouped } from '@redress/domain';
import type { ReplyFor } from '../../api/routes.ts';
import { useRoomWords } from '../../words/room-words.ts';
import { homeWords } from './words.ts';

type Day = NonNullable<ReplyFor<'getDeskHome'>['paidOut']>[number];

/** A bar a day. The bars are drawn from the amounts and never added; the exact amount of each day is its words. */
export const PaidChart = ({ days }: { readonly days: readonly Day[] }) => {
  const w = useRoomWords(homeWords);
  const heights = days.map(({ amount }) => Number(amount.amount));
  const highest = Math.max(...heights);
  if (highest <= 0) return <p className="board-empty grey">{w('nothingPaid')}</p>;
  return (
    <ol className="bars">
      {days.map(({ date, cases, amount }, index) => {
        const words = w('day', { date, cases, amount: grouped(amount.amount) });
        return (
          <li key={date} title={words}>
            <span className="bar-space" aria-hidden="true">
              <span className="bar-ink" style={{ height: `${((heights[index] ?? 0) / highest) * 100}%` }} />
            </span>
            <span className="bar-day number" aria-hidden="true">
              {date.slice(8)}
            </span>
            <span className="unseen">{words}</span>
          </li>
        );
      })}
    </ol>
  );
};
