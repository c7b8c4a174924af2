import { isDeepStrictEqual } from 'node:util';
import { fromJson, type Payout, type PayoutStatus, payoutCan, type Route, type Text, text } from '@redress/domain';
import { rowInvariant } from '../invariant.ts';

type Row = {
  readonly key: string;
  readonly request_number: string;
  readonly status: PayoutStatus;
  readonly version: number;
  readonly amount_minor: bigint;
  readonly route: Route;
  readonly state: string;
  readonly sequences: readonly number[];
  readonly moves: readonly (readonly [PayoutStatus | null, PayoutStatus])[];
  readonly last_state: string | null;
};

export const payoutIsItsEvents = rowInvariant<Row>({
  code: 'payout_is_its_events',
  title: text('出款状态逐步可查，每一步都合规', 'every payout came to its state by a chain of legal moves'),
  batch: 500,
  sql: `
    select p.payout_id as key, p.request_number, p.status, p.version, p.amount_minor, p.route, p.state::text as state, e.sequences, e.moves, e.last_state
    from (select * from payout where merchant_id = $1 and ($2::uuid is null or payout_id > $2) order by payout_id limit $3) p
    cross join lateral (
      select coalesce(array_agg(sequence order by sequence), '{}') as sequences,
        coalesce(json_agg(json_build_array(from_status, to_status) order by sequence), '[]') as moves,
        (array_agg(state::text order by sequence desc))[1] as last_state
      from payout_event where merchant_id = $1 and payout_id = p.payout_id) e
    order by p.payout_id`,
  judge: (row) => {
    const how = breakIn(row);
    return how === null ? null : { what: row.request_number, how };
  },
});

const breakIn = ({ status, version, amount_minor, route, state, sequences, moves, last_state }: Row): Text | null => {
  if (sequences.length !== version || sequences.some((sequence, index) => sequence !== index + 1)) {
    return text('事件序号与版本不连续', 'the events do not lead to the version without gaps');
  }
  let at: PayoutStatus | null = null;
  for (const [from, to] of moves) {
    const legal = from === at && (from === null || from === to || legalMove(from, to, route));
    if (!legal) return text(`不合规的一步：${from ?? '-'} → ${to}`, `a move that is not legal: ${from ?? '-'} → ${to}`);
    at = to;
  }
  const now = fromJson<Payout>(state);
  const whole = at === status && now.status === status && now.version === version && now.amount.minor === amount_minor;
  if (whole && isDeepStrictEqual(now, fromJson(last_state ?? 'null'))) return null;
  return text('列、内容与最后一个事件不一致', 'the row, its contents and the last event differ');
};

/** Into our own balances, sending and settling are one commit. */
const legalMove = (from: PayoutStatus, to: PayoutStatus, route: Route): boolean =>
  payoutCan(from, to) || (route === 'in_house' && payoutCan(from, 'sending') && payoutCan('sending', to));
