import { text } from '@redress/domain';
import { z } from 'zod';
import { idParams } from '../ids.ts';
import { forecastOut, forecastQuery, liftIn, limitIn, limitOut, stopIn, stopOut } from '../payout-control.ts';
import { defineRoute } from '../route.ts';

/** What keeps money in the house, and what is about to leave it. */
export const payoutControlRoutes = {
  stopPayouts: defineRoute({
    method: 'POST',
    path: '/v1/payout-stops',
    summary: text('紧急停止出款', 'Stop payouts'),
    tag: 'payouts',
    scope: 'payouts:write',
    body: stopIn,
    reply: stopOut,
    status: 201,
    refusals: ['not_found'],
  }),
  listPayoutStops: defineRoute({
    method: 'GET',
    path: '/v1/payout-stops',
    summary: text('紧急停止记录', 'Every stop of payouts, the newest first'),
    tag: 'payouts',
    scope: 'payouts:read',
    reply: z.strictObject({ data: z.array(stopOut) }),
  }),
  liftPayoutStop: defineRoute({
    method: 'POST',
    path: '/v1/payout-stops/{id}/lift',
    summary: text('解除紧急停止', 'Lift a stop'),
    tag: 'payouts',
    scope: 'payouts:write',
    params: idParams('payoutStop'),
    body: liftIn,
    reply: stopOut,
    refusals: ['not_found'],
  }),
  setPayoutLimit: defineRoute({
    method: 'POST',
    path: '/v1/channel-accounts/{id}/limits',
    summary: text('设置渠道账户的出款限额', 'Set what may leave by an account'),
    tag: 'channels',
    scope: 'channels:write',
    params: idParams('channelAccount'),
    body: limitIn,
    reply: limitOut,
    refusals: ['not_found', 'currency_mismatch'],
  }),
  listPayoutLimits: defineRoute({
    method: 'GET',
    path: '/v1/payout-limits',
    summary: text('出款限额列表', 'The limits of all accounts'),
    tag: 'channels',
    scope: 'channels:read',
    reply: z.strictObject({ data: z.array(limitOut) }),
  }),
  forecastPayouts: defineRoute({
    method: 'GET',
    path: '/v1/payout-forecast',
    summary: text('资金预测:今日与七日内将付', 'Cash forecast: what leaves today and within seven days'),
    tag: 'payouts',
    scope: 'payouts:read',
    query: forecastQuery,
    reply: forecastOut,
  }),
};
