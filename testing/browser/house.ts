import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ReplyBodyOf, scopeNames } from '@redress/contract';
import { type Instant, later, parseId, toIso, uuidOf } from '@redress/domain';
import { type Redress, startRedress } from '@redress/server/compose.ts';
import { configFrom } from '@redress/server/config.ts';
import { createApiKey } from '@redress/server/staff/create-api-key.ts';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { testDatabase } from '../testkit/postgres.ts';
import { openBrowser } from './open-browser.ts';

type Order = ReplyBodyOf<'listOrders'>['data'][number];

export type OpenHouse = {
  readonly browser: () => Browser;
  readonly address: () => string;
  readonly now: () => Instant;
  /** The access key of one of the demo's people. */
  readonly keyOf: (name: string) => string;
  /** A key of somebody who may do everything, for looking at every screen; nobody of the demo may. */
  readonly masterKey: () => Promise<string>;
  /** How the demo's people sign in by themselves. */
  readonly logins: () => NonNullable<NonNullable<Redress['signIn']>['console']>;
  /** The customer with whom the demo invites to walk through the portal. */
  readonly visitor: () => NonNullable<Redress['visitor']>;
  /** The telephone number of the customer of an order, which nobody of the demo may read in full. */
  readonly phoneOf: (order: Order) => Promise<string>;
  /** The last code that the gateways delivered to a telephone; waits for it, since it leaves by a worker. */
  readonly codeSentTo: (phone: string) => Promise<string>;
  /** The API as that person. */
  readonly api: (name: string, path: string, request?: ApiRequest) => Promise<Response>;
  /** An order of the demo that was received, paid by Alipay, and nobody has claimed on; a rich one has a promotion and a second tender. */
  readonly freshOrder: (sort: 'any' | 'rich') => Promise<Order>;
  /** Such an order of a customer who has a telephone and was not handed out before: nobody gets two codes within a minute. */
  readonly freshCustomer: (sort?: 'any' | 'rich') => Promise<{ readonly order: Order; readonly phone: string }>;
  /** Lets the payments of an order rest, as Alipay asks after each refund, or ends their rest: till then a payout stays queued. */
  readonly rest: (order: Order, resting: boolean) => Promise<void>;
  /** Takes a transfer, as its payee does in WeChat. */
  readonly takeTransfer: (requestNumber: string) => void;
  /** The tracking links of a case ran out a moment ago. */
  readonly endLinks: (caseId: string) => Promise<void>;
};

type ApiRequest = { readonly body: unknown; readonly version?: number };

