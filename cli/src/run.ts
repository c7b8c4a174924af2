import { Command, CommanderError } from 'commander';
import { commands } from './commands.ts';
import { failureText, usageError } from './say.ts';

/** Runs one command line. Answers 0 when all is well, 1 when something is wrong, 2 when the command was not understood. */
export const run = async (words: readonly string[]): Promise<number> => {
  process.exitCode = 0;
  try {
    await program().parseAsync(words, { from: 'user' });
    return Number(process.exitCode);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 || error.code === 'commander.help' ? 0 : 2;
    process.stderr.write(`${failureText(error)}\n`);
    return 1;
  }
};

const program = (): Command => {
  const redress = new Command('redress')
    .description('退还 Redress：退款系统的命令行 · the command line of Redress')
    .exitOverride()
    .showHelpAfterError('redress --help 查看用法 · for help')
    .configureOutput({ outputError: (text, write) => write(usageError(text)) });
  for (const register of commands) register(redress);
  return redress;
};
