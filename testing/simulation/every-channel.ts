import { type Id, idOf, type Payout, type RefundCase, type TenderKind, uuidOf } from '@redress/domain';
import type { AlipaySandbox, BankSandbox, StripeSandbox, WechatPaySandbox } from '@redress/sandbox';
import { audit } from '@redress/server/audit/audit.ts';
import { addChannelAccount } from '@redress/server/channels/add-channel-account.ts';
import { trialBalance } from '@redress/server/ledger/ledger-reader.ts';
import { downloadBatch } from '@redress/server/payout/bank-batch/download-batch.ts';
import { makeBatch } from '@redress/server/payout/bank-batch/make-batch.ts';
import { releaseBatch } from '@redress/server/payout/bank-batch/release-batch.ts';
import { takeInBankFile } from '@redress/server/payout/bank-batch/take-in-bank-file.ts';
import { payoutWorker } from '@redress/server/payout/worker.ts';
import type { Pool } from 'pg';
import { connectAlipay, payAtAlipay, runUntilQuiet, startAlipay } from '../testkit/alipay.ts';
import { bankDay, connectBank, startBank, waitingForBank } from '../testkit/bank.ts';
import { testClock } from '../testkit/clock.ts';
import { testHouse } from '../testkit/house.ts';
import { type Random, seededRandom } from '../testkit/random.ts';
import { startLocalStripe, stripeInput } from '../testkit/stripe-bench.ts';
import { approveReturn, granted, openShop, payoutsOf, people, type Shop, sell } from '../testkit/trade.ts';
import { startLocalWechatPay, wechatInput } from '../testkit/wechat-bench.ts';
import { badWeather } from './weather.ts';

const HOUR = 3_600_000;

/** What goes wrong at each channel, in its own words; notices go nowhere, so every outcome has to be asked for. */
const wechatWeather = {
  'timeout-before': 0.03,
  'timeout-after': 0.05,
  'reset-after': 0.03,
  'http-502-after': 0.04,
  'system-error-before': 0.03,
  'system-error-after': 0.04,
  'frequency-limited-before': 0.03,
  signtest: 0.03,
  'bad-signature': 0.02,
  'garbage-body': 0.02,
  'processing-long': 0.05,
  'ends-abnormal': 0.04,
  'ends-closed': 0.03,
} as const;
const stripeWeather = {
  'timeout-before': 0.03,
  'timeout-after': 0.05,
  'reset-after': 0.03,
  'http-500-after': 0.04,
  'garbage-body': 0.02,
  'rate-limit': 0.03,
  'key-in-use': 0.02,
  'accept-pending': 0.05,
  'late-failure': 0.04,
} as const;

/** The four channels and the shop that is connected to all of them. */
export type City = {
  readonly db: Pool;
  readonly shop: Shop;
  readonly clock: ReturnType<typeof testClock>;
  readonly alipay: AlipaySandbox;
  readonly wechat: WechatPaySandbox;
  readonly stripe: StripeSandbox;
  readonly bank: BankSandbox;
  readonly bankAccountId: Id<'channelAccount'>;
  readonly dice: Random;
  readonly close: (owner: Pool) => Promise<void>;
};

export const openCity = async (seed: string, db: Pool): Promise<City> => {
  const clock = testClock();
  const house = testHouse(db, clock);
  const shop = await openShop(house);
  const { next: random } = seededRandom(`${seed}/channels`);
  const alipay = await startAlipay(clock, { random });
  const wechat = await startLocalWechatPay(clock, { random });
  const stripe = await startLocalStripe(clock);
  const bank = await startBank(clock);
  const { merchantId } = shop;
  await connectAlipay(shop, alipay);
  granted(await addChannelAccount(house, { merchantId, ...wechatInput(wechat) }));
  granted(await addChannelAccount(house, { merchantId, ...stripeInput(stripe) }));
  const { id: bankAccountId } = await connectBank(shop);
  return {
    ...{ db, shop, clock, alipay, wechat, stripe, bank, bankAccountId },
    dice: seededRandom(`${seed}/trade`),
    close: async (owner) => {
      await owner.query('update payout set next_do = null, next_at = null where merchant_id = $1', [
        uuidOf(merchantId),
      ]);
      await Promise.all([alipay.close(), wechat.close(), stripe.close(), bank.close()]);
    },
  };
};

/**
 * Plays days of refunds over all channels at once in bad weather, with workers that come and go, late failures, money that comes back,
 * and a bank that is paid by files; then the weather clears and everything is asked for. Answers what does not agree: nothing.
 */
