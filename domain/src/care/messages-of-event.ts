import type { CaseEvent } from '../refund-case/events.ts';
import type { MessageTemplate } from './message-template.ts';

/** What is to be said because of an event. A message about a payout names it: several of one case are each told once. */
export type ToTell = { readonly template: MessageTemplate; readonly payoutId: string | null };

/** What the event made untrue: unsent messages of these templates about the case, or about the one payout. */
export type Outdated = { readonly template: MessageTemplate; readonly payoutId: string | null };

export type Telling = { readonly tell: readonly ToTell[]; readonly outdated: readonly Outdated[] };

/**
 * Which message follows from which event, read in order: the one table of it. Nothing is said of steps inside the house, and what
 * an event makes untrue is not sent late. `materials_missing`, `offer_made`, `case_message` and `clock_warning` follow from acts of people
 * and clocks and are told by those rooms.
 */
export const messagesOfEvent = (event: CaseEvent): Telling => {
  switch (event.type) {
    case 'case_opened':
      return { tell: of('case_received'), outdated: [] };
    case 'case_assessed':
      return {
        tell: of('case_assessed', 'approval_waiting'),
        outdated: of('case_received', 'materials_missing', 'case_declined', 'appeal_received', 'approval_waiting'),
      };
    case 'first_approval_given':
      return { tell: of('approval_waiting'), outdated: of('approval_waiting') };
    case 'case_approved':
      return { tell: of('case_approved'), outdated: undecided };
    case 'case_declined':
      return { tell: of('case_declined'), outdated: undecided };
    case 'case_withdrawn':
      return { tell: [], outdated: undecided };
    case 'case_reopened':
      return { tell: [], outdated: of('case_declined') };
    case 'case_appealed':
      return { tell: of('appeal_received'), outdated: of('case_declined') };
    case 'leg_moved':
      return ofLeg(event.payoutId, event.to);
    case 'leg_replaced':
      return {
        tell: [],
        outdated: [about('payout_failed', event.payoutId), about('payout_attention', event.payoutId)],
      };
    case 'case_resolved':
      return { tell: [], outdated: of('payout_attention') };
    case 'attention_needed':
      return { tell: [about('payout_attention', event.payoutId)], outdated: [] };
    default:
      return { tell: [], outdated: [] };
  }
};

const ofLeg = (payoutId: string, to: string): Telling => {
  if (to === 'settled')
    return {
      tell: [about('refund_paid', payoutId)],
      outdated: [
        ...of('case_approved'),
        about('confirm_transfer', payoutId),
        about('payout_failed', payoutId),
        about('payout_attention', payoutId),
      ],
    };
  if (to === 'awaiting_payee') return { tell: [about('confirm_transfer', payoutId)], outdated: of('case_approved') };
  if (to === 'failed' || to === 'bounced')
    return {
      tell: [about('payout_failed', payoutId)],
      outdated: [...of('case_approved'), about('refund_paid', payoutId), about('confirm_transfer', payoutId)],
    };
  return { tell: [], outdated: [] };
};

const of = (...templates: readonly MessageTemplate[]): readonly ToTell[] =>
  templates.map((template) => ({ template, payoutId: null }));

const about = (template: MessageTemplate, payoutId: string): ToTell => ({ template, payoutId });

/** Everything that is true only before a decision. */
const undecided = of(
  'case_received',
  'materials_missing',
  'case_assessed',
  'offer_made',
  'approval_waiting',
  'appeal_received',
  'case_declined',
);
