import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startPostgres } from '@redress/server/platform/postgres/embedded-postgres.ts';
import { migrate } from '@redress/server/platform/postgres/migrate.ts';
import { openPool } from '@redress/server/platform/postgres/pool.ts';
import { openNoticeDoor } from '../world/notice-door.ts';
import { openCity, playEveryChannel } from './every-channel.ts';
import { SimulationFailure } from './failure.ts';
import { simulate } from './simulate.ts';
import { addTally } from './tally.ts';

const help = `redress simulate：从一个种子演练一个商户数月的交易，每一步之后核对账目与渠道的真实情况
Plays one merchant's months of trade from a seed and checks the books against the channel's truth after every step.

  --seed N         一个种子 / one seed
  --seeds A..B     从 A 到 B / all seeds from A to B (default 1..200)
  --days D         天数 / days (default 45; 200 for a long run)
  --until day-41   演到这一天为止 / stop at this day
  --verbose        逐步讲述 / tell every step
  --every-channel  支付宝、微信支付、Stripe、银行一起，几天 / a few days over all four channels together
  --free           真并发，不可重演 / true concurrency, not repeatable
`;

/** The command behind `redress simulate`. Its database is its own and gone afterwards. Answers the exit code. */
const main = async (): Promise<number> => {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string' },
      seeds: { type: 'string', default: '1..200' },
      days: { type: 'string', default: '45' },
      until: { type: 'string' },
      verbose: { type: 'boolean', default: false },
      free: { type: 'boolean', default: false },
      'every-channel': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return say(help, 0);
  const seeds = seedsIn(values.seed ?? values.seeds);
  const days = numberIn(values.days);
  const until = values.until === undefined ? null : numberIn(values.until.replace(/^day-/, ''));
  if (seeds === null || days === null || (values.until !== undefined && until === null)) return say(help, 2);

  const folder = await mkdtemp(join(tmpdir(), 'redress-simulation-'));
  const postgres = await startPostgres({ dataFolder: folder, log: () => undefined, fast: true });
  const url = postgres.url('owner');
  await migrate({ url, now: () => 0, log: () => undefined });
  const db = await openPool({ url, applicationName: 'simulation', log: () => undefined });
  const door = await openNoticeDoor();
  try {
    if (values['every-channel']) return await playCities(seeds, db);
    return await play({ seeds, days, until, db, door, verbose: values.verbose, free: values.free });
  } finally {
    await door.close();
    await db.end();
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
};

type Play = Pick<Parameters<typeof simulate>[1], 'db' | 'door'> & {
  readonly seeds: readonly number[];
  readonly days: number;
  readonly until: number | null;
  readonly verbose: boolean;
  readonly free: boolean;
};

const play = async ({ seeds, days, until, db, door, verbose, free }: Play): Promise<number> => {
  const happened = new Map<string, number>();
  for (const [i, seed] of seeds.entries()) {
    try {
      const log = verbose ? (line: string) => process.stdout.write(`${line}\n`) : undefined;
      const interleaving = free ? 'free' : 'seeded';
      const outcome = await simulate(seed, { db, door, days, until, interleaving, ...(log && { log }) });
      addTally(happened, outcome.tally);
      if (verbose) for (const line of outcome.words ?? []) process.stdout.write(`${line}\n`);
      if (!verbose) process.stderr.write(`\r${i + 1}/${seeds.length} `);
    } catch (error) {
      if (!(error instanceof SimulationFailure)) throw error;
      return say(`\n${error.message}\n`, 1);
    }
  }
  const most = [...happened].sort(([a], [b]) => (a < b ? -1 : 1)).map(([what, times]) => `${what}: ${times}`);
  return say(`\n${most.join('\n')}\n${seeds.length} seeds, all agree / ${seeds.length} 个种子，账实全部相符\n`, 0);
};

/** Days over every channel together, one city a seed. */
const playCities = async (seeds: readonly number[], db: Play['db']): Promise<number> => {
  for (const [i, seed] of seeds.entries()) {
    const city = await openCity(`city-${seed}`, db);
    const told = await playEveryChannel(city).finally(() => city.close(db));
    if (told.length > 0) return say(`\nseed ${seed}:\n${told.join('\n')}\n`, 1);
    process.stderr.write(`\r${i + 1}/${seeds.length} `);
  }
  return say(
    `\n${seeds.length} seeds, the truth of all four channels is our books / ${seeds.length} 个种子，四个渠道账实全部相符\n`,
    0,
  );
};

const seedsIn = (text: string): number[] | null => {
  const [first, last] = text.split('..').map(numberIn);
  if (first == null || last === null) return null;
  return Array.from({ length: Math.max(0, (last ?? first) - first + 1) }, (_, i) => first + i);
};

const numberIn = (text: string): number | null => (/^\d{1,12}$/.test(text) ? Number(text) : null);

const say = (words: string, code: number): number => {
  process.stdout.write(words);
  return code;
};

process.exitCode = await main();
