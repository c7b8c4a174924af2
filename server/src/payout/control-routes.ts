import { type ReplyBodyOf, toWire } from '@redress/contract';
import { type Id, ok, refusal, refused, toIso } from '@redress/domain';
import { openChannel } from '../channels/open-channel.ts';
import type { House } from '../house.ts';
import type { Handlers } from '../platform/http/handlers.ts';
import { replyWith } from '../platform/http/reply.ts';
import { forecastPayouts } from './forecast.ts';
import { type Funds, fundsFor } from './forecast-funds.ts';
import { type FundsRule, listFundsRules, setFundsRule } from './funds/funds-rules.ts';
import { releaseFunded } from './funds/release-funded.ts';
import { listPayoutLimits, type PayoutLimit, setPayoutLimit } from './limits/payout-limits.ts';
import { listPayoutStops, type PayoutStop } from './stops/payout-stops.ts';
import { liftStop, stopPayouts } from './stops/stop-payouts.ts';

type Operations =
  | 'stopPayouts'
  | 'listPayoutStops'
  | 'liftPayoutStop'
  | 'setPayoutLimit'
  | 'listPayoutLimits'
  | 'setFundsRule'
  | 'listFundsRules'
  | 'forecastPayouts';

export const payoutControlHandlers = (house: House): Pick<Handlers, Operations> => ({
  stopPayouts: async ({ merchantId, actor }, { body }) =>
    replyWith(await stopPayouts(house, { merchantId, actor, ...body }), (stop) => ({ body: stopToWire(stop) })),
  listPayoutStops: async ({ merchantId }) =>
    ok({ body: { data: (await listPayoutStops(house.db, merchantId)).map(stopToWire) } }),
  liftPayoutStop: async ({ merchantId, actor }, { params, body }) =>
    replyWith(await liftStop(house, { merchantId, actor, stopId: params.id, ...body }), (stop) => ({
      body: stopToWire(stop),
    })),
  setPayoutLimit: async ({ merchantId, actor }, { params, body }) => {
    const other = [body.perPayout, body.perDay].find((limit) => limit !== null && limit.currency !== body.currency);
    if (other) return refused(refusal('currency_mismatch', { expected: body.currency, received: other.currency }));
    return replyWith(await setPayoutLimit(house, { merchantId, actor, accountId: params.id, ...body }), (limit) => ({
      body: limitToWire(limit),
    }));
  },
  listPayoutLimits: async ({ merchantId }) =>
    ok({ body: { data: (await listPayoutLimits(house.db, merchantId)).map(limitToWire) } }),
  setFundsRule: async ({ merchantId, actor }, { params, body }) => {
    const set = await setFundsRule(house, { merchantId, actor, accountId: params.id, ...body });
    if (set.ok) await releaseFunded(house, (account) => openChannel(house, account), merchantId);
    return replyWith(set, (rule) => ({ body: ruleToWire(rule) }));
  },
  listFundsRules: async ({ merchantId }) =>
    ok({ body: { data: (await listFundsRules(house.db, merchantId)).map(ruleToWire) } }),
  forecastPayouts: async ({ merchantId }, { query }) => {
    const { asOf, rows } = await forecastPayouts(house, merchantId);
    const funds = query.funds ? await fundsFor(house, merchantId, rows) : new Map<Id<'channelAccount'>, Funds>();
    return ok({
      body: {
        asOf: toIso(asOf),
        rows: rows.map(({ today, week, held, waitsForFunds, inFlight, ...row }) => ({
          ...row,
          today: toWire(today),
          week: toWire(week),
          held: toWire(held),
          waitsForFunds: toWire(waitsForFunds),
          inFlight: toWire(inFlight),
        })),
        funds: [...funds].map(([channelAccountId, { available, floor, isChecked, shortToday }]) => ({
          channelAccountId,
          available: toWire(available),
          floor: toWire(floor),
          isChecked,
          shortToday: shortToday && toWire(shortToday),
        })),
      },
    });
  },
});

const stopToWire = ({ lifted, ...stop }: PayoutStop): ReplyBodyOf<'stopPayouts'> => ({
  ...stop,
  stoppedBy: { ...stop.stoppedBy },
  stoppedAt: toIso(stop.stoppedAt),
  lifted: lifted && { ...lifted, by: { ...lifted.by }, at: toIso(lifted.at) },
});

const ruleToWire = ({ floor, setBy, setAt, ...rule }: FundsRule): ReplyBodyOf<'setFundsRule'> => ({
  ...rule,
  floor: toWire(floor),
  setBy: { ...setBy },
  setAt: toIso(setAt),
});

const limitToWire = ({ perPayout, perDay, ...limit }: PayoutLimit): ReplyBodyOf<'setPayoutLimit'> => ({
  ...limit,
  perPayout: perPayout && toWire(perPayout),
  perDay: perDay && toWire(perDay),
  setBy: { ...limit.setBy },
  setAt: toIso(limit.setAt),
});
