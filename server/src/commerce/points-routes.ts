import { pointsEntryToWire, pointsToWire } from '@redress/contract';
import { listCustomers } from '../customer/customer-reader.ts';
import type { House } from '../house.ts';
import type { Handlers, RequestContext } from '../platform/http/handlers.ts';
import { found, listed, replyWith } from '../platform/http/reply.ts';
import { listPointsEntries, readPoints, recordPoints } from './points.ts';

type Operations = 'getPoints' | 'listPointsEntries' | 'recordPoints' | 'openPoints';

export const pointsHandlers = (house: House): Pick<Handlers, Operations> => ({
  getPoints: async ({ merchantId }, { params }) =>
    replyWith(found(await readPoints(house.db, merchantId, params.id), params.id), (account) => ({
      body: pointsToWire(account),
    })),
  listPointsEntries: async ({ merchantId }, { params, query }) => {
    const account = found(await readPoints(house.db, merchantId, params.id), params.id);
    if (!account.ok) return account;
    return listed(query, (page) => listPointsEntries(house.db, merchantId, params.id, page), pointsEntryToWire);
  },
  recordPoints: async ({ merchantId, actor }, { params, body }) => {
    const recorded = await recordPoints(house, merchantId, actor, params.id, body);
    if (!recorded.ok) return recorded;
    return replyWith(found(await readPoints(house.db, merchantId, params.id), params.id), (account) => ({
      body: pointsToWire(account),
    }));
  },
  openPoints: async (context, { body }) => ({
    ok: true,
    value: { body: await openEach(house, context, body.balances) },
  }),
});

type Opening = { readonly reference: string; readonly points: bigint };

/** One after the other, each by itself: what was refused is told, and what was recorded stays. */
const openEach = async (house: House, { merchantId, actor }: RequestContext, balances: readonly Opening[]) => {
  const counts = { recorded: 0, unchanged: 0 };
  const refused: { index: number; reference: string; code: string }[] = [];
  for (const [index, { reference, points }] of balances.entries()) {
    const [customer] = await listCustomers(house.db, merchantId, { limit: 1, before: null, reference });
    if (!customer) {
      refused.push({ index, reference, code: 'not_found' });
      continue;
    }
    const entry = { source: `opening:${reference}`.slice(0, 128), kind: 'opening', points, title: '期初积分' } as const;
    const done = await recordPoints(house, merchantId, actor, customer.id, { ...entry, at: house.clock.now() });
    if (done.ok) counts[done.value] += 1;
    else refused.push({ index, reference, code: done.refusal.code });
  }
  return { ...counts, refused };
};
