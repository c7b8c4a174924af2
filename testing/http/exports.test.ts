import { writePolicyFile } from '@redress/contract';
import { sweepExports, workOnExport } from '@redress/server/export/work-on-exports.ts';
import { parse } from 'csv-parse/sync';
import exceljs from 'exceljs';
import { expect, test } from 'vitest';
import { freshKey, testApi, there } from './api.ts';
import { sampleClaim, sampleOrder, samplePolicy } from './samples.ts';

const { call, newMerchant, house, clock, pool } = await testApi();
const shop = await newMerchant('导出的店');
const lin = await shop.keyOf('小林');
const wang = await shop.keyOf('老王');
const decided = (version: number) => ({ 'if-match': `"${version}"`, 'idempotency-key': freshKey() });

/** Three claims, the first of them approved, and customers whose names a spreadsheet could take for formulas. */
for (const number of ['E-1', 'E-2', 'E-3']) {
  await call('recordOrder', { as: lin, body: sampleOrder(number, shop.storeId) });
  await call('openCase', { as: lin, body: sampleClaim(number), headers: decided(0) });
}
const first = there((await call('listCases', { as: lin, query: { number: 'E-1' } })).body.data[0]);
await call('assessCase', { as: lin, params: { id: first.id }, body: {}, headers: decided(1) });
await call('approveCase', {
  as: wang,
  params: { id: first.id },
  body: { goodsReceivedOn: '2026-03-02' },
  headers: decided(2),
});
for (const [reference, name] of [
  ['M-1', '=HYPERLINK("http://x.example","点我")'],
  ['M-2', '+86'],
  ['M-3', '-1+1'],
  ['M-4', '@SUM(A1)'],
  ['M-5', '王，芳"'],
])
  await call('createCustomer', { as: lin, body: { reference, name, phone: '13812345678', email: 'wang@example.com' } });

const workAll = async (): Promise<void> => {
  while (await workOnExport(house, () => false));
};
const fetched = async (as: string, id: string): Promise<Buffer> => {
  const reply = await call('getExportFile', { as, params: { id } });
  expect(reply.status, reply.text).toBe(200);
  return reply.bytes;
};
const csvRows = (file: Buffer) => parse(file.toString('utf8'), { bom: true }) as string[][];

test('a list leaves with the filters that were asked for, and shows how far it is', async () => {
  const asked = await call('exportCases', { as: lin, query: { status: 'claimed' }, body: { format: 'csv' } });
  expect(asked.body).toMatchObject({ list: 'cases', status: 'waiting', rows: 0, total: null, bytes: null });
  const early = await call('getExportFile', { as: lin, params: { id: asked.body.id } });
  expect(early.problem).toMatchObject({ status: 409, code: 'export_not_there' });
  await workAll();
  const done = await call('getExport', { as: lin, params: { id: asked.body.id } });
  expect(done.body).toMatchObject({ status: 'done', rows: 2, total: 2 });
  const file = await fetched(lin, asked.body.id);
  expect(file.length).toBe(done.body.bytes);
  const [head, ...rows] = csvRows(file);
  expect(head?.slice(0, 3)).toEqual(['退款单号', '订单号', '门店']);
  expect(rows.map((row) => row[1])).toEqual(['E-3', 'E-2']);
});

test.each(['exportCases', 'exportPayouts', 'exportEntries', 'exportBreaks', 'exportCustomers'] as const)(
  '%s gives the same rows as CSV and as XLSX, in both languages',
  async (operation) => {
    const shapes: number[][] = [];
    for (const language of ['zh', 'en'] as const) {
      const ids = [];
      for (const format of ['csv', 'xlsx'] as const)
        ids.push((await call(operation, { as: wang, body: { format, language } })).body.id);
      await workAll();
      const [csv = '', xlsx = ''] = ids;
      const plain = csvRows(await fetched(wang, csv));
      const book = new exceljs.Workbook();
      await book.xlsx.load((await fetched(wang, xlsx)).buffer as ArrayBuffer);
      const sheet = there(book.worksheets[0]);
      expect(sheet.rowCount).toBe(plain.length);
      expect((sheet.getRow(1).values as string[]).slice(1)).toEqual(plain[0]);
      shapes.push([plain.length, plain[0]?.length ?? 0]);
    }
    expect(shapes[0]).toEqual(shapes[1]);
    if (operation !== 'exportBreaks') expect(shapes[0]?.[0]).toBeGreaterThan(1);
  },
);

