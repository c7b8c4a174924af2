import { type CaseEventType, evidenceKinds, payoutStatuses } from '@redress/domain';
import { z } from 'zod';
import { actorOut } from './actors.ts';
import { idOut } from './ids.ts';
import { moneyOut } from './money.ts';
import { refuseValue } from './refuse-value.ts';
import { both, code, textOut } from './text.ts';
import { dateIn, dateOut, instantOut } from './time.ts';

/** Total by type: a new event does not compile until it is named here. */
const eventTypeRecord: Record<CaseEventType, true> = {
  case_opened: true,
  evidence_attached: true,
  case_assessed: true,
  first_approval_given: true,
  case_approved: true,
  case_declined: true,
  case_withdrawn: true,
  case_appealed: true,
  case_reopened: true,
  leg_moved: true,
  leg_replaced: true,
  case_resolved: true,
  attention_needed: true,
};
const eventTypes = Object.keys(eventTypeRecord) as [CaseEventType, ...CaseEventType[]];

const maximumEvents = 1_000;

export const eventQuery = z.strictObject({
  after: z
    .string()
    .max(200)
    .superRefine((after, context) => {
      if (!isFeedCursor(after)) refuseValue(context, { code: 'cursor_invalid', details: {} });
    })
    .default('0.0')
    .meta({
      description: both(
        '上一页的 nextAfter；不填则从头开始',
        'The nextAfter of the page before; from the beginning when left out',
      ),
    }),
  limit: z.coerce.number().int().min(1).max(maximumEvents).default(200),
});

/** `transaction.position`, within what PostgreSQL can hold of each (xid8 and bigint). */
const isFeedCursor = (text: string): boolean => {
  const [, transaction, position] = /^(\d{1,20})\.(\d{1,19})$/.exec(text) ?? [];
  if (transaction === undefined || position === undefined) return false;
  return BigInt(transaction) < 2n ** 64n && BigInt(position) < 2n ** 63n;
};

/** Thin: what happened and the few facts a timeline needs; everything else is fetched from the case. */
export const eventOut = z
  .strictObject({
    id: idOut('event'),
    type: z.enum(eventTypes),
    summary: textOut,
    caseId: idOut('refundCase'),
    caseNumber: z.string(),
    sequence: z.int().meta({ description: both('在该退款单内的序号', 'Its number within the case') }),
    actor: actorOut,
    occurredAt: instantOut,
    recordedAt: instantOut,
    amount: moneyOut.nullable(),
    reason: z.string().nullable(),
    payoutId: idOut('payout').nullable(),
    payoutStatus: z.enum(payoutStatuses).nullable(),
    evidence: z
      .strictObject({ id: idOut('evidence'), kind: z.enum(evidenceKinds), fileName: z.string() })
      .meta({ id: 'EventEvidence' })
      .nullable(),
    dueOn: dateOut.nullable(),
  })
  .meta({ id: 'Event', description: both('事件', 'What happened to a case') });

export const eventsOut = z
  .strictObject({ data: z.array(eventOut), hasMore: z.boolean(), nextAfter: z.string() })
  .meta({ id: 'EventPage' });

/** Events from the newest backwards, for people. A page may hold fewer than asked for: it looks at so many and goes on where it stopped. */
export const actionQuery = z.strictObject({
  before: z
    .string()
    .max(200)
    .superRefine((before, context) => {
      if (!isFeedCursor(before)) refuseValue(context, { code: 'cursor_invalid', details: {} });
    })
    .nullable()
    .default(null)
    .meta({ description: both('上一页的 nextBefore', 'The nextBefore of the page before') }),
  actorId: code(64).nullable().default(null),
  type: z.enum(eventTypes).nullable().default(null),
  from: dateIn.nullable().default(null),
  to: dateIn.nullable().default(null),
  limit: z.coerce.number().int().min(1).max(maximumEvents).default(50),
});

export const actionsOut = z
  .strictObject({ data: z.array(eventOut), nextBefore: z.string().nullable() })
  .meta({ id: 'ActionPage' });

export const caseEventsOut = z.strictObject({ data: z.array(eventOut) }).meta({ id: 'Timeline' });
