/**
 * How a merchant checks what WeChat Pay signs: by platform certificates, by the platform public key, or by both for about a
 * week while moving from one to the other. While `migrating`, answers follow the `Wechatpay-Serial` that the request named
 * and notices are signed by either, at random.
 */
export const verifications = ['certificate', 'public-key', 'migrating'] as const;
export type Verification = (typeof verifications)[number];

/** A merchant (商户号) with everything needed to sign and verify. Keys are bare base64 DER. */
export type Merchant = {
  readonly mchid: string;
  readonly appid: string;
  /** Serial number of the merchant's own API certificate, sent with every request. */
  readonly serial: string;
  readonly publicKey: string;
  /** Known only when the sandbox made the pair itself. */
  readonly privateKey: string | null;
  /** 32 characters; the key of notices and of certificate downloads. */
  readonly apiV3Key: string;
  readonly verification: Verification;
  readonly initialBalanceMinor: bigint;
  /** Where notices go whose request named no address. */
  readonly notifyUrl: string | null;
};