test('every list is counted before it is written', async () => {
  const body = { format: 'csv' };
  const lists = [
    (await call('exportCases', { as: lin, query: { find: 'E-1' }, body })).body,
    (await call('exportEntries', { as: lin, query: { kind: 'refund_approved' }, body })).body,
    (await call('exportCustomers', { as: lin, query: { find: 'M-2' }, body })).body,
  ];
  await workAll();
  lists.push(
    (await call('exportPayouts', { as: lin, body })).body,
    (await call('exportBreaks', { as: lin, body })).body,
  );
  await workAll();
  for (const { id } of lists) {
    const { status, rows, total, list } = (await call('getExport', { as: lin, params: { id } })).body;
    expect([list, status, total]).toEqual([list, 'done', rows]);
    expect([list, csvRows(await fetched(lin, id)).length - 1]).toEqual([list, total]);
  }
});

test('a change of policy is tried by a job, whose report is the direct answer', async () => {
  const document: unknown = JSON.parse(writePolicyFile(samplePolicy(), 'json'));
  const body = { before: document, after: document, from: '2026-01-01', to: '2026-12-31' };
  const asked = await call('startPolicyTrial', { as: lin, body });
  const params = { id: asked.body.id };
  expect((await call('getPolicyTrial', { as: lin, params })).body).toMatchObject({
    job: { list: 'policy_trial', status: 'waiting', total: null },
    report: null,
  });
  expect((await call('getPolicyTrial', { as: wang, params })).problem.code).toBe('not_found');
  await workAll();
  const { job, report } = (await call('getPolicyTrial', { as: lin, params })).body;
  expect(job).toMatchObject({ status: 'done', rows: 3, total: 3 });
  expect(report).toEqual((await call('simulatePolicy', { as: lin, body })).body);
  const log = (await call('listViewLog', { as: lin, query: { kind: 'export_asked', subject: params.id } })).body.data;
  expect(log[0]?.details).toMatchObject({ list: 'policy_trial', filter: { from: '2026-01-01' } });

  const second = (await call('startPolicyTrial', { as: lin, body })).body;
  await call('cancelExport', { as: lin, params: { id: second.id } });
  await workAll();
  expect((await call('getPolicyTrial', { as: lin, params: { id: second.id } })).body).toMatchObject({
    job: { status: 'cancelled' },
    report: null,
  });
});

test('nothing in a sheet is a formula, and customers are masked', async () => {
  const csv = (await call('exportCustomers', { as: lin, body: { format: 'csv' } })).body.id;
  const xlsx = (await call('exportCustomers', { as: lin, body: { format: 'xlsx' } })).body.id;
  await workAll();
  const text = (await fetched(lin, csv)).toString('utf8');
  expect(text).not.toContain('13812345678');
  expect(text).toContain('138****5678');
  const cells = csvRows(Buffer.from(text)).flat();
  expect(cells.filter((cell) => /^[=+\-@]/.test(cell))).toEqual([]);
  expect(cells).toContain(`'=HYPERLINK("http://x.example","点我")`);
  // Nothing else is touched: numbers and days stay what they are.
  expect(cells.filter((cell) => cell.startsWith("'")).length).toBe(4);
  expect(cells.filter((cell) => cell.startsWith('2026-03-02 ')).length).toBe(5);
  const book = new exceljs.Workbook();
  await book.xlsx.load((await fetched(lin, xlsx)).buffer as ArrayBuffer);
  const types = new Set<number>();
  there(book.worksheets[0]).eachRow((row) => row.eachCell((cell) => types.add(cell.type)));
  expect([...types]).toEqual([exceljs.ValueType.String]);
});

