import { amountText, type Id, type Kind, parseId, type Refusal, type Result, routeText, toIso } from '@redress/domain';
import { forecastPayouts } from '@redress/server/payout/forecast.ts';
import { fundsFor } from '@redress/server/payout/forecast-funds.ts';
import { listPayoutStops, type PayoutStop } from '@redress/server/payout/stops/payout-stops.ts';
import { liftStop, stopPayouts } from '@redress/server/payout/stops/stop-payouts.ts';
import type { Command } from 'commander';
import { byKey } from '../law/by-key.ts';
import { Failure, failureOf, print, printJson } from '../say.ts';

type Json = { readonly json?: boolean };

/** What keeps money in the house, and what is about to leave it. */
export const payoutBrakeCommands = (payouts: Command): void => {
  payouts
    .command('stop')
    .description('紧急停止:此后不再发出任何新款 · the kill switch: nothing new leaves')
    .requiredOption('--reason <words>', '理由 · the reason')
    .option('--account <id>', '只停一个渠道账户 · one channel account only')
    .option('--json', 'JSON')
    .action(async ({ reason, account, json }: Json & { reason: string; account?: string }) => {
      const channelAccountId = account === undefined ? null : idFrom('channelAccount', account);
      const stopped = await byKey('payouts:write', (house, { merchantId, actor }) =>
        stopPayouts(house, { merchantId, actor, channelAccountId, reason }),
      );
      tell(granted(stopped), json);
    });
  payouts
    .command('lift')
    .description('解除紧急停止 · lift a stop')
    .argument('<stop-id>')
    .requiredOption('--reason <words>', '理由 · the reason')
    .option('--json', 'JSON')
    .action(async (asked: string, { reason, json }: Json & { reason: string }) => {
      const stopId = idFrom('payoutStop', asked);
      const lifted = await byKey('payouts:write', (house, { merchantId, actor }) =>
        liftStop(house, { merchantId, actor, stopId, reason }),
      );
      tell(granted(lifted), json);
    });
  payouts
    .command('stops')
    .description('紧急停止记录 · every stop, the newest first')
    .option('--json', 'JSON')
    .action(async ({ json }: Json) => {
      const stops = await byKey('payouts:read', (house, { merchantId }) => listPayoutStops(house.db, merchantId));
      if (json) return printJson(stops);
      if (stops.length === 0) print('从未停止过 · never stopped');
      for (const stop of stops) show(stop);
    });
  payouts
    .command('forecast')
    .description('资金预测 · what leaves today and within seven days, by account')
    .option('--funds', '向渠道询问余额 · ask the channels for their balances')
    .option('--json', 'JSON')
    .action(async ({ funds: asks, json }: Json & { funds?: boolean }) => {
      const { forecast, funds } = await byKey('payouts:read', async (house, { merchantId }) => {
        const forecast = await forecastPayouts(house, merchantId);
        return { forecast, funds: asks ? [...(await fundsFor(house, merchantId, forecast.rows))] : [] };
      });
      if (json) return printJson({ ...forecast, funds: Object.fromEntries(funds) });
      if (forecast.rows.length === 0) print('没有待付的款 · nothing is waiting to leave');
      for (const { channelAccountId, route, today, week, held, inFlight, payouts: count } of forecast.rows) {
        print(`${channelAccountId ?? '-'}  ${routeText[route].zh} ${routeText[route].en}  ×${count}`);
        print(`    今日 today ${amountText(today)}  七日内 week ${amountText(week)}`);
        print(`    暂缓 held ${amountText(held)}  在途 in flight ${amountText(inFlight)}`);
      }
      for (const [id, { available, shortToday }] of funds)
        print(
          `${id}  余额 balance ${amountText(available)}${shortToday ? `  今日缺 short ${amountText(shortToday)}` : ''}`,
        );
    });
};

const tell = (stop: PayoutStop, json: boolean | undefined): void => (json ? printJson(stop) : show(stop));

const show = ({ id, channelAccountId, reason, stoppedBy, stoppedAt, lifted }: PayoutStop): void => {
  print(`${id}  ${channelAccountId ?? '全部 everything'}  ${lifted ? '已解除 lifted' : '停止中 stopped'}`);
  print(`    ${toIso(stoppedAt)}  ${stoppedBy.name}  ${reason}`);
  if (lifted) print(`    ${toIso(lifted.at)}  ${lifted.by.name}  ${lifted.reason}`);
};

const idFrom = <K extends Kind>(kind: K, text: string): Id<K> => {
  const id = parseId(kind, text);
  if (id === null) throw new Failure(`${text} 不是有效的 id`, `${text} is no valid id.`);
  return id;
};

const granted = <T>(result: Result<T, Refusal>): T => {
  if (result.ok) return result.value;
  throw failureOf(result.refusal);
};