export const playEveryChannel = async (city: City, { refunds = 16 } = {}): Promise<readonly string[]> => {
  const { shop, clock, dice } = city;
  const worker = () => payoutWorker({ house: shop.house });
  const bankPayouts: Payout[] = [];
  foulWeather(city);
  for (let i = 0; i < refunds; i += 1) {
    const kind = dice.pick(['alipay', 'wechat_pay', 'stripe', 'bank_card'] as const);
    if (kind === 'bank_card') bankPayouts.push(await waitingForBank(shop, worker(), fen(dice)));
    else await refundThrough(city, kind);
    clock.advance(dice.pick([500, 5_000, 60_000, HOUR]));
    if (dice.chance(0.6)) await Promise.all([worker().runOnce(), worker().runOnce()]);
    if (dice.chance(0.5)) await tick(city);
    if (dice.chance(0.2)) mishap(city);
  }
  await payByBank(city, bankPayouts);
  await quiet(city, 30 * HOUR);
  lateFailure(city);
  clock.advance(80 * HOUR);
  fairWeather(city);
  await quiet(city, 800 * HOUR);
  return disagreements(city);
};

const fen = (dice: Random): bigint => BigInt(dice.integer(1, 30)) * 700n;

/** An order paid at the channel, and an approved case that gives some or all of it back. */
async function refundThrough({ shop, alipay, wechat, stripe, dice }: City, kind: TenderKind): Promise<RefundCase> {
  const amount = fen(dice) * 2n;
  const trade = `${kind}-${dice.integer(1, 1_000_000_000)}`;
  if (kind === 'wechat_pay') wechat.createTrade({ outTradeNo: trade, amountMinor: amount });
  if (kind === 'stripe') stripe.createCharge({ paymentIntent: `pi_${trade.replace('-', '')}`, amountMinor: amount });
  const named = kind === 'stripe' ? `pi_${trade.replace('-', '')}` : trade;
  const order = await sell(shop, [{ kind, fen: amount, trade: named }], { cups: 2n });
  if (kind === 'alipay') payAtAlipay(alipay, order);
  return approveReturn(shop, order, { cups: dice.integer(1, 2) });
}

/** Something happens out there that no call of ours caused. */
function mishap({ alipay, dice }: City): void {
  const settled = alipay
    .truth({ onlyRefunded: true })
    .trades.flatMap(({ refunds }) => refunds.filter(({ status, bounced }) => status === 'settled' && !bounced));
  const one = settled[0];
  if (one) alipay.bounceRefund(one.outRequestNo, { landsAt: dice.pick(['merchant', 'buyer-balance'] as const) });
}

/** Stripe says days later that the bank did not take a refund after all. */
function lateFailure({ stripe }: City): void {
  const [refund] = stripe
    .truth()
    .charges.flatMap(({ refunds }) => refunds)
    .filter(({ status }) => status === 'succeeded');
  if (refund) stripe.failRefund(refund.id);
}

/** One person makes the file, another releases it, the bank books it and sends its statement. */
async function payByBank(city: City, payouts: readonly Payout[]): Promise<void> {
  if (payouts.length === 0) return;
  const { shop, clock, bank, bankAccountId, dice } = city;
  const { house, merchantId } = shop;
  if (dice.chance(0.7)) bank.faults.next({ kind: 'reject' });
  if (dice.chance(0.7)) bank.faults.next({ kind: 'return', days: 1 });
  const made = granted(
    await makeBatch(house, {
      merchantId,
      actor: people.cashier,
      channelAccountId: bankAccountId,
      currency: 'CNY',
      executeOn: null,
      once: null,
    }),
  );
  const command = { merchantId, batchId: made.id, expectedVersion: null };
  granted(await releaseBatch(house, { ...command, actor: people.director }));
  const file = granted(await downloadBatch(house, { ...command, actor: people.cashier, reason: null }));
  const { messageId } = bank.submit(Buffer.from(file.bytes).toString('utf8'));
  const takeIn = async (contents: string | null) => {
    if (contents === null) return;
    granted(
      await takeInBankFile(house, {
        merchantId,
        actor: people.cashier,
        channelAccountId: bankAccountId,
        currency: 'CNY',
        fileName: 'from-the-bank.xml',
        contents: Buffer.from(contents),
      }),
    );
  };
  if (messageId !== null) await takeIn(bank.report(messageId));
  for (let day = 0; day < 3; day += 1) {
    clock.advance(2 * HOUR);
    bank.tick();
    await takeIn(bank.statement(bankDay(clock)));
    clock.advance(22 * HOUR);
  }
}

async function quiet(city: City, horizonMs: number): Promise<void> {
  const { shop, clock } = city;
  const workers = [payoutWorker({ house: shop.house }), payoutWorker({ house: shop.house })];
  await runUntilQuiet(workers, { shop, clock, sandbox: { tick: () => tick(city) }, horizonMs });
}

