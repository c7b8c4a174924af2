import { setTimeout as delay } from 'node:timers/promises';
import { uuidOf } from '@redress/domain';
import type { House } from '../../house.ts';
import { systemRandomBytes } from '../../platform/ids.ts';
import { deliverHooks } from '../hooks/deliver-hooks.ts';
import { listenToEvents } from '../listen-to-events.ts';
import { keepSenders, type Senders } from '../senders/kept-senders.ts';
import { claimMessages } from './claim-messages.ts';
import { workOnMessage } from './work-on-message.ts';

export type MessageWorker = {
  readonly start: () => void;
  readonly wake: () => void;
  /** Reads new events, then works one batch of messages and one of webhooks; answers how much there was. For tests, which move the clock between rounds. */
  readonly runOnce: () => Promise<number>;
  /** Takes nothing more, and returns when what is under way is stored. */
  readonly stop: () => Promise<void>;
};

export type MessageWorkerOptions = {
  readonly house: House;
  readonly senders?: Senders;
  /** Messages at once; 8 unless told. */
  readonly concurrency?: number;
  /** Longer than the longest call; 60 seconds unless told. */
  readonly leaseMs?: number;
  /** Between two looks while nobody wakes it; a second unless told. */
  readonly pauseMs?: number;
  /** Uniform in [0, 1), for spreading retries. */
  readonly chance?: () => number;
  readonly tell?: (error: unknown) => void;
};

/** Reads events, sends messages and delivers webhooks, for all merchants. Any number of these share the work by leases on rows. */
export const messageWorker = (options: MessageWorkerOptions): MessageWorker => {
  const { house, concurrency = 8, leaseMs = 60_000, pauseMs = 1_000, tell = () => undefined } = options;
  const chance = options.chance ?? byBytes;
  const owner = uuidOf(house.newId('key'));
  const parts = { house, senders: options.senders ?? keepSenders(), chance };
  let stopping = false;
  let alarm = new AbortController();
  let loop: Promise<void> | null = null;

  const runOnce = async (): Promise<number> => {
    const heard = await listenToEvents(house, tell);
    const due = await claimMessages(house.db, { owner, now: house.clock.now(), leaseMs, limit: concurrency });
    await Promise.all(due.map((each) => workOnMessage(parts, each).catch(tell)));
    const delivered = await deliverHooks({ house, chance, owner, leaseMs, limit: concurrency, tell });
    return heard + due.length + delivered;
  };
  const run = async (): Promise<void> => {
    while (!stopping) {
      const worked = await runOnce().catch((error: unknown) => {
        tell(error);
        return 0;
      });
      if (worked === 0 && !alarm.signal.aborted)
        await delay(pauseMs, undefined, { signal: alarm.signal }).catch(() => undefined);
      alarm = new AbortController();
    }
  };
  return {
    wake: () => alarm.abort(),
    start: () => {
      loop ??= run();
    },
    runOnce,
    stop: async () => {
      stopping = true;
      alarm.abort();
      await loop;
    },
  };
};

const byBytes = (): number => {
  const [high = 0, low = 0] = systemRandomBytes(2);
  return (high * 256 + low) / 65_536;
};
