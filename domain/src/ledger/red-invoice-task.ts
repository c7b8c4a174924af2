import type { Actor } from '../actor.ts';
import type { Id } from '../ids/id.ts';
import { type Refusal, refusal } from '../refusal/refusal.ts';
import { ok, type Result, refused } from '../result.ts';
import { type Text, text } from '../text.ts';
import type { Instant } from '../time/instant.ts';
import { type LocalDate, shanghaiDate } from '../time/local-date.ts';
import { type RedInvoiceStatus, redInvoice } from './red-invoice.ts';
import type { RedInvoiceReason } from './red-invoice-amount.ts';
import type { TaxLine } from './tax-lines.ts';

export const redInvoiceTaskText = {
  needed: text('待开红字发票', 'red-letter invoice needed'),
  applied: text('确认单待对方确认', 'waiting for the other side to confirm'),
  confirmed: text('可开具', 'ready to issue'),
  issued: text('已开具', 'issued'),
  lapsed: text('确认单已失效', 'the confirmation lapsed'),
  not_needed: text('无需开具', 'not needed'),
} as const satisfies Record<string, Text>;
export type RedInvoiceTaskStatus = keyof typeof redInvoiceTaskText;
export const redInvoiceTaskStatuses = Object.keys(redInvoiceTaskText) as [
  RedInvoiceTaskStatus,
  ...RedInvoiceTaskStatus[],
];

/** The confirmation slip (红字发票信息确认单) as it was entered, and how it stands. */
export type RedApplication = {
  readonly blueInvoiceNumber: string;
  readonly buyerConfirmed: boolean;
  readonly initiator: 'seller' | 'buyer';
  readonly at: Instant;
  /** The last moment for the other side's answer; null when none is needed. */
  readonly confirmBy: Instant | null;
  readonly by: Actor;
};

/** What stands between a booked refund and its tax: the red-letter invoice, without which output tax may not be reduced (reference 5.2). */
export type RedInvoiceTask = {
  readonly id: Id<'redInvoice'>;
  readonly entryId: Id<'entry'>;
  readonly caseId: Id<'refundCase'> | null;
  readonly reason: RedInvoiceReason;
  readonly lines: readonly TaxLine[];
  readonly version: number;
} & (
  | { readonly status: 'needed' }
  | { readonly status: 'applied' | 'confirmed'; readonly application: RedApplication }
  | { readonly status: 'lapsed'; readonly application: RedApplication; readonly code: RedInvoiceStatus }
  | {
      readonly status: 'issued';
      readonly application: RedApplication;
      readonly invoiceNumber: string;
      readonly issuedOn: LocalDate;
      readonly by: Actor;
    }
  | { readonly status: 'not_needed'; readonly why: string; readonly by: Actor }
);

export const redInvoiceMoveText = {
  apply: text('录入确认单', 'enter the confirmation'),
  answer: text('登记对方答复', 'record the other side’s answer'),
  issue: text('登记红字发票', 'record the red-letter invoice'),
  set_aside: text('登记无需开具', 'record that none is needed'),
} as const satisfies Record<string, Text>;
export type RedInvoiceMove = keyof typeof redInvoiceMoveText;

const allowed: Record<RedInvoiceTaskStatus, readonly RedInvoiceMove[]> = {
  needed: ['apply', 'set_aside'],
  applied: ['answer'],
  confirmed: ['issue'],
  issued: [],
  lapsed: ['apply', 'set_aside'],
  not_needed: ['apply'],
};
export const redInvoiceCan = (status: RedInvoiceTaskStatus): readonly RedInvoiceMove[] => allowed[status];

/** A confirmation that nobody answered in 72 hours is void by itself (announcement 2024 no. 11); a task is looked at through this first. */
export const redInvoiceTaskAt = (task: RedInvoiceTask, now: Instant): RedInvoiceTask => {
  if (task.status !== 'applied' || task.application.confirmBy === null || now <= task.application.confirmBy)
    return task;
  return { ...taskBase(task), status: 'lapsed', application: task.application, code: '07' };
};

export type RedInvoiceCommand = { readonly actor: Actor; readonly now: Instant } & (
  | {
      readonly move: 'apply';
      readonly blueInvoiceNumber: string;
      readonly buyerConfirmed: boolean;
      readonly initiator: 'seller' | 'buyer';
      readonly at: Instant;
    }
  | { readonly move: 'answer'; readonly agree: boolean; readonly at: Instant }
  | { readonly move: 'issue'; readonly invoiceNumber: string; readonly issuedOn: LocalDate }
  | { readonly move: 'set_aside'; readonly why: string }
);

/** One step of a red-letter invoice. Refused: a step that the state does not allow, an answer out of time or before its question, a date to come. */
export const moveRedInvoice = (stored: RedInvoiceTask, command: RedInvoiceCommand): Result<RedInvoiceTask, Refusal> => {
  const task = redInvoiceTaskAt(stored, command.now);
  if (!allowed[task.status].includes(command.move)) return refused(notAllowed(task.status, command.move));
  const base = { ...taskBase(task), version: task.version + 1 };
  if (command.move === 'apply') return applied(base, command);
  if (command.move === 'set_aside') return ok({ ...base, status: 'not_needed', why: command.why, by: command.actor });
  if (task.status === 'applied' && command.move === 'answer') return answered(base, task.application, command);
  if (task.status === 'confirmed' && command.move === 'issue') {
    if (command.issuedOn > shanghaiDate(command.now))
      return refused(refusal('date_in_future', { date: command.issuedOn }, '/issuedOn'));
    const { invoiceNumber, issuedOn, actor } = command;
    return ok({ ...base, status: 'issued', application: task.application, invoiceNumber, issuedOn, by: actor });
  }
  return refused(notAllowed(task.status, command.move));
};

type Base = Pick<RedInvoiceTask, 'id' | 'entryId' | 'caseId' | 'reason' | 'lines' | 'version'>;

const taskBase = ({ id, entryId, caseId, reason, lines, version }: RedInvoiceTask): Base => ({
  id,
  entryId,
  caseId,
  reason,
  lines,
  version,
});

function applied(
  base: Base,
  { blueInvoiceNumber, buyerConfirmed, initiator, at, actor, now }: RedInvoiceCommand & { readonly move: 'apply' },
): Result<RedInvoiceTask, Refusal> {
  const stands = redInvoice({ buyerConfirmed, initiator, initiatedAt: at, now, response: null });
  if (!stands.ok) return stands;
  const { status, confirmBy } = stands.value;
  const application = { blueInvoiceNumber, buyerConfirmed, initiator, at, confirmBy, by: actor };
  if (status === '07') return ok({ ...base, status: 'lapsed', application, code: status });
  return ok({ ...base, status: status === '01' ? 'confirmed' : 'applied', application });
}

function answered(
  base: Base,
  application: RedApplication,
  { agree, at, now }: RedInvoiceCommand & { readonly move: 'answer' },
): Result<RedInvoiceTask, Refusal> {
  const { buyerConfirmed, initiator } = application;
  const stands = redInvoice({ buyerConfirmed, initiator, initiatedAt: application.at, now, response: { at, agree } });
  if (!stands.ok) return stands;
  const { status } = stands.value;
  return ok(
    status === '04'
      ? { ...base, status: 'confirmed', application }
      : { ...base, status: 'lapsed', application, code: status },
  );
}

const notAllowed = (status: RedInvoiceTaskStatus, move: RedInvoiceMove): Refusal =>
  refusal('red_invoice_move_not_allowed', {
    status: redInvoiceTaskText[status],
    move: redInvoiceMoveText[move],
    allowed: allowed[status],
  });
