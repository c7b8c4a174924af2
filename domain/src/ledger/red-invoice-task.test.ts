import { describe, expect, it } from 'vitest';
import type { Actor } from '../actor.ts';
import { idOf } from '../ids/id.ts';
import { cny } from '../money/money.ts';
import { fromIso, HOUR, instantOf, later } from '../time/instant.ts';
import { dateOf } from '../time/local-date.ts';
import { moveRedInvoice, type RedInvoiceCommand, type RedInvoiceTask, redInvoiceTaskAt } from './red-invoice-task.ts';
import { byRate, rateOfSplit, taxLine } from './tax-lines.ts';

const uuid = '01930000-0000-7000-8000-00000000000';
const actor: Actor = { kind: 'staff', id: 'li', name: '李会计' };
const start = fromIso('2026-03-02T10:00:00+08:00') ?? instantOf(0);
const needed: RedInvoiceTask = {
  id: idOf('redInvoice', `${uuid}1`),
  entryId: idOf('entry', `${uuid}2`),
  caseId: idOf('refundCase', `${uuid}3`),
  reason: '02',
  lines: [taxLine(113_00n, 1_300, 'CNY')],
  version: 1,
  status: 'needed',
};
const apply = { move: 'apply', blueInvoiceNumber: '26312000000012345678', initiator: 'seller', at: start } as const;
type Step = RedInvoiceCommand extends infer C ? (C extends unknown ? Omit<C, 'actor' | 'now'> : never) : never;
const step = (task: RedInvoiceTask, command: Step, now = later(start, HOUR)) =>
  moveRedInvoice(task, { ...command, actor, now });
const after = (...words: Parameters<typeof step>): RedInvoiceTask => {
  const result = step(...words);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};
const codeOf = (...words: Parameters<typeof step>) => {
  const result = step(...words);
  return result.ok ? null : result.refusal.code;
};
const issue: Step = { move: 'issue', invoiceNumber: '26312000000099999999', issuedOn: dateOf('2026-03-02') };

describe('a red-letter invoice', () => {
  const waiting = after(needed, { ...apply, buyerConfirmed: true });

  it('of an invoice that nobody used may be issued at once', () => {
    const ready = after(needed, { ...apply, buyerConfirmed: false });
    expect(ready).toMatchObject({ status: 'confirmed', application: { confirmBy: null } });
    expect(after(ready, issue)).toMatchObject({ status: 'issued', issuedOn: '2026-03-02', version: 3 });
  });

  it('waits 72 hours for the buyer, the last moment included, and lapses by itself after that', () => {
    const limit = later(start, 72 * HOUR);
    expect(waiting).toMatchObject({ status: 'applied', application: { confirmBy: limit } });
    expect(redInvoiceTaskAt(waiting, limit).status).toBe('applied');
    expect(redInvoiceTaskAt(waiting, later(limit, 1))).toMatchObject({ status: 'lapsed', code: '07' });
    expect(after(waiting, { move: 'answer', agree: true, at: limit }, limit).status).toBe('confirmed');
    expect(codeOf(waiting, { move: 'answer', agree: true, at: limit }, later(limit, 1))).toBe(
      'red_invoice_move_not_allowed',
    );
  });

  it('that the buyer refused, or that lapsed, may be asked for again', () => {
    const refusedOne = after(waiting, { move: 'answer', agree: false, at: later(start, HOUR) });
    expect(refusedOne).toMatchObject({ status: 'lapsed', code: '05' });
    expect(after(refusedOne, { ...apply, buyerConfirmed: false }).status).toBe('confirmed');
  });

  it('is not issued before it is confirmed, nor in the future', () => {
    expect(codeOf(needed, issue)).toBe('red_invoice_move_not_allowed');
    expect(codeOf(waiting, issue)).toBe('red_invoice_move_not_allowed');
    const ready = after(needed, { ...apply, buyerConfirmed: false });
    expect(codeOf(ready, { ...issue, issuedOn: dateOf('2026-03-03') })).toBe('date_in_future');
  });

  it('may turn out not to be needed, until somebody knows better', () => {
    const aside = after(needed, { move: 'set_aside', why: '未开票' });
    expect(aside.status).toBe('not_needed');
    expect(after(aside, { ...apply, buyerConfirmed: true }).status).toBe('applied');
  });
});

describe('tax by rate', () => {
  it('adds lines of one rate and keeps rates apart', () => {
    const lines = byRate([
      taxLine(113_00n, 1_300, 'CNY'),
      taxLine(106_00n, 600, 'CNY'),
      taxLine(226_00n, 1_300, 'CNY'),
    ]);
    expect(lines).toEqual([
      { rateBasisPoints: 600, net: cny(100_00n), tax: cny(6_00n) },
      { rateBasisPoints: 1_300, net: cny(300_00n), tax: cny(39_00n) },
    ]);
  });

  it('finds the rate that an entry was split at, on either side, and owns up when there is none', () => {
    expect([rateOfSplit(100_00n, 13_00n), rateOfSplit(-94_34n, -5_66n), rateOfSplit(100_00n, 50_00n)]).toEqual([
      1_300,
      600,
      null,
    ]);
  });
});
