import {
  type Actor,
  type CaseMove,
  caseCan,
  type caseMoves,
  caseStatusText,
  type RefundCase,
  refusals,
  type Text,
  text,
} from '@redress/domain';
import type { CaseWire } from './case-to-wire.ts';

/** Every move with a yes, or a no and its reason: a button that may not be pressed says why. The server judges again when it is pressed. */
export const movesToWire = (refundCase: RefundCase, asker: Actor): CaseWire['can'] => {
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
    repay: move('repay'),
  } satisfies Record<keyof typeof caseMoves, unknown>;
};

const notNow = ({ status }: RefundCase): Text =>
  text(`当前状态为「${caseStatusText[status].zh}」`, `the case is ${caseStatusText[status].en}`);

/** Reasons that depend on who asks: maker and checker are two people, and an appeal is heard by a third. */
const personal: Partial<Record<CaseMove, (refundCase: RefundCase, asker: Actor) => Text | undefined>> = {
  approve: (refundCase, asker) => {
    if (refundCase.status === 'awaiting_second_approval' && refundCase.first.by.id === asker.id)
      return refusals.second_approver_is_first;
    return 'assessment' in refundCase && refundCase.assessment?.assessedBy.id === asker.id
      ? refusals.maker_is_checker
      : undefined;
  },
  assess: (refundCase, asker) => {
    if (refundCase.status !== 'appealed') return undefined;
    const { by, assessor } = refundCase.decline;
    return by.id === asker.id || assessor?.id === asker.id ? refusals.appeal_same_assessor : undefined;
  },
};
