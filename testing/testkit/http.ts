import { operationIds, type Scope, scopeNames } from '@redress/contract';
import { type Actor, type Id, idOf } from '@redress/domain';
import { createHttp, type HttpOptions } from '@redress/server/platform/http/create-http.ts';
import type { Access, Handlers } from '@redress/server/platform/http/handlers.ts';
import { usualLimits } from '@redress/server/platform/http/limits.ts';
import { httpMetrics } from '@redress/server/platform/http/metrics.ts';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import { testClock } from './clock.ts';

type Given = Partial<Omit<HttpOptions, 'handlers'>> & { readonly handlers?: Partial<Handlers> };

/** A key that may do everything, for tests of other things than rights. */
export const testToken = 'rk_everything';
export const testMerchant: Id<'merchant'> = idOf('merchant', '01930000-0000-7000-8000-000000000001');
const actor: Actor = { kind: 'staff', id: 'stf_test', name: '测试' };

export const testAccess = (scopes: readonly Scope[] = scopeNames): Access => ({
  merchantId: testMerchant,
  merchantName: '测试商户',
  keyId: idOf('key', '01930000-0000-7000-8000-000000000002'),
  actor,
  scopes,
  stores: 'all',
  limits: { approval: null },
  lent: [],
});

/** The whole HTTP layer with the given handlers; every other route is a defect to call. Closed when the test ends. */
export const testHttp = async (given: Given = {}): Promise<FastifyInstance> => {
  const http = await openTestHttp(given);
  onTestFinished(() => http.close());
  return http;
};

/** The same for a whole file, which closes it. */
export const openTestHttp = ({ handlers = {}, ...given }: Given = {}): Promise<FastifyInstance> => {
  let requests = 0;
  return createHttp({
    handlers: { ...uncalled, ...handlers },
    authenticate: async (token) => (token === testToken ? testAccess() : null),
    portal: { shopOf: async () => null, visitorOf: async () => null },
    findAnswer: async () => null,
    notifications: async () => null,
    ready: async () => [],
    metrics: httpMetrics({
      databasePool: () => ({ total: 0, idle: 0, waiting: 0 }),
      payoutsByStatus: async () => [],
    }),
    limits: usualLimits,
    clock: testClock(),
    logger: pino({ enabled: false }),
    newRequestId: () => {
      requests += 1;
      return `req_test_${requests}`;
    },
    ...given,
  });
};

/** A handler for every operation, by the list that the type of the handlers is made from. */
const uncalled = Object.assign(
  {} as Handlers,
  Object.fromEntries(
    operationIds.map((operationId) => [
      operationId,
      () => Promise.reject(new Error(`defect: no handler was given for ${operationId}`)),
    ]),
  ),
);
