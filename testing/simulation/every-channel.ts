import { type Id, idOf, type Payout, type RefundCase, type TenderKind, uuidOf } from '@redress/domain';
import type { ChannelKind } from '@redress/server/channels/channel-kinds.ts';
import { trialBalance } from '@redress/server/ledger/ledger-reader.ts';
import { downloadBatch } from '@redress/server/payout/bank-batch/download-batch.ts';
import { makeBatch } from '@redress/server/payout/bank-batch/make-batch.ts';
import { releaseBatch } from '@redress/server/payout/bank-batch/release-batch.ts';
import { takeInBankFile } from '@redress/server/payout/bank-batch/take-in-bank-file.ts';
import { payoutWorker } from '@redress/server/payout/worker.ts';
import type { Pool } from 'pg';
import { payAtAlipay, runUntilQuiet } from '../testkit/alipay.ts';
import { bankDay, waitingForBank } from '../testkit/bank.ts';
import { testClock } from '../testkit/clock.ts';
import { testHouse } from '../testkit/house.ts';
import { type Random, seededRandom } from '../testkit/random.ts';
import { approveReturn, granted, openShop, payoutsOf, people, type Shop, sell } from '../testkit/trade.ts';
import { auditOf, checkQuiet, checkStep } from '../world/checks/all-checks.ts';
import { sumOf } from '../world/checks/check.ts';
import { readFacts } from '../world/facts.ts';
import { type Sandboxes, type Truth, truthOf } from '../world/truth.ts';
import { openEveryChannel, tickEveryChannel } from './channels.ts';
import { fairWeather, foulWeather } from './weather.ts';

const HOUR = 3_600_000;

/** The four channels and the shop that is connected to all of them. */
export type City = Sandboxes & {
  readonly db: Pool;
  readonly shop: Shop;
  readonly clock: ReturnType<typeof testClock>;
  readonly bankAccountId: Id<'channelAccount'>;
  readonly dice: Random;
  readonly close: (owner: Pool) => Promise<void>;
};

export const openCity = async (seed: string, db: Pool): Promise<City> => {
  const clock = testClock();
  const shop = await openShop(testHouse(db, clock));
  const chance = seededRandom(`${seed}/channels`);
  const { channels, accounts, closeChannels } = await openEveryChannel(shop, { clock, chance, doorUrl: null });
  return {
    ...channels,
    ...{ db, shop, clock, bankAccountId: accounts.bank.id },
    dice: seededRandom(`${seed}/trade`),
    close: async (owner) => {
      await owner.query('update payout set next_do = null, next_at = null where merchant_id = $1', [
        uuidOf(shop.merchantId),
      ]);
      await closeChannels();
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
  city.wechat.faults.next({ kind: 'ends-abnormal', operation: 'refund' });
  for (let i = 0; i < refunds; i += 1) {
    const kind = dice.pick(['alipay', 'wechat_pay', 'stripe', 'bank_card'] as const);
    if (kind === 'bank_card') bankPayouts.push(await waitingForBank(shop, worker(), fen(dice)));
    else await refundThrough(city, kind);
    clock.advance(dice.pick([500, 5_000, 60_000, HOUR]));
    if (dice.chance(0.6)) await Promise.all([worker().runOnce(), worker().runOnce()]);
    if (dice.chance(0.5)) await tickEveryChannel(city);
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
  await runUntilQuiet(workers, { shop, clock, sandbox: { tick: () => tickEveryChannel(city) }, horizonMs });
}

/** Every check of the long simulation, the whole audit, and what left each account in the books. */
async function disagreements(city: City): Promise<string[]> {
  const { db, shop } = city;
  const truth = truthOf(city);
  const facts = await readFacts(db, shop.merchantId);
  return [
    ...checkStep(facts, truth),
    ...checkQuiet(facts, truth),
    ...(await auditOf(db, shop.merchantId)),
    ...(await booksAgree(city, truth)),
  ];
}

/** What left each account in the books is what our settled payouts moved there. */
async function booksAgree(city: City, { numbers }: Truth): Promise<string[]> {
  const balance = await trialBalance(city.db, city.shop.merchantId);
  const settled = new Set(
    (await allPayouts(city)).flatMap((one) => (one.status === 'settled' ? one.requestNumber : [])),
  );
  return Object.entries(accountOf).flatMap(([channel, code]) => {
    const row = balance.find(({ account }) => account.code === code);
    const booked = (row?.credit.minor ?? 0n) - (row?.debit.minor ?? 0n);
    const moved = sumOf(
      numbers.filter((one) => one.channel === channel && settled.has(one.number)).map(({ amount }) => amount),
    );
    return booked === moved ? [] : [`${code}: ${booked} left the books, ${moved} was moved`];
  });
}

const accountOf: Readonly<Record<ChannelKind, string>> = {
  ...{ alipay: '1012.alipay', wechat_pay: '1012.wechat_pay', stripe: '1012.stripe', bank: '1002' },
};

async function allPayouts({ db, shop }: City): Promise<readonly Payout[]> {
  const { rows } = await db.query<{ case_id: string }>('select distinct case_id from payout where merchant_id = $1', [
    uuidOf(shop.merchantId),
  ]);
  const all = await Promise.all(rows.map((row) => payoutsOf(shop, idOf('refundCase', row.case_id))));
  return all.flat();
}
