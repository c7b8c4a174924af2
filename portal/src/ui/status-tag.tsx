import type { CaseSummary } from '../api/portal.ts';

/** One colour for one meaning, as in the console; total, so that a new state does not compile uncoloured. */
const tone: Record<CaseSummary['status'], 'waiting' | 'moving' | 'done' | 'trouble' | 'closed'> = {
  claimed: 'waiting',
  appealed: 'waiting',
  assessed: 'moving',
  awaiting_second_approval: 'moving',
  paying: 'moving',
  action_required: 'trouble',
  resolved: 'done',
  declined: 'closed',
  withdrawn: 'closed',
};

/** English begins with a capital where a word stands alone. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const StatusTag = ({ status, text }: { readonly status: CaseSummary['status']; readonly text: string }) => (
  <span className={`tone tone-${tone[status]}`}>{capital(text)}</span>
);
