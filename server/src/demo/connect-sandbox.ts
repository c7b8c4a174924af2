import { type Id, uuidOf } from '@redress/domain';
import { addChannelAccount } from '../channels/add-channel-account.ts';
import { listChannelAccounts } from '../channels/channel-accounts.ts';
import type { House } from '../house.ts';
import type { SandboxDoor } from './sandbox-door.ts';

export const sandboxLabel = '支付宝（本地沙箱）';

/**
 * Connects the demo merchant to the local Alipay through the same door as a real account. The sandbox may have moved to another port
 * since the last start, so its address is brought up to date.
 */
export const connectSandbox = async (
  house: House,
  merchantId: Id<'merchant'>,
  sandbox: Pick<SandboxDoor, 'gatewayUrl' | 'keys'>,
): Promise<void> => {
  const known = (await listChannelAccounts(house.db, merchantId)).find((account) => account.label === sandboxLabel);
  if (known?.kind === 'alipay' && known.settings.gatewayUrl === sandbox.gatewayUrl) return;
  if (known) {
    await house.db.query(
      `update channel_account set settings = jsonb_set(settings, '{gatewayUrl}', to_jsonb($3::text)) where merchant_id = $1 and channel_account_id = $2`,
      [uuidOf(merchantId), uuidOf(known.id), sandbox.gatewayUrl],
    );
    return;
  }
  const keys = await sandbox.keys();
  const added = await addChannelAccount(house, {
    merchantId,
    kind: 'alipay',
    label: sandboxLabel,
    gatewayUrl: sandbox.gatewayUrl,
    appId: keys.appId,
    sellerId: keys.sellerId,
    notifyUrl: null,
    merchantPrivateKey: keys.privateKeyPkcs8,
    channelPublicKey: keys.alipayPublicKey,
    appCertificate: null,
    channelCertificate: null,
    rootCertificate: null,
  });
  if (!added.ok) throw new Error(`the local Alipay cannot be connected: ${added.refusal.code}`);
};
