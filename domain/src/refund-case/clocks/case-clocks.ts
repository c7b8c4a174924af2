import type { Standards } from '../../policy/document.ts';
import { type Text, text } from '../../text.ts';
import { deemedDelay } from '../../time/deemed-delay.ts';
import { type Instant, instantOf } from '../../time/instant.ts';
import { addDays, type LocalDate, shanghaiDate } from '../../time/local-date.ts';
import type { RestDays } from '../../time/rest-days.ts';
import { endOfShanghaiDay, workingDaysAfter } from '../../time/working-days.ts';
import type { RefundCase } from '../refund-case.ts';

/** What runs against a case, and who set it: the law, the policy's promise, or the house among itself. */
export const clockKinds = [
  'first_reply',
  'promised_payment',
  'deliberate_delay',
  'payment_by_law',
  'appeal_answer',
] as const;
export type ClockKind = (typeof clockKinds)[number];

export const clockSource: Record<ClockKind, 'legal' | 'promised' | 'internal'> = {
  first_reply: 'internal',
  promised_payment: 'promised',
  deliberate_delay: 'legal',
  payment_by_law: 'legal',
  appeal_answer: 'internal',
};

export const clockKindText: Record<ClockKind, Text> = {
  first_reply: text('首次答复顾客', 'The first answer to the customer'),
  promised_payment: text('政策承诺的退款期限', 'Paying as the policy promises'),
  deliberate_delay: text('逾期视为故意拖延', 'Later than this is deliberate delay'),
  payment_by_law: text('法定付款期限', 'Paying as the law commands'),
  appeal_answer: text('答复申诉', 'The answer to an appeal'),
};

export const clockSourceText: Record<(typeof clockSource)[ClockKind], Text> = {
  legal: text('法定', 'by law'),
  promised: text('承诺', 'promised'),
  internal: text('内部', 'internal'),
};

export type CaseClock = {
  readonly kind: ClockKind;
  readonly startedAt: Instant;
  readonly dueAt: Instant;
  readonly because: Text;
  /** When what it waits for happened; null while it runs. */
  readonly stoppedAt: Instant | null;
};

export type ClockFacts = {
  readonly refundCase: RefundCase;
  /** When the desk first wrote to the customer or called; null when it has not. */
  readonly firstReplyAt: Instant | null;
  /** When the decision at which the case stands was made. */
  readonly changedAt: Instant;
  /** What the policy promises; null where the policy is one without such a promise. */
  readonly payWithinDays: Standards['payWithinDays'] | null;
  readonly restDays: RestDays;
};

/** Working days until the first answer and until the answer to an appeal. */
export const replyWithin = { firstReply: 1, appeal: 5 } as const;

