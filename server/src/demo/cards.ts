import {
  type Actor,
  addDays,
  type CardKind,
  type CardPause,
  type Cause,
  type Currency,
  HOUR,
  type Id,
  type LocalDate,
  type Money,
  money,
  shanghaiDate,
  uuidOf,
} from '@redress/domain';
import { approveRefundCase } from '../approval/approve-case.ts';
import { assessCase } from '../assessment/assess-case.ts';
import { openClaim } from '../claim/open-claim.ts';
import { readCard } from '../commerce/card-reader.ts';
import { recordCard, topUp } from '../commerce/record-card.ts';
import { type NewOrder, recordOrders } from '../commerce/record-order.ts';
import { recordPause, recordUse } from '../commerce/use-card.ts';
import type { House } from '../house.ts';
import type { DemoName } from './demo-staff.ts';
import { must } from './must.ts';
import { pastHouse } from './past-house.ts';
import { daysBefore } from './trade.ts';

type Purchase = {
  /** Days before today. */
  readonly ago: number;
  readonly fen: bigint;
  readonly bonusFen?: bigint;
  readonly sessions?: number;
  readonly eachFen?: bigint;
  readonly days?: number;
};
type DemoCard = {
  readonly kind: CardKind;
  readonly title: string;
  readonly hadServiceBefore: boolean | null;
  readonly purchases: readonly [Purchase, ...Purchase[]];
  readonly uses: readonly {
    readonly ago: number;
    readonly fen?: bigint;
    readonly sessions?: number;
    readonly title: string;
  }[];
  readonly pause?: readonly [ago: number, days: number];
  readonly claim?: {
    readonly ago: number;
    readonly cause: Cause;
    readonly says: string;
    readonly until: 'claimed' | 'assessed' | 'paying';
  };
};

const visits = (times: number, from: number, title: string) =>
  Array.from({ length: times }, (_, i) => ({ ago: from - i, sessions: 1, title }));

/** A handful of cards of the gym: every kind, and refunds of them at every desk. */
const demoCards: readonly DemoCard[] = [
  {
    kind: 'stored_value',
    title: '储值卡 充1000送200',
    hadServiceBefore: true,
    purchases: [{ ago: 70, fen: 100_000n, bonusFen: 20_000n }],
    uses: [
      { ago: 60, fen: 12_800n, title: '团课' },
      { ago: 41, fen: 17_200n, title: '更衣柜与团课' },
    ],
    claim: { ago: 1, cause: 'no_reason', says: '要去外地工作了，想退卡。', until: 'claimed' },
  },
  {
    kind: 'sessions',
    title: '私教 20 次',
    hadServiceBefore: true,
    purchases: [{ ago: 55, fen: 300_000n, sessions: 20, eachFen: 20_000n }],
    uses: visits(8, 50, '私教课'),
    claim: { ago: 2, cause: 'quality', says: '原来的教练离职，换的教练不对症。', until: 'assessed' },
  },
  {
    kind: 'term',
    title: '年卡',
    hadServiceBefore: true,
    purchases: [{ ago: 120, fen: 288_000n, days: 365 }],
    uses: [],
    pause: [80, 14],
    claim: { ago: 6, cause: 'no_reason', says: '搬家后太远，不来了。', until: 'paying' },
  },
  {
    kind: 'stored_value',
    title: '储值卡',
    hadServiceBefore: null,
    purchases: [
      { ago: 90, fen: 50_000n },
      { ago: 41, fen: 30_000n, bonusFen: 3_000n },
    ],
    uses: [{ ago: 45, fen: 6_800n, title: '普拉提' }],
  },
  {
    kind: 'hybrid',
    title: '三个月 12 次团课',
    hadServiceBefore: true,
    purchases: [{ ago: 40, fen: 96_000n, sessions: 12, eachFen: 12_000n, days: 90 }],
    uses: visits(3, 30, '团课'),
  },
  {
    kind: 'stored_value',
    title: '新会员储值卡',
    hadServiceBefore: false,
    purchases: [{ ago: 3, fen: 60_000n }],
    uses: [{ ago: 2, fen: 5_800n, title: '体验课' }],
    claim: { ago: 1, cause: 'no_reason', says: '体验下来不适合我。', until: 'assessed' },
  },
];

type Seeding = {
  readonly merchantId: Id<'merchant'>;
  readonly today: LocalDate;
  readonly storeId: Id<'store'>;
  readonly customers: readonly Id<'customer'>[];
  readonly actorOf: (name: DemoName) => Actor;
};

/** The orders that paid for the cards, each through Alipay. */
export const cardOrders = ({ today, storeId, customers }: Omit<Seeding, 'merchantId' | 'actorOf'>): NewOrder[] =>
  demoCards.flatMap(({ title, purchases }, card) =>
    purchases.map(({ ago, fen }, purchase): NewOrder => {
      const number = orderNumber(card, purchase);
      const placedAt = daysBefore(today, ago);
      return {
        ...{ number, storeId, customerId: customers[card] ?? null, currency: 'CNY', placedAt, receivedOn: null },
        lines: [
          {
            ...{ id: 'L1', sku: `CARD-${card + 1}`, title, unitPrice: yuan(fen), quantity: 1, lineDiscount: yuan(0n) },
            ...{ taxRateBasisPoints: 600, unitCost: null, noReasonExclusion: null, exclusionConfirmed: false },
          },
        ],
        ...{ discounts: [], gifts: [], shippingPaid: yuan(0n), freeShipping: null, invoiced: null },
        tenders: [
          {
            ...{ reference: 'P1', kind: 'alipay' as const, amount: yuan(fen), paidAt: placedAt },
            ...{ merchantTradeNumber: `T${number}`, channelTradeNumber: null },
          },
        ],
      };
    }),
  );

