import { causes, text } from '@redress/domain';
import { z } from 'zod';
import { cardIn, cardOut, cardPauseIn, cardUseIn, cardWorthOut, purchaseIn } from '../cards.ts';
import { idIn, idParams } from '../ids.ts';
import { pageOf, pageQuery } from '../page.ts';
import { defineRoute } from '../route.ts';
import { code } from '../text.ts';

const onCard = { tag: 'orders', scope: 'orders:write', params: idParams('card'), reply: cardOut } as const;

export const cardRoutes = {
  recordCard: defineRoute({
    method: 'POST',
    path: '/v1/cards',
    summary: text(
      '登记预付卡与首次购买（重复登记不变）',
      'Record a card with its first purchase (again changes nothing)',
    ),
    tag: 'orders',
    scope: 'orders:write',
    body: cardIn,
    reply: cardOut,
    status: 201,
    refusals: ['card_conflict', 'order_bought_card', 'claimant_mismatch', 'not_found'],
  }),
  listCards: defineRoute({
    method: 'GET',
    path: '/v1/cards',
    summary: text('预付卡列表', 'List cards'),
    tag: 'orders',
    scope: 'orders:read',
    query: z.strictObject({
      ...pageQuery,
      number: code(128).nullable().default(null),
      customerId: idIn('customer').nullable().default(null),
    }),
    reply: pageOf(cardOut),
  }),
  getCard: defineRoute({
    method: 'GET',
    path: '/v1/cards/{id}',
    summary: text('查看预付卡：余额、次数、用卡记录', 'Read a card: what is left, and what was used'),
    tag: 'orders',
    scope: 'orders:read',
    params: idParams('card'),
    reply: cardOut,
    refusals: ['not_found'],
  }),
  getCardWorth: defineRoute({
    method: 'GET',
    path: '/v1/cards/{id}/worth',
    summary: text(
      '今天退卡可退多少（试算，不写入）',
      'What the card would bring if it were given back today; nothing is written',
    ),
    tag: 'orders',
    scope: 'cases:read',
    params: idParams('card'),
    query: z.strictObject({ cause: z.enum(causes).default('no_reason') }),
    reply: cardWorthOut,
    refusals: [
      'not_found',
      'card_ended',
      'claim_empty',
      'claimant_mismatch',
      'policy_missing',
      'order_not_received',
      'calendar_missing',
      'rate_missing',
    ],
  }),
  topUpCard: defineRoute({
    ...onCard,
    method: 'POST',
    path: '/v1/cards/{id}/purchases',
    summary: text('登记充值或续卡', 'Record a top-up or renewal'),
    body: purchaseIn,
    refusals: ['card_entry_conflict', 'order_bought_card', 'claimant_mismatch', 'card_ended', 'not_found'],
  }),
  useCard: defineRoute({
    ...onCard,
    method: 'POST',
    path: '/v1/cards/{id}/uses',
    summary: text('登记用卡（冲回用负数）', 'Record a use, or take one back with the opposite sign'),
    body: cardUseIn,
    refusals: ['card_entry_conflict', 'card_balance_exceeded', 'card_ended', 'date_in_future', 'not_found'],
  }),
  pauseCard: defineRoute({
    ...onCard,
    method: 'POST',
    path: '/v1/cards/{id}/pauses',
    summary: text('登记停卡日期', 'Record days on which a card rests'),
    body: cardPauseIn,
    refusals: ['card_ended', 'not_found'],
  }),
};
