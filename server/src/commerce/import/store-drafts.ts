import { type Id, type Refusal, refusal } from '@redress/domain';
import { ensureCustomers } from '../../customer/ensure-customers.ts';
import type { NewCustomer } from '../../customer/record-customers.ts';
import type { House } from '../../house.ts';
import { storesByCode } from '../../merchant/store-reader.ts';
import { type NewOrder, recordOrders } from '../record-order.ts';
import { type ImportProblem, refusalProblem } from './import-problem.ts';
import type { OrderDraft } from './layout.ts';

export type StoredDraft =
  | { readonly outcome: 'created' | 'unchanged' | 'received' }
  | { readonly outcome: 'refused'; readonly problem: ImportProblem };

/** Records drafts in a few round trips however many they are. Answers stand in their order; each draft stands or falls alone. */
export const storeDrafts = async (
  house: House,
  merchantId: Id<'merchant'>,
  drafts: readonly OrderDraft[],
  defaultStore: string | null,
): Promise<StoredDraft[]> => {
  const codeOf = (draft: OrderDraft): string => draft.storeCode || (defaultStore ?? '');
  const stores = await storesByCode(house.db, merchantId, [...new Set(drafts.map(codeOf))]);
  const known = drafts.filter((draft) => stores.has(codeOf(draft)));
  const customers = await ensureCustomers(house, merchantId, customersOf(known));
  const orders = known.map((draft): NewOrder => {
    const storeId = stores.get(codeOf(draft))?.id;
    if (storeId === undefined) throw new Error('defect: only drafts of known stores are recorded');
    const customerId = draft.customer ? (customers.get(draft.customer.reference) ?? null) : null;
    return { ...draft.order, storeId, customerId };
  });
  const answers = new Map((await recordOrders(house, merchantId, orders)).map((answer, i) => [known[i], answer]));
  return drafts.map((draft): StoredDraft => {
    const answer = answers.get(draft);
    if (answer?.ok) return { outcome: answer.value.outcome };
    return refusedDraft(
      draft,
      answer?.refusal ?? refusal('not_found', { what: codeOf(draft) || '门店 / store' }, '/storeId'),
    );
  });
};

const refusedDraft = (draft: OrderDraft, no: Refusal): StoredDraft => ({
  outcome: 'refused',
  problem: refusalProblem({ ...draft.placeOf(no.pointer), order: draft.order.number }, no),
});

const customersOf = (drafts: readonly OrderDraft[]): ReadonlyMap<string, NewCustomer> =>
  new Map(drafts.flatMap(({ customer }) => (customer ? [[customer.reference, customer]] : [])));
