import type { Id, Instant } from '@redress/domain';
import { keepChannels } from '@redress/server/channels/open-channel.ts';
import { nextDueAt } from '@redress/server/payout/claim-due.ts';
import { receiveNotification } from '@redress/server/payout/receive-notification.ts';
import { payoutWorker } from '@redress/server/payout/worker.ts';
import type { PayoutNews } from '@redress/server/payout/worker-parts.ts';
import { draw, houseThrough, type Task, together } from './ask.ts';
import { bankNextAt, readTheBank } from './bank-desk.ts';
import { tickEveryChannel } from './channels.ts';
import { around, Crash, channelsThrough, LostConnection } from './saboteur.ts';
import { nextNoticeAt } from './weather.ts';
import type { World } from './world.ts';

/** Where a worker's round may be struck: rather where money or knowledge of it changes hands. */
const effectsOfRound = {
  effects: 14,
  places: ['channel send', 'channel send', 'channel query', 'commit-decision', 'commit-decision', 'rest-tender'],
};

/** One round of a worker that nobody has seen before and that nobody may see again: it may die at any effect. */
const workerRound = (world: World): Task => ({
  name: 'worker',
  run: async (pass) => {
    const way = around(pass, draw(world, effectsOfRound, hasWork(world) ? 3 : 0));
    const house = houseThrough(world, way);
    const channels = world.settings.sabotage.channels(channelsThrough(keepChannels(house), way));
    const worker = payoutWorker({ house, channels, tell: (news) => hear(world, news, way.isDead()) });
    try {
      await worker.runOnce();
    } catch (error) {
      if (!(error instanceof Crash || error instanceof LostConnection)) throw error;
    }
    if (way.struck() !== null) world.tally.count(`mishap ${way.struck()}`);
  },
});

/** A worker with nothing to do has nothing to die over. */
const hasWork = ({ facts, clock }: World): boolean =>
  facts.payouts.some(({ nextAt }) => nextAt !== null && nextAt <= clock.now());

/** The channel settles what is due and sends its notices; they are read by a process that may die over them. */
const channelRound = (world: World): Task => ({
  name: 'channel',
  run: async (pass) => {
    world.door.answerBy(async (path, message) => {
      const way = around((effect) => effect(), draw(world, { effects: 4 }));
      const [kind = '', accountId] = path.split('/');
      const asked = { kind, accountId: accountId as Id<'channelAccount'>, message };
      const answer = await receiveNotification(houseThrough(world, way), asked);
      if (answer === null) throw new Error(`there is no channel at ${path}`);
      world.tally.count(`notice ${kind} ${kind === 'alipay' ? answer.body : answer.status}`);
      return answer;
    });
    await pass(() => tickEveryChannel(world.channels));
  },
});

/** A worker that finds something it did not expect says so; the run takes it at its word. */
const hear = ({ tally, complaints, log }: World, news: PayoutNews, dead: boolean): void => {
  if (news.event === 'payout_moved') {
    tally.count(`payout ${news.to}`);
    log(`  ${news.payoutId}: ${news.from} → ${news.to}`);
  } else if (news.event === 'channel_answered') tally.count(`answer ${news.asked} ${news.class}`);
  else if (news.event === 'step_failed') {
    const planned = news.error instanceof Crash || news.error instanceof LostConnection || dead;
    if (!planned) complaints.push(`a step failed: ${String(news.error)}`);
  } else {
    tally.count(news.event);
    if (news.event === 'contradiction')
      complaints.push(`the channel contradicts the books: ${news.payoutId} is ${news.status}`);
  }
};

export const workersWork = (world: World, workers: number): Promise<void> =>
  together(world, [...Array.from({ length: workers }, () => workerRound(world)), channelRound(world)]);

const horizon = 3 * 24 * 3_600_000;

/**
 * Lets one worker and the channel work, and moves the clock to whatever is due next, until nothing is. Answers false when
 * it does not come to an end.
 */
export const untilQuiet = async (world: World): Promise<boolean> => {
  for (let rounds = 0; rounds < 400; rounds += 1) {
    await workersWork(world, 1);
    await readTheBank(world);
    const next = await nextMoment(world);
    if (next === null) return true;
    if (next > world.clock.now()) world.clock.set(next);
  }
  return false;
};

/** A notice that is due and stays undelivered waits for a later one; a minute is as good as a moment then. */
const nextMoment = async (world: World): Promise<Instant | null> => {
  const now = world.clock.now();
  const due = [await nextDueAt(world.db, now, horizon), nextNoticeAt(world), bankNextAt(world)].filter(
    (at) => at !== null,
  );
  return due.length === 0 ? null : (Math.max(Math.min(...due), now + 1_000) as Instant);
};
