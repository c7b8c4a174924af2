import type { KeyObject } from 'node:crypto';
import { beijingTime } from '../shared/beijing-time.ts';
import { makeKeyPair, privateKeyFrom } from '../shared/keys.ts';
import { sendAllDue } from '../shared/notice-queue.ts';
import type { NoticeState } from './notice.ts';
import { nextSending } from './notice.ts';
import type { Room } from './room.ts';
import { rsa2Sign, signedText } from './signature.ts';

/** How long a merchant may take to acknowledge, in real milliseconds. */
const PATIENCE = 5_000;

/**
 * Sends every notice that is due, one after the other in order of queueing, and writes down what came back. Only a 200
 * with exactly `success` acknowledges; anything else is sent again by schedule under the same `notify_id`.
 *
 * @returns how many were sent
 */
export const sendDueNotices = (room: Room): Promise<number> =>
  sendAllDue(
    () => room.book.notices.due(room.now()),
    (state: NoticeState) => sendOnce(room, state),
  );

async function sendOnce(room: Room, state: NoticeState): Promise<void> {
  const { notice } = state;
  const heard = await post(notice.url, await signedForm(room, state));
  const at = room.now();
  const nextAt = heard === 'success' ? null : nextSending(notice.kind, state.tries + 1, at);
  room.book.record([{ type: 'notice-tried', at, sequence: notice.sequence, heard: heard.slice(0, 200), nextAt }]);
  room.book.notices.releaseBefore(notice.sequence);
}

async function signedForm(room: Room, { notice }: NoticeState): Promise<URLSearchParams> {
  const fields = { ...notice.fields, notify_time: beijingTime(room.now()) };
  const key = notice.kind === 'forged-key' ? await strangerKey() : room.alipayKey;
  return new URLSearchParams({ ...fields, sign: rsa2Sign(signedText(fields, ['sign', 'sign_type']), key) });
}

async function post(url: string, body: URLSearchParams): Promise<string> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE),
    });
    const text = await response.text();
    return response.status === 200 ? text : `HTTP ${response.status}`;
  } catch (error) {
    return `no answer: ${error instanceof Error ? error.message : String(error)}`;
  }
}

let stranger: Promise<KeyObject> | undefined;

/** A key that nobody trusts, made when the first forgery needs it. */
function strangerKey(): Promise<KeyObject> {
  stranger ??= makeKeyPair().then((pair) => privateKeyFrom(pair.privateKeyPkcs8));
  return stranger;
}
