import { firstDayOf, fromPeriodText, lastDayOf } from '@redress/domain';
import { useQuery } from '@tanstack/react-query';
import { Input, Select } from 'antd';
import { useRoomWords } from '../../words/room-words.ts';
import { askBooks } from './queries.ts';
import { booksWords } from './words.ts';

export type Span = { readonly from?: string; readonly to?: string };

/** The days of a month; nothing for what is no month. */
export const daysOf = (words: string): Span => {
  const month = fromPeriodText(words);
  return month === null ? {} : { from: firstDayOf(month), to: lastDayOf(month) };
};

/** The span that the address names, or else the last month with something in it. Null until that is known. */
export const useSpan = ({ from, to }: Span): { readonly from: string; readonly to: string } | null => {
  const { data } = useQuery(askBooks.periods());
  const usual = daysOf(data?.data[0]?.period ?? '');
  const first = from ?? to ?? usual.from;
  const last = to ?? from ?? usual.to;
  return first === undefined || last === undefined ? null : { from: first, to: last };
};

type Props = { readonly span: Span | null; readonly go: (span: Span) => void; readonly open?: boolean };

/** A month at one touch, or any two days. `open` also offers no span at all. */
export const SpanFilter = ({ span, go, open = false }: Props) => {
  const t = useRoomWords(booksWords);
  const { data } = useQuery(askBooks.periods());
  const months = (data?.data ?? []).map(({ period }) => period);
  const month = months.find((each) => daysOf(each).from === span?.from && daysOf(each).to === span?.to);
  return (
    <>
      <Select
        aria-label={t('period')}
        value={month ?? (span?.from || span?.to ? 'days' : 'all')}
        onChange={(value) => go(value === 'all' ? { from: undefined, to: undefined } : daysOf(value))}
        options={[
          ...(open ? [{ value: 'all', label: t('allPeriods') }] : []),
          ...(month === undefined && (span?.from || span?.to) ? [{ value: 'days', label: t('ownDays') }] : []),
          ...months.map((value) => ({ value, label: value })),
        ]}
      />
      <span className="span-days">
        <Input
          type="date"
          aria-label={t('from')}
          value={span?.from ?? ''}
          max={span?.to}
          onChange={({ target }) => go({ ...span, from: target.value || undefined })}
        />
        –
        <Input
          type="date"
          aria-label={t('to')}
          value={span?.to ?? ''}
          min={span?.from}
          onChange={({ target }) => go({ ...span, to: target.value || undefined })}
        />
      </span>
    </>
  );
};
