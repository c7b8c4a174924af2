import { operationIds, problem, routeOf } from '@redress/contract';
import { testAccess, testHttp, testToken } from '@redress/testing/testkit/http.ts';
import { expect, test } from 'vitest';
import { usualLimits } from './limits.ts';

const authorization = `Bearer ${testToken}`;
const someId = (prefix: string): string => `${prefix}_01k9zj8r4qe7v8m2f0t6wq3xyb`;

test('every answer that is not the good one is a problem, in both languages', async () => {
  const http = await testHttp();
  const requests = [
    { method: 'GET', url: '/v1/nothing', status: 404, code: 'route_unknown' },
    { method: 'PUT', url: '/v1/orders', status: 405, code: 'method_not_allowed' },
    { method: 'GET', url: '/v1/orders/ord_broken', status: 404, code: 'not_found' },
    { method: 'POST', url: '/v1/orders', payload: '{"a":', status: 400, code: 'json_malformed' },
    { method: 'POST', url: '/v1/orders', payload: '', status: 400, code: 'json_malformed' },
    { method: 'POST', url: '/v1/orders', payload: '{"__proto__":{}}', status: 400, code: 'json_malformed' },
    { method: 'POST', url: '/v1/orders', payload: ' '.repeat(2_000_000), status: 413, code: 'body_too_large' },
    {
      method: 'POST',
      url: '/v1/orders',
      payload: '<a/>',
      type: 'application/xml',
      status: 415,
      code: 'media_type_unsupported',
    },
    { method: 'POST', url: '/v1/orders', payload: '{}', status: 422, code: 'input_invalid' },
    { method: 'GET', url: '/v1/orders?limit=0', status: 422, code: 'input_invalid' },
    { method: 'GET', url: '/v1/orders?limit=1&limit=2', status: 422, code: 'input_invalid' },
    { method: 'GET', url: '/v1/orders?colour=red', status: 422, code: 'input_invalid' },
    { method: 'GET', url: '/v1/orders/%ff', status: 404, code: 'route_unknown' },
    { method: 'GET', url: `/v1/orders/${'x'.repeat(300)}`, status: 404, code: 'route_unknown' },
    { method: 'GET', url: '/v1/me', status: 500, code: 'internal_error' },
  ] as const;
  for (const { status, code, ...request } of requests) {
    const reply = await http.inject({
      method: request.method,
      url: request.url,
      headers: {
        authorization,
        'accept-language': 'en',
        'content-type': 'type' in request ? request.type : 'application/json',
      },
      ...('payload' in request ? { payload: request.payload } : {}),
    });
    expect([reply.statusCode, reply.json().code], `${request.method} ${request.url.slice(0, 60)}`).toEqual([
      status,
      code,
    ]);
    expect(reply.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(reply.headers['x-request-id']).toBe(reply.json().requestId);
    expect(problem.parse(reply.json())).toMatchObject({ type: `/docs/problems#${code}`, status });
    expect(reply.json().detail).toBe(reply.json().detailEn);
    expect(reply.json().detailZh).toMatch(/\p{Script=Han}/u);
    expect(reply.body).not.toMatch(/\{\w+\}|node_modules|defect/);
  }
});

test('405 names the methods that there are', async () => {
  const http = await testHttp();
  const reply = await http.inject({ method: 'DELETE', url: '/v1/refund-cases' });
  expect(reply.headers['allow']).toBe('POST, GET, HEAD');
});

test('Chinese unless English is preferred', async () => {
  const http = await testHttp();
  const detailFor = async (language?: string): Promise<string> => {
    const headers = language === undefined ? {} : { 'accept-language': language };
    return (await http.inject({ url: '/v1/nothing', headers })).json().detail;
  };
  expect(await detailFor()).toBe('没有这个接口');
  expect(await detailFor('fr, *;q=0.5')).toBe('没有这个接口');
  expect(await detailFor('zh-CN;q=0.3, en-GB;q=0.9')).toBe('There is no such route');
});

test('every route for staff asks for a key first, then for its scope', async () => {
  const http = await testHttp({
    authenticate: async (token) => (token === 'rk_nothing' ? testAccess([]) : null),
    limits: { ...usualLimits, anonymousPerMinute: 1_000_000 },
  });
  for (const operationId of operationIds) {
    const route = routeOf(operationId);
    if (route.audience !== 'merchant') continue;
    const url = route.path.replaceAll(/\{\w+\}/g, 'x');
    const ask = (headers: Record<string, string>) => http.inject({ method: route.method, url, headers });
    expect((await ask({})).json().code, operationId).toBe('key_missing');
    const unknown = await ask({ authorization: 'Bearer rk_wrong' });
    expect([unknown.statusCode, unknown.headers['www-authenticate']]).toEqual([401, 'Bearer realm="redress"']);
    if (route.scope === null) continue;
    const reply = await ask({ authorization: 'Bearer rk_nothing' });
    expect([reply.statusCode, reply.json().code, reply.json().details]).toEqual([
      403,
      'scope_missing',
      { scope: route.scope },
    ]);
  }
});

test('what is wrong with the input is told place by place', async () => {
  const http = await testHttp();
  const reply = await http.inject({
    method: 'POST',
    url: '/v1/refund-cases',
    headers: { authorization, 'accept-language': 'en' },
    payload: {
      orderId: someId('pay'),
      cause: 'bored',
      statement: 'a\u0000b',
      lines: [{ lineId: 'L1', quantity: 1.5, colour: 'red' }],
      returnFreight: { currency: 'CNY', amount: '1.005' },
    },
  });
  expect(reply.statusCode).toBe(422);
  expect(reply.json().errors.map((error: { pointer: string; code: string }) => [error.pointer, error.code])).toEqual([
    ['/orderId', 'input_invalid'],
    ['/cause', 'input_invalid'],
    ['/statement', 'input_invalid'],
    ['/lines/0/quantity', 'input_invalid'],
    ['/lines/0/colour', 'input_invalid'],
    ['/returnFreight/amount', 'amount_invalid'],
  ]);
  expect(reply.json().detail).toContain('and 5 more');
});

test.each(['1.005', '-1', '1e3', '1,000.00', ' 1', '', '١', '9'.repeat(14), 'NaN', '0x10', '+1', '1.', '.5'])(
  'the amount %j is refused with its currency and decimals',
  async (amount) => {
    const http = await testHttp();
    const reply = await http.inject({
      method: 'POST',
      url: '/v1/refund-cases',
      headers: { authorization },
      payload: {
        orderNumber: 'A1',
        cause: 'quality',
        statement: '坏了',
        lines: [],
        returnFreight: { currency: 'CNY', amount },
      },
    });
    expect([reply.statusCode, reply.json().code, reply.json().details.decimals]).toEqual([422, 'amount_invalid', 2]);
    expect(reply.json().errors[0].pointer).toBe('/returnFreight/amount');
  },
);

test('a number is no amount', async () => {
  const http = await testHttp();
  const returnFreight = { currency: 'CNY', amount: 12.5 };
  const reply = await http.inject({
    method: 'POST',
    url: '/v1/refund-cases',
    headers: { authorization },
    payload: { orderNumber: 'A1', cause: 'quality', statement: '坏了', lines: [], returnFreight },
  });
  expect(reply.json().errors).toMatchObject([{ pointer: '/returnFreight/amount', code: 'input_invalid' }]);
});

test('an unexpected failure leaks nothing and is logged under the id that the client sees', async () => {
  const lines: string[] = [];
  const { pino } = await import('pino');
  const http = await testHttp({
    logger: pino({ level: 'info' }, { write: (line: string) => void lines.push(line) }),
    handlers: { getMe: () => Promise.reject(new Error('password=hunter2')) },
  });
  const reply = await http.inject({ url: '/v1/me', headers: { authorization, 'x-request-id': 'shop-4711-abc' } });
  expect(reply.statusCode).toBe(500);
  expect(reply.body).not.toContain('hunter2');
  expect(reply.json()).toMatchObject({ requestId: 'shop-4711-abc', code: 'internal_error' });
  expect(lines.some((line) => line.includes('hunter2') && line.includes('shop-4711-abc'))).toBe(true);
});

test('the access log has no query and no token, and the database being away is 503', async () => {
  const lines: string[] = [];
  const { pino } = await import('pino');
  const http = await testHttp({
    logger: pino({ level: 'info' }, { write: (line: string) => void lines.push(line) }),
    handlers: { listCustomers: () => Promise.reject(Object.assign(new Error('no'), { code: 'ECONNREFUSED' })) },
  });
  const reply = await http.inject({ url: '/v1/customers?reference=13800005678', headers: { authorization } });
  expect([reply.statusCode, reply.json().code, reply.headers['retry-after']]).toEqual([503, 'not_ready', '5']);
  expect(lines.join('')).not.toMatch(/13800005678|rk_everything/);
  expect(lines.some((line) => line.includes('"route":"/v1/customers"'))).toBe(true);
});
