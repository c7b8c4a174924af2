import type { Scope } from '@redress/contract';
import { ask, queries } from '../../api/queries.ts';
import { askQueueCounts } from '../refund-case/queue/queries.ts';
import { askVoice } from '../voice/queries.ts';

export const readHomeFirst = (may: (scope: Scope) => boolean): void => {
  void queries.prefetchQuery(ask.deskHome());
  if (may('cases:work')) void queries.prefetchQuery(askQueueCounts());
  if (may('cases:claim')) void queries.prefetchQuery(askVoice.counts());
};
