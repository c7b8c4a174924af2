import { cardToWire } from '@redress/contract';
import { type Currency, money, type Refusal, type Result } from '@redress/domain';
import { cardWorth } from '../assessment/card-worth.ts';
import type { House } from '../house.ts';
import type { Handlers } from '../platform/http/handlers.ts';
import { found, listed, replyWith } from '../platform/http/reply.ts';
import { listCards, readCard } from './card-reader.ts';
import { type RecordedCard, recordCard, topUp } from './record-card.ts';
import { recordPause, recordUse } from './use-card.ts';

type Operations = 'recordCard' | 'listCards' | 'getCard' | 'getCardWorth' | 'topUpCard' | 'useCard' | 'pauseCard';

export const cardHandlers = (house: House): Pick<Handlers, Operations> => ({
  recordCard: async ({ merchantId }, { body }) => {
    const recorded = await recordCard(house, merchantId, body);
    return replyWith(recorded, ({ card, outcome }) => ({
      body: cardToWire(card),
      version: card.version,
      status: outcome === 'created' ? 201 : 200,
    }));
  },
  listCards: ({ merchantId, stores }, { query }) =>
    listed(query, (page) => listCards(house.db, merchantId, { ...query, stores }, page), cardToWire),
  getCard: async ({ merchantId }, { params }) =>
    replyWith(found(await readCard(house.db, merchantId, params), params.id), (card) => ({
      body: cardToWire(card),
      version: card.version,
    })),
  getCardWorth: async ({ merchantId, actor }, { params, query: { cause } }) =>
    replyWith(await cardWorth(house, { merchantId, actor, cardId: params.id, cause }), (worth) => ({ body: worth })),
  topUpCard: async ({ merchantId }, { params, body }) => shown(await topUp(house, merchantId, params.id, body)),
  useCard: async ({ merchantId }, { params, body }) => {
    const card = await readCard(house.db, merchantId, params);
    const none = money<Currency>(card?.currency ?? 'CNY', 0n);
    return shown(await recordUse(house, merchantId, params, { ...body, face: body.face ?? none }));
  },
  pauseCard: async ({ merchantId }, { params, body }) => shown(await recordPause(house, merchantId, params, body)),
});

const shown = (recorded: Result<RecordedCard, Refusal>) =>
  replyWith(recorded, ({ card }) => ({ body: cardToWire(card), version: card.version }));
