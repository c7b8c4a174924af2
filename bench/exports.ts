import { setTimeout as sleep } from 'node:timers/promises';
import type { ReplyBodyOf } from '@redress/contract';
import { note, printTable, printTitle } from './measure/table.ts';
import { type Connection, connect, disconnect, get, post } from './world/api.ts';
import { fillCases } from './world/many-cases.ts';
import { type BenchServer, startServer } from './world/start-server.ts';

/**
 * Whole lists as files: the cases, payouts and entries of 1,000,000 cases as CSV and XLSX, written by the server that answers the desk meanwhile. What
 * counts is that memory does not grow with the list, and how long the desk waits. BENCH_CASES says how many. The bench fails when a file takes
 * more memory beyond what the server held than `limitMiB`.
 */
const cases = Number(process.env['BENCH_CASES'] ?? 1_000_000);
const limitMiB = 150;
const mebi = 1_048_576;
/** What has most columns and what has most rows, in both forms. */
const exported = [
  ['refund-cases', 'csv'],
  ['refund-cases', 'xlsx'],
  ['payouts', 'csv'],
  ['ledger/entries', 'xlsx'],
] as const;

const server = await startServer();
try {
  await fillCases(server, cases);
  await measure(server);
} finally {
  await server.stop();
}

async function measure(from: BenchServer): Promise<void> {
  const [asking, desk] = connect(from.address, 2);
  if (!asking || !desk) throw new Error('two connections were asked for');
  // A short one first: what is loaded and compiled once is no cost of a million rows.
  await exportOnce(from, { asking, desk, list: 'customers', format: 'xlsx', query: '?find=M-1' });
  const rows: (string | number)[][] = [];
  let most = 0;
  for (const [list, format] of exported) {
    const done = await exportOnce(from, { asking, desk, list, format, query: '' });
    const more = done.peak - done.before;
    most = Math.max(most, more);
    note(`${list}, ${format}: ${done.seconds.toFixed(1)} s, ${done.peak.toFixed(0)} MiB at most`);
    rows.push([
      `${list}, ${format}`,
      done.rows.toLocaleString('en'),
      done.seconds,
      done.rows / done.seconds,
      done.bytes / mebi,
      done.before,
      done.peak,
      more,
      done.waited,
    ]);
  }
  await disconnect([asking, desk]);
  printTitle(`Exports over ${cases.toLocaleString('en')} cases`);
  printTable(
    ['', 'rows', 'seconds', 'rows a second', 'file MiB', 'RSS before', 'at most', 'more MiB', 'desk waits, p95 ms'],
    rows,
  );
  note(
    `Desk: the first page of the queue, asked for ten times a second meanwhile. The limit for more is ${limitMiB} MiB.\n`,
  );
  if (most >= limitMiB) throw new Error(`an export takes ${Math.round(most)} MiB`);
}

type Asked = {
  readonly asking: Connection;
  readonly desk: Connection;
  readonly list: string;
  readonly format: 'csv' | 'xlsx';
  readonly query: string;
};

async function exportOnce({ shopKey, spent }: BenchServer, { asking, desk, list, format, query }: Asked) {
  const before = (await spent()).rss / mebi;
  const waits: number[] = [];
  let peak = before;
  const began = seconds();
  const { text } = await post(asking, {
    path: `/v1/${list}/export${query}`,
    body: { format, language: 'zh' },
    token: shopKey,
    key: `export-${list}-${format}-${query}-${began}`,
  });
  const { id } = JSON.parse(text) as ReplyBodyOf<'getExport'>;
  for (;;) {
    const asked = seconds();
    await get(desk, '/v1/refund-cases?limit=30', shopKey);
    waits.push((seconds() - asked) * 1_000);
    peak = Math.max(peak, (await spent()).rss / mebi);
    const job = JSON.parse(await get(asking, `/v1/exports/${id}`, shopKey)) as ReplyBodyOf<'getExport'>;
    if (job.status === 'failed') throw new Error(`the export of ${list} failed`);
    if (job.status !== 'done') {
      await sleep(100);
      continue;
    }
    waits.sort((a, b) => a - b);
    const waited = waits[Math.floor(waits.length * 0.95)] ?? 0;
    return { rows: job.rows, bytes: job.bytes ?? 0, seconds: seconds() - began, before, peak, waited };
  }
}

function seconds(): number {
  return Number(process.hrtime.bigint()) / 1e9;
}
