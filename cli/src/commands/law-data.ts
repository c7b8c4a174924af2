import { rateSeries, rateSeriesText } from '@redress/domain';
import type { Command } from 'commander';
import { merchantOption } from '../choose-merchant.ts';
import { percent, ppmOf } from '../law/amendment-text.ts';
import { type Knowing, knownAtOption, knownLaw } from '../law/known-law.ts';
import { jsonOf, propose } from '../law/propose.ts';
import { Failure, print, printJson } from '../say.ts';

type Json = { readonly json?: boolean };
type Source = { readonly source: string; readonly address?: string; readonly readOn: string };
type AddRates = Source & Json & { readonly through: string; readonly fromMemory?: boolean };

/** Rates and rest days: what is known, and more of it, proposed with a source. */
export const lawDataCommands = (law: Command): void => {
  const rates = law.command('rates').description('利率与征收率 · published rates');
  rates
    .command('list')
    .description('已知的利率；带 --merchant 含该商户确认的 · what is known')
    .option(...merchantOption)
    .option(...knownAtOption)
    .option('--json', 'JSON')
    .action(async ({ json, ...knowing }: Knowing & Json) => {
      const known = (await knownLaw(knowing)).rates;
      if (json) return printJson(known);
      for (const series of rateSeries) {
        const { entries, through } = known[series];
        print(`${series}  ${rateSeriesText[series].zh} · ${rateSeriesText[series].en}`);
        for (const { from, ratePpm, source, status } of entries)
          print(`  ${from}  ${percent(ratePpm)}  ${source}${status === 'verified' ? '' : ' 待核对 to be checked'}`);
        print(`  – ${through}  此后不作答 · not known after it`);
      }
    });
  rates
    .command('add')
    .description('提出新的利率，须第二人确认 · propose more days, for a second person to confirm')
    .argument('<series>', rateSeries.join(' | '))
    .argument('<date=rate...>', '例如 2025-06-20=3.0%')
    .requiredOption('--through <date>', '来源所及的最后一日 · the last day that the source vouches for')
    .requiredOption('--source <document>', '来源文件 · the document that was read')
    .requiredOption('--read-on <date>', '查阅日期 · the day on which it was read')
    .option('--address <url>', '网址 · its address')
    .option('--from-memory', '尚未对照原文 · not read in the source yet')
    .option('--json', 'JSON')
    .action((series: string, written: string[], options: AddRates) =>
      propose(
        {
          change: {
            kind: 'rates',
            series,
            entries: written.map(entryOf),
            through: options.through,
            status: options.fromMemory ? 'from_memory' : 'verified',
          },
          source: sourceOf(options),
        },
        options.json ?? false,
      ),
    );

  const restDays = law.command('rest-days').description('放假与调休日历 · the calendar of rest days');
  restDays
    .command('list')
    .description('已知年份 · the years that are known')
    .option(...merchantOption)
    .option(...knownAtOption)
    .option('--json', 'JSON')
    .action(async ({ json, ...knowing }: Knowing & Json) => {
      const years = (await knownLaw(knowing)).restYears;
      if (json) return printJson(years);
      for (const { year, periods, workingWeekends, source } of years) {
        print(`${year}  ${source}`);
        for (const { name, from, through } of periods) print(`  ${from} – ${through}  ${name}`);
        print(`  上班 worked: ${workingWeekends.join(' ')}`);
      }
    });
  restDays
    .command('add')
    .description('由 JSON 文件提出一年的安排，须第二人确认 · propose a year from a JSON file')
    .argument('<file>', '{ "year", "periods", "workingWeekends", "status" }')
    .requiredOption('--source <document>', '来源文件 · the document that was read')
    .requiredOption('--read-on <date>', '查阅日期 · the day on which it was read')
    .option('--address <url>', '网址 · its address')
    .option('--json', 'JSON')
    .action(async (file: string, options: Source & Json) =>
      propose(
        { change: { kind: 'rest_days', restYear: await jsonOf(file) }, source: sourceOf(options) },
        options.json ?? false,
      ),
    );
};

const sourceOf = ({ source, address, readOn }: Source) => ({ document: source, address: address ?? null, readOn });

const entryOf = (written: string): { readonly from: string; readonly ratePpm: number } => {
  const [from = '', rate = ''] = written.split('=');
  const ratePpm = ppmOf(rate);
  if (ratePpm === null)
    throw new Failure(`应为 日期=百分数，例如 2025-06-20=3.0%:${written}`, `Write date=rate, such as 2025-06-20=3.0%.`);
  return { from, ratePpm };
};
