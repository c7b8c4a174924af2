import type { BillSpoil } from './bill-spoil.ts';
import type { AppCertificates } from './certificates.ts';
import type { Notice } from './notice.ts';
import type { TradeRefusalCode, TransferRefusalCode } from './refusal-code.ts';
import type { BounceLanding, PaidTrade } from './trade.ts';
import type { KnownPayee, TransferOrder } from './transfer.ts';

/** A merchant's app with everything needed to sign and verify. Keys are bare base64 DER. */
export type App = {
  readonly appId: string;
  readonly sellerId: string;
  readonly merchantPublicKey: string;
  /** Known only when the sandbox made the pair itself; null when the merchant brought a public key. */
  readonly merchantPrivateKey: string | null;
  readonly initialBalanceMinor: bigint;
  readonly notifyUrl: string | null;
  /** Present for an app in certificate mode. */
  readonly certificates?: AppCertificates;
};

type OfRefund = { readonly at: number; readonly tradeNo: string; readonly outRequestNo: string };

type OfTransfer = { readonly at: number; readonly appId: string; readonly outBizNo: string };

/** What can happen to a transfer. */
export type TransferFact =
  | { readonly type: 'transfer-called'; readonly at: number; readonly order: TransferOrder }
  | ({ readonly type: 'transfer-refused'; readonly subCode: TransferRefusalCode } & OfTransfer)
  | ({ readonly type: 'transfer-accepted'; readonly settlesAt: number; readonly thenFails: boolean } & OfTransfer)
  | ({ readonly type: 'transfer-settled' } & OfTransfer)
  | ({ readonly type: 'transfer-failed' } & OfTransfer)
  | ({ readonly type: 'transfer-returned' } & OfTransfer);

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
  | TransferFact
  | { readonly type: 'payee-known'; readonly at: number; readonly payee: KnownPayee }
  | { readonly type: 'bill-spoiled'; readonly at: number; readonly spoil: BillSpoil }
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
