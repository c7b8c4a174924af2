import { checkThat, firstProblem } from '../assessment/calculators/input-checks.ts';
import type { LawCitation } from '../law/citation.ts';
import { companyLaw } from '../law/company-law.ts';
import type { Refusal } from '../refusal/refusal.ts';
import { ok, type Result, refused } from '../result.ts';
import { type Text, text } from '../text.ts';
import { addDays, type LocalDate } from '../time/local-date.ts';

export type LiquidationFacts = {
  /** The day on which the cause of dissolution arose. */
  readonly dissolvedOn: LocalDate;
  readonly groupFormedOn: LocalDate;
  /** The day on which the last known creditor received the notice; null before that, or when there is none. */
  readonly lastNoticeReceivedOn: LocalDate | null;
  readonly announcedOn: LocalDate | null;
};

export const liquidationSteps = [
  'publish_cause',
  'form_group',
  'notify_creditors',
  'announce',
  'claims_of_notified',
  'claims_of_others',
  'payments',
] as const;
export type LiquidationStepCode = (typeof liquidationSteps)[number];

/** A day of the procedure: the last one for doing something, or the first one for paying. Null while it cannot be known. */
export type LiquidationStep = {
  readonly code: LiquidationStepCode;
  readonly on: LocalDate | null;
  readonly label: Text;
  readonly cites: readonly LawCitation[];
};

export type LiquidationTimeline = {
  readonly steps: readonly LiquidationStep[];
  readonly on: Readonly<Record<LiquidationStepCode, LocalDate | null>>;
};

/**
 * The days of a solvent liquidation: cause published +10, group +15; from the group: creditors notified +10, announced +60; claims until
 * notice +30 and announcement +45; nobody is paid before both windows end, and before the announcement the second has not even begun.
 * Rest days may move the claim deadlines further (民法典 art 203); use `windowDeadline` for that. Source: 公司法 arts 229, 232, 235.
 */
export const liquidationTimeline = (facts: LiquidationFacts): Result<LiquidationTimeline, Refusal> => {
  const invalid = validate(facts);
  if (invalid) return refused(invalid);
  const notified = facts.lastNoticeReceivedOn && addDays(facts.lastNoticeReceivedOn, 30);
  const others = facts.announcedOn && addDays(facts.announcedOn, 45);
  const on: LiquidationTimeline['on'] = {
    publish_cause: addDays(facts.dissolvedOn, 10),
    form_group: addDays(facts.dissolvedOn, 15),
    notify_creditors: addDays(facts.groupFormedOn, 10),
    announce: addDays(facts.groupFormedOn, 60),
    claims_of_notified: notified,
    claims_of_others: others,
    payments: others && addDays(notified !== null && notified > others ? notified : others, 1),
  };
  return ok({ on, steps: liquidationSteps.map((code) => ({ code, on: on[code], ...words[code] })) });
};

const words: Record<LiquidationStepCode, Pick<LiquidationStep, 'label' | 'cites'>> = {
  publish_cause: { label: text('公示解散事由，不迟于', 'Publish the cause by'), cites: [companyLaw.publishCause] },
  form_group: { label: text('成立清算组，不迟于', 'Form the liquidation group by'), cites: [companyLaw.formGroup] },
  notify_creditors: {
    label: text('通知已知债权人，不迟于', 'Notify known creditors by'),
    cites: [companyLaw.creditors],
  },
  announce: { label: text('公告，不迟于', 'Announce by'), cites: [companyLaw.creditors] },
  claims_of_notified: {
    label: text('已通知债权人申报截止', 'Notified creditors claim by'),
    cites: [companyLaw.creditors],
  },
  claims_of_others: { label: text('其他债权人申报截止', 'Others claim by'), cites: [companyLaw.creditors] },
  payments: {
    label: text('最早可清偿日', 'Nobody is paid before'),
    cites: [companyLaw.creditors, companyLaw.orderOfPayment],
  },
};

const validate = ({
  dissolvedOn,
  groupFormedOn,
  lastNoticeReceivedOn,
  announcedOn,
}: LiquidationFacts): Refusal | null =>
  firstProblem([
    checkThat(
      dissolvedOn <= groupFormedOn,
      '清算组早于解散',
      'the group was formed before the cause arose',
      '/groupFormedOn',
    ),
    checkThat(
      lastNoticeReceivedOn === null || groupFormedOn <= lastNoticeReceivedOn,
      '通知早于清算组成立',
      'the notice was received before the group was formed',
      '/lastNoticeReceivedOn',
    ),
    checkThat(
      announcedOn === null || groupFormedOn <= announcedOn,
      '公告早于清算组成立',
      'the announcement came before the group was formed',
      '/announcedOn',
    ),
  ]);
