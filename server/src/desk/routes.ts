import { caseSummaryToWire, maskPhone, toWire } from '@redress/contract';
import { causeText, ok, parseId, uuidOf } from '@redress/domain';
import type { House } from '../house.ts';
import type { Handlers, RequestContext } from '../platform/http/handlers.ts';
import { countCases } from './count-cases.ts';
import { readHome } from './read-home.ts';
import { searchDesk } from './search-desk.ts';

export const deskHandlers = (house: House): Pick<Handlers, 'countCases' | 'searchDesk' | 'getDeskHome'> => ({
  countCases: async (context, { query }) => {
    const { merchantId, stores } = context;
    const asked = { storeId: query.storeId, stores, staffId: staffUuidOf(context) };
    return ok({ body: await countCases(house.db, merchantId, asked) });
  },
  searchDesk: async ({ merchantId, stores, scopes }, { query }) => {
    const found = await searchDesk(house.db, merchantId, {
      words: query.words,
      stores,
      mayOrders: scopes.includes('orders:read'),
      mayCustomers: scopes.includes('customers:read'),
    });
    const sensitive = scopes.includes('customers:read_sensitive');
    return ok({
      body: {
        cases: found.cases.map(caseSummaryToWire),
        orders: found.orders.map(({ paid, ...order }) => ({ ...order, paid: toWire(paid) })),
        customers: found.customers.map(({ phone, ...customer }) => ({
          ...customer,
          phone: sensitive || phone === null ? phone : maskPhone(phone),
        })),
      },
    });
  },
  getDeskHome: async (context) => {
    const { merchantId, stores, scopes } = context;
    const home = await readHome(house, merchantId, {
      stores,
      staffId: staffUuidOf(context),
      mayPayouts: scopes.includes('payouts:read'),
      mayLedger: scopes.includes('ledger:read'),
    });
    return ok({
      body: {
        ...home,
        due: home.due.map(caseSummaryToWire),
        paidOut: home.paidOut?.map(({ amount, ...day }) => ({ ...day, amount: toWire(amount) })) ?? null,
        onTheWay: home.onTheWay?.map(toWire) ?? null,
        cashNeeded: home.cashNeeded?.map(({ today, week }) => ({ today: toWire(today), week: toWire(week) })) ?? null,
        causes: home.causes.map(({ cause, cases }) => ({ cause, causeText: causeText[cause], cases })),
      },
    });
  },
});

/** Machines and rules have no queue of their own. */
const staffUuidOf = ({ actor }: Pick<RequestContext, 'actor'>): string | null => {
  const id = actor.kind === 'staff' ? parseId('staff', actor.id) : null;
  return id && uuidOf(id);
};
