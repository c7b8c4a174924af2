import { policyToWire } from '@redress/contract';
import { ok } from '@redress/domain';
import type { House } from '../house.ts';
import { cursorOf, versionOfCursor } from '../platform/http/cursor.ts';
import type { Handlers } from '../platform/http/handlers.ts';
import { found, replyWith } from '../platform/http/reply.ts';
import { listPolicies, readPolicy } from './policy-reader.ts';

export const policyHandlers = (house: House): Pick<Handlers, 'listPolicies' | 'getPolicy'> => ({
  listPolicies: async ({ merchantId }, { query: { limit, cursor } }) => {
    const before = versionOfCursor(cursor);
    if (!before.ok) return before;
    const records = await listPolicies(house.db, merchantId, { limit: limit + 1, before: before.value });
    const shown = records.slice(0, limit);
    const last = records.length > limit ? shown.at(-1) : undefined;
    const nextCursor = last === undefined ? null : cursorOf(String(last.policy.version));
    return ok({ body: { data: shown.map(policyToWire), hasMore: last !== undefined, nextCursor } });
  },
  getPolicy: async ({ merchantId }, { params }) =>
    replyWith(found(await readPolicy(house.db, merchantId, params.id), params.id), (record) => ({
      body: policyToWire(record),
    })),
});
