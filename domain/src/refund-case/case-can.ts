import { type Text, text } from '../text.ts';
import type { CaseStatus } from './refund-case.ts';

/** Moves that people make on a case, and the states in which each may be made. One table for server and screens. */
export const caseMoves = {
  // Also when all is paid: money that comes back later has to be proved before it is paid again.
  attach: [
    'claimed',
    'appealed',
    'assessed',
    'awaiting_second_approval',
    'paying',
    'action_required',
    'resolved',
    'declined',
  ],
  assess: ['claimed', 'appealed', 'assessed'],
  approve: ['assessed', 'awaiting_second_approval'],
  decline: ['claimed', 'appealed', 'assessed', 'awaiting_second_approval'],
  withdraw: ['claimed', 'appealed', 'assessed', 'awaiting_second_approval'],
  appeal: ['declined'],
  // By the shop itself; what was paid is not worked out anew.
  reopen: ['declined', 'withdrawn'],
  repay: ['action_required'],
} as const satisfies Record<string, readonly CaseStatus[]>;

export type CaseMove = keyof typeof caseMoves;

export const caseCan = (move: CaseMove, status: CaseStatus): boolean =>
  (caseMoves[move] as readonly CaseStatus[]).includes(status);

export const allowedMoves = (status: CaseStatus): readonly CaseMove[] =>
  (Object.keys(caseMoves) as CaseMove[]).filter((move) => caseCan(move, status));

export const caseStatusText: Record<CaseStatus, Text> = {
  claimed: text('待审核', 'claimed'),
  appealed: text('申诉待审核', 'appealed'),
  assessed: text('待批准', 'assessed'),
  awaiting_second_approval: text('待二次批准', 'awaiting a second approval'),
  paying: text('退款中', 'being paid'),
  action_required: text('待处理异常', 'in need of action'),
  resolved: text('已完成', 'resolved'),
  declined: text('已驳回', 'declined'),
  withdrawn: text('已撤回', 'withdrawn'),
};

export const caseMoveText: Record<CaseMove, Text> = {
  attach: text('补充材料', 'take evidence'),
  assess: text('审核', 'be assessed'),
  approve: text('批准', 'be approved'),
  decline: text('驳回', 'be declined'),
  withdraw: text('撤回', 'be withdrawn'),
  appeal: text('申诉', 'be appealed'),
  reopen: text('重新办理', 'be reopened'),
  repay: text('重新出款', 'be paid again'),
};
