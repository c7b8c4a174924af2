import { makeKeyPair } from '../shared/keys.ts';
import { sendAllDue } from '../shared/notice-queue.ts';
import { noticeSigner, signatureHeaders } from './envelope.ts';
import type { NoticeState } from './notice.ts';
import { nextSending } from './notice.ts';
import type { Room } from './room.ts';

/** How long a merchant may take to acknowledge, in real milliseconds. */
const PATIENCE = 5_000;

/**
 * Sends every notice that is due, one after the other in order of queueing, and writes down what came back. Only 200 and 204
 * acknowledge; anything else is sent again by schedule under the same `id`.
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
  const { heard, acknowledged } = await post(notice.url, notice.body, await headersOf(room, state));
  const at = room.now();
  const nextAt = acknowledged ? null : nextSending(notice.kind, state.tries + 1, at);
  room.book.record([{ type: 'notice-tried', at, sequence: notice.sequence, heard: heard.slice(0, 200), nextAt }]);
  room.book.notices.releaseBefore(notice.sequence);
}

async function headersOf(room: Room, { notice, tries }: NoticeState): Promise<Record<string, string>> {
  const signer = noticeSigner(room, room.book.account(notice.mchid).merchant);
  const privateKey = notice.kind === 'forged-key' ? await strangerKey() : signer.privateKey;
  const how = notice.kind === 'signtest' ? 'signtest' : 'right';
  const timestamp = String(Math.floor(room.now() / 1000));
  const nonce = `${notice.sequence}N${tries}`.padStart(32, '0');
  return signatureHeaders({ ...signer, privateKey }, { how, timestamp, nonce, body: notice.body });
}

async function post(
  url: string,
  body: string,
  headers: Record<string, string>,
): Promise<{ heard: string; acknowledged: boolean }> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      body,
      headers: { ...headers, 'content-type': 'application/json' },
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE),
    });
    await response.arrayBuffer();
    return { heard: String(response.status), acknowledged: response.status === 200 || response.status === 204 };
  } catch (error) {
    return { heard: `no answer: ${error instanceof Error ? error.message : String(error)}`, acknowledged: false };
  }
}

let stranger: Promise<string> | undefined;

/** A key that nobody trusts, made when the first forgery needs it. */
function strangerKey(): Promise<string> {
  stranger ??= makeKeyPair().then((pair) => pair.privateKeyPkcs8);
  return stranger;
}
