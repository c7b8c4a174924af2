import { drive, type Load, middleOf } from './measure/drive.ts';
import { figure, note, printTable, printTitle } from './measure/table.ts';
import { connect, disconnect, post } from './world/api.ts';
import { orderBody, recordOrders, shopDay } from './world/orders.ts';
import { startServer } from './world/start-server.ts';

/** Orders a second over HTTP, one at a time and in bulk of 500, and what the server's memory does meanwhile. */
const runs = Number(process.env['BENCH_RUNS'] ?? 3);
const singles = 600;
const inBulk = 4_000;

const server = await startServer();
try {
  const connections = connect(server.address, 8);
  const four = connections.slice(0, 4);
  const single: Load[] = [];
  const bulk: Load[] = [];
  const before = await server.spent();
  for (let run = 0; run < runs; run += 1) {
    single.push(
      await drive(connections, singles, (connection, index) =>
        post(connection, {
          path: '/v1/orders',
          body: orderBody(server, `ONE-${run}-${index}`, shopDay()),
          token: server.shopKey,
        }),
      ),
    );
    bulk.push(
      await drive(four, inBulk / 500, (connection, index) =>
        recordOrders(server, connection, {
          numbers: Array.from({ length: 500 }, (_, place) => `BULK-${run}-${index}-${place}`),
          day: shopDay(),
        }),
      ),
    );
  }
  const after = await server.spent();
  await disconnect(connections);

  const one = middleOf(single);
  const many = middleOf(bulk);
  printTitle('Orders');
  printTable(
    ['', 'orders/s', 'p50 ms a request', 'p95 ms', 'p99 ms'],
    [
      ['one an HTTP request, 8 connections', one.perSecond, one.p50, one.p95, one.p99],
      ['500 an HTTP request, 4 connections', many.perSecond * 500, many.p50, many.p95, many.p99],
    ],
  );
  const mebibytes = (bytes: number): string => figure(Math.round(bytes / 1024 / 1024));
  note(
    `Two lines, a coupon and a tender each. Server memory before and after ${(runs * (singles + inBulk)).toLocaleString('en')} orders: RSS ${mebibytes(before.rss)} and ${mebibytes(after.rss)} MiB, heap ${mebibytes(before.heapUsed)} and ${mebibytes(after.heapUsed)} MiB.\n`,
  );
} finally {
  await server.stop();
}
