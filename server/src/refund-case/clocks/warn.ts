import {
  type Actor,
  type ClockKind,
  clockKindText,
  clockSource,
  type Id,
  type Instant,
  idOf,
  levelAt,
  nextWarningAt,
  ok,
  toIso,
  uuidOf,
  type WarningLevel,
} from '@redress/domain';
import type { PoolClient } from 'pg';
import type { House } from '../../house.ts';
import { inTransaction } from '../../platform/postgres/write-once.ts';
import { tell } from '../team/activity.ts';

const keeper: Actor = { kind: 'rule', id: 'case-clocks', name: '时限' };

/**
 * Tells of clocks that passed a half, four fifths or all of their time: each level once, whoever of many processes comes first. After a standstill only the
 * highest level is told. A clock of the law that passed four fifths, and any that ran out, is handed up to a manager.
 */
export const warnOfClocks = async (house: House): Promise<number> => {
  const { rows } = await house.db.query<Row>({
    name: 'clocks-to-warn-of',
    text: `select merchant_id, case_id, kind, started_at, due_at from case_clock
      where next_warning_at <= $1 order by next_warning_at limit 500`,
    values: [toIso(house.clock.now())],
  });
  let told = 0;
  for (const row of rows) if (await warnOfOne(house, row)) told += 1;
  return told;
};

const warnOfOne = async (house: House, row: Row): Promise<boolean> => {
  const { kind } = row;
  const clock = { startedAt: row.started_at, dueAt: row.due_at };
  const level = levelAt(clock, house.clock.now());
  if (level === 0) return false;
  const [merchantId, caseId] = [idOf('merchant', row.merchant_id), idOf('refundCase', row.case_id)];
  const next = nextWarningAt(clock, level);
  const done = await inTransaction(house, merchantId, async (client) => {
    const { rowCount } = await client.query({
      name: 'warn-of-clock',
      text: `update case_clock set warned = $4, next_warning_at = $5
        where merchant_id = $1 and case_id = $2 and kind = $3 and warned < $4 and stopped_at is null and due_at = $6`,
      values: [row.merchant_id, row.case_id, kind, level, next && toIso(next), toIso(row.due_at)],
    });
    if (rowCount === 0) return ok(false);
    const contents = { kind, level, dueAt: toIso(row.due_at) };
    await tell(house, client, { merchantId, caseId, type: 'clock_warning', contents, actor: keeper });
    if (handsUp(kind, level)) await handUp(house, client, { merchantId, caseId, kind, level });
    return ok(true);
  });
  return done.ok && done.value;
};

const handsUp = (kind: ClockKind, level: WarningLevel): boolean =>
  level === 100 || (level === 80 && clockSource[kind] === 'legal');

type HandedUp = {
  readonly merchantId: Id<'merchant'>;
  readonly caseId: Id<'refundCase'>;
  readonly kind: ClockKind;
  readonly level: WarningLevel;
};

/** A case that a manager has to look at already stays as it is. */
const handUp = async (
  house: House,
  client: PoolClient,
  { merchantId, caseId, kind, level }: HandedUp,
): Promise<void> => {
  const name = clockKindText[kind];
  const why = level === 100 ? `已超时：${name.zh} · ${name.en}` : `即将超时：${name.zh} · ${name.en}`;
  const { rowCount } = await client.query({
    name: 'hand-up-by-clock',
    text: `insert into case_desk as d (merchant_id, case_id, escalated_at, escalated_why, version, changed_at) values ($1, $2, $3, $4, 1, $3)
      on conflict (merchant_id, case_id) do update set escalated_at = excluded.escalated_at, escalated_why = excluded.escalated_why,
        version = d.version + 1, changed_at = excluded.changed_at where d.escalated_at is null`,
    values: [uuidOf(merchantId), uuidOf(caseId), toIso(house.clock.now()), why],
  });
  if (rowCount)
    await tell(house, client, { merchantId, caseId, type: 'escalated', contents: { why, kind, level }, actor: keeper });
};

type Row = {
  readonly merchant_id: string;
  readonly case_id: string;
  readonly kind: ClockKind;
  readonly started_at: Instant;
  readonly due_at: Instant;
};
