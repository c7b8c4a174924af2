import type { ReplyBodyOf } from '@redress/contract';
import { describe, expect, it } from 'vitest';
import { comeToWork, consoleOf } from './come-to-work.ts';
import { openHouse } from './house.ts';

const house = await openHouse();
type Parcels = ReplyBodyOf<'listReturnParcels'>;

const listed = async (query: string): Promise<Parcels['data']> =>
  ((await (await house.api('小林', `/v1/return-parcels?limit=100&${query}`)).json()) as Parcels).data;
const inXihu = async (stage: string) =>
  (await listed(`stage=${stage}`)).filter(({ store }) => store.name.includes('西湖'));

/** A parcel more for one of the open cases of the store in which 小马 works. */
const comesBack = async (number: string): Promise<Parcels['data'][number]> => {
  const [known] = (await listed('')).filter(
    ({ store, case: { status } }) => store.name.includes('西湖') && status !== 'resolved',
  );
  const named = await house.api('小林', `/v1/refund-cases/${known?.case.id}/parcels`, { body: { number } });
  expect(named.status).toBe(201);
  const [parcel] = await listed(`number=${number}`);
  if (!parcel) throw new Error(`${number} was not kept`);
  return parcel;
};

describe.each([1280, 375] as const)('the warehouse at %d pixels', (width) => {
  it('scans a parcel, which opens at once, and says what was found without leaving the list', async () => {
    const parcel = await comesBack(`SF00000001${width + 1000}`);
    const desk = await comeToWork(house, '3001', width);
    const { page } = desk;
    await page.locator('.tile', { hasText: '到货待验' }).click();
    await page.getByRole('heading', { name: '寄回的包裹' }).waitFor();
    await page.getByRole('tab', { name: /到货待验/, selected: true }).waitFor();
    await desk.look('parcels');
    const scanner = page.getByLabel('扫描面单条码');
    // As a scanner does it: in small letters perhaps, and Enter at the end.
    await scanner.fill(parcel.number.toLowerCase());
    await scanner.press('Enter');
    const drawer = page.getByRole('dialog');
    await drawer.getByText(`顺丰 ${parcel.number}`).waitFor();
    await drawer.getByText(parcel.goods[0]?.title ?? 'some goods').waitFor();
    await drawer.getByText('破损', { exact: true }).click();
    await drawer.getByRole('button', { name: '登记验货结论' }).click();
    await drawer.getByText('不完好时请写明看到了什么').waitFor();
    await desk.look('parcel-inspect');
    await drawer.getByLabel('验货说明').fill('外箱压坏，杯口有裂');
    await drawer.getByRole('button', { name: '登记验货结论' }).click();
    await drawer.getByRole('button', { name: '登记验货结论' }).waitFor({ state: 'detached' });
    await drawer.getByText('外箱压坏，杯口有裂').waitFor();
    const kept = await listed(`number=${parcel.number}`);
    expect(kept[0]).toMatchObject({ stage: 'inspected', inspected: { by: { name: '小马' }, condition: 'damaged' } });
    await drawer.getByRole('button', { name: /Close|关闭/ }).click();
    await drawer.waitFor({ state: 'detached' });
    await desk.leave();
  });

  it('notes an arrival in its row, and goes to the case and back', async () => {
    const parcel = await comesBack(`SF00000002${width + 1000}`);
    const desk = await comeToWork(house, '3001', width);
    const { page } = desk;
    await page.goto(`${consoleOf(house)}/parcels?stage=on_the_way`);
    await page.getByRole('button', { name: `已到货 ${parcel.number}` }).click();
    await page.getByRole('button', { name: `已到货 ${parcel.number}` }).waitFor({ state: 'detached' });
    await page.getByRole('tab', { name: /到货待验/ }).click();
    await page.getByRole('button', { name: `验货 ${parcel.number}` }).click();
    await page.getByRole('dialog').getByRole('link', { name: '打开退款单' }).click();
    await page.getByRole('heading', { name: parcel.case.number }).waitFor();
    await page.goBack();
    await page.getByRole('dialog').getByRole('button', { name: '登记验货结论' }).waitFor();
    await desk.leave();
  });
});

it('a number that nobody named, and what is no number, is said where it was scanned', async () => {
  const desk = await comeToWork(house, '3001', 375);
  const { page } = desk;
  await page.goto(`${consoleOf(house)}/parcels`);
  const scanner = page.getByLabel('扫描面单条码');
  await scanner.fill('SF0000000000009');
  await scanner.press('Enter');
  await page.getByText('没有人登记过单号 SF0000000000009').waitFor();
  await desk.look('parcel-unknown');
  await scanner.fill('https://example.com/a');
  await scanner.press('Enter');
  await page.getByText('这不是快递单号').waitFor();
  await page.getByText('没有人登记过单号').waitFor({ state: 'detached' });
  await desk.leave();
});

it('filters stand in the address, and a list without a fit says so', async () => {
  const desk = await comeToWork(house, '3001', 1280);
  const { page } = desk;
  await page.goto(`${consoleOf(house)}/parcels?stage=all&carrier=deppon`);
  await page.getByText('没有符合条件的包裹').waitFor();
  const [parcel] = await inXihu('inspected');
  await page.goto(`${consoleOf(house)}/parcels?stage=all`);
  await page.getByLabel('单号开头或末尾 4 位以上').fill(parcel?.number.slice(-4) ?? '');
  await page.getByLabel('单号开头或末尾 4 位以上').press('Enter');
  await page.waitForURL(/find=/);
  await page.getByRole('button', { name: new RegExp(`${parcel?.number}$`) }).waitFor();
  await desk.leave();
});
