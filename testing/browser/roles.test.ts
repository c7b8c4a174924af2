import { routes } from '@redress/contract';
import { describe, expect, it } from 'vitest';
import { type Desk, openDesk } from './desk.ts';
import { openHouse } from './house.ts';

const house = await openHouse();

/** Somebody of the demo, by the number and password with which they come to work. Cookies need a name, not an address. */
const comeToWork = async (staffNumber: string): Promise<Desk> => {
  const address = house.address().replace('127.0.0.1', 'localhost');
  const desk = await openDesk(house.browser(), `${address}/console/`, { width: 1280 });
  await desk.page.getByLabel('邮箱或工号').fill(staffNumber);
  await desk.page.getByLabel('密码', { exact: true }).fill(house.logins().password);
  await desk.page.getByRole('button', { name: '登录', exact: true }).click();
  await desk.page.getByRole('navigation').first().waitFor();
  return desk;
};

describe('who comes to work in the morning', () => {
  it.each([
    ['service', '1001', ['退款单', '协作', '顾客'], ['账簿', '员工', '待我批准']],
    ['store manager', '2001', ['退款单', '待我批准'], ['账簿', '员工', '渠道账户']],
    ['warehouse', '3001', ['退款单', '订单与卡'], ['待我批准', '账簿', '员工']],
    ['manager', '4001', ['待我批准', '账簿', '员工'], ['审计']],
    ['finance', '5001', ['出款', '银行文件', '对账', '账簿'], ['待我批准', '员工']],
    ['risk', '6001', ['退款单', '审计'], ['账簿', '待我批准']],
    ['compliance', '6002', ['法律库', '退款政策', '审计'], ['账簿', '待我批准']],
    ['auditor', '6003', ['账簿', '对账', '审计', '员工'], ['待我批准']],
    ['administrator', '9001', ['员工', '渠道账户', '消息'], ['账簿', '待我批准']],
  ] as const)(
    '%s signs in by password and finds what the duty needs, and nothing else',
    async (_, number, has, hasNot) => {
      const desk = await comeToWork(number);
      const menu = desk.page.getByRole('navigation').first();
      await menu.getByRole('link', { name: has[0] }).waitFor();
      for (const place of has)
        await expect
          .poll(() => menu.getByRole('link', { name: place, exact: true }).count(), { message: place })
          .toBe(1);
      for (const place of hasNot)
        expect(await menu.getByRole('link', { name: place, exact: true }).count(), place).toBe(0);
      for (const place of has) {
        await menu.getByRole('link', { name: place, exact: true }).click();
        // What is only for paper is there too, and not seen.
        await desk.page.locator('#content h1').filter({ visible: true }).first().waitFor();
        expect(await desk.page.locator('#content .ant-alert-error').count(), place).toBe(0);
      }
      await desk.leave();
    },
  );

  it('the auditor reads everything and moves nothing: every move is refused by the server', async () => {
    const desk = await comeToWork('6003');
    const moves = Object.values(routes).filter(
      (route) => route.method !== 'GET' && route.scope !== null && !/:read$|^staff:audit$/.test(route.scope),
    );
    expect(moves.length).toBeGreaterThan(50);
    const answers = await desk.page.evaluate<Record<string, number>>(`(async () => {
      const answers = {};
      for (const { method, path } of ${JSON.stringify(moves.map(({ method, path }) => ({ method, path })))}) {
        const reply = await fetch(path.replaceAll(/\\{\\w+\\}/g, '1'), {
          method, body: '{}',
          headers: { 'content-type': 'application/json', 'idempotency-key': 'auditor-' + method + path.replaceAll(/\\W/g, '-') },
        });
        answers[method + ' ' + path] = reply.status;
      }
      return answers;
    })()`);
    expect(Object.entries(answers).filter(([, status]) => status !== 403)).toEqual([]);
    await desk.leave(/403/);
  });
});
