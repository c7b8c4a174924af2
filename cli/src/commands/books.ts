import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { accountingStandards, type Id, taxpayers } from '@redress/domain';
import type { House } from '@redress/server/house.ts';
import type { Command } from 'commander';
import { movePeriodFromWords, type PeriodWords } from '../books/close-period.ts';
import { periodIn, type SpanWords, spanOf, spanOptions } from '../books/span.ts';
import {
  showAgeing,
  showPeriods,
  showProfit,
  showReport,
  showSubLedger,
  showTax,
  showTrialBalance,
} from '../books/statements.ts';
import { chooseMerchant, merchantOption } from '../choose-merchant.ts';
import { withHouse } from '../installation.ts';
import { Failure, failureOf, print, progress } from '../say.ts';

type Common = SpanWords & { readonly merchant?: string; readonly json?: boolean };
type At = { readonly house: House; readonly merchantId: Id<'merchant'>; readonly json: boolean };

const formats = ['hledger', 'beancount', 'kingdee', 'yonyou', 'pdf'] as const;

/** The books: statements, numbering, closing by two people, and exports for other programs. */
export const booksCommand = (program: Command): void => {
  const books = program.command('books').description('账簿：报表、编号、结账、导出 · the books');
  const reading = (name: string, description: string): Command => {
    const command = books
      .command(name)
      .description(description)
      .option(...merchantOption)
      .option('--json', 'JSON');
    for (const [flags, description] of spanOptions) command.option(flags, description);
    return command;
  };
  const at = (how: Common, work: (at: At) => Promise<void>): Promise<void> =>
    withHouse(async ({ house }) => {
      const { id: merchantId } = await chooseMerchant(house.db, how.merchant);
      await work({ house, merchantId, json: how.json === true });
    });
  reading('trial-balance', '试算平衡表 · trial balance').action((how: Common) =>
    at(how, (here) => showTrialBalance(here, spanOf(how, here.house.clock.now()))),
  );
  reading('report', '退款报表 · refunds by period, account, store, cause, kind')
    .option('--by <dimensions>', '维度，逗号分隔 · by which', 'period,account,store,cause')
    .action((how: Common & { by: string }) =>
      at(how, (here) => showReport(here, spanOf(how, here.house.clock.now()), how.by)),
    );
  reading('profit', '对利润的影响 · what refunds took from the profit').action((how: Common) =>
    at(how, (here) => showProfit(here, spanOf(how, here.house.clock.now()))),
  );
  reading('tax', '增值税申报底稿 · worksheet for the VAT declaration')
    .argument('<period>')
    .action((period: string, how: Common) => at(how, (here) => showTax(here, period)));
  reading('ageing', '应退款账龄 · what is owed, by age').action((how: Common) => at(how, showAgeing));
  reading('sub-ledger', '明细账 · an account by case, store, channel or customer')
    .argument('<account>', '科目代码，例如 2241.refunds')
    .option('--by <dimension>', 'case | store | channel | customer', 'case')
    .option('--open', '只看未结清 · only what is not settled')
    .action((account: string, how: Common & { by: string; open?: boolean }) =>
      at(how, (here) => showSubLedger(here, account, { by: how.by, open: how.open === true })),
    );
  reading('periods', '会计期间 · the months').action((how: Common) => at(how, showPeriods));
  setCommand(books);
  numberCommand(books);
  moveCommands(books);
  exportCommand(books);
};

