import type { Payout } from '../payout/payout.ts';
import type { Offer } from '../settlement/offers/offer.ts';
import { type Text, text } from '../text.ts';
import type { Instant } from '../time/instant.ts';
import { type LocalDate, shanghaiDate } from '../time/local-date.ts';
import type { CaseEventType } from './events.ts';
import type { CaseStatus, RefundCase } from './refund-case.ts';

/** Who moves a case next, what they do, and by when where a date is known. Shown to the customer. */
export type CaseNext = {
  readonly who: 'customer' | 'merchant' | 'channel' | 'nobody';
  readonly what: Text;
  readonly by: LocalDate | null;
};

/** An offer that nobody has answered yet, by the shop or by the customer. */
export type WaitingOffer = Pick<Offer, 'caseId' | 'side' | 'expiresAt'>;

/**
 * Told from the state of the case, of its payouts and of what is on offer. A transfer that waits for the customer's own yes comes before
 * everything else, then an offer, as long as nothing was decided.
 */
export const nextOfCase = (
  refundCase: RefundCase,
  payouts: readonly Payout[],
  offer: WaitingOffer | null = null,
): CaseNext => {
  const waiting = payouts.find((payout) => payout.status === 'awaiting_payee');
  if (waiting) {
    const until = waiting.confirmation?.until ?? null;
    return { who: 'customer', what: confirmText, by: until === null ? null : shanghaiDate(until) };
  }
  if (offer && isUndecided(refundCase.status)) {
    const [who, what] =
      offer.side === 'merchant' ? (['customer', offerText] as const) : (['merchant', counterText] as const);
    return { who, what, by: shanghaiDate(offer.expiresAt) };
  }
  const by = 'dueOn' in refundCase ? refundCase.dueOn : null;
  switch (refundCase.status) {
    case 'declined':
      return { who: 'customer', what: nextText.declined, by: refundCase.decline.appealBy };
    case 'paying':
      return { who: payouts.some(isUnderWay) ? 'channel' : 'merchant', what: nextText.paying, by };
    case 'resolved':
    case 'withdrawn':
      return { who: 'nobody', what: nextText[refundCase.status], by: null };
    case 'claimed':
    case 'appealed':
    case 'assessed':
    case 'awaiting_second_approval':
    case 'action_required':
      return { who: 'merchant', what: nextText[refundCase.status], by };
  }
};

const isUnderWay = ({ status }: Payout): boolean =>
  status === 'sending' || status === 'accepted' || status === 'unknown';

const isUndecided = (status: CaseStatus): boolean =>
  status === 'claimed' || status === 'appealed' || status === 'assessed' || status === 'awaiting_second_approval';

const offerText = text('商家给了一个方案，请您答复', 'The shop makes an offer and waits for your answer');
const counterText = text('商家正在考虑您的还价', 'The shop considers what you asked for');
const confirmText = text('请在微信中确认收款', 'Confirm in WeChat that you take the money');

const nextText: Record<CaseStatus, Text> = {
  claimed: text('商家正在核对材料并计算金额', 'The shop checks your documents and works out the amount'),
  appealed: text('商家将由另一位同事重新审核', 'Another person of the shop looks at it again'),
  assessed: text('金额已算好，等待另一位同事批准', 'The amount is worked out; another person has to approve it'),
  awaiting_second_approval: text('金额较大，等待第二位同事批准', 'A large amount: a second person has to approve it'),
  paying: text('退款已批准，正在汇出', 'The refund is approved and on its way'),
  action_required: text('这笔款没有付成，商家正在处理', 'A payment did not go through; the shop is looking into it'),
  resolved: text('退款已完成', 'The refund is done'),
  declined: text(
    '商家没有同意。您可以申诉，由另一位同事重新审核',
    'The shop said no. You can appeal, and another person looks at it',
  ),
  withdrawn: text('您已撤回这项申请', 'You took this claim back'),
};

/** The stations of a refund as customers count them. */
export const caseStepCodes = ['claimed', 'assessed', 'approved', 'paid'] as const;
export type CaseStepCode = (typeof caseStepCodes)[number];

export const caseStepText: Record<CaseStepCode, Text> = {
  claimed: text('提交', 'Claim'),
  assessed: text('审核', 'Assessment'),
  approved: text('批准', 'Approval'),
  paid: text('到账', 'Money'),
};

export type CaseStep = {
  readonly code: CaseStepCode;
  readonly state: 'done' | 'now' | 'later' | 'stopped';
  readonly at: Instant | null;
};

type Happened = { readonly type: CaseEventType; readonly at: Instant };

const eventOf: Record<CaseStepCode, CaseEventType> = {
  claimed: 'case_opened',
  assessed: 'case_assessed',
  approved: 'case_approved',
  paid: 'case_resolved',
};

/** How many stations a case in this state has behind it. */
const reached: Record<CaseStatus, number> = {
  claimed: 1,
  appealed: 1,
  assessed: 2,
  awaiting_second_approval: 2,
  paying: 3,
  action_required: 3,
  resolved: 4,
  declined: 1,
  withdrawn: 1,
};

/** The stations with what is behind, what is now and what is to come; a declined or withdrawn case stops where it is. */
export const stepsOfCase = (status: CaseStatus, events: readonly Happened[]): readonly CaseStep[] => {
  const behind = reached[status];
  const ended = status === 'declined' || status === 'withdrawn';
  return caseStepCodes.map((code, index) => {
    if (index < behind)
      return { code, state: 'done', at: events.findLast(({ type }) => type === eventOf[code])?.at ?? null };
    if (ended) return { code, state: 'stopped', at: null };
    return { code, state: index === behind ? 'now' : 'later', at: null };
  });
};
