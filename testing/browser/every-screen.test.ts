import { readFile } from 'node:fs/promises';
import type { ReplyBodyOf } from '@redress/contract';
import type { BrowserContext, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { bankPaper } from './bank-paper.ts';
import { openHouse } from './house.ts';
import { type Inspection, inspectPages } from './inspect-screen.ts';
import { consoleRoutes, portalPlaces } from './screens-to-visit.ts';
import { withoutStream } from './without-stream.ts';

const house = await openHouse();
type Listed = { readonly data: readonly { readonly id: string; readonly number?: string | number }[] };
type Look = { readonly width: 1280 | 375; readonly mode: 'light' | 'dark'; readonly language: 'zh' | 'en' };

/** Two that have nothing in common; with REDRESS_LOOKS=all also the other two, so that any width, mode and language meet. */
const looks: readonly Look[] = [
  { width: 1280, mode: 'light', language: 'zh' },
  { width: 375, mode: 'dark', language: 'en' },
  ...(process.env['REDRESS_LOOKS'] === 'all'
    ? ([
        { width: 1280, mode: 'dark', language: 'en' },
        { width: 375, mode: 'light', language: 'zh' },
      ] as const)
    : []),
];

/** Things of the demo that a screen is about; `nothing` is the number of something that is not there. */
const nothing = '00000000000000000000000000';
const found: Record<string, string> = {};
beforeAll(async () => {
  const first = async (name: string, path: string): Promise<void> => {
    const reply = await house.api(name, path);
    const { data } = (await reply.json()) as Listed;
    found[path.split('?')[0] ?? ''] = String(data[0]?.id ?? data[0]?.number ?? '');
  };
  for (const path of [
    '/v1/refund-cases?status=resolved',
    '/v1/orders',
    '/v1/customers',
    '/v1/cards',
    '/v1/ledger/entries',
  ])
    await first('赵经理', path);
  const parcels = (await (await house.api('小林', '/v1/return-parcels?stage=arrived')).json()) as Listed;
  found['parcel'] = parcels.data[0]?.id ?? '';
  const accounts = (await (await house.api('陈会计', '/v1/channel-accounts')).json()) as {
    readonly data: readonly { readonly id: string; readonly kind: string }[];
  };
  const bill = new FormData();
  bill.set('channelAccountId', accounts.data.find(({ kind }) => kind === 'stripe')?.id ?? '');
  bill.set('day', '2026-03-01');
  bill.set(
    'file',
    new Blob([`${billHead}\ntxn_1,2026-03-01 08:00:00,cny,-7.77,0.20,-7.97,refund,re_1,ch_1,pi_1,GHOST1\n`]),
    'stripe.csv',
  );
  await fetch(`${house.address()}/v1/bills`, {
    method: 'POST',
    headers: { authorization: `Bearer ${house.keyOf('陈会计')}`, 'idempotency-key': 'every-screen-bill' },
    body: bill,
  });
  const breaks = (await (await house.api('陈会计', '/v1/breaks')).json()) as Listed;
  found['/v1/breaks'] = String(breaks.data[0]?.number);
  const text = await readFile(new URL('../../docs/policies/shop.yaml', import.meta.url), 'utf8');
  const draft = await house.api('孙合规', '/v1/policy-drafts/import', { body: { text } });
  found['/v1/policy-drafts'] = ((await draft.json()) as { readonly id: string }).id;
  const bank = await bankPaper(house);
  found['batch'] = bank.batch;
  found['bank file'] = bank.file;
  for (const [path, id] of Object.entries(found)) expect(id, path).toBeTruthy();
});
const billHead =
  'balance_transaction_id,created_utc,currency,gross,fee,net,reporting_category,source_id,charge_id,payment_intent_id,refund_metadata[refund_no]';

/** Every route of the console with what is to be seen there: all its tabs, and a real thing where it is about one. */
const visits = (): Record<string, readonly string[]> => ({
  '/': ['/'],
  'sign-in': ['/sign-in'],
  welcome: ['/welcome'],
  account: ['/account', '/account?tab=security'],
  approvals: ['/approvals'],
  audit: ['/audit'],
  'bank-batches': ['/bank-batches', '/bank-batches?tab=files'],
  'bank-batches/$id': [`/bank-batches/${found['batch']}`],
  'bank-files/$id': [`/bank-files/${found['bank file']}`],
  books: ['/books'],
  'books/by-hand': ['/books/by-hand', '/books/by-hand?kind=goods_scrapped', '/books/by-hand?tab=returns'],
  'books/chart': ['/books/chart'],
  'books/export': ['/books/export'],
  'books/periods': ['/books/periods'],
  'books/red-invoices': ['/books/red-invoices'],
  'books/statements': ['', '?tab=report', '?tab=profit', '?tab=ageing', '?tab=subLedger'].map(
    (tab) => `/books/statements${tab}`,
  ),
  'books/tax': ['/books/tax'],
  'books/vouchers': ['/books/vouchers'],
  'books/vouchers/$id': [`/books/vouchers/${found['/v1/ledger/entries']}`],
  'cards/$id': [`/cards/${found['/v1/cards']}`],
  cases: ['/cases', `/cases?view=split&open=${found['/v1/refund-cases']}`],
  'cases/$id': [`/cases/${found['/v1/refund-cases']}`],
  'cases/new': ['/cases/new', '/cases/new?what=card', '/cases/new?what=compensation', '/cases/new?what=wrong_charge'],
  channels: ['/channels'],
  customers: ['/customers'],
  'customers/$id': ['', '?tab=points'].map((tab) => `/customers/${found['/v1/customers']}${tab}`),
  law: ['/law'],
  'law/amendments': ['/law/amendments'],
  'law/article': ['/law/article?code=CRPL%2F25'],
  'law/rates': ['/law/rates'],
  ledger: ['/ledger'],
  messages: ['/messages'],
  'messages/senders': ['/messages/senders'],
  'messages/templates': ['/messages/templates'],
  'messages/templates/$template': ['/messages/templates/case_received'],
  'messages/webhooks': ['/messages/webhooks'],
  orders: ['/orders', '/orders?tab=cards'],
  'orders/$id': [`/orders/${found['/v1/orders']}`],
  'orders/import': ['/orders/import'],
  parcels: ['', '?stage=on_the_way', '?stage=inspected', `?stage=all&open=${found['parcel']}`].map(
    (tab) => `/parcels${tab}`,
  ),
  payouts: ['/payouts'],
  'payouts/control': ['/payouts/control'],
  people: ['/people', '/people?tab=log'],
  policies: ['/policies'],
  'policies/$id': [`/policies/${found['/v1/policy-drafts']}`],
  'portal-face': ['/portal-face'],
  reconciliation: ['/reconciliation?status=all', '/reconciliation?tab=runs'],
  'reconciliation/breaks/$number': [`/reconciliation/breaks/${found['/v1/breaks']}`],
  voice: ['/voice', '/voice?tab=ratings', '/voice?tab=mail'],
  teamwork: ['/teamwork', '/teamwork?tab=templates', '/teamwork?tab=lessons'],
});

/** Templates of messages show the places that they fill in. */
const isTemplate = (place: string, fault: string): boolean =>
  place === '/messages/templates' && fault.startsWith('a raw key: ') && fault.includes('{{');

/** A browser that looks so, at a page that nothing has been loaded into yet. */
const open = async ({ width, mode, language }: Look, kept: Record<string, string>): Promise<Visitor> => {
  const context = await house.browser().newContext({
    viewport: { width, height: width === 375 ? 760 : 860 },
    colorScheme: mode,
    locale: language === 'zh' ? 'zh-CN' : 'en-GB',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  context.setDefaultTimeout(60_000);
  await context.addInitScript(withoutStream);
  await context.addInitScript(`for (const [name, value] of Object.entries(${JSON.stringify(kept)})) {
    localStorage.setItem(name, value);
    sessionStorage.setItem(name, value);
  }`);
  const page = await context.newPage();
  // What the visit asks for and is not there is told by the browser as well.
  const inspection = await inspectPages(context, page, { language, expected: /40[149]/ });
  return { context, page, inspection };
};
type Visitor = { readonly context: BrowserContext; readonly page: Page; readonly inspection: Inspection };

/** What is on its way has come: two looks in a row find nothing that is busy, since one part may ask for the next. */
const settle = async (page: Page): Promise<void> => {
  await page.waitForLoadState('load');
  const busy = page.locator(
    '[aria-busy=true], .ant-skeleton-active, .ant-spin-spinning, main.waiting:not(:has([role=alert]))',
  );
  for (let look = 0; look < 2; look += 1) {
    await expect
      .poll(async () => (await page.locator('h1, h2, [role=alert]').count()) > 0 && (await busy.count()) === 0, {
        timeout: 60_000,
        message: `${page.url()} comes to rest`,
      })
      .toBe(true);
    await page.waitForTimeout(100);
  }
};

describe.each(looks)('at $width pixels, $mode, in $language', (look) => {
  let key = '';
  beforeAll(async () => {
    key = await house.masterKey();
  });

  it('every screen of the console is whole', { timeout: 900_000 }, async () => {
    const visitor = await open(look, {
      'redress.key': key,
      'redress.language': look.language,
      'redress.mode': look.mode,
    });
    const faults: Record<string, string[]> = {};
    for (const place of Object.values(visits()).flat()) {
      await visitor.page.goto(`${house.address()}/console${place}`);
      await settle(visitor.page);
      const here = (await visitor.inspection.faults()).filter((fault) => !isTemplate(place, fault));
      if (here.length > 0) faults[place] = here;
    }
    await visitor.context.close();
    expect(faults).toEqual({});
  });
});

/** One question of the claim after the other; the draft that is on the phone lets the visitor in at each. */
const claimSteps = ['what', 'why', 'words', 'amount'] as const;

/** Every place of the portal; those of a refund stand below its case. */
const portalVisits = (): Record<string, readonly string[]> => {
  const ofCase = (act: string): string => `cases/${found['visitor']}/${act}`;
  return {
    '': [''],
    appeal: [ofCase('appeal')],
    cases: [`cases/${found['visitor']}`],
    claim: [
      ...claimSteps.map((step) => `claim?order=${found['visited order']}&step=${step}`),
      `claim?order=${found['visited order']}&about=other`,
    ],
    complain: [ofCase('complain')],
    confirm: [ofCase(`confirm/pay_${nothing}`)],
    counter: [ofCase(`counter/off_${nothing}`)],
    inbox: ['inbox'],
    messages: [ofCase('messages')],
    parcel: [ofCase('parcel')],
    payee: [ofCase('payee')],
    policy: ['policy'],
    rate: [ofCase('rate')],
    t: ['t/not-a-link'],
    withdraw: [ofCase('withdraw')],
  };
};

describe('the portal', () => {
  const home = (): string => `${house.address()}${house.visitor().path}`;
  let draft: object = {};
  let cookies: Awaited<ReturnType<BrowserContext['cookies']>> = [];
  beforeAll(async () => {
    const { orderNumber, phone } = house.visitor();
    const reply = await house.api('小林', `/v1/orders?number=${encodeURIComponent(orderNumber)}`);
    const [order] = ((await reply.json()) as ReplyBodyOf<'listOrders'>).data;
    found['visited order'] = order?.id ?? '';
    draft = {
      key: 'every-screen',
      quantities: { [order?.lines.at(-1)?.id ?? '']: 1 },
      cause: 'quality',
      kind: 'return_and_refund',
      statement: '有裂纹',
    };
    const lines = [{ lineId: order?.lines[0]?.id, quantity: 1 }];
    const claimed = await house.api('小林', '/v1/refund-cases', {
      body: { orderNumber, kind: 'refund_only', cause: 'quality', statement: '有裂纹', lines },
    });
    found['visitor'] = ((await claimed.json()) as { readonly id: string }).id;
    const { context, page } = await open(looks[0] as Look, {});
    await page.goto(home());
    await page.getByLabel('订单号或卡号').fill(orderNumber);
    await page.getByLabel('手机号或邮箱').fill(phone);
    await page.getByRole('button', { name: '获取验证码' }).click();
    await page.getByLabel('6 位验证码').fill(await house.codeSentTo(phone));
    await page.getByRole('button', { name: '进入' }).click();
    await page.getByRole('heading', { name: '我的订单' }).waitFor();
    cookies = await context.cookies();
    await context.close();
  });

  it.each(looks)('every screen is whole at $width pixels, $mode, in $language', { timeout: 900_000 }, async (look) => {
    const visitor = await open(look, {
      'redress-portal-language': JSON.stringify(look.language),
      [`redress-portal-draft-${found['visited order']}`]: JSON.stringify(draft),
    });
    const titles: string[] = [];
    const faults: Record<string, string[]> = {};
    const visit = async (place: string): Promise<void> => {
      await visitor.page.goto(`${home()}${place}`);
      await settle(visitor.page);
      const here = await visitor.inspection.faults();
      if (here.length > 0) faults[place] = here;
      if (place.includes('&step=')) titles.push((await visitor.page.locator('h1').textContent()) ?? '');
    };
    await visit('#nobody-yet');
    await visitor.context.addCookies(cookies);
    for (const place of Object.values(portalVisits()).flat()) await visit(place);
    // Each question was really asked.
    expect(new Set(titles).size).toBe(claimSteps.length);
    await visitor.page.goto(`${home()}claim?order=${found['visited order']}&step=amount`);
    await visitor.page.getByRole('checkbox').check();
    await visitor.page.locator('.main-button').click();
    await visitor.page.locator('.number-big').waitFor();
    const sent = await visitor.inspection.faults();
    if (sent.length > 0) faults['claim sent'] = sent;
    await visitor.context.close();
    expect(faults).toEqual({});
  });
});

it('no screen is left out', () => {
  expect(Object.keys(visits()).sort()).toEqual(consoleRoutes());
  expect(Object.keys(portalVisits()).filter((place) => place !== '')).toEqual(portalPlaces());
});
