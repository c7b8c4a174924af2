import { type Actor, sameHand } from '../actor.ts';
import { type Refusal, refusal } from '../refusal/refusal.ts';
import { ok, type Result, refused } from '../result.ts';
import { type Text, text } from '../text.ts';
import type { Instant } from '../time/instant.ts';
import { addDays, addMonths, dateOf, type LocalDate, shanghaiDate } from '../time/local-date.ts';

declare const period: unique symbol;
/** A month of the books, `2026-10`. Compared as text, which is calendar order. */
export type Period = string & { readonly [period]: true };

/** Reads a period; null when it is not one. */
export const fromPeriodText = (words: string): Period | null =>
  /^\d{4}-(0[1-9]|1[0-2])$/.test(words) ? (words as Period) : null;
export const periodOf = (date: LocalDate): Period => date.slice(0, 7) as Period;
export const firstDayOf = (of: Period): LocalDate => dateOf(`${of}-01`);
export const lastDayOf = (of: Period): LocalDate => addDays(addMonths(firstDayOf(of), 1), -1);
export const nextPeriod = (of: Period): Period => periodOf(addMonths(firstDayOf(of), 1));

/** `closing` and `reopening` wait for the second person; nothing new is dated into a period that is not open. */
export const periodStatusText = {
  open: text('开放', 'open'),
  closing: text('待复核结账', 'closing, waiting for a second person'),
  closed: text('已结账', 'closed'),
  reopening: text('待复核反结账', 'reopening, waiting for a second person'),
} as const satisfies Record<string, Text>;
export type PeriodStatus = keyof typeof periodStatusText;

type Asked = { readonly by: Actor; readonly at: Instant };

/** A month with what is true of it then. Months that nobody touched are open and have no record. */
export type AccountingPeriod = { readonly period: Period; readonly version: number } & (
  | { readonly status: 'open' }
  | { readonly status: 'closing'; readonly proposed: Asked }
  | { readonly status: 'closed'; readonly proposed: Asked; readonly closed: Asked }
  | {
      readonly status: 'reopening';
      readonly proposed: Asked;
      readonly closed: Asked;
      readonly reopen: Asked & { readonly reason: string };
    }
);

export const openPeriod = (of: Period): AccountingPeriod => ({ period: of, status: 'open', version: 0 });

export const periodMoveText = {
  propose_close: text('申请结账', 'propose closing'),
  confirm_close: text('复核结账', 'confirm closing'),
  return_close: text('退回结账', 'send closing back'),
  ask_reopen: text('申请反结账', 'ask to reopen'),
  confirm_reopen: text('复核反结账', 'confirm reopening'),
  refuse_reopen: text('驳回反结账', 'refuse to reopen'),
} as const satisfies Record<string, Text>;
export type PeriodMove = keyof typeof periodMoveText;
export const periodMoves = Object.keys(periodMoveText) as [PeriodMove, ...PeriodMove[]];

const allowed: Record<PeriodStatus, readonly PeriodMove[]> = {
  open: ['propose_close'],
  closing: ['confirm_close', 'return_close'],
  closed: ['ask_reopen'],
  reopening: ['confirm_reopen', 'refuse_reopen'],
};
export const periodCan = (status: PeriodStatus): readonly PeriodMove[] => allowed[status];

export type PeriodCommand = {
  readonly move: PeriodMove;
  readonly actor: Actor;
  readonly now: Instant;
  /** Why a closed period is opened again; at least four characters. */
  readonly reason: string | null;
  /** The first earlier month that still has something in it and is not closed, if any. */
  readonly earlierOpen: Period | null;
  /** The last month that is not open, if any is later than this one. */
  readonly laterClosed: Period | null;
};

const reasonLength = 4;

/**
 * One move of a period. Closing and reopening take two people. Months are closed one after the other and opened again from the end, so that
 * a number never appears before a month that is still changing. A month is closed after its last day.
 */
export const movePeriod = (
  before: AccountingPeriod,
  { move, actor, now, reason, earlierOpen, laterClosed }: PeriodCommand,
): Result<AccountingPeriod, Refusal> => {
  const { status } = before;
  if (!allowed[status].includes(move)) return refused(notAllowed(status, move));
  const by: Asked = { by: actor, at: now };
  const base = { period: before.period, version: before.version + 1 };
  if (move === 'propose_close') {
    if (shanghaiDate(now) <= lastDayOf(before.period))
      return refused(refusal('period_not_over', { period: before.period, last: lastDayOf(before.period) }));
    if (earlierOpen !== null) return refused(refusal('period_earlier_open', { period: earlierOpen }));
    return ok({ ...base, status: 'closing', proposed: by });
  }
  if (before.status === 'closing') {
    if (move === 'return_close') return ok({ ...base, status: 'open' });
    if (sameHand(before.proposed.by, actor)) return refused(refusal('period_second_person'));
    return ok({ ...base, status: 'closed', proposed: before.proposed, closed: by });
  }
  if (before.status === 'closed') {
    if (laterClosed !== null) return refused(refusal('period_later_closed', { period: laterClosed }));
    if (reason === null || reason.trim().length < reasonLength)
      return refused(refusal('reason_required', { minimum: reasonLength }, '/reason'));
    return ok({ ...before, ...base, status: 'reopening', reopen: { ...by, reason } });
  }
  if (before.status === 'reopening') {
    const { proposed, closed } = before;
    if (move === 'refuse_reopen') return ok({ ...base, status: 'closed', proposed, closed });
    if (sameHand(before.reopen.by, actor)) return refused(refusal('period_second_person'));
    return ok({ ...base, status: 'open' });
  }
  return refused(notAllowed(status, move));
};

const notAllowed = (status: PeriodStatus, move: PeriodMove): Refusal =>
  refusal('period_move_not_allowed', {
    status: periodStatusText[status],
    move: periodMoveText[move],
    allowed: allowed[status],
  });
