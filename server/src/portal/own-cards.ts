import { type ReplyBodyOf, toWire } from '@redress/contract';
import {
  balanceOf,
  type Card,
  cardKindText,
  daysBetween,
  type Id,
  idOf,
  shanghaiDate,
  spansOf,
  sumsOf,
  uuidOf,
} from '@redress/domain';
import { listCards } from '../commerce/card-reader.ts';
import type { House } from '../house.ts';
import { type Buyer, storeNames } from './purchases.ts';

type CardWire = ReplyBodyOf<'listPortalCards'>['data'][number];

/** The cards of a customer, at most a hundred, each with what was paid for it, given on top and used. */
export const cardsOfCustomer = async (
  { db }: House,
  { merchantId, customerId, stores: seen }: Buyer,
): Promise<CardWire[]> => {
  const [page, stores] = await Promise.all([
    listCards(db, merchantId, { number: null, customerId, stores: seen }, { limit: 100, after: null }),
    storeNames(db, merchantId),
  ]);
  const open = await openCasesOf(
    db,
    merchantId,
    page.rows.map(({ id }) => id),
  );
  return page.rows.map((card) => ({
    ...cardToWire(card),
    storeName: stores.get(card.storeId) ?? '',
    openCase: open.get(card.id) ?? null,
  }));
};

/** The refund of a card that is not over: a second claim for the same money would only be declined. */
const openCasesOf = async (
  db: House['db'],
  merchantId: Id<'merchant'>,
  cards: readonly Id<'card'>[],
): Promise<ReadonlyMap<Id<'card'>, NonNullable<CardWire['openCase']>>> => {
  const { rows } = await db.query<{ card_id: string; case_id: string; number: string }>({
    name: 'portal-open-cases-of-cards',
    text: `select card_id, case_id, number from refund_case
      where merchant_id = $1 and card_id = any($2::uuid[]) and status not in ('resolved', 'declined', 'withdrawn') order by case_id`,
    values: [uuidOf(merchantId), cards.map(uuidOf)],
  });
  return new Map(
    rows.map((row) => [idOf('card', row.card_id), { id: idOf('refundCase', row.case_id), number: row.number }]),
  );
};

const cardToWire = (card: Card): Omit<CardWire, 'storeName' | 'openCase'> => {
  const { sessions, sessionsBought, face } = sumsOf(card);
  const counts = card.kind === 'sessions' || card.kind === 'hybrid' || card.kind === 'tiered';
  const holdsMoney = card.kind === 'stored_value';
  return {
    id: card.id,
    number: card.number,
    kind: card.kind,
    kindText: cardKindText[card.kind],
    title: card.title,
    openedOn: card.openedOn,
    active: card.status === 'active',
    balance: holdsMoney ? toWire(balanceOf(card)) : null,
    used: holdsMoney ? toWire(face) : null,
    sessionsLeft: counts ? sessionsBought - sessions : null,
    sessionsUsed: counts ? sessions : null,
    runsTo: spansOf(card).at(-1)?.to ?? null,
    pausedDays: card.pauses.reduce((days, { from, to }) => days + daysBetween(from, to) + 1, 0),
    purchases: card.lots.map((lot) => ({
      boughtOn: shanghaiDate(lot.boughtAt),
      paid: toWire(lot.paid),
      bonus: lot.bonus.minor > 0n ? toWire(lot.bonus) : null,
      sessions: lot.sessions,
      bonusSessions: lot.bonusSessions,
      from: lot.from,
      to: lot.to,
    })),
  };
};
