/** The states of a transfer bill in WeChat Pay's words (TRANSFERING is their spelling). */
export type TransferStatus =
  | 'PROCESSING'
  | 'WAIT_USER_CONFIRM'
  | 'TRANSFERING'
  | 'SUCCESS'
  | 'FAIL'
  | 'CANCELING'
  | 'CANCELLED';

/** A transfer as the merchant asked for it. Amounts are fen, instants are epoch milliseconds. */
export type OrderedTransfer = {
  readonly mchid: string;
  readonly appid: string;
  readonly outBillNo: string;
  readonly transferBillNo: string;
  readonly openid: string;
  /** In the clear, after decryption; null when none was sent. */
  readonly userName: string | null;
  readonly amountMinor: bigint;
  readonly remark: string;
  readonly notifyUrl: string | null;
  readonly packageInfo: string;
  readonly createdAt: number;
};

/** A transfer with what has become of it. */
export type Transfer = OrderedTransfer & {
  status: TransferStatus;
  updatedAt: number;
  failReason: string | null;
  calls: number;
  /** Its money is set aside in the merchant's balance. */
  promised: boolean;
};

/** The user has a day to confirm. */
export const CONFIRM_WITHIN = 86_400_000;

/** WeChat closes an unconfirmed bill some time after the day is over, not on the stroke. */
export const CLOSING_LAGS = 10 * 60_000;

export function isOpen({ status }: Pick<Transfer, 'status'>): boolean {
  return status !== 'SUCCESS' && status !== 'FAIL' && status !== 'CANCELLED';
}
