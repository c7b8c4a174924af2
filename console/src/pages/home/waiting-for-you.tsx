import type { Scope } from '@redress/contract';
import { useQuery } from '@tanstack/react-query';
import { Link, type LinkProps } from '@tanstack/react-router';
import { useMay } from '../../api/use-may.ts';
import { useRoomWords } from '../../words/room-words.ts';
import { askBank } from '../bank-batches/queries.ts';
import { askLaw } from '../law/queries.ts';
import { askRun } from '../payout/queries.ts';
import { askPolicies } from '../policy/queries.ts';
import { askQueueCounts } from '../refund-case/queue/queries.ts';
import { askVoice } from '../voice/queries.ts';
import { homeWords } from './words.ts';

/** How much waits; undefined till it is known. */
type Waiting = { readonly count: number; readonly more?: boolean } | undefined;
type Line = {
  readonly name: 'unread' | 'complaints' | 'mentions' | 'tasks' | 'held' | 'batches' | 'policies' | 'law';
  readonly scope: Scope;
  readonly to: Pick<LinkProps, 'to' | 'search'>;
  readonly waiting: Waiting;
};

/** What waits for this very person, by what they may do: each line leads to where it is done. Those without such duties see nothing. */
export const WaitingForYou = () => {
  const w = useRoomWords(homeWords);
  const may = useMay();
  const lines = useLines().filter(({ scope }) => may(scope));
  if (lines.length === 0) return null;
  return (
    <section className="panel">
      <h2>{w('waitingForYou')}</h2>
      <ul className="to-do">
        {lines.map(({ name, to, waiting }) => (
          <li key={name}>
            <Link {...to} className="to-do-line" data-some={waiting !== undefined && waiting.count > 0}>
              <span>{w(name)}</span>
              <span className="number">
                {waiting === undefined ? '' : waiting.count === 0 ? w('none') : waiting.count}
                {waiting?.more && '+'}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
};

function useLines(): readonly Line[] {
  const may = useMay();
  const queue = useQuery({ ...askQueueCounts(), enabled: may('cases:work') }).data;
  const voice = useQuery({ ...askVoice.counts(), enabled: may('cases:claim') }).data;
  const payouts = useQuery({ ...askRun.counts(), refetchInterval: 30_000, enabled: may('payouts:write') }).data;
  const batches = useQuery({
    ...askBank.batches({ status: 'made', limit: 100 }),
    enabled: may('payouts:release'),
  }).data;
  const drafts = useQuery({ ...askPolicies.drafts(), enabled: may('policies:publish') }).data;
  const amendments = useQuery({ ...askLaw.amendments(undefined), enabled: may('law:confirm') }).data;
  const held = payouts?.data.filter(({ status }) => status === 'held').map((each) => each.payouts);
  const onCases = (desk: 'unread' | 'mentions') => ({ to: '/cases', search: { desk } }) as const;
  return [
    { name: 'unread', scope: 'cases:claim', to: onCases('unread'), waiting: queue?.unread },
    { name: 'complaints', scope: 'cases:claim', to: { to: '/voice' }, waiting: voice?.complaints.open },
    { name: 'mentions', scope: 'cases:work', to: onCases('mentions'), waiting: queue?.mentions },
    { name: 'tasks', scope: 'cases:work', to: { to: '/teamwork' }, waiting: queue?.tasks },
    {
      name: 'held',
      scope: 'payouts:write',
      to: { to: '/payouts', search: { status: 'held' } },
      waiting: held && { count: held.reduce((all, one) => all + one, 0) },
    },
    {
      name: 'batches',
      scope: 'payouts:release',
      to: { to: '/bank-batches', search: { status: 'made' } },
      waiting: batches && { count: batches.data.length, more: batches.hasMore },
    },
    {
      name: 'policies',
      scope: 'policies:publish',
      to: { to: '/policies' },
      waiting: drafts && { count: drafts.data.filter(({ status }) => status === 'in_review').length },
    },
    {
      name: 'law',
      scope: 'law:confirm',
      to: { to: '/law/amendments' },
      waiting: amendments && { count: amendments.data.filter(({ status }) => status === 'proposed').length },
    },
  ];
}
