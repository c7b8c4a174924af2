import { type Id, ok, type Refusal, type Result, refusal, refused, toIso, toJson, uuidOf } from '@redress/domain';
import type { House } from '../house.ts';
import { releaseFreed } from '../payout/release-freed.ts';
import { isUniqueViolation } from '../platform/postgres/refusal-of-error.ts';
import { type ChannelAccount, sealSecrets } from './channel-accounts.ts';
import type { AccountInput } from './channel-definition.ts';
import type { ChannelKind, PartsOf } from './channel-kinds.ts';
import { definitionOf } from './channel-register.ts';

export type AddChannelAccount = { readonly merchantId: Id<'merchant'> } & AccountInput;

/**
 * Connects an account at a channel. Its secrets are sealed with the master key before they reach the database and are never
 * shown again. Payments of this kind that had no account get this one, and payouts that waited for one leave.
 * Refuses `already_exists` (the label) and whatever its kind refuses.
 */
export const addChannelAccount = async (
  house: House,
  { merchantId, ...input }: AddChannelAccount,
): Promise<Result<ChannelAccount, Refusal>> => {
  const parts = partsOf(input.kind, input);
  if (!parts.ok) return parts;
  const id = house.newId('channelAccount');
  const account = {
    id,
    merchantId,
    kind: input.kind,
    label: input.label,
    settings: parts.value.settings,
    enabled: true,
    createdAt: house.clock.now(),
  } as ChannelAccount;
  const stored = await store(house, account, sealSecrets(house.secrets, id, parts.value.secrets));
  if (!stored.ok) return stored;
  await releaseFreed(house, merchantId);
  return ok(account);
};

/** What was filled in, checked by its kind and parted. Refuses whatever the kind refuses. */
export const partsOf = <K extends ChannelKind>(kind: K, input: AccountInput<K>): Result<PartsOf[K], Refusal> =>
  definitionOf(kind).readInput(input);

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
