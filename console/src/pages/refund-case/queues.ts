import type { CaseStatus } from '@redress/domain';
import type { CaseSearch } from '../../paths.ts';

/** The tabs of the queue: what waits for the same sort of work stands together. */
export const queues = {
  assess: ['claimed', 'appealed'],
  approve: ['assessed', 'awaiting_second_approval'],
  paying: ['paying'],
  trouble: ['action_required'],
  resolved: ['resolved'],
  declined: ['declined'],
  withdrawn: ['withdrawn'],
} as const satisfies Record<string, readonly CaseStatus[]>;

export type Queue = keyof typeof queues;
export const queueNames = Object.keys(queues) as readonly Queue[];

/** Whose cases are shown: the queues of whoever looks. */
export const deskQueues = ['mine', 'team', 'unassigned', 'watching', 'escalated', 'mentions', 'unread'] as const;
export type DeskQueue = (typeof deskQueues)[number];

/** What the API is asked for a screen of the queue. */
export const queryOfQueue = (search: CaseSearch) => ({ ...filterOfQueue(search), cursor: search.cursor, limit: 30 });

/** The same for all pages of it. */
export const filterOfQueue = (search: CaseSearch) => ({
  status: search.queue && queues[search.queue].join(','),
  number: search.number,
  find: search.find,
  storeId: search.store,
  cause: search.cause,
  kind: search.kind,
  assignee: search.who,
  desk: search.desk,
  tag: search.tag,
  amountFrom: search.amountFrom,
  amountTo: search.amountTo,
  claimedFrom: search.since,
  claimedTo: search.until,
});
