import { makeKeyPair, publicKeyFrom } from '../shared/keys.ts';
import { type AppCertificates, makeCertificates } from './certificates.ts';
import type { App } from './fact.ts';
import type { Room } from './room.ts';

/** A merchant's app to be known to the gateway. */
export type NewApp = {
  /** 16 digits; given out in order when absent. */
  readonly appId?: string;
  /** The merchant's own public key (base64 SPKI or PEM). Without one the sandbox makes the pair and hands it over. */
  readonly merchantPublicKey?: string;
  /** The merchant's private key, only to be handed back by {@link merchantKeys}. */
  readonly merchantPrivateKey?: string;
  readonly sellerId?: string;
  readonly initialBalanceMinor?: bigint;
  /** Where notices about trades go which name no address of their own. */
  readonly notifyUrl?: string;
  /** Certificate mode: every request must bear the numbers of its certificates. Needs the merchant's private key. */
  readonly certificates?: boolean;
};

/** What a client needs to talk to the gateway as this app. Keys are bare base64 DER. */
export type MerchantKeys = {
  readonly appId: string;
  readonly sellerId: string;
  /** PKCS#8; null when the merchant registered a public key and kept the private one. */
  readonly privateKeyPkcs8: string | null;
  readonly alipayPublicKey: string;
  /** Null for an app in key mode. */
  readonly certificates: AppCertificates | null;
};

/** Registers an app. Throws when the id is taken or the key cannot be read. */
export async function registerApp(room: Room, wanted: NewApp): Promise<MerchantKeys> {
  const pair = wanted.merchantPublicKey === undefined ? await makeKeyPair() : undefined;
  const merchantPublicKey = wanted.merchantPublicKey ?? pair?.publicKey ?? '';
  publicKeyFrom(merchantPublicKey);
  const count = room.book.accounts.size + 1;
  const app: App = {
    appId: wanted.appId ?? `2021${String(count).padStart(12, '0')}`,
    sellerId: wanted.sellerId ?? `2088${String(count).padStart(12, '0')}`,
    merchantPublicKey,
    merchantPrivateKey: pair?.privateKeyPkcs8 ?? wanted.merchantPrivateKey ?? null,
    initialBalanceMinor: wanted.initialBalanceMinor ?? 0n,
    notifyUrl: wanted.notifyUrl ?? null,
    ...(wanted.certificates && {
      certificates: certificatesFor(room, pair?.privateKeyPkcs8 ?? wanted.merchantPrivateKey),
    }),
  };
  if (room.book.accounts.has(app.appId)) throw new Error(`sandbox: app ${app.appId} is registered already`);
  room.book.record([{ type: 'app-registered', at: room.now(), app }]);
  return merchantKeys(room, app.appId);
}

/** The keys of a registered app. Throws when there is none of this id. */
export function merchantKeys(room: Room, appId: string): MerchantKeys {
  const { app } = room.book.account(appId);
  if (room.book.keys === undefined) throw new Error('sandbox: started without keys');
  return {
    appId: app.appId,
    sellerId: app.sellerId,
    privateKeyPkcs8: app.merchantPrivateKey,
    alipayPublicKey: room.book.keys.alipayPublicKey,
    certificates: app.certificates ?? null,
  };
}

function certificatesFor(room: Room, merchantPrivateKey: string | undefined): AppCertificates {
  if (room.book.keys === undefined || merchantPrivateKey === undefined)
    throw new Error('sandbox: certificates are made with the private key of the merchant');
  return makeCertificates(room.now(), { merchant: merchantPrivateKey, alipay: room.book.keys.alipayPrivateKey });
}
