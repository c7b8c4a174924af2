import { routes as payoutRoutes } from '@redress/domain';
import { z } from 'zod';
import { actorOut } from './actors.ts';
import { idIn, idOut } from './ids.ts';
import { currencyIn, moneyIn, moneyOut, positiveMoneyIn } from './money.ts';
import { both, prose } from './text.ts';
import { instantOut } from './time.ts';

export const stopIn = z
  .strictObject({
    channelAccountId: idIn('channelAccount')
      .nullable()
      .default(null)
      .meta({ description: both('空：全部渠道', 'Null stops everything') }),
    reason: prose(2_000),
  })
  .meta({ id: 'PayoutStopInput' });

export const liftIn = z.strictObject({ reason: prose(2_000) }).meta({ id: 'LiftStopInput' });

export const stopOut = z
  .strictObject({
    id: idOut('payoutStop'),
    channelAccountId: idOut('channelAccount').nullable(),
    reason: z.string(),
    stoppedBy: actorOut,
    stoppedAt: instantOut,
    lifted: z.strictObject({ by: actorOut, at: instantOut, reason: z.string() }).nullable(),
  })
  .meta({ id: 'PayoutStop', description: both('紧急停止', 'A kill switch that was thrown') });

export const limitIn = z
  .strictObject({
    currency: currencyIn.default('CNY'),
    perPayout: positiveMoneyIn.nullable().default(null),
    perDay: positiveMoneyIn.nullable().default(null),
  })
  .meta({ id: 'PayoutLimitInput' });

export const limitOut = z
  .strictObject({
    channelAccountId: idOut('channelAccount'),
    currency: currencyIn,
    perPayout: moneyOut.nullable(),
    perDay: moneyOut.nullable(),
    setBy: actorOut,
    setAt: instantOut,
  })
  .meta({ id: 'PayoutLimit', description: both('渠道账户的出款限额', 'What may leave by an account') });

export const fundsRuleIn = z
  .strictObject({
    checked: z.boolean().meta({ description: both('出款前核对余额', 'Ask for the balance before anything leaves') }),
    floor: moneyIn.meta({ description: both('须留存的金额', 'What has to stay in the account') }),
  })
  .meta({ id: 'FundsRuleInput' });

export const fundsRuleOut = z
  .strictObject({
    channelAccountId: idOut('channelAccount'),
    checked: z.boolean(),
    floor: moneyOut,
    setBy: actorOut,
    setAt: instantOut,
  })
  .meta({ id: 'FundsRule', description: both('余额核对规则', 'Whether payouts of an account wait for money') });

export const forecastQuery = z.strictObject({
  funds: z
    .enum(['true', 'false'])
    .default('false')
    .transform((text) => text === 'true')
    .meta({ description: both('向渠道询问余额', 'Ask the channels for their balances') }),
});

export const forecastOut = z
  .strictObject({
    asOf: instantOut,
    rows: z.array(
      z
        .strictObject({
          channelAccountId: idOut('channelAccount')
            .nullable()
            .meta({ description: both('空：不经渠道', 'Null for what leaves by no channel') }),
          route: z.enum(payoutRoutes),
          today: moneyOut.meta({ description: both('今日将付', 'Leaves today') }),
          week: moneyOut.meta({
            description: both('七日内将付（含今日）', 'Leaves within seven days, today included'),
          }),
          held: moneyOut.meta({ description: both('暂缓中', 'Held') }),
          waitsForFunds: moneyOut.meta({
            description: both('暂缓中，因余额不足', 'Of the held, what waits for money'),
          }),
          inFlight: moneyOut.meta({ description: both('已发出、结果未定', 'Sent, and not known to have arrived') }),
          payouts: z.int(),
        })
        .meta({ id: 'ForecastRow' }),
    ),
    funds: z
      .array(
        z
          .strictObject({
            channelAccountId: idOut('channelAccount'),
            available: moneyOut,
            floor: moneyOut.meta({ description: both('须留存的金额', 'What has to stay in it') }),
            isChecked: z
              .boolean()
              .meta({ description: both('出款前是否核对余额', 'Whether payouts wait for money here') }),
            shortToday: moneyOut.nullable().meta({
              description: both(
                '今日缺口（含因余额不足暂缓的）',
                'What today lacks, with what waits for money already',
              ),
            }),
          })
          .meta({ id: 'AccountFunds' }),
      )
      .meta({ description: both('渠道余额（仅在询问时）', 'Balances at the channels, when they were asked') }),
  })
  .meta({ id: 'CashForecast', description: both('资金预测', 'What is going to leave, by account') });
