import type { Notice } from './notice.ts';
import type { TradeRefusalCode } from './refusal-code.ts';
import type { BounceLanding, PaidTrade } from './trade.ts';

/** A merchant's app with everything needed to sign and verify. Keys are bare base64 DER. */
export type App = {
  readonly appId: string;
  readonly sellerId: string;
  readonly merchantPublicKey: string;
  /** Known only when the sandbox made the pair itself; null when the merchant brought a public key. */
  readonly merchantPrivateKey: string | null;
  readonly initialBalanceMinor: bigint;
  readonly notifyUrl: string | null;
};

type OfRefund = { readonly at: number; readonly tradeNo: string; readonly outRequestNo: string };

/**
 * Everything that can happen, as it stands in the journal. The state of the sandbox is these facts applied in order and
 * nothing else, so a restart rebuilds it. Amounts are fen (`…Minor`), `at` is epoch milliseconds.
 */
export type Fact =
  | { readonly type: 'keys-made'; readonly alipayPrivateKey: string; readonly alipayPublicKey: string }
  | { readonly type: 'app-registered'; readonly at: number; readonly app: App }
  | { readonly type: 'trade-paid'; readonly at: number; readonly trade: PaidTrade }
  | ({ readonly type: 'refund-called'; readonly amountMinor: bigint } & OfRefund)
  | ({ readonly type: 'refund-refused'; readonly subCode: TradeRefusalCode } & OfRefund)
  | ({ readonly type: 'refund-accepted'; readonly settlesAt: number; readonly thenFails: boolean } & OfRefund)
  | ({ readonly type: 'refund-settled' } & OfRefund)
  | ({ readonly type: 'refund-bounced'; readonly landsAt: BounceLanding } & OfRefund)
  | {
      readonly type: 'balance-moved';
      readonly at: number;
      readonly appId: string;
      readonly kind: 'top-up' | 'withdrawal';
      readonly amountMinor: bigint;
    }
  | { readonly type: 'notice-queued'; readonly at: number; readonly notice: Notice }
  | {
      readonly type: 'notice-tried';
      readonly at: number;
      readonly sequence: number;
      /** The first characters of what came back, or why nothing did. */
      readonly heard: string;
      /** When it will be sent again; null when it will not. */
      readonly nextAt: number | null;
    };
