import { type ReplyBodyOf, routes } from '@redress/contract';
import { HOUR, later, shanghaiTimeText } from '@redress/domain';
import { describe, expect, it } from 'vitest';
import { comeToWork, consoleOf } from './come-to-work.ts';
import { pick } from './finance-desk.ts';
import { openHouse } from './house.ts';

const house = await openHouse();

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
      const desk = await comeToWork(house, number);
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
    const desk = await comeToWork(house, '6003');
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

type Case = ReplyBodyOf<'openCase'>;

/** A case that 小林 assessed: somebody else approves it. */
const assessed = async (): Promise<Case> => {
  const order = await house.freshOrder('any');
  const lines = [{ lineId: order.lines[0]?.id, quantity: 1 }];
  const body = { orderId: order.id, kind: 'refund_only', cause: 'quality', statement: '有裂纹', lines };
  const opened = (await (await house.api('小林', '/v1/refund-cases', { body })).json()) as Case;
  const done = await house.api('小林', `/v1/refund-cases/${opened.id}/assess`, {
    body: { dryRun: false },
    version: opened.version,
  });
  expect(done.status, await done.clone().text()).toBe(200);
  return (await done.json()) as Case;
};

describe('rights that change', () => {
  it('who goes on holiday lends their rights, and the deputy approves in their name', async () => {
    const refundCase = await assessed();
    const manager = await comeToWork(house, '4001');
    const { page } = manager;
    await page.goto(`${consoleOf(house)}/account?tab=lending`);
    await page.getByRole('button', { name: '新委托' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '确认' }).click();
    await dialog.locator('.ant-form-item-explain-error').first().waitFor();
    await dialog.getByLabel('委托给').click();
    await pick(manager, '小周');
    const now = house.now();
    const minute = (hours: number) => shanghaiTimeText(later(now, hours * HOUR)).slice(0, 16);
    await dialog.locator('.ant-picker-range input').nth(0).fill(minute(0));
    await page.keyboard.press('Enter');
    await dialog.locator('.ant-picker-range input').nth(1).fill(minute(72));
    await page.keyboard.press('Enter');
    await dialog.getByLabel('事由').fill('年假三天');
    await dialog.getByRole('button', { name: '确认' }).click();
    await page.getByText('生效中').first().waitFor();
    await manager.look('lending');
    await manager.leave();

    const deputy = await comeToWork(house, '1002');
    await deputy.page.goto(`${consoleOf(house)}/cases/${refundCase.id}`);
    await deputy.page.getByRole('button', { name: '批准', exact: true }).click();
    await deputy.page.getByRole('dialog').getByText('将退回').waitFor();
    await deputy.page.getByRole('dialog').getByRole('button', { name: '批准并出款' }).click();
    await deputy.page.getByRole('dialog').waitFor({ state: 'detached' });
    await deputy.leave();
    const after = (await (await house.api('小林', `/v1/refund-cases/${refundCase.id}`)).json()) as Case;
    expect(after.approvals).toMatchObject([{ by: { name: '小周', onBehalfOf: { name: '赵经理' } } }]);
  });

  it('the administrator sets a limit, and whoever meets it is told on the button', async () => {
    const refundCase = await assessed();
    const admin = await comeToWork(house, '9001');
    await admin.page.goto(`${consoleOf(house)}/people`);
    await admin.page
      .locator('.wide-only')
      .getByRole('row')
      .filter({ hasText: '王店长' })
      .getByRole('button', { name: '设置权限' })
      .click();
    const dialog = admin.page.getByRole('dialog');
    await dialog.getByLabel('批准限额（元）').fill('一百');
    await dialog.getByRole('button', { name: '保存' }).click();
    await dialog.locator('.ant-form-item-has-error').or(dialog.getByRole('alert')).first().waitFor();
    await dialog.getByLabel('批准限额（元）').fill('0.01');
    await dialog.getByRole('button', { name: '保存' }).click();
    await dialog.waitFor({ state: 'detached' });
    await admin.leave(/422|400/);

    const manager = await comeToWork(house, '2001');
    await manager.page.goto(`${consoleOf(house)}/cases/${refundCase.id}`);
    await manager.page.getByText('下一步：由另一位同事批准').waitFor();
    await manager.page
      .getByText(/¥0\.01/)
      .first()
      .waitFor();
    await expect.poll(() => manager.page.getByRole('button', { name: '批准', exact: true }).isDisabled()).toBe(true);
    await manager.look('limit-met');
    await manager.leave();
  });

  it('a colleague gives a case back with words, and its author mends it', async () => {
    const refundCase = await assessed();
    const manager = await comeToWork(house, '4001');
    await manager.page.goto(`${consoleOf(house)}/cases/${refundCase.id}`);
    const comments = manager.page.getByRole('region', { name: '内部备注' });
    await comments.getByLabel('写备注').fill('裂纹可能是运输造成的，请查明后改定责任再送我。');
    await comments.getByLabel('提到同事').click();
    await pick(manager, '小林');
    await manager.page.keyboard.press('Escape');
    await comments.getByRole('button', { name: '保存备注' }).click();
    await comments.getByText('裂纹可能是运输造成的').waitFor();
    await comments.getByText('提到 小林').waitFor();
    await manager.leave();

    const author = await comeToWork(house, '1001');
    const { page } = author;
    await page.locator('.to-do-line[data-some=true]', { hasText: '同事提到我' }).click();
    await page.locator('.wide-only').getByRole('link', { name: refundCase.number }).click();
    await page.getByRole('region', { name: '内部备注' }).getByText('裂纹可能是运输造成的').waitFor();
    await page.getByRole('button', { name: '重新审核' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('.receipt-slip').waitFor();
    await dialog.getByLabel('责任认定').click();
    await pick(author, '商家责任');
    await dialog.getByLabel('认定理由').fill('物流签收照片显示外箱破损');
    await dialog.getByRole('button', { name: '确认审核结论' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('下一步：由另一位同事批准').waitFor();
    await author.leave();
    const after = (await (await house.api('小林', `/v1/refund-cases/${refundCase.id}`)).json()) as Case;
    expect(after.assessment?.fault).toBe('operator');
    expect(after.version).toBeGreaterThan(refundCase.version);
  });
});
