import { type Text, text } from '../text.ts';
import type { Instrument, Payout } from './payout.ts';

/** When a customer can expect to see the money, counted from success at the channel, in working days; 0 is the same day. */
export type Arrival = { readonly text: Text; readonly workingDays: { readonly from: number; readonly to: number } };

const arrival = (from: number, to: number, zh: string, en: string): Arrival => ({
  text: text(zh, en),
  workingDays: { from, to },
});

/**
 * By the way in which the money travels. Alipay and WeChat name these times in their help pages, Stripe five to ten business
 * days, banks the day of the transfer to two days after it; none of them promises anything, so neither do we.
 */
const byInstrument: Partial<Record<Instrument, Arrival>> = {
  alipay: arrival(
    0,
    7,
    '支付宝余额、余额宝、花呗即时到账；借记卡最多 3 个工作日；信用卡 3–7 个工作日',
    'Alipay balance, Yu’e Bao and Huabei at once; debit cards within 3 working days; credit cards 3 to 7',
  ),
  wechat_pay: arrival(
    0,
    5,
    '微信零钱 5 分钟内；借记卡 1–3 个工作日；信用卡 1–5 个工作日',
    'WeChat balance within 5 minutes; debit cards 1 to 3 working days; credit cards 1 to 5',
  ),
  stripe: arrival(5, 10, '5–10 个工作日出现在账单上', 'On the statement within 5 to 10 business days'),
  alipay_account: arrival(0, 0, '即时到账', 'At once'),
  wechat_openid: arrival(0, 0, '收款人在微信中确认后即时到账', 'At once, when the payee has confirmed it in WeChat'),
  bank_account: arrival(0, 2, '当天至 2 个工作日', 'The same day to 2 working days'),
  stored_value: arrival(0, 0, '即时到账', 'At once'),
  gift_card: arrival(0, 0, '即时到账', 'At once'),
  points: arrival(0, 0, '即时到账', 'At once'),
};

/** By where the channel said that it landed, which is more than the way tells. */
const byLanding: Readonly<Record<string, Arrival>> = {
  ALIPAYACCOUNT: arrival(0, 0, '已到支付宝余额', 'In the Alipay balance'),
  FINANCEACCOUNT: arrival(0, 0, '已到余额宝', 'In Yu’e Bao'),
  PCREDIT: arrival(0, 0, '花呗额度已恢复', 'The Huabei limit is restored'),
  BALANCE_INSTEAD_OF_CARD: arrival(0, 0, '已到支付宝余额', 'In the Alipay balance'),
  OTHER_BALANCE: arrival(0, 0, '已到微信零钱', 'In the WeChat balance'),
  BANKCARD: arrival(
    0,
    7,
    '借记卡最多 3 个工作日；信用卡 3–7 个工作日',
    'Debit cards within 3 working days; credit cards 3 to 7',
  ),
};

/**
 * The estimate for a payout; null for what a person hands over, and for payouts of before that do not say what they travel by.
 * A landing at several places takes as long as the slowest of them.
 */
export const arrivalOf = ({
  route,
  instrument = null,
  settled,
}: Pick<Payout, 'route' | 'instrument' | 'settled'>): Arrival | null => {
  if (route === 'offline') return null;
  const usual = instrument === null ? null : (byInstrument[instrument] ?? null);
  const landed = (settled?.landing?.match(/[A-Z_]{6,}/g) ?? []).map((code) =>
    Object.hasOwn(byLanding, code) ? (byLanding[code] ?? null) : null,
  );
  if (landed.length === 0 || landed.includes(null)) return usual;
  return landed.reduce((slowest, each) =>
    each !== null && each.workingDays.to > (slowest?.workingDays.to ?? -1) ? each : slowest,
  );
};
