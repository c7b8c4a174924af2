import { drive, type Load, median, middleOf } from './measure/drive.ts';
import { figure, note, printTable, printTitle } from './measure/table.ts';
import { connect, disconnect, post } from './world/api.ts';
import {
  bareClaims,
  commitDecision,
  connectBare,
  type Model,
  oneByOne,
  oneStatement,
  pipelined,
  readModel,
  type Write,
} from './world/bare-sql.ts';
import { claimBody, recordOrders, shopDay } from './world/orders.ts';
import { type BenchServer, startServer } from './world/start-server.ts';

/**
 * Claims a second over HTTP, beside the same rows written by bare SQL on the same database. Each claim is durable before it is
 * answered and has its own order and key. All ways take turns within a run, so that a noisy neighbour spoils them alike; the
 * tables show the run in the middle. BENCH_RUNS (3) says how many.
 */
const runs = Number(process.env['BENCH_RUNS'] ?? 3);
const rounds = [
  { connections: 1, claims: 600 },
  { connections: 8, claims: 2_000 },
  { connections: 32, claims: 3_000 },
] as const;
const bareWays = { oneStatement, pipelined, commitDecision, oneByOne } as const satisfies Record<string, Write>;
type Way = keyof typeof bareWays | 'http';

const measure = async (server: BenchServer): Promise<void> => {
  await claimMany(server, await newOrders(server, 'warm', 3_000), 8);
  const model = await readModel(server);
  const loads = new Map(rounds.map(({ connections }) => [connections, [] as Record<Way, Load>[]]));
  const before = await server.spent();
  let cpuMs = 0;
  for (let run = 0; run < runs; run += 1) {
    for (const { connections, claims } of rounds) {
      const numbers = await newOrders(server, `${run}-${connections}`, claims);
      const idle = await server.spent();
      const http = await claimMany(server, numbers, connections);
      cpuMs += (await server.spent()).cpuMs - idle.cpuMs;
      loads.get(connections)?.push({ http, ...(await writeBare({ server, model, numbers, connections })) });
    }
  }
  const after = await server.spent();
  const claimed = runs * rounds.reduce((sum, { claims }) => sum + claims, 0);

  printTitle('Claims over HTTP, and the same rows by bare SQL');
  printTable(
    [
      'connections',
      'claims/s',
      'p50 ms',
      'p95 ms',
      'p99 ms',
      'bare: one statement',
      'pipelined',
      'our function',
      'one by one',
      'HTTP ÷ one statement',
      'HTTP ÷ one by one',
    ],
    [...loads].map(([connections, all]) => rowOf(connections, all)),
  );
  note(
    'Bare columns are writes a second by the same driver from this process. The server, the load and PostgreSQL share the machine.\n',
  );
  printTable(
    ['statement', 'a claim'],
    Object.entries(after.statements)
      .map(([name, count]) => [name, (count - (before.statements[name] ?? 0)) / claimed] as const)
      .filter(([, each]) => each >= 0.005),
  );
  note(`Each statement is a round trip. Server CPU: ${figure(cpuMs / claimed)} ms a claim, of all runs.`);
  note(
    `Server memory before and after ${claimed.toLocaleString('en')} claims: RSS ${mebibytes(before.rss)} and ${mebibytes(after.rss)} MiB, heap ${mebibytes(before.heapUsed)} and ${mebibytes(after.heapUsed)} MiB.\n`,
  );
};

const rowOf = (connections: number, all: readonly Record<Way, Load>[]): (string | number)[] => {
  const middle = (way: Way): Load => middleOf(all.map((loads) => loads[way]));
  const http = middle('http');
  // Taken within each run, where both ways met the same neighbours.
  const ratio = (way: Way): number => median(all.map((loads) => loads.http.perSecond / loads[way].perSecond));
  const bare = Object.keys(bareWays) as (keyof typeof bareWays)[];
  return [
    String(connections),
    http.perSecond,
    http.p50,
    http.p95,
    http.p99,
    ...bare.map((way) => middle(way).perSecond),
    ratio('oneStatement'),
    ratio('oneByOne'),
  ];
};

const newOrders = async (server: BenchServer, name: string, count: number): Promise<string[]> => {
  const [connection] = connect(server.address, 1);
  if (connection === undefined) throw new Error('one connection was asked for');
  const numbers = Array.from({ length: count }, (_, index) => `CL-${name}-${index}`);
  await recordOrders(server, connection, { numbers, day: shopDay() });
  await disconnect([connection]);
  return numbers;
};

const claimMany = async (server: BenchServer, orderNumbers: readonly string[], count: number): Promise<Load> => {
  const connections = connect(server.address, count);
  const load = await drive(connections, orderNumbers.length, (connection, index) => {
    const number = orderNumbers[index] ?? '';
    return post(connection, {
      path: '/v1/refund-cases',
      body: claimBody(number),
      token: server.shopKey,
      key: `claim-${number}`,
    });
  });
  await disconnect(connections);
  return load;
};

type Bare = {
  readonly server: BenchServer;
  readonly model: Model;
  readonly numbers: readonly string[];
  readonly connections: number;
};

const writeBare = async ({ server, model, numbers, connections }: Bare) => {
  const one = async (write: Write): Promise<Load> => {
    const claims = await bareClaims(server, model, numbers);
    const clients = await connectBare(server, connections);
    const load = await drive(clients, claims.length, (client, index) => {
      const claim = claims[index];
      if (claim === undefined) throw new Error('as many claims as pieces of work');
      return write(client, claim);
    });
    await Promise.all(clients.map((client) => client.end()));
    return load;
  };
  return {
    oneStatement: await one(bareWays.oneStatement),
    pipelined: await one(bareWays.pipelined),
    commitDecision: await one(bareWays.commitDecision),
    oneByOne: await one(bareWays.oneByOne),
  };
};

const mebibytes = (bytes: number): string => Math.round(bytes / 1024 / 1024).toString();

const server = await startServer();
try {
  await measure(server);
} finally {
  await server.stop();
}
