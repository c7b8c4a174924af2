import {
  type AccountingPeriod,
  type Actor,
  addDays,
  firstDayOf,
  type Id,
  isAfter,
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
import type { PoolClient } from 'pg';
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
  if (move === 'propose_close') {
    // Most of the work, in short transactions; the move itself then numbers only what came meanwhile.
    const numbered = await numberVouchers(house, merchantId, period);
    if (!numbered.ok) return numbered;
  }
  return refusing(() =>
    patiently(house.db, async (client) => {
      await client.query('select move_period($1, $2, $3, $4, $5)', [
        uuidOf(merchantId),
        period,
        before.version,
        toJson(after.value),
        toIso(now),
      ]);
      return after.value;
    }),
  );
};

/**
 * Numbers what an open month holds up to a day, in order, after its last number: a day at a time, each in its own transaction, so that a run that
 * dies has numbered whole days and the next one goes on. Answers how many got one.
 */
export const numberVouchers = (
  house: House,
  merchantId: Id<'merchant'>,
  period: Period,
  through: LocalDate = lastDayOf(period),
): Promise<Result<number, Refusal>> =>
  refusing(async () => {
    const last = isAfter(through, lastDayOf(period)) ? lastDayOf(period) : through;
    let numbered = 0;
    for (let day = firstDayOf(period); !isAfter(day, last); day = addDays(day, 1))
      numbered += await patiently(house.db, async (client) => {
        const { rows } = await client.query<{ count: number }>('select number_vouchers($1, $2, $3, $3, $4) as count', [
          uuidOf(merchantId),
          period,
          day,
          toIso(house.clock.now()),
        ]);
        return rows[0]?.count ?? 0;
      });
    return numbered;
  });

/** A transaction that may take longer than a request usually does: a month of a large merchant has a million vouchers. */
async function patiently<T>(db: House['db'], work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await db.connect();
  try {
    await client.query(`begin; set local statement_timeout = '15min'`);
    const value = await work(client);
    await client.query('commit');
    client.release();
    return value;
  } catch (error) {
    const broken = await client.query('rollback').then(
      () => false,
      () => true,
    );
    client.release(broken);
    throw error;
  }
}

async function refusing<T>(work: () => Promise<T>): Promise<Result<T, Refusal>> {
  try {
    return ok(await work());
  } catch (error) {
    const no = refusalOfError(error);
    if (no) return refused(no);
    throw error;
  }
}
