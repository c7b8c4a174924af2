import { ok, type Refusal, type Result, refusal, refused } from '@redress/domain';
import { isAllowedUrl } from '../allowed-url.ts';
import type { AccountInput, ShownSettings } from '../channel-definition.ts';
import { readPrivateKey, readPublicKey, refuseOwnKey } from './alipay-keys.ts';

/** An app at Alipay's open platform. */
export type AlipayParts = {
  readonly settings: {
    readonly gatewayUrl: string;
    readonly appId: string;
    readonly sellerId: string | null;
    readonly notifyUrl: string | null;
    /** The channel's public key, base64 of its SPKI form. */
    readonly channelPublicKey: string;
    /** SHA-256 of the public half of the merchant's key and of the channel's key, so that people can compare them. */
    readonly merchantKeyFingerprint: string;
    readonly channelKeyFingerprint: string;
  };
  /** The merchant's private key, base64 of its PKCS#8 form. */
  readonly secrets: { readonly merchantPrivateKey: string };
};

/** Refuses `channel_url_not_allowed` and `channel_key_unusable`. */
export const readAlipayInput = (input: AccountInput<'alipay'>): Result<AlipayParts, Refusal> => {
  if (!isAllowedUrl(input.gatewayUrl)) return refused(refusal('channel_url_not_allowed', {}, '/gatewayUrl'));
  const own = readPrivateKey(input.merchantPrivateKey, '/merchantPrivateKey');
  if (!own.ok) return own;
  const theirs = readPublicKey(input.channelPublicKey, '/channelPublicKey');
  if (!theirs.ok) return theirs;
  const swapped = refuseOwnKey(own.value, theirs.value, '/channelPublicKey');
  if (swapped) return refused(swapped);
  return ok({
    settings: {
      gatewayUrl: input.gatewayUrl,
      appId: input.appId,
      sellerId: input.sellerId,
      notifyUrl: input.notifyUrl,
      channelPublicKey: theirs.value.base64,
      merchantKeyFingerprint: own.value.fingerprint,
      channelKeyFingerprint: theirs.value.fingerprint,
    },
    secrets: { merchantPrivateKey: own.value.base64 },
  });
};

/** Of the keys only their fingerprints. */
export const showAlipaySettings = ({
  channelPublicKey: _,
  ...shown
}: AlipayParts['settings']): ShownSettings<'alipay'> => shown;
