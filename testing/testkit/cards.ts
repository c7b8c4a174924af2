import {
  type Actor,
  type Card,
  type CardKind,
  type Cause,
  cny,
  type Id,
  type Order,
  type RefundCase,
} from '@redress/domain';
import { approveRefundCase } from '@redress/server/approval/approve-case.ts';
import { assessCase } from '@redress/server/assessment/assess-case.ts';
import { openClaim } from '@redress/server/claim/open-claim.ts';
import { type NewCard, recordCard } from '@redress/server/commerce/record-card.ts';
import { recordUse } from '@redress/server/commerce/use-card.ts';
import { doneOf, granted, type Paid, people, type Shop, sell } from './trade.ts';

/** The words of a card that a test does not care about. */
export const newCard = (
  { storeId, customerId }: Shop,
  kind: CardKind,
  order: Order,
  change: Partial<Omit<NewCard, 'first'>> & { readonly first?: Partial<NewCard['first']> } = {},
): NewCard => {
  const { first, ...rest } = change;
  const paid = order.tenders.reduce((sum, { amount }) => sum + amount.minor, 0n);
  return {
    number: `VIP-${order.number}`,
    kind,
    title: '会员卡',
    storeId,
    customerId,
    openedOn: null,
    hadServiceBefore: true,
    agreedRatePpm: null,
    taxRateBasisPoints: 600,
    first: {
      id: 'CZ-1',
      order: { id: order.id },
      paid: cny(paid),
      bonus: cny(0n),
      sessions: null,
      bonusSessions: null,
      listPricePerSession: null,
      from: null,
      to: null,
      ...first,
    },
    ...rest,
  };
};

/** Sells a stored-value card: paid by these tenders, with so much on top. */
export const sellCard = async (shop: Shop, paid: readonly Paid[], bonusFen = 0n): Promise<Card> => {
  const order = await sell(shop, paid);
  const card = newCard(shop, 'stored_value', order, { first: { bonus: cny(bonusFen) } });
  return granted(await recordCard(shop.house, shop.merchantId, card)).card;
};

/** Uses money of a card under the merchant's own number. */
export const spend = async (
  { house, merchantId }: Shop,
  cardId: Id<'card'>,
  id: string,
  fen: bigint,
): Promise<Card> => {
  const use = { id, usedAt: house.clock.now(), face: cny(fen), list: null, sessions: 0, title: '消费' };
  return granted(await recordUse(house, merchantId, { id: cardId }, use)).card;
};

export const claimCard = async ({ house, merchantId }: Shop, cardId: Id<'card'>, cause: Cause = 'no_reason') =>
  doneOf(
    await openClaim(house, {
      merchantId,
      actor: people.clerk,
      order: { card: { id: cardId } },
      claim: {
        kind: 'card_refund',
        cause,
        statement: '搬家了',
        lastServiceOn: null,
        unforeseen: false,
        payer: null,
        unfinishedOrders: [],
        frozen: null,
        intake: 'desk',
        customerId: null,
      },
      dryRun: false,
      once: null,
    }),
  );

export const commandOn = ({ merchantId }: Shop, caseId: Id<'refundCase'>, actor: Actor) => ({
  merchantId,
  caseId,
  actor,
  expectedVersion: null,
  dryRun: false,
  once: null,
});

export const assessCard = async (shop: Shop, caseId: Id<'refundCase'>) =>
  doneOf(await assessCase(shop.house, commandOn(shop, caseId, people.clerk)));

export const approveCard = async (shop: Shop, caseId: Id<'refundCase'>): Promise<RefundCase> =>
  doneOf(
    await approveRefundCase(shop.house, {
      ...commandOn(shop, caseId, people.manager),
      note: null,
      goodsReceivedOn: null,
    }),
  );
