import { type Id, idOf, later, MINUTE, SECOND, toIso, toJson, uuidOf } from '@redress/domain';
import type { House } from '../house.ts';
import { checkInvariant } from './audit.ts';
import { invariants } from './invariants.ts';

/** How long a process may be silent about an audit before another one goes on with it. */
const lease = 30 * MINUTE;
const everyMs = 2 * SECOND;

/**
 * Takes up audits that were asked for, on every process, each by one at a time. Answers how to stop: the check that is running is finished,
 * and the rest is left for whoever comes next.
 */
export const keepAuditing = (house: House, tell: (problem: unknown) => void): (() => Promise<void>) => {
  let running: Promise<void> = Promise.resolve();
  let busy = false;
  let stopping = false;
  const look = async (): Promise<void> => {
    busy = true;
    await runAudits(house, () => stopping).catch(tell);
    busy = false;
  };
  const timer = setInterval(() => {
    if (!busy) running = look();
  }, everyMs);
  timer.unref();
  return async () => {
    stopping = true;
    clearInterval(timer);
    await running;
  };
};

/** Works on every audit that nobody works on, until there is none or `stopping` says so. */
export const runAudits = async (house: Pick<House, 'db' | 'clock'>, stopping: () => boolean): Promise<void> => {
  while (!stopping()) {
    const run = await takeRun(house);
    if (run === null) return;
    await workOn(house, run, stopping);
  }
};

type Taken = { readonly merchantId: Id<'merchant'>; readonly runId: string; readonly done: readonly string[] };

const takeRun = async ({ db, clock }: Pick<House, 'db' | 'clock'>): Promise<Taken | null> => {
  const now = clock.now();
  const { rows } = await db.query<{ merchant_id: string; run_id: string; done: string[] }>({
    name: 'take-audit',
    text: `update audit_run set leased_until = $2 where (merchant_id, run_id) in (
        select merchant_id, run_id from audit_run where ended_at is null and (leased_until is null or leased_until < $1)
        order by asked_at limit 1 for update skip locked)
      returning merchant_id, run_id, array(select jsonb_array_elements(findings) ->> 'code') as done`,
    values: [toIso(now), toIso(later(now, lease))],
  });
  const [row] = rows;
  return row ? { merchantId: idOf('merchant', row.merchant_id), runId: row.run_id, done: row.done } : null;
};

/** Check by check, behind those that another process has done. A check that breaks ends the audit as failed, never as passed. */
const workOn = async (
  house: Pick<House, 'db' | 'clock'>,
  { merchantId, runId, done }: Taken,
  stopping: () => boolean,
): Promise<void> => {
  const key = [uuidOf(merchantId), runId];
  const write = async (set: string, values: readonly unknown[]): Promise<void> => {
    await house.db.query(`update audit_run set ${set} where merchant_id = $1 and run_id = $2 and ended_at is null`, [
      ...key,
      ...values,
    ]);
  };
  const now = (): string => toIso(house.clock.now());
  try {
    for (const invariant of invariants.filter(({ code }) => !done.includes(code))) {
      if (stopping()) return await write('leased_until = null', []);
      const finding = await checkInvariant(house.db, merchantId, invariant);
      await write(
        `leased_until = $4, findings = case when findings @> jsonb_build_array(jsonb_build_object('code', $5::text))
          then findings else findings || jsonb_build_array($3::jsonb) end`,
        [toJson(finding), toIso(later(house.clock.now(), lease)), invariant.code],
      );
    }
    await write('ended_at = $3', [now()]);
  } catch (error) {
    await write('ended_at = $3, failed = true', [now()]);
    throw error;
  }
};
