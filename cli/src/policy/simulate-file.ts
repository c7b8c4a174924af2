import {
  fromDateText,
  type Language,
  type LocalDate,
  type SimulationReport,
  simulatePolicies,
  simulationText,
} from '@redress/domain';
import { simulatePolicy } from '@redress/server/policy/simulate-policy.ts';
import { chooseMerchant } from '../choose-merchant.ts';
import { withHouse } from '../installation.ts';
import { Failure, printJson, progress } from '../say.ts';
import { casesOfFile } from './cases-of-file.ts';
import { readPolicy } from './read-policy.ts';

export type SimulateOptions = {
  readonly before: string;
  readonly cases?: string;
  readonly from: string;
  readonly to: string;
  readonly merchant?: string;
  readonly json?: boolean;
};

const toldEvery = 5_000;
const told = (seen: number): void => {
  if (seen % toldEvery === 0) progress(`已试算 ${seen} 件 · ${seen} cases`);
};

/** Tries a draft on a file of cases or on those of the database, and prints the report. */
export const simulateFile = async (draft: string, options: SimulateOptions, language: Language): Promise<void> => {
  const [before, after] = [await readPolicy(options.before), await readPolicy(draft)];
  const [from, to] = [dateOf(options.from), dateOf(options.to)];
  const report =
    options.cases === undefined
      ? await withHouse(async ({ house }) => {
          const { id } = await chooseMerchant(house.db, options.merchant);
          return simulatePolicy(house.db, { merchantId: id, before, after, from, to }, told);
        })
      : await overFile(options.cases, simulatePolicies(before, after));
  if (options.json) printJson(report);
  else process.stdout.write(simulationText(report, language));
};

async function overFile(path: string, simulation: ReturnType<typeof simulatePolicies>): Promise<SimulationReport> {
  for await (const one of casesOfFile(path)) {
    simulation.see(one);
    told(simulation.seen());
  }
  return simulation.report();
}

const dateOf = (text: string): LocalDate => {
  const date = fromDateText(text);
  if (date === null) throw new Failure(`不是日期：${text}`, `Not a date: ${text}`);
  return date;
};
