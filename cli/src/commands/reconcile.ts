import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import {
  type BreakReason,
  breakReasons,
  breakReasonText,
  breakResolutionText,
  fromDateText,
  type Id,
  type LocalDate,
  type Money,
  type Refusal,
  type Result,
  toDecimal,
} from '@redress/domain';
import { type ChannelAccount, listChannelAccounts } from '@redress/server/channels/channel-accounts.ts';
import type { House } from '@redress/server/house.ts';
import { bookBreak } from '@redress/server/reconciliation/book-break.ts';
import { type BreakFilter, type BreakView, listBreaks } from '@redress/server/reconciliation/break-reader.ts';
import { undoExternalRefund } from '@redress/server/reconciliation/external-refund.ts';
import { type BreakMove, explainBreak, takeBreak } from '@redress/server/reconciliation/move-break.ts';
import { proposeBreakVoucher } from '@redress/server/reconciliation/propose-break-voucher.ts';
import { type Reconciled, reconcileDay } from '@redress/server/reconciliation/reconcile-day.ts';
import type { Command } from 'commander';
import { printTable } from '../books/table.ts';
import { byKey } from '../law/by-key.ts';
import { Failure, failureOf, print, printJson, progress } from '../say.ts';

type Asked = { readonly day?: string; readonly final?: boolean; readonly json?: boolean };

/** So many lines between two words about how far it is. */
const toldEvery = 100_000;

/** Bills against payouts and books, as the person behind REDRESS_KEY. Exit code 1 while breaks of the account are open. */
export const reconcileCommand = (program: Command): void => {
  program
    .command('reconcile')
    .description('对账 · reconcile a channel’s bill with payouts and books')
    .argument('<channel>', '账户 id、名称或渠道 · the account: its id, its label or its channel')
    .argument('<what>', '账单日 YYYY-MM-DD,或账单文件 · a day, or a bill that was downloaded')
    .option('--day <day>', '文件的账单日 · the day of the file, where its name does not say it')
    .option('--final', '不再有后一日的账单 · no later bill will come')
    .option('--json', 'JSON')
    .action(async (channel: string, what: string, { day, final = false, json = false }: Asked) => {
      const of = fromDateText(what);
      const billDay = of ?? dayOf(what, day);
      const file = of === null ? { name: basename(what).slice(-300), bytes: createReadStream(what) } : null;
      const { done, open } = await byKey('ledger:write', async (house, { merchantId, actor }) => {
        const accountId = await accountNamed(house, merchantId, channel);
        const command = { merchantId, actor, accountId, day: billDay, file, final, progress: teller() };
        const counts = granted(await reconcileDay(house, command));
        return { done: counts, open: await openOf(house, merchantId, accountId) };
      });
      if (json) printJson({ ...done, open });
      else tell(done, open);
      if (done.openBreaks > 0) process.exitCode = 1;
    });
  breakCommands(program.command('breaks').description('对账差异 · breaks: list, take, explain, propose, book'));
};

const breakCommands = (breaks: Command): void => {
  breaks
    .command('list')
    .description('差异列表，最久的在前 · list them, oldest first')
    .option('--all', '也列已关闭的 · closed ones too')
    .option('--reason <reason>', breakReasons.join(' | '))
    .option('--json', 'JSON')
    .action(async ({ all, reason, json }: { all?: boolean; reason?: string; json?: boolean }) => {
      const filter = { status: all ? null : 'open', reason: reasonOf(reason), channelAccountId: null } as const;
      const rows = await byKey('ledger:read', (house, { merchantId }) => firstBreaks(house, merchantId, filter));
      if (json) return printJson(rows);
      if (rows.length === 0) print('没有差异 · no breaks');
      else table(rows);
    });
  move(breaks, 'take', '由我处理 · take it upon yourself', 'bare', (house, asked) => takeBreak(house, asked));
  move(breaks, 'explain', '说明原因并关闭 · say what it was, and close it', 'external', explainBreak);
  move(breaks, 'propose', '提出凭证建议 · propose its voucher', 'external', (house, asked) =>
    proposeBreakVoucher(house, { ...asked, storeId: null }),
  );
  move(breaks, 'book', '由第二人入账 · book it, by a second person', 'bare', (house, asked) => bookBreak(house, asked));
  move(
    breaks,
    'undo-external',
    '撤销计入的外部退款 · undo a refund that was counted',
    'noted',
    (house, { note, ...asked }) => undoExternalRefund(house, { ...asked, reason: note }),
  );
};

type Asks = 'bare' | 'noted' | 'external';
type Work = (
  house: House,
  asked: BreakMove & { readonly note: string; readonly externalRefund: boolean },
) => Promise<Result<BreakView, Refusal>>;

