import {
  type Actor,
  addDays,
  type Cause,
  HOUR,
  type Id,
  type Instant,
  type LocalDate,
  later,
  MINUTE,
  type RefundCase,
  SECOND,
  shanghaiDate,
  uuidOf,
} from '@redress/domain';
import { approveRefundCase } from '../approval/approve-case.ts';
import { declineRefundCase } from '../approval/decline-case.ts';
import { assessCase } from '../assessment/assess-case.ts';
import { appealDecline } from '../claim/appeal-decline.ts';
import { openClaim } from '../claim/open-claim.ts';
import { withdrawClaim } from '../claim/withdraw-claim.ts';
import type { NewOrder } from '../commerce/record-order.ts';
import type { House } from '../house.ts';
import type { CaseCommand } from '../refund-case/use-case.ts';
import type { DemoName } from './demo-staff.ts';
import { type PastHouse, pastHouse } from './past-house.ts';
import { settleInThePast, voidOneLeg } from './past-payouts.ts';
import type { Random } from './random.ts';
import type { DemoSignIn } from './sign-in.ts';
import { daysBefore } from './trade.ts';

type PastCases = {
  readonly merchantId: Id<'merchant'>;
  readonly today: LocalDate;
  readonly orders: readonly NewOrder[];
  readonly staff: DemoSignIn;
  readonly count: number;
  readonly random: Random;
};

/** How a past case ended. The young ones are still under way, so that each desk finds work. */
const oldFates = ['paid', 'paid', 'paid', 'paid', 'declined', 'withdrawn'] as const;
const youngFates = ['claimed', 'assessed', 'paid', 'appealed', 'failed', 'declined', 'waiting'] as const;
/** Of the young ones that were paid in the shop: most are over, one waits till its cash is handed over. */
const shopFates = ['paid', 'paid', 'paid', 'due', 'paid', 'paid', 'paid', 'paid'] as const;
type Fate = (typeof oldFates)[number] | (typeof youngFates)[number] | (typeof shopFates)[number];

/** Days before today from which on a case counts as young. */
const youngFor = 20;

/** Days that the longest of the fates takes; what was received later is only claimed yet, so that nothing lies in the future. */
const takes = 3;

/** Plays refund cases of the past year through the real use cases, each at its own time. Orders that have a case already are left alone. */
export const playPastCases = async (
  house: House,
  { merchantId, today, orders, staff, count, random }: PastCases,
): Promise<void> => {
  const taken = await ordersWithCases(house, merchantId);
  const actorOf = (name: DemoName): Actor => {
    const person = staff.keys.find((each) => each.name === name);
    if (!person) throw new Error(`defect: nobody is called ${name}`);
    return { kind: 'staff', id: person.staffId, name };
  };
  const shops = inShops(orders, today);
  for (const [index, order] of [...chosen(orders, today, count), ...shops].entries()) {
    if (order.receivedOn === null) continue;
    const wait = random.integer(1, 5);
    const inShop = index >= count;
    const fate = inShop ? (shopFates[(index - count) % shopFates.length] ?? 'paid') : fateOf(order, index, today);
    const cause = random.pick<Cause>([
      'no_reason',
      'no_reason',
      'no_reason',
      'quality',
      'logistics',
      'misunderstanding',
    ]);
    if (taken.has(order.number)) continue;
    const claimedOn = addDays(order.receivedOn, wait);
    const past = pastHouse(
      house,
      atSomeMinute(earlier(claimedOn, addDays(today, fate === 'claimed' ? -1 : -takes)), index),
    );
    await playCase({ past, merchantId, order, cause: inShop ? 'quality' : cause, fate, actorOf });
  }
};

const earlier = (one: LocalDate, other: LocalDate): LocalDate => (one > other ? other : one);

/** Customers come all morning, not all at three. */
const atSomeMinute = (date: LocalDate, index: number): Instant =>
  later(daysBefore(date, 0), -(((index * 97) % 290) * MINUTE + ((index * 41) % 60) * SECOND));

/** Every kind of fate in turn; a young case above the limit of one person waits for the second. */
const fateOf = (order: NewOrder, index: number, today: LocalDate): Fate => {
  if (!isYoung(order, today)) return oldFates[index % oldFates.length] ?? 'paid';
  if (isFresh(order, today)) return 'claimed';
  return isLarge(order) ? 'waiting' : (youngFates[index % (youngFates.length - 1)] ?? 'claimed');
};

const isLarge = ({ lines }: NewOrder): boolean => (lines[0]?.unitPrice.minor ?? 0n) >= 600_000n;

const isYoung = ({ receivedOn }: NewOrder, today: LocalDate): boolean =>
  receivedOn !== null && receivedOn > addDays(today, -youngFor);

const isFresh = ({ receivedOn }: NewOrder, today: LocalDate): boolean =>
  receivedOn !== null && receivedOn >= addDays(today, -takes);

/** Young orders that were paid in the shop, by which the last two weeks have something to show. */
const inShops = (orders: readonly NewOrder[], today: LocalDate): NewOrder[] => {
  const young = orders.filter(
    (order) => isYoung(order, today) && !isFresh(order, today) && order.customerId !== null && !isLarge(order),
  );
  const local = young.filter(({ tenders }) => tenders.every(({ kind }) => kind === 'cash'));
  return spread(local, shopFates.length);
};

