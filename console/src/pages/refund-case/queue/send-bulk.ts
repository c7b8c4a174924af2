import type { Language } from '@redress/domain';
import { call } from '../../../api/client.ts';
import type { CaseSummary } from '../../../api/queries.ts';
import type { BulkResult } from './queries.ts';

export const bulkMoves = ['assign', 'tag', 'comment', 'evidence', 'reply', 'approve'] as const;
export type BulkMove = (typeof bulkMoves)[number] | 'take';

export type BulkFields = {
  readonly staffId?: string;
  readonly teamId?: string;
  readonly add?: readonly string[];
  readonly remove?: readonly string[];
  readonly words?: string;
  readonly templateId?: string;
  readonly note?: string;
  readonly on?: string;
};

type Sent = {
  readonly cases: readonly CaseSummary[];
  readonly fields: BulkFields;
  readonly lang: Language;
  readonly key: string;
};

/** One request of a move on many cases. */
export const sendBulk = (move: BulkMove, { cases, fields, lang, key }: Sent): Promise<BulkResult> => {
  const caseIds = cases.map(({ id }) => id);
  const { staffId = null, teamId = null, add = [], remove = [], words = '', templateId = '', note, on } = fields;
  switch (move) {
    case 'take':
      return call('bulkAssign', { body: { caseIds, staffId, onlyIfFree: true, keepOther: true }, key });
    case 'assign':
      return call('bulkAssign', { body: { caseIds, staffId, teamId, keepOther: true }, key });
    case 'tag':
      return call('bulkTag', { body: { caseIds, add: [...add], remove: [...remove] }, key });
    case 'comment':
      return call('bulkComment', { body: { caseIds, words: words.trim() }, key });
    case 'evidence':
      return call('bulkRequestEvidence', { body: { caseIds, lang }, key });
    case 'reply':
      return call('bulkReply', { body: { caseIds, templateId, lang }, key });
    case 'approve': {
      const seen = cases.map(({ id, version }) => ({ id, version }));
      return call('bulkApprove', {
        body: { cases: seen, note: note?.trim() || null, goodsReceivedOn: on || null },
        key,
      });
    }
  }
};