const move = (breaks: Command, name: string, what: string, asks: Asks, work: Work): void => {
  const command = breaks.command(name).description(what).argument('<number>', '差异编号 · its number');
  if (asks !== 'bare') command.requiredOption('--note <words>', '说明 · what it was');
  if (asks === 'external')
    command.option(
      '--external-refund',
      '渠道后台的退款，计入该笔收款 · a refund made outside: it counts against its payment',
    );
  command.action(
    async (asked: string, { note = '', externalRefund = false }: { note?: string; externalRefund?: boolean }) => {
      if (asks !== 'bare' && note.trim() === '') throw new Failure('请说明原因', 'Say what it was.');
      const number = Number(asked);
      if (!Number.isSafeInteger(number) || number < 1) throw new Failure(`${asked} 不是编号`, `${asked} is no number.`);
      const moved = await byKey('ledger:write', (house, { merchantId, actor }) =>
        work(house, { merchantId, actor, number, note, externalRefund }),
      );
      table([granted(moved)]);
    },
  );
};

const dayOf = (path: string, day: string | undefined): LocalDate => {
  const [, year, month, date] = /(\d{4})-?(\d{2})-?(\d{2})/.exec(basename(path)) ?? [];
  const named = fromDateText(day ?? `${year}-${month}-${date}`);
  if (named === null) throw new Failure('请用 --day 给出账单日', 'Say with --day which day the bill is about.');
  return named;
};

const accountNamed = async (house: House, merchantId: Id<'merchant'>, asked: string): Promise<Id<'channelAccount'>> => {
  const accounts = await listChannelAccounts(house.db, merchantId);
  const named = (account: ChannelAccount): boolean => [account.id, account.label, account.kind].includes(asked);
  const [account, ...others] = accounts.filter(named);
  if (account && others.length === 0) return account.id;
  const known = accounts.map(({ id, kind, label }) => `\n  ${id}  ${kind}  ${label}`).join('');
  throw new Failure(`账户「${asked}」不唯一或不存在：${known}`, `There is not exactly one account “${asked}”.`);
};

const openOf = (house: House, merchantId: Id<'merchant'>, channelAccountId: Id<'channelAccount'>) =>
  firstBreaks(house, merchantId, { status: 'open', reason: null, channelAccountId });

/** As many as a person looks at. */
const firstBreaks = async (house: House, merchantId: Id<'merchant'>, filter: BreakFilter) =>
  (await listBreaks(house.db, merchantId, filter, { limit: 200, after: null })).rows;

const teller = () => {
  let told = 0;
  return (lines: number): void => {
    if (lines < told + toldEvery) return;
    told = lines;
    progress(`${lines} 行 lines`);
  };
};

const tell = (done: Reconciled, open: readonly BreakView[]): void => {
  const head = [
    '账单日 day',
    '行 lines',
    '一致 matched',
    '无关 noted',
    '重复文件 repeated',
    '在途 waiting',
    '差异 breaks',
  ];
  const { lines, matched, noted, repeated, waiting, breaks } = done;
  printTable(head, [[done.day, ...[lines, matched, noted, repeated, waiting, breaks].map(String)]], [1, 2, 3, 4, 5, 6]);
  if (done.handedOn > 0) print(`${done.handedOn} 笔无订单收款已转错收处理 · payments without an order handed on`);
  print();
  if (open.length === 0) print('没有未关闭的差异 · no open breaks');
  else table(open);
  if (done.openBreaks > open.length) print(`… 共 ${done.openBreaks} 项 in all`);
};

const table = (rows: readonly BreakView[]): void =>
  printTable(
    ['编号 no', '账单日 day', '差异 break', '请求号 request', '我方 ours', '账单 theirs', '状态 status'],
    rows.map((each) => [
      String(each.number),
      each.day,
      `${breakReasonText[each.reason].zh} ${each.reason}`,
      each.requestNumber ?? each.line?.tradeNumber ?? '-',
      amount(each.ours),
      amount(each.theirs),
      each.resolution ? `${breakResolutionText[each.resolution].zh} ${each.resolution}` : statusOf(each),
    ]),
    [4, 5],
  );

const statusOf = ({ proposedBy, owner }: BreakView): string => {
  if (proposedBy) return `待复核 proposed by ${proposedBy.name}`;
  return owner ? `${owner.name}` : '未处理 open';
};

const amount = (value: Money | null): string => (value === null ? '-' : toDecimal(value));

const reasonOf = (asked: string | undefined): BreakReason | null => {
  if (asked === undefined) return null;
  const reason = breakReasons.find((each) => each === asked);
  if (!reason) throw new Failure(`没有这种差异：${asked}`, `There is no such reason: ${breakReasons.join(', ')}.`);
  return reason;
};

const granted = <T>(result: Result<T, Refusal>): T => {
  if (!result.ok) throw failureOf(result.refusal);
  return result.value;
};