/** The whole of Redress with its demo merchant on a database of this file, seeded beforehand, and a browser to visit it with. */
export const openHouse = async (): Promise<OpenHouse> => {
  const seeded = inject('seededHouse');
  const { url, owner } = await testDatabase(seeded);
  let folder = '';
  let redress: Redress | null = null;
  let browser: Browser | null = null;
  let keysMade = 0;
  const claimed = new Set<string>();

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'redress-browser-'));
    await cp(seeded.folder, folder, { recursive: true });
    const config = configFrom({ PORT: '0', REDRESS_DATA: folder, DATABASE_URL: url, LOG_LEVEL: 'error' });
    [redress, browser] = await Promise.all([startRedress(config, { say: () => undefined }), openBrowser()]);
    // Customers are told at any hour, since the tests run at night too: what waits for the morning may have become untrue by then.
    await owner.query('update message_rules set quiet_from = 0, quiet_until = 0');
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await redress?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const opened = <T>(part: T | null | undefined): T => {
    if (part === null || part === undefined) throw new Error('the house is not open');
    return part;
  };
  const keyOf = (name: string): string => opened(redress?.signIn?.keys.find((person) => person.name === name)?.key);
  const masterKey = async (): Promise<string> => {
    const { house, signIn } = opened(redress);
    const made = await createApiKey(house, {
      merchantId: opened(signIn).merchantId,
      label: 'every screen',
      scopes: scopeNames,
      staffId: null,
      staffName: '钱总',
    });
    if (!made.ok) throw new Error(made.refusal.code);
    return made.value.secret;
  };
  const api: OpenHouse['api'] = (name, path, request) => {
    keysMade += 1;
    return fetch(`${opened(redress).address}${path}`, {
      method: request ? 'POST' : 'GET',
      headers: {
        authorization: `Bearer ${keyOf(name)}`,
        ...(request && { 'content-type': 'application/json', 'idempotency-key': `browser-test-${keysMade}` }),
        ...(request?.version && { 'if-match': `"${request.version}"` }),
      },
      ...(request && { body: JSON.stringify(request.body) }),
    });
  };
  const freshOrder: OpenHouse['freshOrder'] = async (sort) => {
    const reply = await api('小林', '/v1/orders?limit=100');
    const { data } = (await reply.json()) as ReplyBodyOf<'listOrders'>;
    const order = opened(
      data.find((each) => isFresh(each) && (sort === 'any' || isRich(each)) && !claimed.has(each.id)),
    );
    claimed.add(order.id);
    return order;
  };
  const rest: OpenHouse['rest'] = async ({ tenders }, resting) => {
    await owner.query('update tender set channel_ready_at = $2::timestamptz where tender_id = any($1::uuid[])', [
      tenders.map(({ id }) => uuidOf(opened(parseId('tender', id)))),
      resting ? '2999-01-01T00:00:00Z' : '-infinity',
    ]);
  };
  const endLinks: OpenHouse['endLinks'] = async (caseId) => {
    const ended = toIso(later(opened(redress).house.clock.now(), -1));
    await owner.query('update portal_link set expires_at = $2::timestamptz where case_id = $1', [
      uuidOf(opened(parseId('refundCase', caseId))),
      ended,
    ]);
  };
  const phoneIfAny = async ({ customerId }: Order): Promise<string | null> => {
    const customer = parseId('customer', customerId ?? '');
    const { rows } = await owner.query<{ phone: string | null }>('select phone from customer where customer_id = $1', [
      customer && uuidOf(customer),
    ]);
    return rows[0]?.phone ?? null;
  };
  const phoneOf: OpenHouse['phoneOf'] = async (order) => opened(await phoneIfAny(order));
  const met = new Set<string>();
  const freshCustomer: OpenHouse['freshCustomer'] = async (sort = 'any') => {
    for (;;) {
      const order = await freshOrder(sort);
      const phone = await phoneIfAny(order);
      if (phone === null || phone === redress?.visitor?.phone || met.has(phone)) continue;
      met.add(phone);
      return { order, phone };
    }
  };
  const codeSentTo: OpenHouse['codeSentTo'] = async (phone) => {
    for (let looks = 0; looks < 600; looks += 1) {
      const taken = opened(redress?.messages).truth();
      const code = taken
        .filter(({ to }) => to.endsWith(phone))
        .map(({ text }) => /验证码\D{0,3}(\d{6})/.exec(text)?.[1])
        .findLast((each) => each !== undefined);
      if (code !== undefined) return code;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`no code came to ${phone}`);
  };
  return {
    browser: () => opened(browser),
    address: () => opened(redress).address,
    now: () => opened(redress).house.clock.now(),
    keyOf,
    masterKey,
    logins: () => opened(redress?.signIn?.console),
    visitor: () => opened(redress?.visitor),
    codeSentTo,
    phoneOf,
    api,
    freshOrder,
    freshCustomer,
    rest,
    takeTransfer: (requestNumber) => opened(redress?.wechat).confirmTransfer(requestNumber),
    endLinks,
  };
};

const isFresh = ({ receivedOn, lines, tenders }: Order): boolean =>
  receivedOn !== null &&
  tenders.some(({ kind }) => kind === 'alipay') &&
  tenders.every(({ kind }) => ['alipay', 'stored_value', 'gift_card', 'points'].includes(kind)) &&
  lines.every(({ returnedQuantity }) => returnedQuantity === 0);

const isRich = ({ lines, discounts, tenders }: Order): boolean =>
  lines.length > 1 && discounts.length > 0 && tenders.length > 1;
