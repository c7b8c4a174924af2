import { type Id, ok, type Refusal, type Result, refusal, refused, toJson, uuidOf } from '@redress/domain';
import type { House } from '../house.ts';
import { partsOf } from './add-channel-account.ts';
import { type ChannelAccount, readChannelAccount, sealSecrets, withoutSecrets } from './channel-accounts.ts';
import type { AccountInput } from './channel-definition.ts';
import type { ChannelKind, SettingsOf } from './channel-kinds.ts';
import { definitionOf } from './channel-register.ts';

export type ReplaceChannelAccount = {
  readonly merchantId: Id<'merchant'>;
  readonly accountId: Id<'channelAccount'>;
  readonly input: AccountInput;
};

/**
 * Gives an account new keys and addresses, under the same id: keys are renewed, and a signing secret may come only after the address
 * that contains the id. It stays the same account at the channel, because payouts under way are asked about there; the label and the
 * switch stay as they are. Refuses `not_found`, `input_invalid` (another kind or another account), and whatever its kind refuses.
 */
export const replaceChannelAccount = async (
  house: House,
  { merchantId, accountId, input }: ReplaceChannelAccount,
): Promise<Result<ChannelAccount, Refusal>> => {
  const before = await readChannelAccount(house.db, merchantId, accountId);
  if (!before) return refused(refusal('not_found', { what: accountId }));
  if (before.kind !== input.kind) return refused(refusal('input_invalid', { reason: input.kind }, '/kind'));
  const parts = partsOf(input.kind, input);
  if (!parts.ok) return parts;
  if (!isSame(input.kind, before.settings, parts.value.settings))
    return refused(refusal('input_invalid', { reason: '是渠道的另一个账户 / another account at the channel' }));
  await house.db.query({
    name: 'replace-channel-account',
    text: 'update channel_account set settings = $3, secrets = $4 where merchant_id = $1 and channel_account_id = $2',
    values: [
      uuidOf(merchantId),
      uuidOf(accountId),
      toJson(parts.value.settings),
      sealSecrets(house.secrets, accountId, parts.value.secrets),
    ],
  });
  return ok(withoutSecrets({ ...before, settings: parts.value.settings } as typeof before));
};

const isSame = <K extends ChannelKind>(
  kind: K,
  before: SettingsOf<ChannelKind>,
  after: SettingsOf<ChannelKind>,
): boolean => definitionOf(kind).isSameAccount(before as SettingsOf<K>, after as SettingsOf<K>);
