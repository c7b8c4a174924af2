/** A merchant number at WeChat Pay (APIv3). */
export type WechatPayParts = {
  readonly settings: {
    /** `https://api.mch.weixin.qq.com`. */
    readonly apiUrl: string;
    readonly mchId: string;
    /** The app whose openids transfers go to; null where only refunds are made. */
    readonly appId: string | null;
    readonly notifyUrl: string | null;
    readonly merchantSerial: string;
    readonly merchantKeyFingerprint: string;
    /** Platform certificates and public keys by serial or `PUB_KEY_ID_…`; several at once, since either may sign. */
    readonly platformKeys: readonly PlatformKey[];
  };
  readonly secrets: {
    /** Base64 of PKCS#8. */
    readonly merchantPrivateKey: string;
    readonly apiV3Key: string;
  };
};

/** Public key in base64 of SPKI. */
export type PlatformKey = { readonly id: string; readonly publicKey: string; readonly fingerprint: string };
