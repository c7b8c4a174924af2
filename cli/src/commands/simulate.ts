import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';

/** The simulation is a test and stays one: it runs as a program of its own, so that nothing here depends on the tests. */
const program = fileURLToPath(new URL('../../../testing/simulation/main.ts', import.meta.url));

/** `redress simulate`: plays a merchant's months from a seed; see `--help` of the program behind it. */
export const simulateCommand = (parent: Command): void => {
  parent
    .command('simulate')
    .description(
      '从种子演练数月交易并核对账实 / play months of trade from a seed and check the books against the truth',
    )
    .allowUnknownOption()
    .allowExcessArguments()
    .helpOption(false)
    .argument('[options...]', '--seed N | --seeds A..B | --days D | --until day-41 | --every-channel | --verbose')
    .action(async (options: string[]) => {
      const child = spawn(process.execPath, [program, ...options], { stdio: 'inherit' });
      const [code] = (await once(child, 'exit')) as [number | null];
      process.exitCode = code ?? 1;
    });
};
