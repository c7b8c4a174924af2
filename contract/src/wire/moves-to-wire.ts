import {
  type Actor,
  type CaseMove,
  caseCan,
  type caseMoves,
  caseStatusText,
  fillIn,
  type Money,
  owedIn,
  type RefundCase,
  refusals,
  refuseAbove,
  sameHand,
  type Text,
  text,
} from '@redress/domain';
import type { CaseWire } from './case-to-wire.ts';

/** Who looks at a case: by whom a move would be made, and how much they may approve (by rights of their own or lent). */
export type Asker = Actor & { readonly approvalLimit?: Money | null };

/** Every move with a yes, or a no and its reason: a button that may not be pressed says why. The server judges again when it is pressed. */
export const movesToWire = (refundCase: RefundCase, asker: Asker): CaseWire['can'] => {
  const move = (name: CaseMove): { allowed: boolean; why: Text | null } => {
    const why = caseCan(name, refundCase.status) ? personal[name]?.(refundCase, asker) : notNow(refundCase);
    return { allowed: !why, why: why ?? null };
  };
  return {
    attach: move('attach'),
    assess: move('assess'),
    approve: move('approve'),
    decline: move('decline'),
    withdraw: move('withdraw'),
    appeal: move('appeal'),
    reopen: move('reopen'),
    repay: move('repay'),
  } satisfies Record<keyof typeof caseMoves, unknown>;
};

const notNow = ({ status }: RefundCase): Text =>
  text(`当前状态为「${caseStatusText[status].zh}」`, `the case is ${caseStatusText[status].en}`);

/** Reasons that depend on who asks: maker and checker are two people, and an appeal is heard by a third. */
const personal: Partial<Record<CaseMove, (refundCase: RefundCase, asker: Asker) => Text | undefined>> = {
  approve: (refundCase, asker) => {
    if (refundCase.status === 'awaiting_second_approval' && sameHand(refundCase.first.by, asker))
      return refusals.second_approver_is_first;
    const assessment = 'assessment' in refundCase ? refundCase.assessment : null;
    if (!assessment) return undefined;
    if (sameHand(assessment.assessedBy, asker)) return refusals.maker_is_checker;
    const above = refuseAbove(owedIn(assessment), asker.approvalLimit ?? null);
    return above ? fillIn(refusals.above_your_limit, above.details) : undefined;
  },
  assess: (refundCase, asker) => {
    if (refundCase.status !== 'appealed') return undefined;
    const { by, assessor } = refundCase.decline;
    return sameHand(by, asker) || (assessor && sameHand(assessor, asker)) ? refusals.appeal_same_assessor : undefined;
  },
};
