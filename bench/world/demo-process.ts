import { startRedress } from '@redress/server/compose.ts';
import { configFrom } from '@redress/server/config.ts';
import type { OpenedDemo } from './start-demo.ts';

/** Redress with its demo, as `npm start` runs it, in a process of its own. Asked for `code NUMBER` it tells the last code that went to that telephone. */
const redress = await startRedress(configFrom(process.env), { say: () => undefined });
const { signIn, visitor, messages, address } = redress;
if (!signIn?.console || !visitor || !messages) throw new Error('the demo of the bench is not whole');

const codeFor = (phone: string): string | null =>
  messages
    .truth()
    .filter(({ to }) => to.endsWith(phone))
    .map(({ text }) => /验证码\D{0,3}(\d{6})/.exec(text)?.[1])
    .findLast((code) => code !== undefined) ?? null;

process.on('message', (word) => {
  if (word === 'stop') void redress.stop().then(() => process.exit(0));
  else process.send?.(codeFor(String(word).replace('code ', '')));
});
process.on('disconnect', () => process.exit(1));
process.send?.({ address, visitor, logins: signIn.console, keys: signIn.keys } satisfies OpenedDemo);
