import { allows, type OperationId, operationIds, type RouteDefinition, routeOf } from '@redress/contract';
import { type Refusal, refusal, refused } from '@redress/domain';
import type { House } from '../house.ts';
import type { Access, Handler, Handlers, LentRights, RequestContext, StaffRights } from '../platform/http/handlers.ts';
import { storesOfRequest } from './stores-of-request.ts';
import { logView } from './view-log/log-view.ts';

/**
 * Keeps every route within the rights of whoever asks: what belongs to a store of others is not there, lent rights are used in the name of
 * their owner, and views of what is sensitive are written down before they are answered. One place for all routes, so that a new route is
 * guarded on the day it is added.
 */
export const guardHandlers = (house: House, handlers: Handlers): Handlers => {
  const guard = <K extends OperationId>(operationId: K): Handler<K> =>
    guarded(house, operationId, handlers[operationId]);
  return Object.assign(
    {} as Handlers,
    Object.fromEntries(operationIds.map((operationId) => [operationId, guard(operationId)])),
  );
};

type Rights = StaffRights & { readonly of: LentRights['of'] | null };

const guarded =
  <K extends OperationId>(house: House, operationId: K, handler: Handler<K>): Handler<K> =>
  async (context, input) => {
    const route = routeOf(operationId);
    if (route.audience !== 'merchant') return handler(context, input);
    const allowed = rightsFor(context, route);
    const candidates = route.overAllStores ? allowed.filter(({ stores }) => stores === 'all') : allowed;
    if (candidates.length === 0 && allowed.length > 0) return refused(refusal('all_stores_needed'));
    // Many cases are let through one by one, by the route for one case: `refund-case/team/bulk.ts`.
    if (route.eachCase) return handler(context, input);
    const concerned = candidates.every(({ stores }) => stores === 'all')
      ? null
      : await storesOfRequest(house.db, context.merchantId, input);
    const fitting = concerned === null ? candidates : candidates.filter((rights) => reaches(rights, concerned.stores));
    const [first, ...more] = fitting;
    if (first === undefined) return refused(nothingThere(concerned));
    // A list shows what any of the rights would show.
    const chosen = concerned === null && more.length > 0 ? { ...first, stores: together(fitting) } : first;
    let result = await handler(actingWith(context, chosen), input);
    let used = chosen;
    for (const rights of more) {
      if (result.ok || result.refusal.code !== 'above_your_limit') break;
      used = rights;
      result = await handler(actingWith(context, rights), input);
    }
    if (result.ok) await logView(house, actingWith(context, used), operationId, input);
    return result;
  };

/** One's own rights first, then those that are lent; of them, those that allow the route. */
const rightsFor = (access: Access, { scope }: RouteDefinition): Rights[] => {
  const { scopes, stores, limits } = access;
  const all: Rights[] = [{ scopes, stores, limits, of: null }, ...access.lent];
  return scope === null ? all.slice(0, 1) : all.filter((rights) => allows(rights.scopes, scope));
};

const reaches = ({ stores }: Rights, concerned: readonly string[]): boolean =>
  stores === 'all' || concerned.every((store) => stores.some((mine) => mine === store));

const together = (rights: readonly Rights[]): StaffRights['stores'] => {
  const stores = new Set<Exclude<StaffRights['stores'], 'all'>[number]>();
  for (const each of rights) {
    if (each.stores === 'all') return 'all';
    for (const store of each.stores) stores.add(store);
  }
  return [...stores];
};

const nothingThere = (concerned: { readonly what: string } | null): Refusal =>
  refusal('not_found', { what: concerned?.what ?? '' });

const actingWith = (context: RequestContext, { scopes, stores, limits, of }: Rights): RequestContext => ({
  ...context,
  scopes,
  stores,
  limits,
  actor: of === null ? context.actor : { ...context.actor, onBehalfOf: of },
});
