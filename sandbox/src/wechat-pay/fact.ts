import type { WechatPayBillSpoil } from './bill-spoil.ts';
import type { Merchant } from './merchant.ts';
import type { Notice } from './notice.ts';
import type { PlatformCertificate, PlatformPublicKey } from './platform-keys.ts';
import type { PaidTrade, RefundEnd } from './trade.ts';
import type { OrderedTransfer, TransferStatus } from './transfer.ts';

type OfRefund = { readonly at: number; readonly mchid: string; readonly outRefundNo: string };
type OfTransfer = { readonly at: number; readonly mchid: string; readonly outBillNo: string };

/**
 * Everything that can happen, as it stands in the journal. The state of the sandbox is these facts applied in order and
 * nothing else, so a restart rebuilds it. Amounts are fen (`…Minor`), `at` is epoch milliseconds.
 */
export type Fact =
  | { readonly type: 'public-key-made'; readonly key: PlatformPublicKey }
  | { readonly type: 'certificate-made'; readonly certificate: PlatformCertificate }
  | { readonly type: 'merchant-registered'; readonly at: number; readonly merchant: Merchant }
  /** Where notices of this merchant go from now on, unless a request names another address; null sends none. */
  | { readonly type: 'notify-url-set'; readonly at: number; readonly mchid: string; readonly url: string | null }
  | { readonly type: 'trade-paid'; readonly at: number; readonly trade: PaidTrade }
  | ({
      readonly type: 'refund-called';
      readonly refundId: string;
      readonly transactionId: string;
      readonly amountMinor: bigint;
      readonly notifyUrl: string | null;
    } & OfRefund)
  | ({ readonly type: 'refund-refused'; readonly code: string } & OfRefund)
  /** The money leaves the merchant's balance here. */
  | ({
      readonly type: 'refund-taken';
      readonly endsAt: number;
      readonly end: RefundEnd;
      readonly feeBackMinor: bigint;
    } & OfRefund)
  /** An abnormal refund was told where to go. */
  | ({ readonly type: 'abnormal-handled'; readonly endsAt: number; readonly end: RefundEnd } & OfRefund)
  | ({ readonly type: 'refund-ended'; readonly end: RefundEnd; readonly feeTakenMinor: bigint } & OfRefund)
  | { readonly type: 'transfer-ordered'; readonly at: number; readonly transfer: OrderedTransfer }
  | ({ readonly type: 'transfer-called' } & OfTransfer)
  | ({ readonly type: 'transfer-moved'; readonly to: TransferStatus; readonly failReason: string | null } & OfTransfer)
  | {
      readonly type: 'balance-moved';
      readonly at: number;
      readonly mchid: string;
      readonly kind: 'top-up' | 'withdrawal';
      readonly amountMinor: bigint;
    }
  | { readonly type: 'bill-spoiled'; readonly at: number; readonly mchid: string; readonly spoil: WechatPayBillSpoil }
  | { readonly type: 'notice-queued'; readonly at: number; readonly notice: Notice }
  | {
      readonly type: 'notice-tried';
      readonly at: number;
      readonly sequence: number;
      /** The status that came back, or why none did. */
      readonly heard: string;
      /** When it will be sent again; null when it will not. */
      readonly nextAt: number | null;
    };
