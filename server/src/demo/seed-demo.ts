import { type Actor, type Id, type LocalDate, shanghaiDate } from '@redress/domain';
import { type NewOrder, recordOrders } from '../commerce/record-order.ts';
import { recordCustomers } from '../customer/record-customers.ts';
import type { House } from '../house.ts';
import { storesByCode } from '../merchant/store-reader.ts';
import { cardOrders, seedCards } from './cards.ts';
import { connectSandbox } from './connect-sandbox.ts';
import { connectStripe, type DemoStripe, payAtStripe } from './connect-stripe.ts';
import { connectWechatPay, type DemoWechatPay, payAtWechatPay, slowTheFirstRefund } from './connect-wechat-pay.ts';
import { makeLogins } from './demo-logins.ts';
import { demoStores, findOrMakeMerchant, issueKeys, promiseFifteenDays } from './demo-merchant.ts';
import type { DemoName } from './demo-staff.ts';
import { leaveMorningWork } from './morning-work.ts';
import { playPastCases } from './past-cases.ts';
import { pastHouse } from './past-house.ts';
import { inventCustomers } from './people.ts';
import { randomFrom } from './random.ts';
import { type SandboxDoor, sandboxDoor } from './sandbox-door.ts';
import { type DemoSignIn, readSignIn, writeSignIn } from './sign-in.ts';
import { daysBefore, inventTrade } from './trade.ts';

export type SeedDemo = {
  /** Address of the local Alipay's gateway. */
  readonly gatewayUrl: string;
  /** The local Stripe, where one runs. */
  readonly stripe?: DemoStripe | null;
  /** The local WeChat Pay, where one runs. */
  readonly wechat?: DemoWechatPay | null;
  /** Where the keys of the demo's people are kept, for showing them again. */
  readonly signInFile: string;
  readonly log: (message: string) => void;
  readonly seed?: number;
};

const usualSeed = 20_241_111;
const howMany = { customers: 400, orders: 3_000, pastCases: 60 };

/**
 * A gym and shop brand with three stores, a year of trade that ends on the day of the first seeding, refund cases in every state, and
 * payments that the local Alipay knows. The same from the same seed. Seeding again changes nothing but the address of the local Alipay;
 * one that was cut short is finished, since everything is counted from the day on which the merchant was made.
 */
export const seedDemo = async (
  house: House,
  { gatewayUrl, stripe = null, wechat = null, signInFile, log, seed = usualSeed }: SeedDemo,
): Promise<DemoSignIn> => {
  const sandbox = sandboxDoor(gatewayUrl);
  const merchant = await findOrMakeMerchant(house);
  const known = await readSignIn(signInFile);
  if (known?.merchantId === merchant.id) {
    await connectSandbox(house, merchant.id, sandbox);
    if (stripe) await connectStripe(house, merchant.id, stripe);
    if (wechat) await connectWechatPay(house, merchant.id, wechat);
    if (known.console) return known;
    const completed = { ...known, console: await makeLogins(house, merchant.id) };
    await writeSignIn(signInFile, completed);
    return completed;
  }
  log('登记演示商户：顾客与一年的订单 · seeding the demo merchant: customers and a year of orders');
  const today = shanghaiDate(merchant.createdAt);
  await promiseFifteenDays(house, merchant.id, today);
  const orders = await recordYear(house, merchant.id, today, seed);
  log('登记支付宝交易 · telling the local Alipay what was paid');
  await payInSandbox(sandbox, orders);
  await connectSandbox(house, merchant.id, sandbox);
  if (stripe) {
    payAtStripe(stripe, orders);
    await connectStripe(house, merchant.id, stripe);
  }
  if (wechat) {
    payAtWechatPay(wechat, orders);
    slowTheFirstRefund(wechat);
    await connectWechatPay(house, merchant.id, wechat);
  }
  const keys = await issueKeys(house, merchant.id);
  const signIn: DemoSignIn = { ...keys, console: await makeLogins(house, merchant.id) };
  log('演示退款单 · playing past refund cases');
  await playPastCases(house, {
    merchantId: merchant.id,
    today,
    orders,
    staff: signIn,
    count: howMany.pastCases,
    random: randomFrom(seed + 2),
  });
  log('登记预付卡与退卡 · cards and their refunds');
  const people = await seedingOf(house, merchant.id, today, orders, signIn);
  await payInSandbox(sandbox, cardOrders(people));
  await seedCards(house, people);
  log('留给各岗位的早班工作 · the work of the morning');
  await leaveMorningWork(house, merchant.id);
  // Written last: its presence says that the seeding is whole.
  await writeSignIn(signInFile, signIn);
  return signIn;
};

/** The first shop and the first customers of the year have the cards. */
const seedingOf = async (
  house: House,
  merchantId: Id<'merchant'>,
  today: LocalDate,
  orders: readonly NewOrder[],
  { keys }: DemoSignIn,
): Promise<Parameters<typeof seedCards>[1]> => {
  const [{ code }] = demoStores;
  const storeId = (await storesByCode(house.db, merchantId, [code])).get(code)?.id;
  if (storeId === undefined) throw new Error('defect: the demo has its stores');
  const customers = [...new Set(orders.flatMap(({ customerId }) => customerId ?? []))];
  const actorOf = (name: DemoName): Actor => {
    const person = keys.find((each) => each.name === name);
    if (!person) throw new Error(`defect: nobody is called ${name}`);
    return { kind: 'staff', id: person.staffId, name };
  };
  return { merchantId, today, storeId, customers, actorOf };
};

const recordYear = async (
  house: House,
  merchantId: Id<'merchant'>,
  today: ReturnType<typeof shanghaiDate>,
  seed: number,
): Promise<NewOrder[]> => {
  // They were customers before the first of these orders.
  const { house: aYearAgo } = pastHouse(house, daysBefore(today, 370));
  const recorded = await recordCustomers(aYearAgo, merchantId, inventCustomers(randomFrom(seed), howMany.customers));
  const found = await storesByCode(
    house.db,
    merchantId,
    demoStores.map((store) => store.code),
  );
  const stores = demoStores.flatMap(({ code }) => found.get(code)?.id ?? []);
  const customers = recorded.map((customer) => customer.customerId);
  const orders = inventTrade(randomFrom(seed + 1), {
    today,
    stores: atLeastOne(stores),
    customers: atLeastOne(customers),
    count: howMany.orders,
  });
  for (let from = 0; from < orders.length; from += 500) {
    for (const answer of await recordOrders(house, merchantId, orders.slice(from, from + 500))) {
      if (!answer.ok)
        throw new Error(`a demo order is refused: ${answer.refusal.code} ${JSON.stringify(answer.refusal.details)}`);
    }
  }
  return orders;
};

const payInSandbox = (sandbox: SandboxDoor, orders: readonly NewOrder[]): Promise<void> =>
  sandbox.takePayments(
    orders.flatMap((order) =>
      order.tenders.flatMap(({ kind, merchantTradeNumber, amount, paidAt }) =>
        kind === 'alipay' && merchantTradeNumber !== null
          ? [
              {
                outTradeNo: merchantTradeNumber,
                amountMinor: amount.minor,
                paidAt,
                subject: order.lines[0]?.title ?? order.number,
              },
            ]
          : [],
      ),
    ),
  );

const atLeastOne = <T>(list: readonly T[]): readonly [T, ...T[]] => {
  const [first, ...rest] = list;
  if (first === undefined) throw new Error('defect: a shop needs stores and customers');
  return [first, ...rest];
};
