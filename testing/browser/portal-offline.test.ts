import type { ReplyBodyOf } from '@redress/contract';
import { expect, test } from 'vitest';
import { pixel } from '../http/samples.ts';
import { openHouse } from './house.ts';
import { openPhone } from './phone.ts';

const house = await openHouse();
const noNetwork = /ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to load resource/;

test('the portal can be put on the home screen, and one visit is enough to open it without a network', async () => {
  const phone = await openPhone(house.browser(), { worker: true });
  const { page, context } = phone;
  await page.goto(`${house.address()}${house.visitor().path}`);
  await page.getByRole('heading', { name: '查询或申请退款' }).waitFor();
  const manifest = await page.evaluate<Manifest>(
    "fetch(document.querySelector('link[rel=manifest]').href).then((reply) => reply.json())",
  );
  expect(manifest).toMatchObject({ start_url: '/portal/', scope: '/portal/', display: 'standalone' });
  for (const { src } of manifest.icons)
    expect(await page.evaluate(`fetch('${src}').then((icon) => icon.status)`), src).toBe(200);

  await page.evaluate('navigator.serviceWorker.ready.then(() => null)');
  await expect.poll(() => page.evaluate<string[]>(keptKinds), { timeout: 60_000 }).toEqual(['css', 'html', 'js']);
  await context.setOffline(true);
  await page.reload();
  await page.getByText('网络已断开').waitFor();
  await phone.look('offline');
  // What the shop says is never kept: an old amount would be worse than none.
  expect(await page.evaluate("caches.match('/v1/portal/shops/yuedong').then((kept) => kept === undefined)")).toBe(true);
  await context.setOffline(false);
  await page.getByRole('heading', { name: '查询或申请退款' }).waitFor();

  // From the home screen there is no shop in the address: it is the one of the last time.
  await page.goto(`${house.address()}/portal/`);
  await page.waitForURL(`${house.address()}${house.visitor().path}`);
  await phone.leave(noNetwork);
});

type Manifest = { readonly icons: readonly { readonly src: string }[] };

/** Which sorts of file the worker keeps so far. */
const keptKinds = `(async () => {
  const kinds = new Set();
  for (const name of await caches.keys())
    for (const { url } of await (await caches.open(name)).keys())
      kinds.add(url.endsWith('/portal/') ? 'html' : url.endsWith('.css') ? 'css' : url.endsWith('.js') ? 'js' : 'other');
  return [...kinds].filter((kind) => kind !== 'other').sort();
})()`;

test('a photo that is taken without a network waits on the phone, also over a reload, and goes up once when it is back', async () => {
  const { order, phone: contact } = await house.freshCustomer();
  const claimed = await house.api('小林', '/v1/refund-cases', {
    body: {
      orderId: order.id,
      kind: 'refund_only',
      cause: 'quality',
      statement: '有裂纹',
      lines: [{ lineId: order.lines[0]?.id, quantity: 1 }],
    },
  });
  const { id } = (await claimed.json()) as ReplyBodyOf<'openCase'>;
  const phone = await openPhone(house.browser(), { worker: true });
  const { page, context } = phone;
  const home = `${house.address()}${house.visitor().path}`;
  await phone.enter({ address: home, number: order.number, contact, code: () => house.codeSentTo(contact) });
  await page.goto(`${home}cases/${id}`);
  await page.getByText('还需要：质量证明').waitFor();
  await page.evaluate('navigator.serviceWorker.ready.then(() => null)');
  await expect.poll(() => page.evaluate<string[]>(keptKinds), { timeout: 60_000 }).toEqual(['css', 'html', 'js']);

  await context.setOffline(true);
  await page.getByLabel('拍照').setInputFiles({ name: 'crack.png', mimeType: 'image/png', buffer: pixel });
  await page.getByText('有 1 份没有传上').waitFor();
  await phone.look('photo-waits');
  await page.reload();
  await page.getByText('网络已断开').waitFor();
  await context.setOffline(false);
  await page.getByRole('region', { name: '我的材料' }).getByText('crack.jpg').waitFor();
  await expect.poll(() => page.getByText('没有传上').count()).toBe(0);
  const evidence = await house.api('小林', `/v1/refund-cases/${id}/evidence`);
  expect(((await evidence.json()) as ReplyBodyOf<'listEvidence'>).data.map(({ fileName }) => fileName)).toEqual([
    'crack.jpg',
  ]);
  await phone.leave(noNetwork);
});
