import { createHash } from 'node:crypto';
import { assert, type Id, type Instant, idOf, toJson, uuidOf } from '@redress/domain';
import type { Pool } from 'pg';
import type { SecretBox } from '../platform/crypto/secret-box.ts';
import type { OpenAccount } from './channel.ts';
import { type ChannelKind, channelKinds, type SecretsOf, type SettingsOf } from './channel-kinds.ts';

/** An account as people see it: without its secrets. */
export type ChannelAccount<K extends ChannelKind = ChannelKind> = {
  [P in K]: {
    readonly id: Id<'channelAccount'>;
    readonly merchantId: Id<'merchant'>;
    readonly kind: P;
    readonly label: string;
    readonly settings: SettingsOf<P>;
    readonly enabled: boolean;
    readonly createdAt: Instant;
  };
}[K];

/** An account with its sealed secrets, for those who are about to open it. */
export type SealedAccount = ChannelAccount & { readonly sealed: Uint8Array };

/** The merchant's accounts in the order of their making. */
export const listChannelAccounts = async (db: Pool, merchantId: Id<'merchant'>): Promise<ChannelAccount[]> => {
  const { rows } = await db.query<AccountRow>(
    `${selectAccount} where merchant_id = $1 order by created_at, channel_account_id`,
    [uuidOf(merchantId)],
  );
  return rows.map((row) => withoutSecrets(sealedAccountOf(row)));
};

export const readChannelAccount = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  accountId: Id<'channelAccount'>,
): Promise<SealedAccount | null> => {
  const { rows } = await db.query<AccountRow>({
    name: 'read-channel-account',
    text: `${selectAccount} where merchant_id = $1 and channel_account_id = $2`,
    values: [uuidOf(merchantId), uuidOf(accountId)],
  });
  return rows[0] ? sealedAccountOf(rows[0]) : null;
};

/** Whose account it is, for a notification, which knows only the account that it was sent to. */
export const findChannelAccount = async (db: Pool, accountId: Id<'channelAccount'>): Promise<SealedAccount | null> => {
  const { rows } = await db.query<AccountRow>({
    name: 'find-channel-account',
    text: `${selectAccount} where channel_account_id = $1`,
    values: [uuidOf(accountId)],
  });
  return rows[0] ? sealedAccountOf(rows[0]) : null;
};

/** Sealed for this account alone: moved to another row it does not open. */
export const sealSecrets = (box: SecretBox, accountId: Id<'channelAccount'>, secrets: SecretsOf<ChannelKind>): Buffer =>
  box.seal(toJson(secrets), accountId);

/** Throws when the master key is another than the one it was sealed with. */
export const openAccount = (box: SecretBox, { id, merchantId, kind, settings, sealed }: SealedAccount): OpenAccount =>
  // The row says the kind, and what was stored under a kind is of that kind.
  ({ id, merchantId, kind, settings, secrets: JSON.parse(box.open(sealed, id)) }) as OpenAccount;

/** Changes whenever anything of the account changes, so that a channel made of it earlier is not used any more. */
export const fingerprintOf = ({ settings, sealed }: SealedAccount): string =>
  createHash('sha256').update(toJson(settings)).update(sealed).digest('hex');

export const withoutSecrets = ({ sealed: _, ...account }: SealedAccount): ChannelAccount => account;

const columns = 'merchant_id, channel_account_id, kind, label, settings, secrets, enabled, created_at';
const selectAccount = `select ${columns} from channel_account`;

export type AccountRow = {
  readonly merchant_id: string;
  readonly channel_account_id: string;
  readonly kind: string;
  readonly label: string;
  readonly settings: SettingsOf<ChannelKind>;
  readonly secrets: Uint8Array;
  readonly enabled: boolean;
  readonly created_at: Instant;
};

export const sealedAccountOf = (row: AccountRow): SealedAccount => {
  const kind = channelKinds.find((known) => known === row.kind);
  assert(kind, `an account of the unknown kind ${row.kind}`);
  return {
    id: idOf('channelAccount', row.channel_account_id),
    merchantId: idOf('merchant', row.merchant_id),
    kind,
    label: row.label,
    settings: row.settings,
    sealed: row.secrets,
    enabled: row.enabled,
    createdAt: row.created_at,
  } as SealedAccount;
};
