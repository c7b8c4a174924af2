import {
  type ClockKind,
  clockKindText,
  clockSource,
  clockSourceText,
  type Id,
  type Instant,
  levelAt,
  type Text,
  toIso,
  uuidOf,
} from '@redress/domain';
import type { House } from '../../house.ts';
import { isoOrNull } from '../team/to-wire.ts';
import { syncClocks } from './sync-clocks.ts';

/** The clocks of a case as they stand at this moment, the soonest due first. */
export const listClocks = async (house: House, merchantId: Id<'merchant'>, caseId: Id<'refundCase'>) => {
  await syncClocks(house, merchantId, [caseId]);
  const { rows } = await house.db.query<Row>({
    name: 'list-clocks',
    text: `select kind, started_at, due_at, because, stopped_at from case_clock
      where merchant_id = $1 and case_id = $2 order by stopped_at is not null, due_at, kind`,
    values: [uuidOf(merchantId), uuidOf(caseId)],
  });
  const now = house.clock.now();
  return rows.map((row) => {
    const clock = { startedAt: row.started_at, dueAt: row.due_at };
    return {
      kind: row.kind,
      kindText: clockKindText[row.kind],
      source: clockSource[row.kind],
      sourceText: clockSourceText[clockSource[row.kind]],
      startedAt: toIso(row.started_at),
      dueAt: toIso(row.due_at),
      because: row.because,
      stoppedAt: isoOrNull(row.stopped_at),
      /** How far it had come when it stopped, or has come now. */
      level: levelAt(clock, row.stopped_at ?? now),
      percent: percentOf(clock, row.stopped_at ?? now),
    };
  });
};

const percentOf = ({ startedAt, dueAt }: { startedAt: Instant; dueAt: Instant }, at: Instant): number =>
  dueAt === startedAt ? 100 : Math.max(0, Math.min(999, Math.floor(((at - startedAt) * 100) / (dueAt - startedAt))));

type Row = {
  readonly kind: ClockKind;
  readonly started_at: Instant;
  readonly due_at: Instant;
  readonly because: Text;
  readonly stopped_at: Instant | null;
};
