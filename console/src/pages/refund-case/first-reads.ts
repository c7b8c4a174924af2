import { ask, queries } from '../../api/queries.ts';
import type { CaseSearch } from '../../paths.ts';
import { askCustomers } from '../customers/queries.ts';
import { askComments, askDesk } from './assignment/queries.ts';
import { askConversation } from './conversation/queries.ts';
import { askOffers } from './offers/queries.ts';
import { askQueueCounts } from './queue/queries.ts';
import { queryOfQueue } from './queues.ts';
import { askParcels } from './returns/queries.ts';
import { askTags } from './tags/queries.ts';
import { askCaseTasks } from './tasks/queries.ts';

/** Everything that a case page shows at once; what the case names follows it. */
export const readCaseFirst = (id: string): void => {
  queries.fetchQuery(ask.case(id)).then(
    ({ orderId, customerId, claim }) => {
      void queries.prefetchQuery(ask.order(orderId));
      void queries.prefetchQuery(ask.casesOfOrder(orderId));
      if (claim.kind === 'return_and_refund') void queries.prefetchQuery(askParcels(id));
      if (customerId) void queries.prefetchQuery(askCustomers.one(customerId));
    },
    () => undefined,
  );
  void queries.prefetchQuery(ask.clocks(id));
  void queries.prefetchQuery(ask.timeline(id));
  void queries.prefetchQuery(ask.activity(id));
  void queries.prefetchQuery(ask.evidence(id));
  void queries.prefetchQuery(askConversation(id));
  void queries.prefetchQuery(askDesk(id));
  void queries.prefetchQuery(askOffers(id));
  void queries.prefetchQuery(askCaseTasks(id));
  void queries.prefetchQuery(askComments(id));
  void queries.prefetchQuery(ask.lessons(id));
  void queries.prefetchQuery(ask.payees(id));
};

export const readQueueFirst = (search: CaseSearch): void => {
  void queries.prefetchQuery(ask.cases(queryOfQueue(search)));
  void queries.prefetchQuery(ask.caseCounts(search.store));
  void queries.prefetchQuery(askQueueCounts());
  void queries.prefetchQuery(ask.stores());
  void queries.prefetchQuery(askTags());
  if (search.view === 'split' && search.open) readCaseFirst(search.open);
};
