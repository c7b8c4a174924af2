import { createWriteStream } from 'node:fs';
import { stat, writeFile } from 'node:fs/promises';
import { type CardImportReport, importCards } from '@redress/server/commerce/import/cards/import-cards.ts';
import { type ImportReport, importOrders } from '@redress/server/commerce/import/import-orders.ts';
import type { ImportProblem } from '@redress/server/commerce/import/import-problem.ts';
import { fileSource } from '@redress/server/commerce/import/import-source.ts';
import {
  cardTemplateCsv,
  cardTemplateXlsx,
  csvLines,
  harmlessCell,
  templateCsv,
  templateXlsx,
} from '@redress/server/commerce/import/template-file.ts';
import type { Command } from 'commander';
import { chooseMerchant, merchantOption } from '../choose-merchant.ts';
import { convertOnlineRetail } from '../convert-online-retail.ts';
import { withHouse } from '../installation.ts';
import { Failure, failureOf, print, printJson, progress } from '../say.ts';

type Orders = {
  readonly merchant?: string;
  readonly store?: string;
  readonly problems?: string;
  readonly json?: boolean;
};

type Cards = Pick<Orders, 'merchant' | 'json'>;

export const importCommand = (program: Command): void => {
  const imports = program.command('import').description('导入 · import');
  imports
    .command('orders')
    .description('导入订单:模板 CSV/XLSX 或 Shopify 导出 · orders from our template or a Shopify export')
    .argument('<file>')
    .option(...merchantOption)
    .option('--store <code>', '文件未写门店时用的门店 · the store of orders that name none')
    .option('--problems <csv>', '把全部问题行写入文件 · write every problem to a file')
    .option('--json', 'JSON')
    .action(async (path: string, options: Orders) => {
      await mustBeFile(path);
      const report = await importFile(path, options);
      if (options.json) printJson(report);
      else show(report, options.problems !== undefined);
      if (report.refusedOrders > 0) process.exitCode = 1;
    });
  imports
    .command('cards')
    .description('导入预付卡：开卡、充值、消费、停卡 · cards from our template')
    .argument('<file>')
    .option(...merchantOption)
    .option('--json', 'JSON')
    .action(async (path: string, options: Cards) => {
      await mustBeFile(path);
      const report = await withHouse(async ({ house }) => {
        const { id } = await chooseMerchant(house.db, options.merchant);
        return importCards(house, id, fileSource(path));
      });
      if (!report.ok) throw failureOf(report.refusal);
      if (options.json) printJson(report.value);
      else showCards(report.value);
      if (report.value.refusedRows > 0) process.exitCode = 1;
    });
  imports
    .command('template')
    .description('生成导入模板 · write the template')
    .argument('<out>', '.csv 或 .xlsx · .csv or .xlsx')
    .option('--cards', '预付卡的模板 · the template of cards')
    .action(async (out: string, { cards = false }: { readonly cards?: boolean }) => {
      if (!/\.(csv|xlsx)$/i.test(out))
        throw new Failure('文件名须以 .csv 或 .xlsx 结尾', 'The name must end in .csv or .xlsx.');
      const workbook = /\.xlsx$/i.test(out);
      if (cards) await writeFile(out, workbook ? await cardTemplateXlsx() : cardTemplateCsv());
      else await writeFile(out, workbook ? await templateXlsx() : templateCsv());
      print(out);
    });
  imports
    .command('convert-online-retail')
    .description('把 UCI Online Retail 发票汇总转成导入模板 · turn the UCI Online Retail invoices into our template')
    .argument('<file>')
    .argument('<out>')
    .requiredOption('--store <code>', '门店编码 · the code of the store')
    .action(async (path: string, out: string, { store }: { store: string }) => {
      const { invoices, skipped } = await convertOnlineRetail(path, out, store);
      print(`${invoices} 张发票已转换 · invoices converted`);
      for (const [reason, count] of skipped) print(`${count} 张未转换 · skipped: ${reason}`);
    });
};

const mustBeFile = async (path: string): Promise<void> => {
  const there = await stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
  if (!there) throw new Failure(`找不到文件 ${path}`, `There is no file ${path}`);
};

const importFile = (path: string, { merchant, store, problems }: Orders): Promise<ImportReport> =>
  withHouse(async ({ house }) => {
    const { id } = await chooseMerchant(house.db, merchant);
    const file = problems === undefined ? null : createWriteStream(problems);
    file?.write(`\ufeff${csvLines([['行', '列', '订单号', '内容', '代码', '原因', 'Reason']])}`);
    const report = await importOrders(house, id, {
      source: fileSource(path),
      defaultStore: store ?? null,
      progress: tellEvery(5_000),
      ...(file && { onProblem: (problem: ImportProblem) => file.write(csvLines([cellsOf(problem)])) }),
    });
    await new Promise<void>((resolve) => (file ? file.end(resolve) : resolve()));
    if (!report.ok) throw failureOf(report.refusal);
    return report.value;
  });

const tellEvery = (orders: number) => {
  let told = 0;
  return (soFar: { readonly orders: number; readonly created: number; readonly refusedOrders: number }): void => {
    if (soFar.orders < told + orders) return;
    told = soFar.orders;
    progress(`${soFar.orders} 张订单，新增 ${soFar.created}，拒绝 ${soFar.refusedOrders} · orders, created, refused`);
  };
};

const cellsOf = ({ line, column, order, value, code, zh, en }: ImportProblem): string[] =>
  [String(line), column, order, value, code, zh, en].map(harmlessCell);

/** Problems that fit on a screen. */
const mostShown = 30;

const showCards = ({ rows, created, recorded, unchanged, refusedRows, problems }: CardImportReport): void => {
  for (const { line, column, order, value, zh, en } of problems.slice(0, mostShown)) {
    print(`第 ${line} 行「${column}」卡 ${order}「${value}」：${zh}`);
    print(`    line ${line}, ${column}: ${en}`);
  }
  print(`${rows} 行：开卡 ${created}，登记 ${recorded}，未变 ${unchanged}，拒绝 ${refusedRows}`);
  print(`${rows} rows: ${created} cards, ${recorded} entries, ${unchanged} unchanged, ${refusedRows} refused`);
};

const show = (report: ImportReport, inFile: boolean): void => {
  for (const { line, column, order, value, zh, en } of report.refused.slice(0, mostShown)) {
    print(`第 ${line} 行「${column}」${order === '' ? '' : `订单 ${order} `}「${value}」：${zh}`);
    print(`    line ${line}, ${column}: ${en}`);
  }
  const more = report.refused.length - mostShown + report.refusedLeftOut;
  if (more > 0)
    print(
      `… 另有 ${more} 处${inFile ? '' : '，用 --problems 文件.csv 查看全部'} · ${more} more${inFile ? '' : ': see all with --problems FILE.csv'}`,
    );
  print(
    `${report.orders} 张订单 ${report.lines} 行：新增 ${report.created}，未变 ${report.unchanged}，补签收 ${report.received}，拒绝 ${report.refusedOrders}`,
  );
  print(
    `${report.orders} orders of ${report.lines} lines: ${report.created} created, ${report.unchanged} unchanged, ${report.received} now received, ${report.refusedOrders} refused`,
  );
};
