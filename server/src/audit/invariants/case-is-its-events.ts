import { isDeepStrictEqual } from 'node:util';
import { type CaseEvent, fromJson, type RefundCase, replay, type Text, text, toJson } from '@redress/domain';
import { rowInvariant } from '../invariant.ts';

type Row = {
  readonly key: string;
  readonly number: string;
  readonly status: string;
  readonly version: number;
  readonly state: string;
  readonly events: readonly string[];
  readonly sequences: readonly number[];
};

export const caseIsItsEvents = rowInvariant<Row>({
  code: 'case_is_its_events',
  title: text('退款单等于其事件的重放', 'every case is the replay of its events'),
  batch: 200,
  sql: `
    select c.case_id as key, c.number, c.status, c.version, c.state::text as state, e.events, e.sequences
    from (select * from refund_case where merchant_id = $1 and ($2::uuid is null or case_id > $2) order by case_id limit $3) c
    cross join lateral (
      select coalesce(array_agg(payload::text order by sequence), '{}') as events, coalesce(array_agg(sequence order by sequence), '{}') as sequences
      from case_event where merchant_id = $1 and case_id = c.case_id) e
    order by c.case_id`,
  judge: (row) => {
    const how = difference(row);
    return how === null ? null : { what: row.number, how };
  },
});

const difference = (row: Row): Text | null => {
  if (row.sequences.some((sequence, index) => sequence !== index + 1)) {
    return text('事件序号不连续', 'the events are not numbered without gaps');
  }
  const replayed = replayOf(row.events);
  if (replayed === null) return text('事件无法重放', 'the events cannot be replayed');
  const stored = fromJson<RefundCase>(row.state);
  if (stored.status !== row.status || stored.version !== row.version) {
    return text('列与内容的状态或版本不一致', 'status or version of the row and of its contents differ');
  }
  const parts = Object.keys({ ...stored, ...replayed }).filter(
    (part) => !isDeepStrictEqual(stored[part as keyof RefundCase], replayed[part as keyof RefundCase]),
  );
  if (parts.length === 0) return null;
  return text(`与重放不同：${parts.join('、')}`, `differs from the replay in ${parts.join(', ')}`);
};

/** In the form in which it would be stored, so that the two can be compared. */
const replayOf = (events: readonly string[]): RefundCase | null => {
  try {
    return fromJson<RefundCase | null>(toJson(replay(events.map((event) => fromJson<CaseEvent>(event)))));
  } catch {
    return null;
  }
};
