import type { QueryOf } from '@redress/contract';
import { type Actor, fromDecimal, parseId, uuidOf } from '@redress/domain';
import type { Stores } from '../platform/http/handlers.ts';
import type { CaseFilter } from './case-list.ts';

type Who = { readonly stores: Stores; readonly actor: Pick<Actor, 'kind' | 'id'> };

/** What a query of the list of cases means for whoever asks, within the stores that they may see. */
export const askedCases = (query: QueryOf<'exportCases'>, { stores, actor }: Who): CaseFilter => {
  const { currency, amountFrom, amountTo, assignee, desk, ...plain } = query;
  return {
    ...plain,
    stores,
    amountFrom: amountFrom === null ? null : fromDecimal(currency, amountFrom),
    amountTo: amountTo === null ? null : fromDecimal(currency, amountTo),
    assignee: assigneeOf(assignee, actor),
    queue: desk && { name: desk, staffId: assigneeOf('me', actor) ?? '' },
  };
};

/** `me` of a machine is nobody's name: it finds nothing. */
const assigneeOf = (asked: QueryOf<'listCases'>['assignee'], { kind, id }: Who['actor']): string | null => {
  if (asked === null || asked === 'nobody') return asked;
  const staff = asked !== 'me' ? asked : kind === 'staff' ? parseId('staff', id) : null;
  return staff === null ? '00000000-0000-0000-0000-000000000000' : uuidOf(staff);
};
