/** The inner object of an answer, after its signature was checked. Alipay sends text everywhere, so anything else is not believed. */
export type AlipayResponse = Readonly<Record<string, unknown>>;

export const textIn = (response: AlipayResponse, field: string): string | null => {
  const value = response[field];
  return typeof value === 'string' ? value : null;
};

/** `sub_code`, or the gateway's `code` where there is none, with the words that go with it. */
export const refusalIn = (response: AlipayResponse): { code: string; message: string } => ({
  code: textIn(response, 'sub_code') ?? textIn(response, 'code') ?? 'no_code',
  message: textIn(response, 'sub_msg') ?? textIn(response, 'msg') ?? '',
});

/**
 * `deposit_back_info.dback_status` (银行卡冲退状态): S done, P in progress, F 「银行卡冲退失败,资金自动转入用户支付宝余额」, so after
 * F too the customer has the money (Alipay's field reference of `DepositBackInfo`).
 */
export const depositBackStatus = (response: AlipayResponse): string | null => {
  const info = response['deposit_back_info'];
  const parsed = typeof info === 'string' ? jsonOrNull(info) : info;
  return isRecord(parsed) ? textIn(parsed, 'dback_status') : null;
};

/**
 * Where the money went: `ALIPAYACCOUNT 20.00, PCREDIT 10.00` from `refund_detail_item_list` (channels reference 0.5: the
 * landing account is the proof, not the success flag), headed by the balance where the bank refused the money. Null when
 * Alipay did not say.
 */
export const landingIn = (response: AlipayResponse): string | null => {
  const items = response['refund_detail_item_list'];
  const list: readonly unknown[] = Array.isArray(items) ? items : [];
  const told = list
    .filter(isRecord)
    .map((item) => `${textIn(item, 'fund_channel') ?? '?'} ${textIn(item, 'amount') ?? '?'}`);
  const details = told.length === 0 ? [] : [told.join(', ')];
  const landings = depositBackStatus(response) === 'F' ? [intoBalance, ...details] : details;
  return landings.length === 0 ? null : landings.join(' · ');
};

/** A code of ours beside those of Alipay; its words stand in `landingText`. */
const intoBalance = 'BALANCE_INSTEAD_OF_CARD';

const isRecord = (value: unknown): value is AlipayResponse =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const jsonOrNull = (json: string): unknown => {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
};
