import { describe, expect, it } from 'vitest';
import type { Actor } from '../actor.ts';
import { fromIso, instantOf } from '../time/instant.ts';
import {
  type AccountingPeriod,
  fromPeriodText,
  lastDayOf,
  movePeriod,
  nextPeriod,
  openPeriod,
  type Period,
  type PeriodCommand,
} from './accounting-period.ts';

const october = '2026-10' as Period;
const li: Actor = { kind: 'staff', id: 'li', name: '李会计' };
const wang: Actor = { kind: 'staff', id: 'wang', name: '王主管' };
const now = fromIso('2026-11-03T09:00:00+08:00') ?? instantOf(0);
const command = (move: PeriodCommand['move'], actor = li, more: Partial<PeriodCommand> = {}): PeriodCommand => ({
  move,
  actor,
  now,
  reason: null,
  earlierOpen: null,
  laterClosed: null,
  ...more,
});
const moved = (before: AccountingPeriod, ...words: Parameters<typeof command>): AccountingPeriod => {
  const result = movePeriod(before, command(...words));
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};
const refusalOf = (before: AccountingPeriod, ...words: Parameters<typeof command>) => {
  const result = movePeriod(before, command(...words));
  return result.ok ? null : result.refusal.code;
};

describe('a month of the books', () => {
  const closing = moved(openPeriod(october), 'propose_close');
  const closed = moved(closing, 'confirm_close', wang);
  const reopening = moved(closed, 'ask_reopen', li, { reason: '漏记赔偿' });

  it('is closed by one person and confirmed by another', () => {
    expect([closing.status, closed.status, closed.version]).toEqual(['closing', 'closed', 2]);
    expect(refusalOf(closing, 'confirm_close', li)).toBe('period_second_person');
    expect(moved(closing, 'return_close', li)).toMatchObject({ status: 'open', version: 2 });
  });

  it('is opened again by two people and with a reason', () => {
    expect(refusalOf(closed, 'ask_reopen', li, { reason: '错' })).toBe('reason_required');
    expect(refusalOf(reopening, 'confirm_reopen', li)).toBe('period_second_person');
    expect(moved(reopening, 'confirm_reopen', wang).status).toBe('open');
    expect(moved(reopening, 'refuse_reopen', wang)).toMatchObject({ status: 'closed', closed: { by: wang } });
  });

  it('is closed after its end, in turn, and opened again from the end', () => {
    const early = fromIso('2026-10-31T23:59:59+08:00') ?? instantOf(0);
    expect(refusalOf(openPeriod(october), 'propose_close', li, { now: early })).toBe('period_not_over');
    expect(refusalOf(openPeriod(october), 'propose_close', li, { earlierOpen: '2026-09' as Period })).toBe(
      'period_earlier_open',
    );
    expect(refusalOf(closed, 'ask_reopen', li, { reason: '漏记赔偿', laterClosed: '2026-11' as Period })).toBe(
      'period_later_closed',
    );
  });

  it('allows no other move', () => {
    expect(refusalOf(openPeriod(october), 'confirm_close', wang)).toBe('period_move_not_allowed');
    expect(refusalOf(closed, 'propose_close')).toBe('period_move_not_allowed');
    expect(refusalOf(closing, 'ask_reopen')).toBe('period_move_not_allowed');
    expect(refusalOf(reopening, 'return_close')).toBe('period_move_not_allowed');
  });
});

it('knows its days', () => {
  expect([lastDayOf('2028-02' as Period), nextPeriod('2026-12' as Period)]).toEqual(['2028-02-29', '2027-01']);
  expect([fromPeriodText('2026-13'), fromPeriodText('2026-1'), fromPeriodText('2026-01')]).toEqual([
    null,
    null,
    '2026-01',
  ]);
});
