import { needsPerson } from '../payout/payout-can.ts';
import { assert, unreachable } from '../result.ts';
import type { CaseEvent } from './events.ts';
import type { CaseHeader, CaseIn, RefundCase } from './refund-case.ts';

/** The case after an event. Folding all events of a case gives its stored state; `redress audit` checks that. */
export const evolve = (before: RefundCase | null, event: CaseEvent): RefundCase => {
  if (event.type === 'case_opened') {
    assert(before === null, 'a case opens once');
    return { ...event.header, claim: event.claim, status: 'claimed', version: 1 };
  }
  assert(before !== null, 'a case begins with case_opened');
  return { ...after(before, event), version: before.version + 1 };
};

export const replay = (events: Iterable<CaseEvent>): RefundCase | null => {
  let state: RefundCase | null = null;
  for (const event of events) state = evolve(state, event);
  return state;
};

function after(before: RefundCase, event: Exclude<CaseEvent, { type: 'case_opened' }>): RefundCase {
  const header = headerOf(before);
  switch (event.type) {
    case 'evidence_attached':
      return before;
    case 'case_assessed':
      return { ...header, status: 'assessed', assessment: event.assessment, appeal: appealOf(before) };
    case 'first_approval_given':
      assert(before.status === 'assessed', 'a first approval follows an assessment');
      return {
        ...header,
        status: 'awaiting_second_approval',
        assessment: before.assessment,
        first: event.approval,
        goodsReceivedOn: event.goodsReceivedOn,
        appeal: before.appeal,
      };
    case 'case_approved':
      assert(
        before.status === 'assessed' || before.status === 'awaiting_second_approval',
        'an approval follows an assessment',
      );
      return {
        ...header,
        status: 'paying',
        assessment: before.assessment,
        approvals: event.approvals,
        settlement: event.settlement,
        legs: event.legs,
        dueOn: event.dueOn,
      };
    case 'case_declined':
      return {
        ...header,
        status: 'declined',
        decline: event.decline,
        assessment: 'assessment' in before ? before.assessment : null,
      };
    case 'case_withdrawn':
      return { ...header, status: 'withdrawn', by: event.by, at: event.at, reason: event.reason };
    case 'case_appealed':
      assert(before.status === 'declined', 'an appeal follows a decline');
      return {
        ...header,
        status: 'appealed',
        decline: before.decline,
        appeal: { by: event.by, at: event.at, reason: event.reason },
      };
    case 'case_reopened':
      assert(before.status === 'declined' || before.status === 'withdrawn', 'only what is closed is reopened');
      return before.status === 'withdrawn'
        ? { ...header, status: 'claimed' }
        : {
            ...header,
            status: 'appealed',
            decline: before.decline,
            appeal: { by: event.by, at: event.at, reason: event.reason },
          };
    case 'leg_moved': {
      const legs = agreed(before).legs.map((leg) =>
        leg.payoutId === event.payoutId ? { ...leg, status: event.to } : leg,
      );
      const healed = before.status === 'action_required' && !legs.some((leg) => needsPerson(leg.status));
      return healed ? { ...headerAndAgreement(before), status: 'paying', legs } : { ...agreed(before), legs };
    }
    case 'leg_replaced': {
      const legs = agreed(before).legs.map((leg) => (leg.payoutId === event.payoutId ? event.by : leg));
      const status = legs.some((leg) => needsPerson(leg.status)) ? 'action_required' : 'paying';
      return { ...headerAndAgreement(before), status, legs };
    }
    case 'case_resolved':
      return { ...headerAndAgreement(before), status: 'resolved', resolvedAt: event.at };
    case 'attention_needed':
      return { ...headerAndAgreement(before), status: 'action_required' };
    default:
      return unreachable(event);
  }
}

const headerOf = (refundCase: RefundCase): CaseHeader => {
  const { id, number, orderId, cardId, currency, storeId, customerId, claim, version } = refundCase;
  return { id, number, orderId, cardId, currency, storeId, customerId, claim, version };
};

const appealOf = (before: RefundCase) => ('appeal' in before ? before.appeal : null);

type AgreedCase = CaseIn<'paying' | 'action_required' | 'resolved'>;

function agreed(before: RefundCase): AgreedCase {
  assert(
    before.status === 'paying' || before.status === 'action_required' || before.status === 'resolved',
    `a case that is ${before.status} has no legs`,
  );
  return before;
}

function headerAndAgreement(before: RefundCase) {
  const { assessment, approvals, settlement, legs, dueOn } = agreed(before);
  return { ...headerOf(before), assessment, approvals, settlement, legs, dueOn };
}
