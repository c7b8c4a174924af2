import { expect, test } from 'vitest';
import { configFrom } from './config.ts';

test('an installation without settings has the usual ones', () => {
  expect(configFrom({})).toMatchObject({
    port: 8600,
    host: '127.0.0.1',
    databaseUrl: null,
    demo: true,
    requestsPerMinute: null,
  });
});

test('an operator may allow a key more requests a minute', () => {
  expect(configFrom({ REDRESS_REQUESTS_PER_MINUTE: '60000' }).requestsPerMinute).toBe(60_000);
});

test.each([
  ['PORT', '65536'],
  ['PORT', 'http'],
  ['REDRESS_DEMO', 'yes'],
  ['REDRESS_RECONCILE', 'daily'],
  ['REDRESS_REQUESTS_PER_MINUTE', '0'],
  ['REDRESS_REQUESTS_PER_MINUTE', '-5'],
  ['REDRESS_REQUESTS_PER_MINUTE', '1e3'],
  ['REDRESS_REQUESTS_PER_MINUTE', ''],
  ['REDRESS_METRICS_TOKEN', 'short'],
])('%s=%s is told to the operator', (name, value) => {
  expect(() => configFrom({ [name]: value })).toThrow(name);
});
