import type { ReplyBodyOf } from '@redress/contract';
import { expect, it } from 'vitest';
import { openDesk } from './desk.ts';
import { pick } from './finance-desk.ts';
import { openHouse } from './house.ts';

const house = await openHouse();

it('a paid case stays as it is: what was refunded too little is a claim of its own, and the two name each other', async () => {
  const reply = await house.api('小林', '/v1/refund-cases?status=resolved&kind=return_and_refund&limit=1');
  const [paid] = ((await reply.json()) as ReplyBodyOf<'listCases'>).data;
  const desk = await openDesk(house.browser(), `${house.address()}/console/cases/${paid?.id}`, {
    width: 1280,
    key: house.keyOf('小林'),
  });
  const { page } = desk;
  await page.getByRole('link', { name: '少退了，或另有应付？补退或赔偿' }).click();
  await page
    .getByText(new RegExp(paid?.number ?? '-'))
    .first()
    .waitFor();
  await page.getByLabel(/补退差额/).check();
  await page.getByLabel('原因', { exact: true }).click();
  await pick(desk, '系统差错');
  await page.getByLabel('顾客说明').fill('运费也应当退');
  await page.getByRole('button', { name: '检查申请' }).click();
  await page.getByText('请填写', { exact: true }).waitFor();
  await page.getByLabel('少退的金额（元）').fill('1.00');
  await page.getByRole('spinbutton').first().fill('1');
  await desk.look('further-claim', { whole: true });
  await page.getByRole('button', { name: '检查申请' }).click();
  await page.getByText(/^申请可以受理/).waitFor();
  await page.getByRole('button', { name: '提交申请' }).click();

  const others = page.getByRole('region', { name: '同一订单的其他退款单' });
  await others.getByRole('link', { name: paid?.number ?? '-', exact: true }).waitFor();
  const number = (await page.locator('#content h1:visible').first().textContent()) ?? '';
  expect(number).toMatch(/^RF-/);
  await desk.look('further-case', { whole: true });
  await others.getByRole('link', { name: paid?.number ?? '-', exact: true }).click();
  await others.getByRole('link', { name: number, exact: true }).waitFor();
  await desk.leave();
});
