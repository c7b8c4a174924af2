import { readFile } from 'node:fs/promises';
import { caseStatusText } from '@redress/domain';
import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { openDesk } from './desk.ts';
import { openHouse } from './house.ts';
import { inspectPages } from './inspect-screen.ts';

const house = await openHouse();

const download = async (page: Awaited<ReturnType<typeof openDesk>>['page'], press: () => Promise<void>) => {
  const [file] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: file.suggestedFilename(), text: (await readFile(await file.path())).toString('utf8') };
};

it.each([1280, 375] as const)('a list is exported, shows how far it is, and is taken, at %i px', async (width) => {
  const desk = await openDesk(house.browser(), `${house.address()}/console/cases`, { width });
  const { page } = desk;
  const screen = await inspectPages(page.context(), page, { language: 'zh', expected: /^$/ });
  await desk.signIn(await house.masterKey());
  await page.goto(`${house.address()}/console/cases?queue=resolved`);
  await page.getByRole('button', { name: '导出', exact: true }).click();
  const drawer = page.getByRole('dialog');
  await drawer.getByText('CSV', { exact: true }).click();
  await drawer.getByRole('button', { name: '开始导出' }).click();
  await drawer.getByText('可下载').first().waitFor();
  await desk.look('exports');
  expect(await screen.faults()).toEqual([]);
  const taken = await download(page, () => drawer.getByRole('button', { name: '下载', exact: true }).first().click());
  expect(taken.name).toMatch(/^redress-cases-.*\.csv$/);
  const [head, ...rows] = parse(taken.text, { bom: true }) as string[][];
  const state = head?.indexOf('状态') ?? -1;
  expect(rows.length).toBeGreaterThan(0);
  expect([...new Set(rows.map((row) => row[state]))]).toEqual([caseStatusText.resolved.zh]);

  await drawer.getByRole('button', { name: '删除文件' }).first().click();
  await drawer.getByText('文件已删除').first().waitFor();
  await desk.leave();
});

it('customers leave masked, or in full with a reason', async () => {
  const desk = await openDesk(house.browser(), `${house.address()}/console/customers`, { width: 1280 });
  const { page } = desk;
  await desk.signIn(await house.masterKey());
  await page.goto(`${house.address()}/console/customers`);
  await page.getByRole('button', { name: '导出', exact: true }).click();
  const drawer = page.getByRole('dialog');
  await drawer.getByText('CSV', { exact: true }).click();
  await drawer.getByLabel('含完整手机号和邮箱').check();
  await drawer.getByRole('button', { name: '开始导出' }).click();
  await drawer.getByText('至少 4 个字，记入日志').first().waitFor();
  await drawer.getByLabel('用途').fill('短信回访名单');
  await drawer.getByRole('button', { name: '开始导出' }).click();
  await drawer.getByText('未打码').waitFor();
  await drawer.getByText('可下载').first().waitFor();
  await desk.look('exports-customers');
  const taken = await download(page, () => drawer.getByRole('button', { name: '下载', exact: true }).first().click());
  expect(taken.text).toMatch(/,1\d{10},/);
  await desk.leave();
});