/** Opens the cards, uses them and plays their claims, each at its own time. What is there already stays as it is. */
export const seedCards = async (house: House, seeding: Seeding): Promise<void> => {
  for (const answer of await recordOrders(house, seeding.merchantId, cardOrders(seeding))) must(answer);
  for (const [index, card] of demoCards.entries()) await seedCard(house, seeding, card, index);
};

async function seedCard(house: House, seeding: Seeding, card: DemoCard, index: number): Promise<void> {
  const { merchantId, today, storeId } = seeding;
  const number = `HY-${String(index + 1).padStart(4, '0')}`;
  const known = await readCard(house.db, merchantId, { number });
  if (known?.status === 'ended') return;
  const [first, ...more] = card.purchases;
  const opened = must(
    await recordCard(house, merchantId, {
      ...{ number, kind: card.kind, title: card.title, storeId, customerId: null, openedOn: null },
      ...{ hadServiceBefore: card.hadServiceBefore, agreedRatePpm: 15_000, taxRateBasisPoints: 600 },
      first: purchaseOf(card, first, index, 0, today),
    }),
  );
  const cardId = opened.card.id;
  for (const [i, purchase] of more.entries())
    must(await topUp(house, merchantId, cardId, purchaseOf(card, purchase, index, i + 1, today)));
  for (const [i, { ago, fen = 0n, sessions = 0, title }] of card.uses.entries()) {
    const use = { id: `XF-${i + 1}`, usedAt: daysBefore(today, ago), face: yuan(fen), list: null, sessions, title };
    must(await recordUse(house, merchantId, { id: cardId }, use));
  }
  if (card.pause) must(await recordPause(house, merchantId, { id: cardId }, pauseOf(card.pause, today)));
  if (card.claim && !(await isClaimed(house, merchantId, number))) await playClaim(house, seeding, cardId, card.claim);
}

async function playClaim(
  present: House,
  { merchantId, today, actorOf }: Seeding,
  cardId: Id<'card'>,
  { ago, cause, says, until }: NonNullable<DemoCard['claim']>,
): Promise<void> {
  const { house, pass } = pastHouse(present, daysBefore(today, ago));
  const claim = {
    ...{ kind: 'card_refund' as const, cause, statement: says, lastServiceOn: null, unforeseen: false },
    ...{ payer: null, unfinishedOrders: [], frozen: null, intake: 'desk' as const, customerId: null },
  };
  const asked = {
    merchantId,
    actor: actorOf('小林'),
    order: { card: { id: cardId } },
    claim,
    dryRun: false,
    once: null,
  };
  const opened = must(await openClaim(house, asked));
  if (opened.outcome !== 'done' || until === 'claimed') return;
  const caseId = opened.value.id;
  const command = { merchantId, caseId, expectedVersion: null, dryRun: false, once: null };
  pass(HOUR);
  must(await assessCase(house, { ...command, actor: actorOf('小林') }));
  if (until === 'assessed') return;
  pass(2 * HOUR);
  must(await approveRefundCase(house, { ...command, actor: actorOf('王店长'), note: null, goodsReceivedOn: null }));
}

function purchaseOf({ kind }: DemoCard, purchase: Purchase, card: number, index: number, today: LocalDate) {
  const { ago, fen, bonusFen = 0n, sessions = null, eachFen = null, days = null } = purchase;
  const from = days === null ? null : shanghaiDate(daysBefore(today, ago));
  return {
    id: `CZ-${index + 1}`,
    order: { number: orderNumber(card, index) },
    paid: yuan(fen),
    bonus: yuan(kind === 'stored_value' ? bonusFen : 0n),
    sessions,
    bonusSessions: sessions === null ? null : 0,
    listPricePerSession: eachFen === null ? null : yuan(eachFen),
    from,
    to: from && days !== null ? addDays(from, days - 1) : null,
  };
}

const pauseOf = ([ago, days]: readonly [number, number], today: LocalDate): CardPause => {
  const from = shanghaiDate(daysBefore(today, ago));
  return { from, to: addDays(from, days - 1), by: 'customer' };
};

const isClaimed = async ({ db }: House, merchantId: Id<'merchant'>, number: string): Promise<boolean> => {
  const { rows } = await db.query(
    `select 1 from card k join refund_case c on c.merchant_id = k.merchant_id and c.card_id = k.card_id
      where k.merchant_id = $1 and k.number = $2 limit 1`,
    [uuidOf(merchantId), number],
  );
  return rows.length > 0;
};

const orderNumber = (card: number, purchase: number): string => `YDKA${card + 1}-${purchase + 1}`;
const yuan = (fen: bigint): Money<Currency> => money('CNY', fen);
