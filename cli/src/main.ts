import { Command, CommanderError } from 'commander';
import { commands } from './commands.ts';
import { failureText, usageError } from './say.ts';

/** `redress <command>`: 0 when all is well, 1 when something is wrong, 2 when the command was not understood. */
const program = new Command('redress')
  .description('退还 Redress:退款系统的命令行 · the command line of Redress')
  .exitOverride()
  .showHelpAfterError('redress --help 查看用法 · for help')
  .configureOutput({ outputError: (text, write) => write(usageError(text)) });
for (const register of commands) register(program);

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 || error.code === 'commander.help' ? 0 : 2;
  } else {
    process.stderr.write(`${failureText(error)}\n`);
    process.exitCode = 1;
  }
}
