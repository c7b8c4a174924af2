import {
  amountText,
  arrivalOf,
  holdReasonText,
  type Id,
  landingText,
  type Payout,
  type PayoutStatus,
  parseId,
  payoutStatuses,
  payoutStatusText,
  type Refusal,
  type Result,
  routeText,
  toIso,
} from '@redress/domain';
import type { House } from '@redress/server/house.ts';
import { handleAbnormal } from '@redress/server/payout/handle-abnormal.ts';
import { holdPayout } from '@redress/server/payout/hold-payout.ts';
import { listChannelCalls, listPayouts, readPayout } from '@redress/server/payout/payout-reader.ts';
import { releasePayout } from '@redress/server/payout/release-payout.ts';
import type { Done } from '@redress/server/platform/once.ts';
import type { Command } from 'commander';
import { byKey } from '../law/by-key.ts';
import { Failure, failureOf, print, printJson } from '../say.ts';
import { payoutBatchCommands } from './payout-batches.ts';
import { payoutBrakeCommands } from './payout-brakes.ts';

type Json = { readonly json?: boolean };

/** Payouts from the command line, as the person behind REDRESS_KEY. */
export const payoutsCommand = (program: Command): void => {
  const payouts = program.command('payouts').description('出款 · payouts: list, show, hold, release, stop, forecast');
  payouts
    .command('list')
    .description('出款列表，新的在前 · list them, newest first')
    .option('--status <status>', payoutStatuses.join(' | '))
    .option('--limit <n>', '最多多少笔 · at most so many', '50')
    .option('--json', 'JSON')
    .action(async ({ status, limit, json }: Json & { status?: string; limit: string }) => {
      const filter = { status: statusOf(status), caseId: null, requestNumber: null };
      const { rows } = await byKey('payouts:read', (house, { merchantId }) =>
        listPayouts(house.db, merchantId, filter, { limit: countOf(limit), after: null }),
      );
      if (json) return printJson(rows);
      if (rows.length === 0) print('没有出款 · no payouts');
      for (const each of rows) print(lineOf(each));
    });
  payouts
    .command('show')
    .description('一笔出款及其渠道往来 · one payout and its exchanges with the channel')
    .argument('<payout>', '出款 id 或请求号 · its id or its request number')
    .option('--json', 'JSON')
    .action(async (asked: string, { json }: Json) => {
      const { payout, calls } = await byKey('payouts:read', async (house, { merchantId }) => {
        const found = await payoutNamed(house, merchantId, asked);
        return { payout: found, calls: await listChannelCalls(house.db, merchantId, found.id) };
      });
      if (json) return printJson({ payout, calls });
      show(payout);
      for (const { startedAt, asked: what, answerClass, code, message } of calls)
        print(`    ${toIso(startedAt)}  ${what}  ${answerClass ?? '-'}  ${[code, message].filter(Boolean).join(' ')}`);
    });
  payouts
    .command('hold')
    .description('暂缓未发出的出款 · stop one that has not left')
    .argument('<payout>', '出款 id 或请求号 · its id or its request number')
    .option('--json', 'JSON')
    .action((asked: string, { json }: Json) =>
      moved(asked, json, (house, command) => holdPayout(house, { ...command, reason: 'needs_person' })),
    );
  payouts
    .command('release')
    .description('放行 · let a held one go, under the same number')
    .argument('<payout>', '出款 id 或请求号 · its id or its request number')
    .option('--json', 'JSON')
    .action((asked: string, { json }: Json) =>
      moved(asked, json, (house, command) => releasePayout(house, { ...command, channelAccountId: null })),
    );
  payouts
    .command('handle-abnormal')
    .description('处理异常退款：默认退回商户 · tell an abnormal refund where to go: back to the merchant unless told')
    .argument('<payout>', '出款 id 或请求号 · its id or its request number')
    .option('--payee <id>', '退到退款单上登记的这张银行卡 · on to this bank card, recorded on the case')
    .option('--json', 'JSON')
    .action((asked: string, { payee, json }: Json & { payee?: string }) => {
      const payeeId = payee === undefined ? null : parseId('payee', payee);
      if (payee !== undefined && payeeId === null)
        throw new Failure(`不是收款账户 id:${payee}`, `${payee} is no id of a payee.`);
      return moved(asked, json, (house, command) => handleAbnormal(house, { ...command, payeeId }));
    });
  payoutBrakeCommands(payouts);
  payoutBatchCommands(payouts);
};

type Move = Parameters<typeof holdPayout>[1];

const moved = async (
  asked: string,
  json: boolean | undefined,
  move: (house: House, command: Omit<Move, 'reason'>) => Promise<Result<Done<Payout>, Refusal>>,
): Promise<void> => {
  const result = await byKey('payouts:write', async (house, { merchantId, actor }) => {
    const { id: payoutId } = await payoutNamed(house, merchantId, asked);
    return move(house, { merchantId, actor, payoutId, expectedVersion: null, once: null });
  });
  if (!result.ok) throw failureOf(result.refusal);
  const done = result.value;
  if (done.outcome !== 'done') return;
  if (json) return printJson(done.value);
  show(done.value);
};

const payoutNamed = async ({ db }: House, merchantId: Id<'merchant'>, asked: string): Promise<Payout> => {
  const id = parseId('payout', asked);
  const filter = { status: null, caseId: null, requestNumber: asked };
  const found =
    id === null
      ? (await listPayouts(db, merchantId, filter, { limit: 1, after: null })).rows[0]
      : await readPayout(db, merchantId, id);
  if (!found) throw new Failure(`没有出款 ${asked}`, `There is no payout ${asked}.`);
  return found;
};

const statusOf = (text: string | undefined): PayoutStatus | null => {
  if (text === undefined) return null;
  const status = payoutStatuses.find((each) => each === text);
  if (status) return status;
  throw new Failure(`没有这种状态：${text}`, `There is no status ${text}; there are ${payoutStatuses.join(', ')}.`);
};

const countOf = (text: string): number => {
  const count = Number(text);
  if (Number.isInteger(count) && count >= 1 && count <= 1_000) return count;
  throw new Failure('--limit 须为 1 到 1000 的整数', '--limit is a whole number from 1 to 1000.');
};

const both = ({ zh, en }: { readonly zh: string; readonly en: string }): string => `${zh} ${en}`;

const lineOf = ({ requestNumber, amount, route, status, holdReason }: Payout): string =>
  [
    requestNumber,
    amountText(amount),
    both(routeText[route]),
    both(payoutStatusText[status]),
    ...(holdReason === null ? [] : [both(holdReasonText[holdReason])]),
  ].join('  ');

const show = (payout: Payout): void => {
  print(lineOf(payout));
  print(`    ${payout.id}  ${payout.caseId}`);
  const { settled, lastRefusal, next } = payout;
  if (settled) print(`    到账 settled ${toIso(settled.at)}  ${settled.channelNumber ?? ''}`);
  if (settled?.landing) print(`    去向 landed at ${both(landingText(settled.landing))}`);
  const arrival = arrivalOf(payout);
  if (arrival) print(`    预计 to be expected ${both(arrival.text)}`);
  if (lastRefusal) print(`    渠道答复 the channel said ${lastRefusal.code} ${lastRefusal.message}`);
  if (next) print(`    下一步 next ${next.do} ${toIso(next.at)}`);
};
