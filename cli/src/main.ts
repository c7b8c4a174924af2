import { run } from './run.ts';

// Whoever reads only the first lines (`redress audit | head`) has closed the pipe; the command still ends in good order.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await run(process.argv.slice(2));
