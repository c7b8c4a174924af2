import { type Currency, type Order, sum, toDecimal } from '@redress/domain';
import { listChannelAccounts } from '@redress/server/channels/channel-accounts.ts';
import { readOrder } from '@redress/server/commerce/order-reader.ts';
import { readCustomer } from '@redress/server/customer/customer-reader.ts';
import { recordCustomers } from '@redress/server/customer/record-customers.ts';
import { sandboxLabel } from '@redress/server/demo/connect-sandbox.ts';
import { demoStores } from '@redress/server/demo/demo-merchant.ts';
import { sandboxDoor } from '@redress/server/demo/sandbox-door.ts';
import { type DemoSignIn, readSignIn } from '@redress/server/demo/sign-in.ts';
import { storesByCode } from '@redress/server/merchant/store-reader.ts';
import { Failure, print } from '../say.ts';
import type { RunningRedress } from '../with-redress.ts';
import { acts, overRefund } from './acts.ts';
import { act, step } from './show.ts';
import type { Stage } from './stage.ts';

/** The whole day. Orders have new numbers at each performance, so that it can be played on any day and any number of times. */
export const playDay = async (redress: RunningRedress): Promise<void> => {
  const signIn = await readSignIn(redress.signInFile);
  if (!signIn)
    throw new Failure(
      '没有演示数据：已关闭（REDRESS_DEMO=off），或 npm start 还在登记，请等它打印密钥后再试',
      'There is no demo: it is off (REDRESS_DEMO=off), or npm start is still seeding it. Try again when the keys are printed.',
    );
  const stage = await stageOf(redress, signIn);
  const performance = stage.house.newId('order').slice(-10).toUpperCase();
  print(`${signIn.merchant}：演示日 · the demo day`);
  const orders: Order[] = [];
  for (const [index, play] of acts.entries()) orders.push(await play(stage, `DEMO-${performance}-${index + 1}`));
  const last = orders.at(-1);
  if (last) await overRefund(stage, last);
  await compareWithTruth(stage, orders);
  print('\n演示完成。用 redress audit 核对账簿。 · Done. Check the books with "redress audit".');
};

const stageOf = async ({ house }: RunningRedress, { merchantId, keys }: DemoSignIn): Promise<Stage> => {
  const account = (await listChannelAccounts(house.db, merchantId)).find(
    (each) => each.kind === 'alipay' && each.label === sandboxLabel,
  );
  const [{ code }] = demoStores;
  const store = (await storesByCode(house.db, merchantId, [code])).get(code);
  const [known] = await recordCustomers(house, merchantId, [
    { reference: 'M-DEMO', name: '李雷', phone: '19900009999', email: null },
  ]);
  const customer = known && (await readCustomer(house.db, merchantId, known.customerId));
  if (account?.kind !== 'alipay' || !store || !customer)
    throw new Failure('演示商户不完整，请先 redress seed', 'The demo merchant is not whole: run "redress seed" first.');
  return {
    house,
    merchantId,
    storeId: store.id,
    customer,
    sandbox: sandboxDoor(account.settings.gatewayUrl),
    actor: (name) => {
      if (name === 'customer') return { kind: 'customer', id: customer.id, name: customer.name };
      const person = keys.find((each) => each.name === name);
      if (!person) throw new Failure(`没有员工 ${name}`, `Nobody is called ${name}.`);
      return { kind: 'staff', id: person.staffId, name };
    },
  };
};

/** What our books say was refunded by Alipay, against what the channel says really moved. */
const compareWithTruth = async ({ house, merchantId, sandbox }: Stage, orders: readonly Order[]): Promise<void> => {
  act(6, '账实相符', 'our books against the truth of the channel');
  for (const { id, number } of orders) {
    const order = await readOrder(house.db, merchantId, { id });
    const ours = sum<Currency>(
      'CNY',
      order?.tenders.filter((tender) => tender.kind === 'alipay').map((tender) => tender.refunded) ?? [],
    );
    const moved = BigInt((await sandbox.truth(`${number}A`)).trades[0]?.refundedMinor ?? '-1');
    step(
      `${number}：账上 ¥${toDecimal(ours)}，渠道 ¥${toDecimal({ currency: 'CNY', minor: moved })}`,
      moved === ours.minor ? 'the same' : 'NOT the same',
    );
    if (moved !== ours.minor)
      throw new Failure(`订单 ${number} 账实不符`, `Order ${number}: our books and the channel differ.`);
  }
};
