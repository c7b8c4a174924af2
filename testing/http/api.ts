import { type OperationId, problem, routeOf, type Scope, scopeNames } from '@redress/contract';
import type { Id } from '@redress/domain';
import { handlersOf } from '@redress/server/handlers.ts';
import { createMerchant } from '@redress/server/merchant/create-merchant.ts';
import { usualLimits } from '@redress/server/platform/http/limits.ts';
import { findAnswer } from '@redress/server/platform/postgres/find-answer.ts';
import { authenticator } from '@redress/server/staff/authenticate.ts';
import { createApiKey } from '@redress/server/staff/create-api-key.ts';
import type { FastifyInstance } from 'fastify';
import { afterAll, expect } from 'vitest';
import { testClock } from '../testkit/clock.ts';
import { testHouse } from '../testkit/house.ts';
import { openTestHttp } from '../testkit/http.ts';
import { testDatabase } from '../testkit/postgres.ts';

type Json = null | boolean | number | string | Json[] | { readonly [key: string]: Json };

export type Call = {
  readonly as?: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly payload?: Buffer;
};

export type Reply = {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into replies whose schema `call` has just checked
  readonly body: any;
  readonly headers: Readonly<Record<string, unknown>>;
};

/** The API over a real database, for one test file: every good reply is checked against its schema, every other is a problem. */
export const testApi = async () => {
  const { pool } = await testDatabase();
  const clock = testClock();
  const house = testHouse(pool, clock);
  const http = await openTestHttp({
    handlers: handlersOf(house),
    authenticate: authenticator(pool, clock),
    findAnswer: findAnswer(pool),
    clock,
    // The clock stands still, so a whole file is one minute to the rate limit.
    limits: { ...usualLimits, requestsPerMinute: 1_000_000 },
  });
  afterAll(() => http.close());

  const newMerchant = async (name: string) => {
    const { merchant, stores } = await createMerchant(house, {
      name,
      currency: 'CNY',
      stores: [{ code: 'S1', name: `${name}一店` }],
    });
    const keyOf = async (staffName: string, scopes: readonly Scope[] = ownScopes): Promise<string> => {
      const key = await createApiKey(house, {
        merchantId: merchant.id,
        label: staffName,
        scopes,
        staffId: null,
        staffName,
      });
      if (!key.ok) throw new Error(key.refusal.code);
      return key.value.secret;
    };
    return { merchant, storeId: stores[0]?.id ?? ('' as Id<'store'>), keyOf };
  };

  return { pool, clock, house, http, newMerchant, call: caller(http) };
};

const ownScopes = scopeNames.filter((scope) => scope !== 'merchants:manage');

let keys = 0;
/** A key that was not used before. */
export const freshKey = (): string => {
  keys += 1;
  return `test-${keys}`;
};

const caller =
  (http: FastifyInstance) =>
  async (
    operationId: OperationId,
    { as, params = {}, query, body, headers = {}, payload }: Call = {},
  ): Promise<Reply> => {
    const route = routeOf(operationId);
    const reply = await http.inject({
      method: route.method,
      url: route.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? '')),
      ...(query ? { query: { ...query } } : {}),
      headers: { ...(as === undefined ? {} : { authorization: `Bearer ${as}` }), ...headers },
      ...(payload ? { payload } : body === undefined ? {} : { payload: body as object }),
    });
    const isJson = String(reply.headers['content-type'] ?? '').includes('json');
    const json = isJson ? (reply.json() as Json) : null;
    if (reply.statusCode >= 400) problem.parse(json);
    else if (route.reply !== null && '_zod' in route.reply) expect(route.reply.parse(json), operationId).toEqual(json);
    return { status: reply.statusCode, body: isJson ? json : reply.body, headers: reply.headers };
  };