function setCommand(books: Command): void {
  books
    .command('set')
    .description('会计准则与纳税人类型 · the accounting standard and the kind of taxpayer')
    .option('--standard <name>', accountingStandards.join(' | '))
    .option('--taxpayer <kind>', taxpayers.join(' | '))
    .option('--reports-approved-through <year>', '年度报告已批准到 · last year with an approved report')
    .requiredOption('--staff <person>', '操作人（姓名或编号）· who does it')
    .option(...merchantOption)
    .action(
      async (how: {
        standard?: string;
        taxpayer?: string;
        reportsApprovedThrough?: string;
        staff: string;
        merchant?: string;
      }) => {
        const { chooseStaff } = await import('../books/choose-staff.ts');
        const { readBooksSetting } = await import('@redress/server/ledger/books-reader.ts');
        const { setBooks } = await import('@redress/server/ledger/set-books.ts');
        const standard = oneOf(accountingStandards, how.standard);
        const taxpayer = oneOf(taxpayers, how.taxpayer);
        const year = how.reportsApprovedThrough;
        if (year !== undefined && !/^(19[7-9]\d|[2-9]\d{3})$/.test(year))
          throw new Failure(`不是年份：${year}`, `${year} is not a year.`);
        await withHouse(async ({ house }) => {
          const { id: merchantId } = await chooseMerchant(house.db, how.merchant);
          const actor = await chooseStaff(house.db, merchantId, how.staff);
          const { books: before, version } = await readBooksSetting(house.db, merchantId);
          const after = {
            ...before,
            ...(standard && { standard }),
            ...(taxpayer && { taxpayer }),
            ...(year !== undefined && { reportsApprovedThrough: Number(year) }),
          };
          const set = await setBooks(house, { merchantId, actor, books: after, expectedVersion: version });
          if (!set.ok) throw failureOf(set.refusal);
          print(`${set.value.books.standard}  ${set.value.books.taxpayer}`);
        });
      },
    );
}

const oneOf = <T extends string>(known: readonly T[], asked: string | undefined): T | undefined => {
  if (asked === undefined) return undefined;
  const found = known.find((each) => each === asked);
  if (!found) throw new Failure(`可用：${known.join('、')}`, `Use ${known.join(', ')}.`);
  return found;
};

function numberCommand(books: Command): void {
  books
    .command('number')
    .description('凭证编号 · number the vouchers of a month')
    .argument('<period>')
    .option(...merchantOption)
    .action(async (words: string, { merchant }: Common) => {
      const { numberVouchers } = await import('@redress/server/ledger/move-period.ts');
      const period = periodIn(words);
      await withHouse(async ({ house }) => {
        const { id } = await chooseMerchant(house.db, merchant);
        const numbered = await numberVouchers(house, id, period);
        if (!numbered.ok) throw failureOf(numbered.refusal);
        print(`${period}  新编号 ${numbered.value} 张 · ${numbered.value} vouchers numbered`);
      });
    });
}

function moveCommands(books: Command): void {
  for (const [name, description, back] of [
    ['close', '结账：第一人申请，第二人复核 · close a month: one proposes, another confirms', '退回 · send it back'],
    ['reopen', '反结账：第一人申请，第二人复核 · open a closed month again', '驳回 · refuse it'],
  ] as const)
    books
      .command(name)
      .description(description)
      .argument('<period>')
      .requiredOption('--staff <person>', '操作人（姓名或编号）· who does it')
      .option('--reason <words>', '反结账的理由 · why a closed month is opened')
      .option('--back', back)
      .option('--dry-run', '只试算 · only show')
      .option(...merchantOption)
      .option('--json', 'JSON')
      .action((period: string, how: PeriodWords) => movePeriodFromWords(name, period, how));
}

function exportCommand(books: Command): void {
  const command = books
    .command('export')
    .description('导出 · export')
    .requiredOption('--format <format>', formats.join(' | '))
    .option('--sheet <kind>', '金蝶、用友：xlsx 或 csv', 'xlsx')
    .option('--lang <language>', 'zh | en', 'zh')
    .option('--out <file>', '写到文件；不写则到标准输出 · a file instead of standard output')
    .option(...merchantOption);
  for (const [flags, description] of spanOptions) command.option(flags, description);
  command.action(async (how: Common & { format: string; sheet: string; lang: string; out?: string }) => {
    const format = oneOf(formats, how.format);
    const sheet = oneOf(['xlsx', 'csv'] as const, how.sheet);
    const language = oneOf(['zh', 'en'] as const, how.lang);
    if (!format || !sheet || !language) throw new Failure('缺少格式', 'Say which format.');
    const { exportBooks } = await import('@redress/server/ledger/export/export-books.ts');
    await withHouse(async ({ house }) => {
      const { id: merchantId } = await chooseMerchant(house.db, how.merchant);
      const span = spanOf(how, house.clock.now());
      const file = await exportBooks(house.db, { merchantId, span, format, sheet, language });
      if (!file.ok) throw failureOf(file.refusal);
      const { contents, fileName } = file.value;
      const parts = contents instanceof Uint8Array ? [contents] : contents;
      if (how.out === undefined) {
        for await (const part of parts) process.stdout.write(part);
        return;
      }
      await pipeline(parts, createWriteStream(how.out));
      progress(`${fileName} → ${how.out}`);
    });
  });
}
