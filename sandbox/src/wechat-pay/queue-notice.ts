import { rfc3339 } from './beijing-time.ts';
import { isRecord } from './body.ts';
import type { Fact } from './fact.ts';
import type { Notice, NoticeKind } from './notice.ts';
import type { Room } from './room.ts';
import { sealResource } from './signature.ts';

/** What a notice tells, before it is sealed. */
export type Told = {
  readonly mchid: string;
  readonly url: string;
  readonly eventType: string;
  readonly summary: string;
  readonly originalType: string;
  readonly associatedData: string;
  readonly facts: Readonly<Record<string, unknown>>;
};

/** Queues the true notice and whatever the drawn fault adds to it, or nothing where it is lost. */
export function drawAndQueue(room: Room, told: Told): Fact[] {
  const fault = room.faults.drawForNotice();
  switch (fault?.kind) {
    case undefined:
      return queue(room, told, [{ kind: 'true' }]);
    case 'notice-lost':
      return [];
    case 'notice-delayed':
      return queue(room, told, [{ kind: 'true', delaySeconds: fault.seconds ?? 600 }]);
    case 'notice-reordered':
      return queue(room, told, [{ kind: 'true', waitsForLater: true }]);
    case 'notice-duplicate':
      return queue(room, told, [{ kind: 'true' }, { kind: 'duplicate' }]);
    case 'notice-signtest':
      return queue(room, told, [{ kind: 'signtest' }, { kind: 'true' }]);
    case 'notice-forged-key':
      return queue(room, told, [{ kind: 'forged-key' }, { kind: 'true' }]);
    case 'notice-forged-amount':
      return queue(room, told, [{ kind: 'forged-amount' }, { kind: 'true' }]);
    case 'notice-forged-merchant':
      return queue(room, told, [{ kind: 'forged-merchant' }, { kind: 'true' }]);
    case 'notice-unreadable':
      return queue(room, told, [{ kind: 'unreadable' }, { kind: 'true' }]);
  }
}

/** Queues one forgery alone. */
export function queueForged(room: Room, told: Told, kind: NoticeKind): Fact[] {
  return queue(room, told, [{ kind }]);
}

type Draft = { readonly kind: NoticeKind; readonly delaySeconds?: number; readonly waitsForLater?: boolean };

function queue(room: Room, told: Told, drafts: readonly Draft[]): Fact[] {
  const at = room.now();
  let sequence = room.book.notices.all.length;
  let [id, body] = ['', ''];
  return drafts.map(({ kind, delaySeconds = 0, waitsForLater = false }) => {
    sequence += 1;
    // A duplicate is the same notice once more, word for word; everything else is a notice of its own.
    if (kind !== 'duplicate') {
      id = `5a0c0000-0000-5000-8000-${String(sequence).padStart(12, '0')}`;
      body = bodyOf(room, told, { kind, id, sequence });
    }
    const dueAt = at + delaySeconds * 1000;
    const notice: Notice = { sequence, kind, mchid: told.mchid, url: told.url, id, body, dueAt, waitsForLater };
    return { type: 'notice-queued', at, notice };
  });
}

function bodyOf(room: Room, told: Told, { kind, id, sequence }: Pick<Notice, 'kind' | 'id' | 'sequence'>): string {
  const { apiV3Key } = room.book.account(told.mchid).merchant;
  const key = kind === 'unreadable' ? strangeKey : apiV3Key;
  // The order of queueing makes a nonce that is never used twice under one key.
  const nonce = String(sequence).padStart(12, '0');
  return JSON.stringify({
    id,
    create_time: rfc3339(room.now()),
    resource_type: 'encrypt-resource',
    event_type: told.eventType,
    summary: told.summary,
    resource: {
      original_type: told.originalType,
      algorithm: 'AEAD_AES_256_GCM',
      ciphertext: sealResource(JSON.stringify(forge(kind, told.facts)), key, nonce, told.associatedData),
      associated_data: told.associatedData,
      nonce,
    },
  });
}

const strangeKey = 'StrangeKeyOfNobodyAtAll000000000';

function forge(kind: NoticeKind, facts: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { amount } = facts;
  if (kind === 'forged-merchant') return { ...facts, mchid: '1999999999', mch_id: '1999999999' };
  if (kind !== 'forged-amount') return facts;
  if (isRecord(amount)) return { ...facts, amount: { ...amount, refund: Number(amount['refund']) * 10 + 9 } };
  return { ...facts, transfer_amount: Number(facts['transfer_amount']) * 10 + 9 };
}
