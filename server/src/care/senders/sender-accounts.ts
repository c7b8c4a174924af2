import {
  type Id,
  type Instant,
  idOf,
  ok,
  type Refusal,
  type Result,
  refusal,
  refused,
  toIso,
  toJson,
  uuidOf,
} from '@redress/domain';
import type { Pool, PoolClient } from 'pg';
import type { House } from '../../house.ts';
import { isUniqueViolation } from '../../platform/postgres/refusal-of-error.ts';
import type { MessageChannel } from '../message.ts';
import { channelOfKind, inputOfStored, partsOfSender, type SenderInput, type SenderKind } from './sender-kinds.ts';

/** A sender of a merchant. `input` is what was filled in, secrets and all: it stays inside the server. */
export type SenderAccount = {
  readonly id: Id<'sender'>;
  readonly merchantId: Id<'merchant'>;
  readonly kind: SenderKind;
  readonly channel: MessageChannel;
  readonly label: string;
  readonly place: number;
  readonly enabled: boolean;
  readonly version: number;
  readonly createdAt: Instant;
  readonly input: SenderInput;
};

/** Adds one; its secrets are sealed before they reach the database. Refuses `already_exists`, `channel_url_not_allowed` and `sender_key_invalid`. */
export const addSender = async (
  house: House,
  { merchantId, input }: { readonly merchantId: Id<'merchant'>; readonly input: SenderInput },
): Promise<Result<SenderAccount, Refusal>> => {
  const parts = partsOfSender(input);
  if (!parts.ok) return parts;
  const id = house.newId('sender');
  const { settings, secrets } = parts.value;
  return write(house, merchantId, id, input.label, {
    name: 'add-sender',
    text: `insert into message_sender (merchant_id, sender_id, kind, channel, label, settings, secrets, place, created_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    values: [
      uuidOf(merchantId),
      uuidOf(id),
      input.kind,
      channelOfKind(input.kind),
      input.label,
      toJson(settings),
      house.secrets.seal(toJson(secrets), contextOf(id)),
      input.place,
      toIso(house.clock.now()),
    ],
  });
};

/** New settings and keys under the same id. Refuses `not_found`, `input_invalid` (another kind), and what `addSender` refuses. */
export const replaceSender = async (
  house: House,
  {
    merchantId,
    senderId,
    input,
  }: { readonly merchantId: Id<'merchant'>; readonly senderId: Id<'sender'>; readonly input: SenderInput },
): Promise<Result<SenderAccount, Refusal>> => {
  const before = await readSender(house, merchantId, senderId);
  if (!before) return refused(refusal('not_found', { what: senderId }));
  if (before.kind !== input.kind) return refused(refusal('input_invalid', { reason: input.kind }, '/kind'));
  const parts = partsOfSender(input);
  if (!parts.ok) return parts;
  return write(house, merchantId, senderId, input.label, {
    name: 'replace-sender',
    text: `update message_sender set label = $3, settings = $4, secrets = $5, place = $6, version = version + 1
      where merchant_id = $1 and sender_id = $2`,
    values: [
      uuidOf(merchantId),
      uuidOf(senderId),
      input.label,
      toJson(parts.value.settings),
      house.secrets.seal(toJson(parts.value.secrets), contextOf(senderId)),
      input.place,
    ],
  });
};

export const setSenderEnabled = async (
  house: House,
  {
    merchantId,
    senderId,
    enabled,
  }: { readonly merchantId: Id<'merchant'>; readonly senderId: Id<'sender'>; readonly enabled: boolean },
): Promise<Result<SenderAccount, Refusal>> => {
  await house.db.query({
    name: 'enable-sender',
    text: 'update message_sender set enabled = $3, version = version + 1 where merchant_id = $1 and sender_id = $2 and enabled <> $3',
    values: [uuidOf(merchantId), uuidOf(senderId), enabled],
  });
  const after = await readSender(house, merchantId, senderId);
  return after ? ok(after) : refused(refusal('not_found', { what: senderId }));
};

/** The merchant's senders in the order in which they are asked. */
export const listSenders = async (
  house: House,
  merchantId: Id<'merchant'>,
  db: Pool | PoolClient = house.db,
): Promise<readonly SenderAccount[]> => {
  const { rows } = await db.query<Row>({
    name: 'list-senders',
    text: `select ${columns} from message_sender where merchant_id = $1 order by place, created_at, sender_id`,
    values: [uuidOf(merchantId)],
  });
  return rows.map((row) => accountOf(house, row));
};

export const readSender = async (
  house: House,
  merchantId: Id<'merchant'>,
  senderId: Id<'sender'>,
): Promise<SenderAccount | null> => {
  const { rows } = await house.db.query<Row>({
    name: 'read-sender',
    text: `select ${columns} from message_sender where merchant_id = $1 and sender_id = $2`,
    values: [uuidOf(merchantId), uuidOf(senderId)],
  });
  return rows[0] ? accountOf(house, rows[0]) : null;
};

const write = async (
  house: House,
  merchantId: Id<'merchant'>,
  id: Id<'sender'>,
  label: string,
  query: { readonly name: string; readonly text: string; readonly values: unknown[] },
): Promise<Result<SenderAccount, Refusal>> => {
  try {
    await house.db.query(query);
  } catch (error) {
    if (isUniqueViolation(error)) return refused(refusal('already_exists', { what: label }, '/label'));
    throw error;
  }
  const stored = await readSender(house, merchantId, id);
  return stored ? ok(stored) : refused(refusal('not_found', { what: id }));
};

const columns = 'merchant_id, sender_id, kind, channel, label, settings, secrets, enabled, place, version, created_at';

type Row = {
  readonly merchant_id: string;
  readonly sender_id: string;
  readonly kind: SenderKind;
  readonly channel: MessageChannel;
  readonly label: string;
  readonly settings: Record<string, unknown>;
  readonly secrets: Uint8Array;
  readonly enabled: boolean;
  readonly place: number;
  readonly version: number;
  readonly created_at: Instant;
};

const accountOf = (house: House, row: Row): SenderAccount => {
  const id = idOf('sender', row.sender_id);
  const { kind, label, place, settings } = row;
  const secrets = JSON.parse(house.secrets.open(row.secrets, contextOf(id))) as Record<string, string | null>;
  return {
    id,
    merchantId: idOf('merchant', row.merchant_id),
    kind,
    channel: row.channel,
    label,
    place,
    enabled: row.enabled,
    version: row.version,
    createdAt: row.created_at,
    input: inputOfStored({ kind, label, place, settings, secrets }),
  };
};

const contextOf = (id: Id<'sender'>): string => `sender ${id}`;
