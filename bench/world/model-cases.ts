import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { shanghaiDate } from '@redress/domain';
import { startAlipaySandbox } from '@redress/sandbox';
import { systemClock } from '@redress/server/platform/clock.ts';
import { type Connection, connect, disconnect, get, post } from './api.ts';
import { connectAlipay } from './connect-alipay.ts';
import { claimBody, recordOrders, shopDay } from './orders.ts';
import type { Opened } from './start-server.ts';

/** Real cases of the states that come about by themselves, each on an order of the name. */
export const modelStates = ['claimed', 'assessed', 'paying', 'resolved', 'declined', 'withdrawn', 'appealed'] as const;
export const modelOrder = (state: (typeof modelStates)[number]): string => `MODEL-${state}`;

type Case = { readonly id: string; readonly etag: string };

/** One whole case of each state, led there over the API, paid by the sandbox: what a million others are copies of. */
export const makeModelCases = async (server: Opened): Promise<void> => {
  const sandbox = await startAlipaySandbox({
    now: systemClock.now,
    random: () => randomInt(2 ** 32) / 2 ** 32,
    initialBalanceMinor: 100_000_000n,
    tickEveryMs: 100,
  });
  const [connection] = connect(server.address, 1);
  if (connection === undefined) throw new Error('one connection was asked for');
  try {
    const numbers = modelStates.map(modelOrder);
    const switchAccount = await connectAlipay(server, sandbox, connection);
    await recordOrders(server, connection, { numbers, day: shopDay() });
    sandbox.createTrades(numbers.map((number) => ({ outTradeNo: `TRADE-${number}`, amountMinor: 30_000n })));
    const move = mover(server, connection);
    const resolved = await approved(await assessed(await move.claim('resolved'), move), move);
    await until(connection, server, resolved.id, 'resolved');
    await switchAccount('disable');
    await approved(await assessed(await move.claim('paying'), move), move);
    await assessed(await move.claim('assessed'), move);
    await move.claim('claimed');
    await move.by(await move.claim('withdrawn'), 'withdraw', { reason: '顾客不退了' });
    const reason = { reason: '商品已使用，影响再次销售' };
    await move.by(await assessed(await move.claim('declined'), move), 'decline', reason);
    const declined = await move.by(await assessed(await move.claim('appealed'), move), 'decline', reason);
    await move.by(declined, 'appeal', { reason: '只拆了外包装' });
    // Whoever follows events has followed these, and does not take the copies for news.
    await sleep(3_000);
  } finally {
    await disconnect([connection]);
    await sandbox.close();
  }
};

const mover = ({ shopKey, managerKey }: Opened, connection: Connection) => {
  const by = async ({ id, etag }: Case, name: string, body: object): Promise<Case> => {
    const token = name === 'assess' || name === 'appeal' ? shopKey : managerKey;
    const path = `/v1/refund-cases/${id}/${name}`;
    const answered = await post(connection, { path, body, token, key: `${name}-${id}`, ifMatch: etag });
    return { id, etag: answered.etag };
  };
  const claim = async (state: (typeof modelStates)[number]): Promise<Case> => {
    const body = claimBody(modelOrder(state));
    const { text, etag } = await post(connection, { path: '/v1/refund-cases', body, token: shopKey, key: state });
    return { id: (JSON.parse(text) as { id: string }).id, etag };
  };
  return { by, claim };
};
type Move = ReturnType<typeof mover>;

const assessed = (refundCase: Case, { by }: Move): Promise<Case> => by(refundCase, 'assess', {});
const approved = (refundCase: Case, { by }: Move): Promise<Case> =>
  by(refundCase, 'approve', { goodsReceivedOn: shanghaiDate(systemClock.now()) });

const until = async (connection: Connection, { shopKey }: Opened, id: string, status: string): Promise<void> => {
  for (let looks = 0; looks < 600; looks += 1) {
    const words = await get(connection, `/v1/refund-cases/${id}`, shopKey);
    if ((JSON.parse(words) as { status: string }).status === status) return;
    await sleep(100);
  }
  throw new Error(`the model case does not become ${status}`);
};
