import {
  type OperationId,
  type Problem,
  problem,
  type ReplyBodyOf,
  type RouteDefinition,
  routeOf,
  type Scope,
  scopeNames,
} from '@redress/contract';
import type { Id } from '@redress/domain';
import { liveChanges } from '@redress/server/desk/live-changes.ts';
import { handlersOf } from '@redress/server/handlers.ts';
import type { House } from '@redress/server/house.ts';
import { createMerchant } from '@redress/server/merchant/create-merchant.ts';
import { receiveNotification } from '@redress/server/payout/receive-notification.ts';
import type { Handlers } from '@redress/server/platform/http/handlers.ts';
import { usualLimits } from '@redress/server/platform/http/limits.ts';
import { findAnswer } from '@redress/server/platform/postgres/find-answer.ts';
import { portalDoor } from '@redress/server/portal/door.ts';
import { authenticator } from '@redress/server/staff/authenticate.ts';
import { createApiKey } from '@redress/server/staff/create-api-key.ts';
import { staffDoor } from '@redress/server/staff/sign-in/staff-door.ts';
import type { FastifyInstance } from 'fastify';
import { afterAll, expect } from 'vitest';
import type { z } from 'zod';
import { testClock } from '../testkit/clock.ts';
import { testHouse } from '../testkit/house.ts';
import { openTestHttp } from '../testkit/http.ts';
import { testDatabase } from '../testkit/postgres.ts';

export type Call = {
  readonly as?: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly payload?: Buffer;
};

export type Reply<K extends OperationId> = {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  /** The JSON of a good reply, checked against its schema. Throws for a problem. */
  readonly body: ReplyBodyOf<K>;
  /** Throws for a good reply. */
  readonly problem: Problem;
  readonly text: string;
  readonly bytes: Buffer;
};

/** The API over a real database, for one test file: every good reply is checked against its schema, every other is a problem. */
export const testApi = async (instead: (house: House) => Partial<Handlers> = () => ({})) => {
  const { pool, owner } = await testDatabase();
  const clock = testClock();
  const house = testHouse(pool, clock);
  const live = liveChanges(pool, { everyMs: 20 });
  const http = await openTestHttp({
    handlers: { ...handlersOf(house), ...instead(house) },
    authenticate: authenticator(pool, clock),
    staff: staffDoor(house, { publicUrl: null, sso: null }),
    portal: portalDoor(house),
    findAnswer: findAnswer(pool),
    notifications: (message) => receiveNotification(house, message),
    live,
    clock,
    // The clock stands still, so a whole file is one minute to the rate limit.
    limits: { ...usualLimits, requestsPerMinute: 1_000_000, strangersPerMinute: 1_000_000 },
  });
  afterAll(async () => {
    await http.close();
    await live.close();
  });

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

  return { pool, owner, clock, house, http, newMerchant, call: caller(http) };
};

const ownScopes = scopeNames.filter((scope) => scope !== 'merchants:manage');

/** What a test knows to be there. */
export const there = <T>(value: T | null | undefined): T => {
  if (value === null || value === undefined) throw new Error('it is not there');
  return value;
};

let keys = 0;
/** A key that was not used before. */
export const freshKey = (): string => {
  keys += 1;
  return `test-${keys}`;
};

const caller =
  (http: FastifyInstance) =>
  async <K extends OperationId>(
    operationId: K,
    { as, params = {}, query, body, headers = {}, payload }: Call = {},
  ): Promise<Reply<K>> => {
    const route = routeOf(operationId);
    const reply = await http.inject({
      method: route.method,
      url: route.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? '')),
      ...(query ? { query: { ...query } } : {}),
      headers: { ...(as === undefined ? {} : { authorization: `Bearer ${as}` }), ...headers },
      ...(payload ? { payload } : body === undefined ? {} : { payload: body as object }),
    });
    const good = reply.statusCode < 400;
    const refused = good ? null : problem.parse(reply.json());
    const json: unknown = good && isJson(route.reply) ? reply.json() : null;
    if (good && isJson(route.reply)) expect(route.reply.parse(json), operationId).toEqual(json);
    return {
      status: reply.statusCode,
      headers: reply.headers,
      text: reply.body,
      bytes: reply.rawPayload,
      get body() {
        if (refused) throw new Error(`${operationId} was refused: ${refused.code} ${refused.detailEn}`);
        return json as ReplyBodyOf<K>;
      },
      get problem() {
        if (!refused) throw new Error(`${operationId} was not refused`);
        return refused;
      },
    };
  };

const isJson = (reply: RouteDefinition['reply']): reply is z.ZodType => reply !== null && '_zod' in reply;
