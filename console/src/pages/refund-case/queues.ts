import type { CaseStatus } from '@redress/domain';

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
