import {
  amountText,
  fromDecimal,
  type Id,
  isCurrency,
  type Kind,
  parseId,
  type Refusal,
  type Result,
  routeText,
  toIso,
} from '@redress/domain';
import { forecastPayouts } from '@redress/server/payout/forecast.ts';
import { fundsFor } from '@redress/server/payout/forecast-funds.ts';
import { type FundsRule, listFundsRules, setFundsRule } from '@redress/server/payout/funds/funds-rules.ts';
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
    .description('紧急停止：此后不再发出任何新款 · the kill switch: nothing new leaves')
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
    .command('funds')
    .description('出款前核对余额：看，或设置一个账户 · whether payouts wait for money: list, or set for an account')
    .option('--account <id>', '要设置的渠道账户 · the account to set')
    .option('--check <on|off>', 'on | off', 'on')
    .option('--floor <amount>', '须留存的金额 · what has to stay in it', '0.00')
    .option('--currency <code>', '币种 · currency', 'CNY')
    .option('--json', 'JSON')
    .action(async (asked: Json & { account?: string; check: string; floor: string; currency: string }) => {
      const rules = asked.account === undefined ? await listed() : [await ruled(asked.account, asked)];
      if (asked.json) return printJson(rules);
      if (rules.length === 0) print('没有账户核对余额 · no account is checked');
      for (const { channelAccountId, checked, floor, setBy, setAt } of rules) {
        print(
          `${channelAccountId}  ${checked ? '核对 checked' : '不核对 not checked'}  留存 floor ${amountText(floor)}`,
        );
        print(`    ${toIso(setAt)}  ${setBy.name}`);
      }
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
      for (const {
        channelAccountId,
        route,
        today,
        week,
        held,
        waitsForFunds,
        inFlight,
        payouts: count,
      } of forecast.rows) {
        print(`${channelAccountId ?? '-'}  ${routeText[route].zh} ${routeText[route].en}  ×${count}`);
        print(`    今日 today ${amountText(today)}  七日内 week ${amountText(week)}`);
        if (waitsForFunds.minor > 0n) print(`    待余额 waits for money ${amountText(waitsForFunds)}`);
        print(`    暂缓 held ${amountText(held)}  在途 in flight ${amountText(inFlight)}`);
      }
      for (const [id, { available, shortToday }] of funds)
        print(
          `${id}  余额 balance ${amountText(available)}${shortToday ? `  今日缺 short ${amountText(shortToday)}` : ''}`,
        );
    });
};

const listed = (): Promise<FundsRule[]> =>
  byKey('channels:read', (house, { merchantId }) => listFundsRules(house.db, merchantId));

const ruled = async (
  account: string,
  { check, floor, currency }: { readonly check: string; readonly floor: string; readonly currency: string },
): Promise<FundsRule> => {
  const accountId = idFrom('channelAccount', account);
  if (check !== 'on' && check !== 'off') throw new Failure('--check 须为 on 或 off', '--check is on or off.');
  if (!isCurrency(currency)) throw new Failure(`没有币种 ${currency}`, `There is no currency ${currency}.`);
  const kept = fromDecimal(currency, floor);
  if (kept === null || kept.minor < 0n)
    throw new Failure('--floor 须为不小于零的金额', '--floor is an amount from nothing upwards.');
  return byKey('channels:write', async (house, { merchantId, actor }) => {
    const set = await setFundsRule(house, { merchantId, actor, accountId, checked: check === 'on', floor: kept });
    // What waits is looked at by the next sweep of a worker, within a minute.
    return granted(set);
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
