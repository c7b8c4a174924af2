import { type CaseStatus, caseStatusText, type PayoutStatus, payoutStatusText } from '@redress/domain';
import type { Tone } from '@redress/look';
import { useSay } from '../words/use-words.ts';

/** Total by type: a new state does not compile until it has its colour. */
const caseTones: Record<CaseStatus, Tone> = {
  claimed: 'waiting',
  appealed: 'waiting',
  assessed: 'waiting',
  awaiting_second_approval: 'waiting',
  paying: 'moving',
  action_required: 'trouble',
  resolved: 'done',
  declined: 'closed',
  withdrawn: 'closed',
};
const payoutTones: Record<PayoutStatus, Tone> = {
  queued: 'moving',
  held: 'waiting',
  sending: 'moving',
  unknown: 'trouble',
  accepted: 'moving',
  abnormal: 'trouble',
  awaiting_payee: 'moving',
  settled: 'done',
  failed: 'trouble',
  void: 'closed',
  bounced: 'trouble',
};

export const CaseTag = ({ status }: { readonly status: CaseStatus }) => (
  <span className={`tone tone-${caseTones[status]}`}>{useSay()(caseStatusText[status])}</span>
);
export const PayoutTag = ({ status }: { readonly status: PayoutStatus }) => (
  <span className={`tone tone-${payoutTones[status]}`}>{useSay()(payoutStatusText[status])}</span>
);
