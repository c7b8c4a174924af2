import type { Instant } from '@redress/domain';
import type { FaultChances } from '@redress/sandbox';
import { setChannelAccountEnabled } from '@redress/server/channels/set-channel-account-enabled.ts';
import { people } from '../testkit/trade.ts';
import type { World } from './world.ts';

/** How often each thing goes wrong at the channel while the weather is bad; every kind but those that only wait. */
export const badWeather: FaultChances = {
  'timeout-before': 0.03,
  'timeout-after': 0.05,
  'reset-before': 0.02,
  'reset-after': 0.03,
  'http-500-before': 0.02,
  'http-500-after': 0.03,
  'system-error-before': 0.02,
  'system-error-after': 0.03,
  'unavailable-before': 0.02,
  'unavailable-after': 0.02,
  'bad-signature': 0.02,
  'no-signature': 0.02,
  'garbage-body': 0.02,
  'short-balance': 0.02,
  'accept-pending': 0.05,
  'notice-delayed': 0.1,
  'notice-duplicate': 0.1,
  'notice-reordered': 0.1,
  'notice-forged-key': 0.1,
  'notice-forged-amount': 0.1,
  'notice-forged-app': 0.1,
};

/** Something happens out there: the bank, the balance, the account, a forger, the clock. */
export const weatherTurns = async (world: World): Promise<void> => {
  const event = world.chance.people.pick(events);
  await event(world);
};

type Event = (world: World) => void | Promise<void>;

/** The bank does not take a refund: it lands in the buyer's balance, or, without a word of the channel, with the merchant. */
const bounce: Event = ({ sandbox, chance, tally, log }) => {
  const { trades } = sandbox.truth({ onlyRefunded: true });
  const settled = trades.flatMap(({ refunds }) => refunds.filter(({ status }) => status === 'settled'));
  if (settled.length === 0) return;
  const { outRequestNo } = chance.people.pick(settled);
  const landsAt = chance.people.pick(['merchant', 'merchant', 'buyer-balance'] as const);
  sandbox.bounceRefund(outRequestNo, { landsAt });
  tally.count(`bounce to ${landsAt}`);
  log(`  ${outRequestNo} bounces to ${landsAt}`);
};

/** A bank gives a transfer back (退票), with a message that may or may not find us. */
const giveBack: Event = ({ sandbox, chance, tally, log }) => {
  const settled = sandbox.truth({ onlyRefunded: true }).transfers.filter(({ status }) => status === 'settled');
  if (settled.length === 0) return;
  const { outBizNo } = chance.people.pick(settled);
  sandbox.returnTransfer(outBizNo);
  tally.count('transfer given back');
  log(`  ${outBizNo} is given back`);
};

/** Somebody's account is closed, or opened again. */
const payeeChanges: Event = ({ sandbox, chance, tally }) => {
  const state = chance.people.pick(['ok', 'ok', 'missing', 'frozen', 'unnamed'] as const);
  sandbox.knowPayee({ identity: 'nobody@example.com', state });
  tally.count(`payee ${state}`);
};

/** The merchant takes the money out of Alipay, so that there is too little for what comes. */
const drain: Event = ({ sandbox, tally }) => {
  const [balance] = sandbox.truth({ onlyRefunded: true }).balances;
  if (balance === undefined || balance.balanceMinor < 200n) return;
  try {
    sandbox.balance.withdraw(balance.balanceMinor - 100n);
    tally.count('balance drained');
  } catch (error) {
    // Accepted refunds hold on to a part of it.
    if (!(error instanceof RangeError)) throw error;
  }
};

const topUp: Event = ({ sandbox, chance, tally }) => {
  sandbox.balance.topUp(BigInt(chance.people.integer(1_000, 500_000)));
  tally.count('balance topped up');
};

/** A refund that Alipay takes and then drops without a word. */
const silentFailure: Event = ({ sandbox, chance, tally }) => {
  sandbox.faults.next({ kind: 'accept-pending', seconds: chance.people.integer(1, 7_200), thenFails: true });
  tally.count('silent failure planned');
};

const forge: Event = ({ sandbox, chance, facts, tally }) => {
  const tender = facts.tenders.find(({ trade }) => trade !== null);
  const payout = facts.payouts.at(-1);
  if (!tender?.trade || !payout) return;
  const kind = chance.people.pick(['forged-key', 'forged-amount', 'forged-app'] as const);
  sandbox.forgeNotice(tender.trade, { outRequestNo: payout.number, refundedMinor: payout.amount, kind });
  tally.count('notice forged');
};

/** The kill switch, and back. */
const switchAccount: Event = async (world) => {
  const enabled = world.chance.people.chance(0.6);
  await setChannelAccountEnabled(world.house, {
    merchantId: world.shop.merchantId,
    actor: people.manager,
    accountId: world.account.id,
    enabled,
  });
  world.tally.count(enabled ? 'account on' : 'account off');
};

/** The machine's clock is set: a little back, or some hours ahead. */
const clockJumps: Event = ({ clock, chance, tally }) => {
  const back = chance.time.chance(0.5);
  clock.advance(back ? -chance.time.integer(1, 120_000) : chance.time.integer(1, 6 * 3_600_000));
  tally.count(back ? 'clock back' : 'clock ahead');
};

const events: readonly Event[] = [
  bounce,
  bounce,
  giveBack,
  payeeChanges,
  drain,
  topUp,
  topUp,
  silentFailure,
  forge,
  switchAccount,
  clockJumps,
];

/** Good weather for the end of a run: nothing breaks, the money is there, the account is on. */
export const clearUp = async ({ sandbox, house, shop, account }: World): Promise<void> => {
  sandbox.faults.clear();
  sandbox.knowPayee({ identity: 'nobody@example.com', state: 'ok' });
  sandbox.balance.topUp(1_000_000_000n);
  const { merchantId } = shop;
  await setChannelAccountEnabled(house, { merchantId, actor: people.manager, accountId: account.id, enabled: true });
};

/** When the channel itself has something to do next: notices to send. Null when it has not. */
export const nextNoticeAt = ({ sandbox }: World): Instant | null => {
  const due = sandbox.notices().flatMap(({ nextAt }) => (nextAt === null ? [] : [nextAt]));
  return due.length === 0 ? null : (Math.min(...due) as Instant);
};
