import { makeKeyPair, publicKeyFrom } from '../shared/keys.ts';
import { platformKey } from './envelope.ts';
import type { Merchant, Verification } from './merchant.ts';
import type { Room } from './room.ts';

/** A merchant to be known to the gateway. */
export type NewMerchant = {
  /** 10 digits; given out in order when absent. */
  readonly mchid?: string;
  readonly appid?: string;
  /** The merchant's own public key (base64 SPKI or PEM). Without one the sandbox makes the pair and hands it over. */
  readonly merchantPublicKey?: string;
  /** The merchant's private key, only to be handed back by {@link merchantKeys}. */
  readonly merchantPrivateKey?: string;
  /** How this merchant checks answers; `public-key` unless told, as new merchants do. */
  readonly verification?: Verification;
  readonly initialBalanceMinor?: bigint;
  /** Where notices go whose request named no address. */
  readonly notifyUrl?: string;
};

/** What a client needs to talk to the gateway as this merchant. Keys are bare base64 DER, certificates are PEM. */
export type MerchantKeys = {
  readonly mchid: string;
  readonly appid: string;
  readonly serial: string;
  /** PKCS#8; null when the merchant registered a public key and kept the private one. */
  readonly privateKeyPkcs8: string | null;
  readonly apiV3Key: string;
  readonly verification: Verification;
  /** By serial or by `PUB_KEY_ID_…`: what the merchant's way of verifying lets it hold. */
  readonly platformKeys: Readonly<Record<string, string>>;
};

/** Registers a merchant. Throws when the number is taken or the key cannot be read. */
export async function registerMerchant(room: Room, wanted: NewMerchant): Promise<MerchantKeys> {
  const pair = wanted.merchantPublicKey === undefined ? await makeKeyPair() : undefined;
  const publicKey = wanted.merchantPublicKey ?? pair?.publicKey ?? '';
  publicKeyFrom(publicKey);
  const count = room.book.accounts.size + 1;
  const merchant: Merchant = {
    mchid: wanted.mchid ?? `19000${String(count).padStart(5, '0')}`,
    appid: wanted.appid ?? `wx${String(count).padStart(16, '0')}`,
    serial: `3775B6A45ACD588826D15E583A95F5DD${count.toString(16).toUpperCase().padStart(8, '0')}`,
    publicKey,
    privateKey: pair?.privateKeyPkcs8 ?? wanted.merchantPrivateKey ?? null,
    apiV3Key: `SandboxApiV3Key${String(count).padStart(17, '0')}`,
    verification: wanted.verification ?? 'public-key',
    initialBalanceMinor: wanted.initialBalanceMinor ?? 0n,
    notifyUrl: wanted.notifyUrl ?? null,
  };
  if (room.book.accounts.has(merchant.mchid)) throw new Error(`sandbox: ${merchant.mchid} is registered already`);
  room.book.record([{ type: 'merchant-registered', at: room.now(), merchant }]);
  return merchantKeys(room, merchant.mchid);
}

/** The keys of a registered merchant as they are now. Throws when there is none of this number. */
export function merchantKeys(room: Room, mchid: string): MerchantKeys {
  const { appid, serial, privateKey, apiV3Key, verification } = room.book.account(mchid).merchant;
  const publicKey = platformKey(room);
  const certificates = room.book.certificates.map(({ serial: name, pem }) => [name, pem]);
  const key = [[publicKey.id, publicKey.publicKey]];
  const held = { certificate: certificates, 'public-key': key, migrating: [...certificates, ...key] }[verification];
  return {
    mchid,
    appid,
    serial,
    privateKeyPkcs8: privateKey,
    apiV3Key,
    verification,
    platformKeys: Object.fromEntries(held),
  };
}