const tick = async ({ alipay, wechat, stripe }: City): Promise<unknown> =>
  Promise.all([alipay.tick(), wechat.tick(), stripe.tick()]);

function foulWeather({ alipay, wechat, stripe }: City): void {
  alipay.faults.random(badWeather);
  wechat.faults.random(wechatWeather);
  wechat.faults.next({ kind: 'ends-abnormal', operation: 'refund' });
  stripe.faults.random(stripeWeather);
}
function fairWeather({ alipay, wechat, stripe }: City): void {
  alipay.faults.clear();
  wechat.faults.clear();
  stripe.faults.clear();
}

type Moved = { readonly account: string; readonly amount: bigint; readonly times: number; readonly isBack: boolean };

/** What really moved at all four, by our number, as the sandboxes' own books tell. */
function truth({ alipay, wechat, stripe, bank }: City): ReadonlyMap<string, Moved> {
  const moved = new Map<string, Moved>();
  for (const { outRequestNo, status, bounced, amountMinor, timesApplied } of alipay
    .truth()
    .trades.flatMap((t) => t.refunds))
    if (status === 'settled' || bounced)
      moved.set(outRequestNo, {
        account: '1012.alipay',
        amount: amountMinor,
        times: timesApplied,
        isBack: bounced?.landsAt === 'merchant',
      });
  for (const { outRefundNo, amountMinor, timesApplied } of wechat.truth().trades.flatMap((t) => t.refunds))
    if (timesApplied > 0)
      moved.set(outRefundNo, { account: '1012.wechat_pay', amount: amountMinor, times: timesApplied, isBack: false });
  for (const { metadata, left, cameBack, amountMinor } of stripe.truth().charges.flatMap((t) => t.refunds)) {
    const number = metadata['refund_no'] ?? '';
    const before = moved.get(number);
    if (left || cameBack)
      moved.set(number, {
        account: '1012.stripe',
        amount: amountMinor,
        times: (before?.times ?? 0) + (left ? 1 : 0),
        isBack: cameBack && !left,
      });
  }
  for (const { endToEndId, amountMinor, timesBooked, keptMinor } of bank.truth().transfers)
    if (timesBooked > 0)
      moved.set(endToEndId, { account: '1002', amount: amountMinor, times: timesBooked, isBack: keptMinor === 0n });
  return moved;
}

async function disagreements(city: City): Promise<string[]> {
  const { db, shop } = city;
  const moved = truth(city);
  const payouts = await allPayouts(city);
  const told: string[] = [];
  for (const { requestNumber: number, status, amount } of payouts) {
    const there = moved.get(number);
    if (there && there.times > 1) told.push(`${number} was paid ${there.times} times`);
    if (there && there.amount !== amount.minor) told.push(`${number}: ${there.amount} there, ${amount.minor} here`);
    if (there && !there.isBack && status !== 'settled') told.push(`${number} moved and is ${status} here`);
    if (status === 'settled' && !there) told.push(`${number} is settled here and did not move`);
    if (status === 'bounced' && !there?.isBack) told.push(`${number} bounced here and stayed there`);
  }
  const numbers = new Set(payouts.map(({ requestNumber }) => requestNumber));
  for (const number of moved.keys()) if (!numbers.has(number)) told.push(`the channels know ${number}, and we do not`);
  told.push(...(await booksAgree(city, payouts, moved)));
  for await (const { code, breaches, merchant } of audit(db))
    if (merchant.id === shop.merchantId) told.push(...breaches.map((breach) => `audit ${code}: ${breach.what}`));
  return told;
}

/** What left each account in the books is what our settled payouts moved there. */
async function booksAgree(
  city: City,
  payouts: readonly Payout[],
  moved: ReadonlyMap<string, Moved>,
): Promise<string[]> {
  const balance = await trialBalance(city.db, city.shop.merchantId);
  return ['1012.alipay', '1012.wechat_pay', '1012.stripe', '1002'].flatMap((code) => {
    const row = balance.find(({ account }) => account.code === code);
    const booked = (row?.credit.minor ?? 0n) - (row?.debit.minor ?? 0n);
    const settled = payouts
      .filter(({ status, requestNumber }) => status === 'settled' && moved.get(requestNumber)?.account === code)
      .reduce((sum, { amount }) => sum + amount.minor, 0n);
    return booked === settled ? [] : [`${code}: ${booked} left the books, ${settled} was moved`];
  });
}

async function allPayouts({ db, shop }: City): Promise<readonly Payout[]> {
  const { rows } = await db.query<{ case_id: string }>('select distinct case_id from payout where merchant_id = $1', [
    uuidOf(shop.merchantId),
  ]);
  const all = await Promise.all(rows.map((row) => payoutsOf(shop, idOf('refundCase', row.case_id))));
  return all.flat();
}
