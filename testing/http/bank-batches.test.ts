import type { Scope } from '@redress/contract';
import { payoutWorker } from '@redress/server/payout/worker.ts';
import { createApiKey } from '@redress/server/staff/create-api-key.ts';
import { afterAll, describe, expect, test } from 'vitest';
import { bankDay, connectBank, startBank, waitingForBank } from '../testkit/bank.ts';
import { granted, openShop } from '../testkit/trade.ts';
import { freshKey, testApi, there } from './api.ts';
import { form, formHeaders } from './form.ts';

const { clock, house, call } = await testApi();
const bank = await startBank(clock);
afterAll(() => bank.close());
const shop = await openShop(house);
const account = await connectBank(shop);
const worker = payoutWorker({ house });

const keyOf = async (staffName: string, ...scopes: Scope[]): Promise<string> => {
  const { merchantId } = shop;
  return granted(await createApiKey(house, { merchantId, label: staffName, scopes, staffId: null, staffName })).secret;
};
const maker = await keyOf('出纳', 'payouts:read', 'payouts:write', 'payouts:release');
const checker = await keyOf('财务主管', 'payouts:read', 'payouts:release');

describe('a bank file over the API', () => {
  test('made, released by another, downloaded once, and answered by the bank', async () => {
    const payout = await waitingForBank(shop, worker, 12_345n);
    const body = { channelAccountId: account.id };
    const key = { 'idempotency-key': freshKey() };
    const made = await call('makeBankBatch', { as: maker, headers: key, body });
    expect([made.status, made.body.status, made.body.total.amount]).toEqual([201, 'made', '123.45']);
    expect((await call('makeBankBatch', { as: maker, headers: key, body })).body.id).toBe(made.body.id);
    const params = { id: made.body.id };

    const match = { 'if-match': String(made.headers['etag']) };
    expect((await call('releaseBankBatch', { as: maker, params })).problem.code).toBe('if_match_missing');
    const own = await call('releaseBankBatch', { as: maker, params, headers: match });
    expect([own.status, own.problem.code]).toEqual([403, 'bank_batch_maker_releases']);
    expect(
      (await call('discardBankBatch', { as: checker, params, headers: match, body: { reason: '不对' } })).problem.code,
    ).toBe('scope_missing');
    const released = await call('releaseBankBatch', { as: checker, params, headers: match });
    expect([released.body.status, released.body.released?.by.name]).toEqual(['released', '财务主管']);

    const file = await call('downloadBankBatch', { as: maker, params, body: {} });
    expect(file.headers['content-type']).toContain('application/xml');
    const again = await call('downloadBankBatch', { as: maker, params, body: {} });
    expect([again.status, again.problem.code]).toEqual([409, 'bank_file_downloaded']);
    const detail = (await call('getBankBatch', { as: checker, params })).body;
    expect(detail.items).toMatchObject([{ endToEndId: payout.requestNumber, payoutStatus: 'accepted' }]);
    expect(detail.downloads).toMatchObject([{ by: { name: '出纳' }, reason: null }]);

    bank.submit(file.text);
    clock.advance(3_600_000);
    bank.tick();
    const statement = await upload(bank.statement(bankDay(clock)));
    expect(statement.body).toMatchObject({ kind: 'camt.053', counts: { moves: 1, noted: 1 }, open: 0 });
    const lines = await call('listBankLines', {
      as: checker,
      params: { id: statement.body.id },
      query: { limit: '1' },
    });
    expect(lines.body).toMatchObject({
      data: [{ verdict: 'moves', endToEndId: payout.requestNumber, amount: { amount: '123.45' } }],
      next: 1,
    });
    expect((await call('listBankBatches', { as: checker, query: { status: 'released' } })).body.data).toHaveLength(1);
    expect((await call('listBankFiles', { as: checker })).body.data).toHaveLength(1);
  });

  test('a line that does not fit is closed by a person with a note', async () => {
    const report = await upload('客户流水号,状态\nR00000000000000000000000000,成功\n');
    expect(report.body).toMatchObject({ kind: 'result_sheet', open: 1 });
    const lines = await call('listBankLines', { as: checker, params: { id: report.body.id }, query: { open: 'true' } });
    const line = there(lines.body.data[0]);
    expect(line).toMatchObject({ verdict: 'contradicts', why: 'number_unknown' });
    const params = { id: report.body.id, place: String(line.place) };
    const closed = await call('closeBankLine', { as: maker, params, body: { note: '银行误发' } });
    expect(closed.body.closed).toMatchObject({ note: '银行误发', by: { name: '出纳' } });
    expect((await call('closeBankLine', { as: maker, params, body: { note: '再次' } })).status).toBe(404);
    expect((await call('getBankFile', { as: checker, params: { id: report.body.id } })).body.open).toBe(0);
  });

  test.each([
    ['nothing that a bank sends', '<x/>', 'file_unreadable'],
    ['a sheet without the columns', '姓名,金额\n陈,1\n', 'file_layout_unknown'],
    ['another account', bank.statement('2026-03-02').replaceAll('1001234509000123456', '8'), 'bank_file_other_account'],
  ])('%s is refused', async (_, contents, code) => {
    const reply = await upload(contents);
    expect([reply.status, reply.problem.code]).toEqual([422, code]);
  });
});

const upload = (contents: string) => {
  const payload = form({ channelAccountId: account.id }, { name: 'bank.xml', contents: Buffer.from(contents) });
  return call('takeInBankFile', { as: maker, headers: formHeaders, payload });
};
