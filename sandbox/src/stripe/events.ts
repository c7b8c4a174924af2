import type { Fault, HookFaultKind } from './fault-kind.ts';
import type { HookKind, HookState } from './hook.ts';
import type { Room } from './room.ts';
import { accountOf, nextId } from './room.ts';
import type { Json } from './views.ts';
import { API_VERSION } from './views.ts';

/** Tells of something that happened: an event, and its webhook with whatever fault was drawn for it. */
export function tellEvent(room: Room, type: string, object: Json): void {
  const { hookUrl } = accountOf(room);
  const fault = hookUrl === null ? undefined : room.faults.drawForHook();
  const at = room.now();
  const eventId = nextId('evt', room.book.hooks.size);
  const body = JSON.stringify({
    id: eventId,
    object: 'event',
    api_version: API_VERSION,
    created: Math.floor(at / 1000),
    data: { object },
    livemode: false,
    pending_webhooks: 1,
    request: { id: null, idempotency_key: null },
    type,
  });
  const event = { eventId, eventType: type, body, createdAt: at };
  for (const draft of draftsOf(fault)) queue(room, event, hookUrl, draft);
}

/** Queues a forgery: an event that never was, signed by a stranger or played again from long ago. */
export function forgeEvent(
  room: Room,
  kind: Extract<HookKind, 'forged-key' | 'old'>,
  type: string,
  object: Json,
): void {
  const at = room.now();
  const eventId = nextId('evt', room.book.hooks.size);
  const body = JSON.stringify({ id: eventId, object: 'event', api_version: API_VERSION, data: { object }, type });
  queue(room, { eventId, eventType: type, body, createdAt: at }, accountOf(room).hookUrl, { kind });
}

type Draft = {
  readonly kind: HookKind;
  readonly delaySeconds?: number;
  readonly waitsForLater?: boolean;
  readonly isLost?: boolean;
};

function draftsOf(fault: Fault<HookFaultKind> | undefined): Draft[] {
  switch (fault?.kind) {
    case undefined:
      return [{ kind: 'true' }];
    case 'hook-delayed':
      return [{ kind: 'true', delaySeconds: fault.seconds ?? 600 }];
    case 'hook-reordered':
      return [{ kind: 'true', waitsForLater: true }];
    case 'hook-duplicate':
      return [{ kind: 'true' }, { kind: 'duplicate' }];
    case 'hook-lost':
      return [{ kind: 'true', isLost: true }];
    case 'hook-forged-key':
      return [{ kind: 'forged-key' }, { kind: 'true' }];
    case 'hook-old':
      return [{ kind: 'true' }, { kind: 'old' }];
  }
}

type Told = Pick<HookState, 'eventId' | 'eventType' | 'body' | 'createdAt'>;

function queue(room: Room, told: Told, url: string | null, draft: Draft): void {
  const { kind, delaySeconds = 0, waitsForLater = false, isLost = false } = draft;
  const sequence = room.book.hooks.size + 1;
  const dueAt = room.now() + delaySeconds * 1000;
  const nextAt = url === null || isLost ? null : dueAt;
  const id = `hook_${sequence}`;
  room.book.put({
    table: 'hook',
    row: { ...told, id, sequence, kind, url, dueAt, waitsForLater, tries: 0, nextAt, heard: null },
  });
}
