import { createHmac } from 'node:crypto';
import { LONGEST_WAIT_FOR_LATER, sendAllDue } from '../shared/notice-queue.ts';
import type { HookState } from './hook.ts';
import { nextSending } from './hook.ts';
import type { Room } from './room.ts';
import { accountOf } from './room.ts';

/** How long a merchant may take to acknowledge, in real milliseconds. */
const PATIENCE = 5_000;

/** What an old webhook that is played again carries as its time: outside every tolerance. */
const LONG_AGO_SECONDS = 3_600;

/**
 * Sends every webhook that is due, one after the other in order of queueing. Any 2xx acknowledges; anything else is sent again
 * by schedule with the same event and a new signature.
 *
 * @returns how many were sent
 */
export const sendDueHooks = (room: Room): Promise<number> =>
  sendAllDue(
    () => dueHooks(room),
    (hook) => sendOnce(room, hook),
  );

/** `t=…,v1=…` over the exact bytes. */
function signatureOf(body: string, secret: string, atSeconds: number): string {
  return `t=${atSeconds},v1=${createHmac('sha256', secret).update(`${atSeconds}.${body}`, 'utf8').digest('hex')}`;
}

function dueHooks(room: Room): HookState[] {
  const now = room.now();
  return [...room.book.openHooks]
    .flatMap((id) => room.book.hooks.get(id) ?? [])
    .filter(({ nextAt, waitsForLater, dueAt }) => {
      if (nextAt === null || nextAt > now) return false;
      return !waitsForLater || now >= dueAt + LONGEST_WAIT_FOR_LATER;
    });
}

async function sendOnce(room: Room, hook: HookState): Promise<void> {
  const heard = hook.url === null ? 'nowhere to send it' : await post(hook.url, hook.body, headerOf(room, hook));
  const tries = hook.tries + 1;
  const nextAt = /^2\d\d/.test(heard) ? null : nextSending(hook.kind, tries, room.now());
  room.book.atOnce(() => {
    room.book.put({ table: 'hook', row: { ...hook, tries, nextAt, heard } });
    for (const id of room.book.openHooks) {
      const earlier = room.book.hooks.get(id);
      if (earlier?.waitsForLater && earlier.sequence < hook.sequence)
        room.book.put({ table: 'hook', row: { ...earlier, waitsForLater: false } });
    }
  });
}

function headerOf(room: Room, { kind, body }: HookState): string {
  const now = Math.floor(room.now() / 1000);
  const secret = kind === 'forged-key' ? 'whsec_stranger' : accountOf(room).hookSecret;
  return signatureOf(body, secret, kind === 'old' ? now - LONG_AGO_SECONDS : now);
}

async function post(url: string, body: string, signature: string): Promise<string> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      body,
      headers: { 'Content-Type': 'application/json; charset=utf-8', 'Stripe-Signature': signature },
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE),
    });
    return `${response.status} ${(await response.text()).slice(0, 200)}`;
  } catch (error) {
    return `no answer: ${error instanceof Error ? error.message : String(error)}`;
  }
}
