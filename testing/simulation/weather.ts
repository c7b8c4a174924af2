import type { Id, Instant } from '@redress/domain';
import { setChannelAccountEnabled } from '@redress/server/channels/set-channel-account-enabled.ts';
import { people } from '../testkit/trade.ts';
import type { Sandboxes } from '../world/truth.ts';
import { badWeather, stripeWeather, wechatWeather } from './foul-days.ts';
import type { World } from './world.ts';

/** Something happens out there: the bank, the balance, the account, a forger, the clock. */
export const weatherTurns = async (world: World): Promise<void> => {
  const event = world.chance.people.pick(events);
  await event(world);
};

type Event = (world: World) => void | Promise<void>;

/** The bank does not take a refund: it lands in the buyer's balance, or, without a word of the channel, with the merchant. */
const bounce: Event = ({ channels, chance, tally, log }) => {
  const { trades } = channels.alipay.truth({ onlyRefunded: true });
  const settled = trades.flatMap(({ refunds }) => refunds.filter(({ status }) => status === 'settled'));
  if (settled.length === 0) return;
  const { outRequestNo } = chance.people.pick(settled);
  const landsAt = chance.people.pick(['merchant', 'merchant', 'buyer-balance'] as const);
  channels.alipay.bounceRefund(outRequestNo, { landsAt });
  tally.count(`bounce to ${landsAt}`);
  log(`  ${outRequestNo} bounces to ${landsAt}`);
};

/** A bank gives a transfer back (退票), with a message that may or may not find us. */
const giveBack: Event = ({ channels, chance, tally, log }) => {
  const settled = channels.alipay.truth({ onlyRefunded: true }).transfers.filter(({ status }) => status === 'settled');
  if (settled.length === 0) return;
  const { outBizNo } = chance.people.pick(settled);
  channels.alipay.returnTransfer(outBizNo);
  tally.count('transfer given back');
  log(`  ${outBizNo} is given back`);
};

/** Days after its success a card's bank does not take a refund by Stripe, and the money is back. */
const lateFailure: Event = ({ channels, chance, tally, log }) => {
  const { charges } = channels.stripe.truth({ onlyRefunded: true });
  const settled = charges.flatMap(({ refunds }) => refunds.filter(({ status }) => status === 'succeeded'));
  if (settled.length === 0) return;
  const { id, metadata } = chance.people.pick(settled);
  channels.stripe.failRefund(id);
  tally.count('stripe late failure');
  log(`  ${metadata['refund_no']} fails late`);
};

/** A cardholder disputes a payment, or only asks about it; or a dispute ends, and the money is the merchant's again. */
const dispute: Event = ({ channels, chance, tally }) => {
  const { charges } = channels.stripe.truth();
  const [open] = charges.flatMap(({ disputes }) => disputes.filter(({ status }) => isOpen(status)));
  if (open && chance.people.chance(0.7)) {
    channels.stripe.closeDispute(open.id, open.status.startsWith('warning') ? 'warning_closed' : 'won');
    return tally.count('dispute ended');
  }
  const quiet = charges.filter(({ disputes, refundedMinor }) => disputes.length === 0 && refundedMinor === 0n);
  if (quiet.length === 0) return;
  channels.stripe.openDispute({ charge: chance.people.pick(quiet).id, inquiry: chance.people.chance(0.3) });
  tally.count('dispute opened');
};

const isOpen = (status: string): boolean => status === 'needs_response' || status === 'warning_needs_response';

/** WeChat Pay takes a refund that nobody will receive, or drops it. */
const abnormal: Event = ({ channels, chance, tally }) => {
  const kind = chance.people.pick(['ends-abnormal', 'ends-abnormal', 'ends-closed'] as const);
  channels.wechat.faults.next({ kind, operation: 'refund', seconds: chance.people.integer(30, 7_200) });
  tally.count(`wechat ${kind} planned`);
};

/** The bank rejects a transfer or a file, is late, sends money back, or leaves something out of its report. */
export const bankErrs: Event = ({ channels, chance, tally }) => {
  const fault = chance.people.pick([
    { kind: 'reject' },
    { kind: 'return', days: 1 },
    { kind: 'return', days: 1 },
    { kind: 'return', days: 2 },
    { kind: 'return', days: 4 },
    { kind: 'reject-file' },
    { kind: 'late', days: 2 },
    { kind: 'unreported' },
    { kind: 'plain-credit', days: 2 },
  ] as const);
  channels.bank.faults.next(fault);
  tally.count(`bank ${fault.kind} planned`);
};

/** Somebody's account is closed, or opened again. */
const payeeChanges: Event = ({ channels, chance, tally }) => {
  const state = chance.people.pick(['ok', 'ok', 'missing', 'frozen', 'unnamed'] as const);
  channels.alipay.knowPayee({ identity: 'nobody@example.com', state });
  tally.count(`payee ${state}`);
};

