import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A process of ours beside this one, which answers when it is asked. */
export type Child = {
  /** The next word of it; an error when it ends instead. */
  readonly told: () => Promise<unknown>;
  readonly ask: (question: string) => Promise<unknown>;
  readonly stop: () => Promise<void>;
};

export const startChild = (name: string, env: NodeJS.ProcessEnv, execArgv: string[] = []): Child => {
  const child = fork(fileURLToPath(new URL(name, import.meta.url)), { env: { ...process.env, ...env }, execArgv });
  return {
    told: () => nextWord(child),
    ask: (question) => {
      const answer = nextWord(child);
      child.send(question);
      return answer;
    },
    stop: async () => {
      if (child.exitCode !== null || !child.connected) return;
      child.send('stop');
      await once(child, 'exit');
    },
  };
};

const nextWord = (child: ChildProcess): Promise<unknown> =>
  new Promise((done, fail) => {
    const ended = (): void => fail(new Error('a process of the bench ended; its reason stands above'));
    child.once('exit', ended);
    child.once('message', (word) => {
      child.off('exit', ended);
      done(word);
    });
  });
