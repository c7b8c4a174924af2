import { type Actor, addDays, type Id, idOf, type LocalDate, type Refusal, shanghaiDate } from '@redress/domain';
import type { House } from '../house.ts';
import { reconcileDay } from './reconcile-day.ts';

/** Half an hour: bills come once a day, in the morning. */
const everyMs = 30 * 60 * 1000;

/** Days back that are still asked for; older ones are reconciled by hand. */
const daysBack = 3;

const rule: Actor = { kind: 'rule', id: 'daily-reconciliation', name: '每日对账' };

type Told = (accountId: Id<'channelAccount'>, day: LocalDate, problem: Refusal | Error) => void;

/**
 * Reconciles yesterday and what was missed before it, for every account whose channel gives out bills, on every process: doing it twice
 * changes nothing. A bill that is not there yet is asked for again. Answers how to stop; what is running is finished first.
 */
export const keepReconciling = (house: House, tell: Told): (() => Promise<void>) => {
  let running: Promise<void> = Promise.resolve();
  const look = () => reconcileDue(house, tell);
  const timer = setInterval(() => {
    running = running.then(look, look);
  }, everyMs);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await running.catch(() => undefined);
  };
};

/** Every account and day that is due and not done, oldest day first. A failure is told about and keeps nobody else waiting. */
export const reconcileDue = async (house: House, tell: Told): Promise<void> => {
  const today = shanghaiDate(house.clock.now());
  for (const { merchantId, accountId, day } of await findDue(house, today)) {
    try {
      const done = await reconcileDay(house, { merchantId, actor: rule, accountId, day, file: null, final: false });
      if (!done.ok) tell(accountId, day, done.refusal);
    } catch (error) {
      tell(accountId, day, error instanceof Error ? error : new Error(String(error)));
    }
  }
};

type Due = {
  readonly merchantId: Id<'merchant'>;
  readonly accountId: Id<'channelAccount'>;
  readonly day: LocalDate;
};

/** A bank gives its statements to people, so its accounts are not among them; nor is a day before the account was connected. */
const findDue = async ({ db }: House, today: LocalDate): Promise<readonly Due[]> => {
  const { rows } = await db.query<{ merchant_id: string; channel_account_id: string; day: LocalDate }>({
    name: 'reconciliations-due',
    text: `select a.merchant_id, a.channel_account_id, d.day::date as day
      from channel_account a
      cross join generate_series($1::date, $2::date, interval '1 day') as d (day)
      where a.enabled and a.kind <> 'bank' and d.day::date >= (a.created_at at time zone 'Asia/Shanghai')::date
        and not exists (select 1 from recon_run r where r.merchant_id = a.merchant_id and r.channel_account_id = a.channel_account_id
          and r.bill_day = d.day::date)
      order by d.day, a.merchant_id, a.channel_account_id`,
    values: [addDays(today, -daysBack), addDays(today, -1)],
  });
  return rows.map((row) => ({
    merchantId: idOf('merchant', row.merchant_id),
    accountId: idOf('channelAccount', row.channel_account_id),
    day: row.day,
  }));
};
