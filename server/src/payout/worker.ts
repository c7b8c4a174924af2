import { setTimeout as delay } from 'node:timers/promises';
import { type Instant, uuidOf } from '@redress/domain';
import { type Channels, keepChannels } from '../channels/open-channel.ts';
import type { House } from '../house.ts';
import { claimDue, nextDueAt } from './claim-due.ts';
import type { DuePayout } from './due-payout.ts';
import { releaseFunded } from './funds/release-funded.ts';
import { releaseFreed } from './release-freed.ts';
import { workOnPayout } from './work-on-payout.ts';
import { countNews, type PayoutCounts } from './worker-counts.ts';
import type { PayoutNews, WorkerParts } from './worker-parts.ts';

export type PayoutWorker = {
  /** Begins to work by itself. */
  readonly start: () => void;
  /** There may be something to do now. */
  readonly wake: () => void;
  /** Claims one batch and works it to the end; answers how many it had. For simulations, which move the clock between rounds. */
  readonly runOnce: () => Promise<number>;
  /** Claims nothing more, and returns when the calls under way are finished and stored. */
  readonly stop: () => Promise<void>;
  readonly counts: () => PayoutCounts;
};

export type PayoutWorkerOptions = {
  readonly house: House;
  /** Channels of accounts; kept ones unless told. */
  readonly channels?: Channels;
  /** Payouts at once; 10 unless told. */
  readonly concurrency?: number;
  /** Longer than the longest call with its resend; 30 seconds unless told. */
  readonly leaseMs?: number;
  /** The longest sleep while nothing is due; work of other processes is found after it at the latest. 2 seconds unless told. */
  readonly longestSleepMs?: number;
  /** Real time; handed in by tests. Ends early, without an error, when the signal is given. */
  readonly sleep?: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  readonly tell?: (news: PayoutNews) => void;
};

/**
 * Sends what is due and chases what is unknown, for all merchants. Any number of workers, in any number of processes, share the
 * work by leases on the rows. It sleeps until the next payout is due instead of polling.
 */
export const payoutWorker = (options: PayoutWorkerOptions): PayoutWorker => {
  const { house, concurrency = 10, leaseMs = 30_000, longestSleepMs = 2_000, sleep = sleepUntilSignal } = options;
  const owner = uuidOf(house.newId('key'));
  const { counts, count } = countNews();
  const tell = (news: PayoutNews): void => {
    count(news);
    options.tell?.(news);
  };
  const parts: WorkerParts = { house, channels: options.channels ?? keepChannels(house), leaseMs, tell };
  const busy = new Set<Promise<void>>();
  let stopping = false;
  let alarm = new AbortController();
  let loop: Promise<void> | null = null;

  const wake = (): void => alarm.abort();
  const claim = (limit: number): Promise<DuePayout[]> =>
    claimDue(house.db, { owner, now: house.clock.now(), leaseMs, limit });
  const step = (due: DuePayout): Promise<void> =>
    workOnPayout(parts, due).catch((error: unknown) => tell({ event: 'step_failed', payoutId: due.payout.id, error }));

  /** Fills the free places. Waits for half of them, so that claims come in batches. */
  const fill = async (): Promise<number> => {
    const free = concurrency - busy.size;
    if (free * 2 < concurrency) return 0;
    const claimed = await claim(free);
    for (const due of claimed) {
      const work: Promise<void> = step(due).finally(() => {
        busy.delete(work);
        wake();
      });
      busy.add(work);
    }
    return claimed.length;
  };

  const rest = async (milliseconds: number): Promise<void> => {
    if (!alarm.signal.aborted) await sleep(milliseconds, alarm.signal);
    alarm = new AbortController();
  };

  const run = async (): Promise<void> => {
    let failures = 0;
    let sweptAt: Instant | null = null;
    while (!stopping) {
      try {
        if (sweptAt === null || house.clock.now() - sweptAt >= sweepEveryMs) {
          await releaseFreed(house, null);
          await releaseFunded(parts.house, parts.channels, null);
          sweptAt = house.clock.now();
        }
        const claimed = await fill();
        failures = 0;
        await rest(claimed > 0 ? shortestSleepMs : await untilNextDue(house, longestSleepMs));
      } catch (error) {
        tell({ event: 'step_failed', payoutId: null, error });
        failures += 1;
        // The database is away: come back, but do not hammer it.
        await rest(Math.min(longestSleepMs * 2 ** failures, 30_000));
      }
    }
  };

  return {
    wake,
    start: () => {
      loop ??= run();
    },
    runOnce: async () => {
      const claimed = await claim(concurrency);
      await Promise.all(claimed.map(step));
      return claimed.length;
    },
    stop: async () => {
      stopping = true;
      wake();
      await loop;
      await Promise.all(busy);
    },
    counts,
  };
};

/**
 * A payout may be held for want of an account at the very moment in which one is added or switched on, and then nobody else
 * would let it go.
 */
const sweepEveryMs = 60_000;

/** A payout may be due and not to be had (another one of its payment goes first), so there is always a pause. */
const shortestSleepMs = 25;

const untilNextDue = async (house: House, longestSleepMs: number): Promise<number> => {
  const now = house.clock.now();
  const at = await nextDueAt(house.db, now, longestSleepMs);
  return at === null ? longestSleepMs : Math.min(Math.max(at - now, shortestSleepMs * 4), longestSleepMs);
};

const sleepUntilSignal = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  delay(milliseconds, undefined, { signal }).catch(() => undefined);
