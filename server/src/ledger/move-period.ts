import {
  type AccountingPeriod,
  type Actor,
  type Id,
  type LocalDate,
  lastDayOf,
  movePeriod,
  ok,
  type Period,
  type PeriodMove,
  type Refusal,
  type Result,
  refused,
  toIso,
  toJson,
  uuidOf,
} from '@redress/domain';
import type { House } from '../house.ts';
import { refusalOfError } from '../platform/postgres/refusal-of-error.ts';
import { readNeighbours, readPeriod } from './period-reader.ts';

export type MovePeriod = {
  readonly merchantId: Id<'merchant'>;
  readonly actor: Actor;
  readonly period: Period;
  readonly move: PeriodMove;
  readonly reason: string | null;
  readonly dryRun: boolean;
};

/**
 * Closes a month, opens it again, or confirms that as the second person. Proposing gives every voucher of the month its number, confirming
 * freezes the month's sums; each is one transaction (migration 0011). A month that somebody else moved meanwhile is refused.
 */
export const moveAccountingPeriod = async (
  house: House,
  { merchantId, actor, period, move, reason, dryRun }: MovePeriod,
): Promise<Result<AccountingPeriod, Refusal>> => {
  const [before, neighbours] = await Promise.all([
    readPeriod(house.db, merchantId, period),
    readNeighbours(house.db, merchantId, period),
  ]);
  const now = house.clock.now();
  const after = movePeriod(before, { move, actor, now, reason, ...neighbours });
  if (!after.ok || dryRun) return after;
  return refusing(async () => {
    await house.db.query('select move_period($1, $2, $3, $4, $5)', [
      uuidOf(merchantId),
      period,
      before.version,
      toJson(after.value),
      toIso(now),
    ]);
    return after.value;
  });
};

/** Numbers what an open month holds up to a day, in order, after its last number. Answers how many got one. */
export const numberVouchers = (
  house: House,
  merchantId: Id<'merchant'>,
  period: Period,
  through: LocalDate = lastDayOf(period),
): Promise<Result<number, Refusal>> =>
  refusing(async () => {
    const { rows } = await house.db.query<{ count: number }>('select number_vouchers($1, $2, $3, $4) as count', [
      uuidOf(merchantId),
      period,
      through,
      toIso(house.clock.now()),
    ]);
    return rows[0]?.count ?? 0;
  });

async function refusing<T>(work: () => Promise<T>): Promise<Result<T, Refusal>> {
  try {
    return ok(await work());
  } catch (error) {
    const no = refusalOfError(error);
    if (no) return refused(no);
    throw error;
  }
}