/** The merchant takes the money out of a channel, so that there is too little for what comes. */
const drain: Event = ({ channels, chance, tally }) => {
  const { alipay, wechat, stripe } = channels;
  const of = chance.people.pick(['alipay', 'alipay', 'wechat', 'stripe'] as const);
  const least = (minor: bigint): bigint => (minor > 200n ? minor - 100n : 1n);
  try {
    if (of === 'alipay') alipay.balance.withdraw(least(alipay.balance.minor()));
    else if (of === 'wechat') wechat.balance.withdraw(least(wechat.balance.minor()));
    else stripe.balance.withdraw(least(stripe.balance.minor('cny')), 'cny');
    tally.count(`balance drained ${of}`);
  } catch (error) {
    // Accepted refunds hold on to a part of it.
    if (!(error instanceof RangeError)) throw error;
  }
};

const topUp: Event = ({ channels, chance, tally }) => {
  for (const balance of [channels.alipay.balance, channels.wechat.balance])
    balance.topUp(BigInt(chance.people.integer(1_000, 500_000)));
  channels.stripe.balance.topUp(BigInt(chance.people.integer(1_000, 500_000)), 'cny');
  tally.count('balance topped up');
};

/** A refund that Alipay takes and then drops without a word. */
const silentFailure: Event = ({ channels, chance, tally }) => {
  channels.alipay.faults.next({ kind: 'accept-pending', seconds: chance.people.integer(1, 7_200), thenFails: true });
  tally.count('silent failure planned');
};

const forge: Event = ({ channels, chance, facts, tally }) => {
  const tender = facts.tenders.find(({ trade, kind }) => trade !== null && kind === 'alipay');
  const payout = facts.payouts.at(-1);
  if (!tender?.trade || !payout) return;
  const kind = chance.people.pick(['forged-key', 'forged-amount', 'forged-app'] as const);
  channels.alipay.forgeNotice(tender.trade, { outRequestNo: payout.number, refundedMinor: payout.amount, kind });
  tally.count('notice forged');
};

/** The kill switch of one channel, and back. */
const switchAccount: Event = async (world) => {
  const enabled = world.chance.people.chance(0.6);
  const kind = world.chance.people.pick(['alipay', 'alipay', 'wechat_pay', 'stripe', 'bank'] as const);
  await setAccount(world, world.accounts[kind].id, enabled);
  world.tally.count(`account ${enabled ? 'on' : 'off'}`);
};

const setAccount = ({ house, shop }: World, accountId: Id<'channelAccount'>, enabled: boolean) =>
  setChannelAccountEnabled(house, { merchantId: shop.merchantId, actor: people.manager, accountId, enabled });

/** The machine's clock is set: a little back, or some hours ahead. */
const clockJumps: Event = ({ clock, chance, tally }) => {
  const back = chance.time.chance(0.5);
  clock.advance(back ? -chance.time.integer(1, 120_000) : chance.time.integer(1, 6 * 3_600_000));
  tally.count(back ? 'clock back' : 'clock ahead');
};

const events: readonly Event[] = [
  ...[bounce, bounce, giveBack, lateFailure, lateFailure, lateFailure, dispute, dispute, abnormal, abnormal],
  ...[payeeChanges, drain, topUp, topUp, silentFailure, forge, switchAccount, clockJumps],
];

export const foulWeather = ({ alipay, wechat, stripe }: Sandboxes): void => {
  alipay.faults.random(badWeather);
  wechat.faults.random(wechatWeather);
  stripe.faults.random(stripeWeather);
};

/** What was planned still waits for its moment. */
export const fairWeather = ({ alipay, wechat, stripe }: Sandboxes): void => {
  for (const { faults } of [alipay, wechat, stripe]) faults.random({});
};

/** Good weather for the end of a run: nothing breaks, the money is there, the accounts are on, and nothing is disputed. */
export const clearUp = async (world: World): Promise<void> => {
  const { channels, accounts } = world;
  // The bank may still err: it never does so twice.
  for (const { faults } of [channels.alipay, channels.wechat, channels.stripe]) faults.clear();
  channels.alipay.knowPayee({ identity: 'nobody@example.com', state: 'ok' });
  for (const balance of [channels.alipay.balance, channels.wechat.balance]) balance.topUp(1_000_000_000n);
  channels.stripe.balance.topUp(1_000_000_000n, 'cny');
  for (const { id, status } of channels.stripe.truth().charges.flatMap(({ disputes }) => disputes))
    if (isOpen(status)) channels.stripe.closeDispute(id, status.startsWith('warning') ? 'warning_closed' : 'won');
  for (const { id } of Object.values(accounts)) await setAccount(world, id, true);
};

/** When a channel itself has something to do next: notices to send. Null when none has. */
export const nextNoticeAt = ({ channels: { alipay, wechat, stripe } }: World): Instant | null => {
  const waiting = [...alipay.notices(), ...wechat.notices(), ...stripe.hooks()];
  const due = waiting.flatMap(({ nextAt }) => (nextAt === null ? [] : [nextAt]));
  return due.length === 0 ? null : (Math.min(...due) as Instant);
};
