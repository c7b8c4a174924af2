import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { shanghaiDate, uuidOf } from '@redress/domain';
import { type AlipaySandbox, startAlipaySandbox } from '@redress/sandbox';
import { systemClock } from '@redress/server/platform/clock.ts';
import { Client } from 'pg';
import { drive, type Load, median, middleOf } from './measure/drive.ts';
import { figure, note, printTable, printTitle } from './measure/table.ts';
import { type Connection, connect, disconnect, post } from './world/api.ts';
import { connectAlipay } from './world/connect-alipay.ts';
import { claimBody, recordOrders, shopDay } from './world/orders.ts';
import { type BenchServer, startServer } from './world/start-server.ts';

/**
 * Whole decisions a second over HTTP (claim, assessment, approval: money reserved, debt booked, payout queued), and then payouts a
 * second over Alipay's protocol until they are settled and booked. The channel account is off while decisions are taken, so that the
 * payouts wait for their own measurement. The sandbox runs in this process, which is otherwise idle then.
 */
const runs = Number(process.env['BENCH_RUNS'] ?? 3);
const each = 400;
const connectionsAtOnce = 8;

const measure = async (server: BenchServer, sandbox: AlipaySandbox): Promise<void> => {
  const connections = connect(server.address, connectionsAtOnce);
  const [first] = connections;
  if (first === undefined) throw new Error('there is a connection');
  const switchAccount = await connectAlipay(server, sandbox, first);
  const decisions: Load[] = [];
  const payouts: number[] = [];
  const cpu = { decisions: 0, payouts: 0 };
  // Nobody looks at the first round: the server is warming up.
  for (let run = 0; run <= runs; run += 1) {
    const numbers = Array.from({ length: each }, (_, index) => `DE-${run}-${index}`);
    await recordOrders(server, first, { numbers, day: shopDay() });
    sandbox.createTrades(numbers.map((number) => ({ outTradeNo: `TRADE-${number}`, amountMinor: 30_000n })));
    await switchAccount('disable');
    const before = (await server.spent()).cpuMs;
    const load = await drive(connections, each, (connection, index) =>
      decide(server, connection, numbers[index] ?? ''),
    );
    // The worker holds what it meets while the account is off; those on hold are released together.
    await untilPayouts(server, 'held', each);
    const between = (await server.spent()).cpuMs;
    const began = process.hrtime.bigint();
    await switchAccount('enable');
    await untilPayouts(server, 'settled', (run + 1) * each);
    const seconds = Number(process.hrtime.bigint() - began) / 1e9;
    const after = (await server.spent()).cpuMs;
    if (run === 0) continue;
    decisions.push(load);
    payouts.push(each / seconds);
    cpu.decisions += between - before;
    cpu.payouts += after - between;
  }
  await disconnect(connections);

  const { perSecond, p50, p95, p99 } = middleOf(decisions);
  printTitle('Decisions and payouts');
  printTable(
    ['', 'a second', 'p50 ms', 'p95 ms', 'p99 ms', 'server CPU ms'],
    [
      [
        `claim, assess, approve; ${connectionsAtOnce} connections`,
        perSecond,
        p50,
        p95,
        p99,
        cpu.decisions / (runs * each),
      ],
      ['payouts settled through the sandbox', median(payouts), '', '', '', cpu.payouts / (runs * each)],
    ],
  );
  const paid = sandbox.truth().trades.reduce((sum, trade) => sum + trade.refundedMinor, 0n);
  note(`${figure((runs + 1) * each)} refunds; the sandbox paid ${figure(Number(paid) / 100)} yuan.\n`);
};

/** Claim, assessment and approval of one order, each with its own key and the version that the one before it answered. */
const decide = async ({ shopKey, managerKey }: BenchServer, connection: Connection, number: string): Promise<void> => {
  const claimed = await post(connection, {
    path: '/v1/refund-cases',
    body: claimBody(number),
    token: shopKey,
    key: `${number}-claim`,
  });
  const { id } = JSON.parse(claimed.text) as { id: string };
  const path = `/v1/refund-cases/${id}`;
  const assessed = await post(connection, {
    path: `${path}/assess`,
    body: {},
    token: shopKey,
    key: `${number}-assess`,
    ifMatch: claimed.etag,
  });
  const goodsReceivedOn = shanghaiDate(systemClock.now());
  await post(connection, {
    path: `${path}/approve`,
    body: { goodsReceivedOn },
    token: managerKey,
    key: `${number}-approve`,
    ifMatch: assessed.etag,
  });
};

const untilPayouts = async ({ ownerUrl, merchantId }: BenchServer, status: string, expected: number): Promise<void> => {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    for (let looks = 0; ; looks += 1) {
      const { rows } = await client.query<{ status: string; count: string }>(
        'select status, count(*) from payout where merchant_id = $1 group by status',
        [uuidOf(merchantId)],
      );
      if (Number(rows.find((row) => row.status === status)?.count ?? 0) === expected) return;
      if (looks === 6_000) throw new Error(`the payouts do not become ${status}: ${JSON.stringify(rows)}`);
      await sleep(10);
    }
  } finally {
    await client.end();
  }
};

const sandbox = await startAlipaySandbox({
  now: systemClock.now,
  random: () => randomInt(2 ** 32) / 2 ** 32,
  initialBalanceMinor: 100_000_000n,
  tickEveryMs: 100,
});
const server = await startServer();
try {
  await measure(server, sandbox);
} finally {
  await server.stop();
  await sandbox.close();
}