/** Every clock of a case as it stands. A clock that stopped keeps its first stop, which whoever stores it sees to. */
export const clocksOf = (facts: ClockFacts): readonly CaseClock[] => {
  const { refundCase, firstReplyAt, changedAt, restDays } = facts;
  const { claimedAt } = refundCase.claim;
  const claimedOn = shanghaiDate(claimedAt);
  const decided = isDecided(refundCase) ? changedAt : null;
  const over = isOver(refundCase) ? changedAt : null;
  const promised = promisedOn(facts, claimedOn);
  const delay = deemedDelay(
    refundCase.claim.kind === 'card_refund' ? 'prepaid_request' : 'no_reason_request',
    claimedOn,
  );
  const appeal = 'appeal' in refundCase ? refundCase.appeal : null;
  const dueOn = 'dueOn' in refundCase ? refundCase.dueOn : null;
  const approvedAt = 'approvals' in refundCase ? refundCase.approvals.at(-1)?.at : undefined;
  const clocks: readonly CaseClock[] = [
    {
      kind: 'first_reply',
      startedAt: claimedAt,
      dueAt: endOfShanghaiDay(workingDaysAfter(claimedOn, replyWithin.firstReply, restDays)),
      because: text(
        `收到申请后 ${replyWithin.firstReply} 个工作日内答复`,
        'Answered within one working day of the claim',
      ),
      stoppedAt: earlier(firstReplyAt, decided),
    },
    ...(promised
      ? [
          {
            kind: 'promised_payment' as const,
            startedAt: claimedAt,
            dueAt: endOfShanghaiDay(promised.on),
            because: promised.because,
            stoppedAt: over,
          },
        ]
      : []),
    {
      kind: 'deliberate_delay',
      startedAt: claimedAt,
      dueAt: endOfShanghaiDay(addDays(delay.delayedFrom, -1)),
      because: text(
        '自顾客提出之日起超过十五日未办理，视为故意拖延（侵害消费者权益行为处罚办法）',
        'More than fifteen days after the request count as deliberate delay (Measures on Penalties for Infringing Consumers’ Rights)',
      ),
      stoppedAt: over,
    },
    ...(dueOn && approvedAt !== undefined
      ? [
          {
            kind: 'payment_by_law' as const,
            startedAt: approvedAt,
            dueAt: endOfShanghaiDay(dueOn),
            because: text(
              `须于 ${dueOn} 前付清（消费者权益保护法第二十五条）`,
              `Paid by ${dueOn} (Consumer Rights Protection Law, art 25)`,
            ),
            stoppedAt: over,
          },
        ]
      : []),
    ...(appeal
      ? [
          {
            kind: 'appeal_answer' as const,
            startedAt: appeal.at,
            dueAt: endOfShanghaiDay(workingDaysAfter(shanghaiDate(appeal.at), replyWithin.appeal, restDays)),
            because: text(
              `收到申诉后 ${replyWithin.appeal} 个工作日内答复`,
              'Answered within five working days of the appeal',
            ),
            stoppedAt: refundCase.status === 'appealed' ? null : changedAt,
          },
        ]
      : []),
  ];
  return clocks.map((clock) => ({ ...clock, dueAt: instantOf(Math.max(clock.dueAt, clock.startedAt)) }));
};

/** When a clock is to be spoken of, in parts of a hundred of its time. */
export const warningLevels = [50, 80, 100] as const;
export type WarningLevel = (typeof warningLevels)[number];

/** The moment at which a level is reached. */
export const warningAt = ({ startedAt, dueAt }: Pick<CaseClock, 'startedAt' | 'dueAt'>, level: WarningLevel): Instant =>
  instantOf(startedAt + Math.floor(((dueAt - startedAt) * level) / 100));

/** The highest level that is reached; 0 before the first. */
export const levelAt = (clock: Pick<CaseClock, 'startedAt' | 'dueAt'>, now: Instant): 0 | WarningLevel =>
  warningLevels.findLast((level) => warningAt(clock, level) <= now) ?? 0;

/** The moment of the next warning after a level; null after the last. */
export const nextWarningAt = (
  clock: Pick<CaseClock, 'startedAt' | 'dueAt'>,
  warned: 0 | WarningLevel,
): Instant | null => {
  const next = warningLevels.find((level) => level > warned);
  return next === undefined ? null : warningAt(clock, next);
};

const isOver = ({ status }: RefundCase): boolean =>
  status === 'resolved' || status === 'declined' || status === 'withdrawn';
const isDecided = (refundCase: RefundCase): boolean =>
  isOver(refundCase) || refundCase.status === 'paying' || refundCase.status === 'action_required';

const earlier = (a: Instant | null, b: Instant | null): Instant | null => {
  if (a === null) return b;
  return b === null || a < b ? a : b;
};

/** A return without a reason is paid after the goods are back, of which the law's own clock tells; everything else counts from the claim. */
function promisedOn(
  { refundCase: { claim }, payWithinDays }: ClockFacts,
  claimedOn: LocalDate,
): { readonly on: LocalDate; readonly because: Text } | null {
  if (payWithinDays === null) return null;
  const goodsFirst = claim.cause === 'no_reason' && claim.kind === 'return_and_refund';
  const days = claim.kind === 'card_refund' ? payWithinDays.prepaid : goodsFirst ? null : payWithinDays.others;
  if (days === null) return null;
  return {
    on: addDays(claimedOn, days),
    because: text(`政策承诺 ${days} 日内退款`, `The policy promises payment within ${days} days`),
  };
}
