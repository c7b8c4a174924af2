import { type Id, ok, type Refusal, type Result, refusal, refused, toIso, toJson, uuidOf } from '@redress/domain';
import type { House } from '../house.ts';
import { releaseFreed } from '../payout/release-freed.ts';
import { isUniqueViolation } from '../platform/postgres/refusal-of-error.ts';
import { readPrivateKey, readPublicKey, refuseOwnKey } from './alipay/alipay-keys.ts';
import { type AccountSettings, channelKinds } from './channel.ts';
import { type ChannelAccount, sealSecrets } from './channel-accounts.ts';

export type AddChannelAccount = {
  readonly merchantId: Id<'merchant'>;
  readonly kind: string;
  readonly label: string;
  readonly gatewayUrl: string;
  readonly appId: string;
  readonly sellerId: string | null;
  readonly notifyUrl: string | null;
  /** PEM or bare base64, PKCS#8 or PKCS#1. */
  readonly merchantPrivateKey: string;
  readonly channelPublicKey: string;
};

/**
 * Connects an account at a channel. Its private key is sealed with the master key before it reaches the database and is never
 * shown again. Payments of this kind that had no account get this one, and payouts that waited for one leave.
 * Refuses `channel_kind_unknown`, `channel_url_not_allowed`, `channel_key_unusable`, `already_exists` (the label).
 */
export const addChannelAccount = async (
  house: House,
  input: AddChannelAccount,
): Promise<Result<ChannelAccount, Refusal>> => {
  const kind = channelKinds.find((known) => known === input.kind);
  if (!kind) return refused(refusal('channel_kind_unknown', { kind: input.kind }, '/kind'));
  if (!isAllowedGateway(input.gatewayUrl)) return refused(refusal('channel_url_not_allowed', {}, '/gatewayUrl'));
  if (input.appId.trim() === '') return refused(refusal('input_invalid', { reason: 'appId' }, '/appId'));
  const own = readPrivateKey(input.merchantPrivateKey, '/merchantPrivateKey');
  if (!own.ok) return own;
  const theirs = readPublicKey(input.channelPublicKey, '/channelPublicKey');
  if (!theirs.ok) return theirs;
  const swapped = refuseOwnKey(own.value, theirs.value, '/channelPublicKey');
  if (swapped) return refused(swapped);

  const settings: AccountSettings = {
    gatewayUrl: input.gatewayUrl,
    appId: input.appId.trim(),
    sellerId: input.sellerId?.trim() || null,
    notifyUrl: input.notifyUrl,
    channelPublicKey: theirs.value.base64,
    merchantKeyFingerprint: own.value.fingerprint,
    channelKeyFingerprint: theirs.value.fingerprint,
  };
  const { merchantId, label } = input;
  const id = house.newId('channelAccount');
  const account: ChannelAccount = {
    id,
    merchantId,
    kind,
    label,
    settings,
    enabled: true,
    createdAt: house.clock.now(),
  };
  const stored = await store(house, account, sealSecrets(house.secrets, id, { merchantPrivateKey: own.value.base64 }));
  if (!stored.ok) return stored;
  await releaseFreed(house, merchantId);
  return ok(account);
};

/** Money orders travel under TLS; only a sandbox on this machine may do without. */
const isAllowedGateway = (url: string): boolean => {
  const address = URL.parse(url);
  if (address === null || address.username !== '' || address.password !== '') return false;
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(address.hostname);
  return address.protocol === 'https:' || (isHere && address.protocol === 'http:');
};

const store = async (house: House, account: ChannelAccount, sealed: Buffer): Promise<Result<null, Refusal>> => {
  const { id, merchantId, kind, label, settings, createdAt } = account;
  try {
    await house.db.query({
      name: 'add-channel-account',
      text: `with added as (
          insert into channel_account (merchant_id, channel_account_id, kind, label, settings, secrets, created_at)
          values ($1, $2, $3, $4, $5, $6, $7) returning channel_account_id, kind
        ) update tender t set channel_account_id = added.channel_account_id from added
          where t.merchant_id = $1 and t.kind = added.kind and t.channel_account_id is null`,
      values: [uuidOf(merchantId), uuidOf(id), kind, label, toJson(settings), sealed, toIso(createdAt)],
    });
    return ok(null);
  } catch (error) {
    if (isUniqueViolation(error, 'channel_account_merchant_id_kind_label_key'))
      return refused(refusal('already_exists', { what: label }, '/label'));
    throw error;
  }
};
