import { type Instant, shanghaiDate, toIso, uuidOf } from '@redress/domain';
import { reconcileDay } from '@redress/server/reconciliation/reconcile-day.ts';
import { people } from '../testkit/trade.ts';
import { alone } from './ask.ts';
import type { World } from './world.ts';

/**
 * The accountant fetches the bills of a day that is over and has them compared with payouts and books; what broke off is done again.
 * Every line has one outcome, and nothing is held against a refund that the bill tells as it was.
 */
export const accountantWorks = async (world: World): Promise<void> => {
  const { accounts, chance, clock, shop } = world;
  if (chance.people.chance(0.4)) spoilBill(world);
  const day = shanghaiDate((clock.now() - chance.people.pick([1, 2, 2, 3, 4]) * 24 * 3_600_000) as Instant);
  for (const kind of ['alipay', 'wechat_pay', 'stripe'] as const) {
    const command = { merchantId: shop.merchantId, actor: people.cashier, accountId: accounts[kind].id, day };
    const done = await alone(world, `reconcile ${kind}`, (house) =>
      reconcileDay(house, { ...command, file: null, final: false }),
    );
    if (done === null) continue;
    const { lines, matched, noted, repeated, waiting, breaks } = done;
    world.log(`  ${kind} of ${day}: ${matched} of ${lines} lines match, ${breaks} breaks`);
    if (lines !== matched + noted + repeated + waiting + breaks)
      world.complaints.push(`the bill of ${kind} of ${day} has lines without an outcome`);
  }
  for (const { reason, number } of await newBreaks(world)) {
    world.tally.count(`break ${reason}`);
    if (wantsSpoil.has(reason) && !world.spoiled.has(number ?? ''))
      world.complaints.push(`a break of ${number} says ${reason}, and its bill tells what happened`);
  }
};

/** What no true bill leads to. */
const wantsSpoil = new Set(['amount_differs', 'duplicate', 'unknown_refund', 'unreadable']);

/** The bill of a channel will tell a refund of the last days wrongly: not at all, twice, with another amount, or one that never was. */
const spoilBill = ({ channels, chance, clock, spoiled, tally }: World): void => {
  const dice = chance.people;
  const kind = dice.pick(['drop', 'duplicate', 'amount', 'phantom'] as const);
  const at = dice.pick(['alipay', 'wechat'] as const);
  const day = shanghaiDate((clock.now() - 24 * 3_600_000) as Instant);
  const numbers =
    at === 'alipay'
      ? channels.alipay.truth({ onlyRefunded: true }).trades.flatMap((one) => one.refunds.map((r) => r.outRequestNo))
      : channels.wechat.truth({ onlyRefunded: true }).trades.flatMap((one) => one.refunds.map((r) => r.outRefundNo));
  const last = numbers.at(-1);
  const number = kind === 'phantom' ? `PHANTOM${spoiled.size + 1}` : last;
  if (number === undefined || spoiled.has(number)) return;
  const told = { kind, ...(kind === 'phantom' && { day, amountMinor: 700n }) };
  if (at === 'alipay') channels.alipay.spoilBill({ ...told, outRequestNo: number });
  else channels.wechat.spoilBill({ ...told, outRefundNo: number });
  spoiled.add(number);
  tally.count(`bill spoiled ${kind}`);
};

/** Breaks that were found at this moment. */
const newBreaks = async ({ db, shop, clock }: World): Promise<{ reason: string; number: string | null }[]> => {
  const { rows } = await db.query<{ reason: string; number: string | null }>(
    `select reason, request_number as number from recon_break where merchant_id = $1 and found_at = $2::timestamptz order by break_number`,
    [uuidOf(shop.merchantId), toIso(clock.now())],
  );
  return rows;
};
