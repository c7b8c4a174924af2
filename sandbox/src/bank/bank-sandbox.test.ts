import { describe, expect, onTestFinished, test } from 'vitest';
import { type BankSandbox, startBankSandbox } from './bank-sandbox.ts';
import { decimalOf } from './minor.ts';

const noon = Date.parse('2026-03-02T12:00:00+08:00');
const day = 24 * 3_600_000;

const openBank = async (openingMinor = 100_000n): Promise<{ bank: BankSandbox; clock: { at: number } }> => {
  const clock = { at: noon };
  const bank = await startBankSandbox({ now: () => clock.at, account: '1001', openingMinor });
  onTestFinished(() => bank.close());
  return { bank, clock };
};

/** A file with one transfer for each amount, numbered E1, E2, … unless told. */
const order = (
  messageId: string,
  amounts: readonly bigint[],
  change: { sum?: string; first?: string } = {},
): string => {
  const sum = change.sum ?? decimalOf(amounts.reduce((total, each) => total + each, 0n));
  const counts = `<NbOfTxs>${amounts.length}</NbOfTxs><CtrlSum>${sum}</CtrlSum>`;
  const transfers = amounts.map(
    (minor, index) =>
      `<CdtTrfTxInf><PmtId><EndToEndId>${index === 0 ? (change.first ?? 'E1') : `E${index + 1}`}</EndToEndId></PmtId>
      <Amt><InstdAmt Ccy="CNY">${decimalOf(minor)}</InstdAmt></Amt><Cdtr><Nm>陈</Nm></Cdtr>
      <CdtrAcct><Id><Othr><Id>6222</Id></Othr></Id></CdtrAcct></CdtTrfTxInf>`,
  );
  return `<?xml version="1.0"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"><CstmrCdtTrfInitn>
    <GrpHdr><MsgId>${messageId}</MsgId>${counts}</GrpHdr>
    <PmtInf>${counts}<DbtrAcct><Id><Othr><Id>1001</Id></Othr></Id></DbtrAcct>${transfers.join('')}</PmtInf>
    </CstmrCdtTrfInitn></Document>`;
};

test('a file is taken, booked when its time comes, and stands on the statement of its day', async () => {
  const { bank, clock } = await openBank();
  expect(bank.submit(order('M1', [1_000n, 250n]))).toEqual({ messageId: 'M1', taken: true, reason: null });
  expect(bank.truth().movements).toEqual([]);
  clock.at += 3_600_000;
  expect(bank.tick()).toBe(2);
  expect(bank.truth()).toMatchObject({ balanceMinor: 98_750n, transfers: [{ timesBooked: 1, keptMinor: 1_000n }, {}] });
  const statement = bank.statement('2026-03-02');
  expect(statement).toContain('<EndToEndId>E2</EndToEndId>');
  expect(statement.match(/<Amt Ccy="CNY">(1000.00|987.50)<\/Amt>/g)).toHaveLength(2);
  expect(bank.statement('2026-03-02')).toBe(statement);
  expect(bank.statement('2026-03-03')).toContain('987.50');
});

describe('what a strict bank refuses', () => {
  test.each([
    ['a wrong sum', order('M2', [100n], { sum: '1.01' }), 'CtrlSum'],
    ['another version', order('M3', [100n]).replace('001.09', '001.03'), 'pain.001.001.09'],
    ['a document type', order('M4', [100n]).replace('<Document', '<!DOCTYPE x><Document'), 'document type'],
    ['another account', order('M5', [100n]).replace('<Id>1001</Id>', '<Id>1002</Id>'), 'AC02'],
  ])('%s', async (_, xml, reason) => {
    const { bank } = await openBank();
    const taken = bank.submit(xml);
    expect([taken.taken, taken.reason]).toEqual([false, expect.stringContaining(reason)]);
    expect(bank.truth().transfers).toEqual([]);
  });

  test('the same message id again, and more than the account holds', async () => {
    const { bank, clock } = await openBank(150n);
    bank.submit(order('M1', [100n, 100n]));
    expect(bank.submit(order('M1', [1n]))).toMatchObject({ taken: false, reason: 'DU01' });
    clock.at += day;
    bank.tick();
    expect(bank.truth().transfers).toMatchObject([
      { status: 'booked' },
      { status: 'rejected', code: 'AM04', timesBooked: 0 },
    ]);
    expect(bank.submit(order('M2', [1n]))).toMatchObject({ taken: true });
    expect(bank.truth().transfers).toHaveLength(2);
  });
});

describe('faults', () => {
  test('reject, return, late, twice, another amount, unreported', async () => {
    const { bank, clock } = await openBank();
    bank.faults.next({ kind: 'reject', code: 'BE01' });
    bank.submit(order('M1', [100n, 200n], { first: 'A1' }));
    expect(bank.report('M1', 'rejected')).toContain('BE01');
    expect(bank.report('M1', 'rejected')).not.toContain('E2');
    expect(bank.report('M0')).toBeNull();
    for (const fault of [
      { kind: 'return', days: 2 },
      { kind: 'late', days: 1 },
      { kind: 'book-twice' },
      { kind: 'wrong-amount', byMinor: 1n },
      { kind: 'plain-credit' },
    ] as const)
      bank.faults.next(fault);
    for (const name of ['B1', 'C1', 'D1', 'F1', 'G1']) bank.submit(order(`M${name}`, [500n], { first: name }));
    bank.faults.next({ kind: 'unreported' });
    bank.submit(order('MH1', [500n], { first: 'H1' }));
    expect(bank.report('MH1')).not.toContain('H1</OrgnlEndToEndId>');
    clock.at += 3 * day;
    bank.tick();
    const kept = Object.fromEntries(bank.truth().transfers.map((each) => [each.endToEndId, each.keptMinor]));
    expect(kept).toEqual({ A1: 0n, E2: 200n, B1: 0n, C1: 500n, D1: 1_000n, F1: 501n, G1: 0n, H1: 500n });
    expect(bank.statement('2026-03-04')).toContain('<RtrInf>');
    expect(bank.statement('2026-03-03')).toContain('C1');
    expect(bank.statement('2026-03-03')).not.toContain('<RtrInf>');
  });

  test('a whole file', async () => {
    const { bank } = await openBank();
    bank.faults.next({ kind: 'reject-file', code: 'AM10' });
    expect(bank.submit(order('M1', [100n]))).toMatchObject({ taken: false, reason: 'AM10' });
    expect(bank.report('M1')).toContain('<GrpSts>RJCT</GrpSts>');
  });
});

test('the same doors over HTTP', async () => {
  const { bank, clock } = await openBank();
  const post = (path: string, body: string, type = 'application/json') =>
    fetch(`${bank.url}${path}`, { method: 'POST', body, headers: { 'content-type': type } });
  expect((await post('/_sandbox/faults', '{"kind":"wrong-amount","byMinor":"5"}')).status).toBe(200);
  expect((await post('/_sandbox/faults', '{"kind":"earthquake"}')).status).toBe(400);
  expect((await post('/files', order('M1', [100n]), 'application/xml')).status).toBe(200);
  expect((await post('/files', order('M1', [100n]), 'application/xml')).status).toBe(422);
  clock.at += day;
  await post('/_sandbox/tick', '{}');
  expect(await (await fetch(`${bank.url}/_sandbox/truth`)).json()).toMatchObject({ balanceMinor: '99895' });
  expect(await (await fetch(`${bank.url}/statements/2026-03-02`)).text()).toContain('E1');
  expect((await fetch(`${bank.url}/reports/M9`)).status).toBe(404);
});