/**
 * Evenly over the year. Of the older orders only those that were paid in our own balances or in cash: their refunds can be finished
 * in the past, while the local Alipay lives in the present.
 */
const chosen = (orders: readonly NewOrder[], today: LocalDate, count: number): NewOrder[] => {
  const settled = orders.filter(
    (order) => order.receivedOn !== null && order.customerId !== null && order.placedAt > daysBefore(today, 360),
  );
  const local = ['cash', 'stored_value', 'points'];
  const old = settled.filter(
    (order) => !isYoung(order, today) && order.tenders.every(({ kind }) => local.includes(kind)),
  );
  const young = settled.filter(
    (order) => isYoung(order, today) && order.tenders.some(({ kind }) => kind === 'alipay' || kind === 'wechat_pay'),
  );
  const large = young.filter((order) => isLarge(order) && !isFresh(order, today)).slice(-2);
  const small = young.filter((order) => !isLarge(order));
  return [...spread(old, Math.ceil(count / 2)), ...large, ...spread(small, Math.floor(count / 2) - large.length)];
};

const spread = <T>(list: readonly T[], count: number): T[] =>
  Array.from(
    { length: Math.min(count, list.length) },
    (_, i) => list[Math.floor((i * list.length) / Math.min(count, list.length))],
  ).filter((each) => each !== undefined);

type Play = {
  readonly past: PastHouse;
  readonly merchantId: Id<'merchant'>;
  readonly order: NewOrder;
  readonly cause: Cause;
  readonly fate: Fate;
  readonly actorOf: (name: DemoName) => Actor;
};

const statements: Partial<Record<Cause, string>> = {
  no_reason: '不太合适，想退货。',
  quality: '用了两次就开线了，照片已拍。',
  logistics: '收到时外箱破损，里面的东西压坏了。',
  misunderstanding: '以为是大号，收到才发现是中号。',
};

const playCase = async ({ past, merchantId, order, cause, fate, actorOf }: Play): Promise<void> => {
  const { house, pass } = past;
  const customer: Actor = { kind: 'customer', id: order.customerId ?? 'walk-in', name: '顾客' };
  const claim = {
    kind: 'return_and_refund' as const,
    cause,
    statement: statements[cause] ?? '申请退款。',
    lines: order.lines.slice(0, 1).map(({ id }) => ({ lineId: id, quantity: 1 })),
    giftsReturned: [],
    returnFreight: null,
    intake: 'portal' as const,
    customerId: null,
  };
  const opened = await openClaim(house, {
    merchantId,
    actor: customer,
    order: { number: order.number },
    claim,
    dryRun: false,
    once: null,
  });
  const refundCase = done(opened);
  const command = (actor: Actor): CaseCommand => ({
    merchantId,
    actor,
    caseId: refundCase.id,
    expectedVersion: null,
    dryRun: false,
    once: null,
  });
  if (fate === 'claimed') return;
  pass(3 * HOUR);
  if (fate === 'withdrawn') {
    done(await withdrawClaim(house, { ...command(customer), reason: '家人说合身，不退了。' }));
    return;
  }
  const assessed = done(await assessCase(house, command(actorOf('小林'))));
  if (fate === 'assessed' || assessed.status !== 'assessed') return;
  pass(20 * HOUR);
  const refusable = !assessed.assessment.entitled || fate === 'declined' || fate === 'appealed';
  if (refusable) {
    done(
      await declineRefundCase(house, {
        ...command(actorOf('小林')),
        reason: '寄回的商品已使用且缺少配件，不符合退货条件，请参见所附照片。',
      }),
    );
    pass(26 * HOUR);
    if (fate === 'appealed')
      done(await appealDecline(house, { ...command(customer), reason: '配件随后补寄了，快递单号已上传。' }));
    return;
  }
  const approval = { note: null, goodsReceivedOn: shanghaiDate(house.clock.now()) };
  let approved = done(await approveRefundCase(house, { ...command(actorOf('王店长')), ...approval }));
  if (fate === 'waiting') return;
  if (approved.status === 'awaiting_second_approval') {
    approved = done(await approveRefundCase(house, { ...command(actorOf('赵经理')), ...approval }));
  }
  pass(2 * HOUR);
  if (fate === 'due') return;
  if (fate === 'failed') await voidOneLeg(house, merchantId, approved, actorOf('陈会计'));
  else await settleInThePast(house, merchantId, approved, actorOf('陈会计'));
};

/** What a use case gave, or a loud failure: the demo asks only for what must be allowed. */
const done = (result: Awaited<ReturnType<typeof assessCase>>): RefundCase => {
  if (result.ok && result.value.outcome === 'done') return result.value.value;
  throw new Error(
    result.ok
      ? 'defect: the demo uses no keys'
      : `the demo is refused: ${result.refusal.code} ${JSON.stringify(result.refusal.details)}`,
  );
};

const ordersWithCases = async (house: House, merchantId: Id<'merchant'>): Promise<ReadonlySet<string>> => {
  const { rows } = await house.db.query<{ number: string }>(
    `select o.number from refund_case c join sales_order o on o.merchant_id = c.merchant_id and o.order_id = c.order_id where c.merchant_id = $1`,
    [uuidOf(merchantId)],
  );
  return new Set(rows.map((row) => row.number));
};