test('customers in full need the right and a reason, and both looks are on record', async () => {
  const plain = await shop.keyOf('小陈', ['customers:read']);
  const refusedOnce = await call('exportCustomers', {
    as: plain,
    body: { format: 'csv', inFull: true, reason: '对账核对' },
  });
  expect(refusedOnce.problem).toMatchObject({ status: 403, code: 'scope_missing' });
  const silent = await call('exportCustomers', { as: lin, body: { format: 'csv', inFull: true } });
  expect(silent.problem).toMatchObject({ code: 'reason_required', errors: [{ pointer: '/reason' }] });
  const { id } = (
    await call('exportCustomers', { as: lin, body: { format: 'csv', inFull: true, reason: '电话回访顾客' } })
  ).body;
  await workAll();
  expect((await fetched(lin, id)).toString('utf8')).toContain('13812345678');
  const { rows } = await pool.query<{ kind: string; details: Record<string, unknown> }>(
    'select kind, details from view_log where subject = $1 order by view_entry_id',
    [id],
  );
  expect(rows.map(({ kind }) => kind)).toEqual(['export_asked', 'customer_seen_in_full', 'file_taken']);
  expect(rows[0]?.details).toMatchObject({ list: 'customers', inFull: true, reason: '电话回访顾客' });
});

test('nobody sees or takes what a colleague asked for; rights that are gone take the file along', async () => {
  const { id } = (await call('exportPayouts', { as: lin, body: { format: 'xlsx' } })).body;
  await workAll();
  for (const operation of ['getExport', 'getExportFile', 'cancelExport'] as const)
    expect((await call(operation, { as: wang, params: { id } })).problem).toMatchObject({ code: 'not_found' });
  expect((await call('listExports', { as: wang })).body.data.map((job) => job.id)).not.toContain(id);
  const { rows } = await pool.query<{ asked_by_id: string }>(
    `select asked_by_id from export_job order by export_job_id desc limit 1`,
  );
  expect(rows[0]?.asked_by_id).toMatch(/^stf_/);
  const less = await shop.keyOf('小林', ['cases:read']);
  expect((await call('getExportFile', { as: less, params: { id } })).problem).toMatchObject({
    status: 403,
    code: 'scope_missing',
  });
});

test('at most three at a time for one person; one that is stopped makes room', async () => {
  const ask = () => call('exportCases', { as: lin, body: { format: 'xlsx' } });
  const replies = await Promise.all([ask(), ask(), ask(), ask(), ask()]);
  expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 200, 200, 429, 429]);
  const { id } = there(replies.find(({ status }) => status === 200)).body;
  const stopped = await call('cancelExport', { as: lin, params: { id } });
  expect(stopped.body.status).toBe('cancelled');
  expect((await ask()).status).toBe(200);
  await workAll();
  expect((await call('getExport', { as: lin, params: { id } })).body.status).toBe('cancelled');
});

test('a file is kept for seven days, and gone when it is deleted', async () => {
  const kept = (await call('exportCases', { as: lin, body: { format: 'xlsx' } })).body.id;
  const deleted = (await call('exportCases', { as: lin, body: { format: 'xlsx' } })).body.id;
  await workAll();
  expect((await call('cancelExport', { as: lin, params: { id: deleted } })).body.status).toBe('removed');
  expect((await call('getExportFile', { as: lin, params: { id: deleted } })).problem.code).toBe('export_not_there');
  clock.advance(6 * 24 * 3_600_000);
  await sweepExports(house);
  await fetched(lin, kept);
  clock.advance(24 * 3_600_000 + 1);
  expect((await call('getExport', { as: lin, params: { id: kept } })).body.status).toBe('removed');
  const key = (await pool.query<{ file_key: string }>(`select file_key from export_job order by export_job_id limit 1`))
    .rows[0]?.file_key;
  expect(await house.files.read(key ?? '')).not.toBeNull();
  while ((await sweepExports(house)) > 0);
  expect(await house.files.read(key ?? '')).toBeNull();
});
