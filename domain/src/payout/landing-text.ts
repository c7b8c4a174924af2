import { type Language, type Text, text } from '../text.ts';

/**
 * Words for the places where channels say that money landed, by the channel's own code. What has no code here (the bank and
 * card that WeChat names) stays as it is.
 */
const places: Readonly<Record<string, Text>> = {
  // Alipay: `fund_channel` of a refund, and what became of a card that took none.
  ALIPAYACCOUNT: text('支付宝余额', 'Alipay balance'),
  PCREDIT: text('花呗', 'Huabei'),
  BANKCARD: text('银行卡', 'bank card'),
  COUPON: text('红包', 'red packet'),
  DISCOUNT: text('折扣券', 'discount voucher'),
  FINANCEACCOUNT: text('余额宝', 'Yu’e Bao'),
  BALANCE_INSTEAD_OF_CARD: text(
    '支付宝余额（退回银行卡失败，已转入买家支付宝余额）',
    'Alipay balance (the card took no refund; the buyer has it in the Alipay balance)',
  ),
  // WeChat Pay: `channel` of a refund.
  ORIGINAL: text('原路', 'the way it was paid'),
  OTHER_BALANCE: text('微信零钱（原卡异常）', 'WeChat balance (the card could not take it)'),
  OTHER_BANKCARD: text('其他银行卡（原卡异常）', 'another bank card (the first could not take it)'),
  BALANCE: text('原账户余额', 'balance of the original account'),
  WECHAT_COUPON: text('微信代金券（不退现金）', 'WeChat coupon (no cash)'),
  // WeChat Pay: where a confirmed transfer lands.
  WECHAT_WALLET: text('微信零钱', 'WeChat balance'),
  // Stripe: what became of the charge on the card.
  card_refund: text('银行卡（另记一笔退款）', 'card, as a credit of its own'),
  card_reversal: text('银行卡（原消费撤销）', 'card, the charge vanishes'),
  card_pending: text('银行卡（处理中）', 'card, on its way'),
  // Our own balances.
  stored_value: text('储值余额', 'stored value'),
  gift_card: text('礼品卡', 'gift card'),
  points: text('积分', 'points'),
};

/** A landing as people read it: `支付宝余额 20.00, 花呗 10.00`. */
export const landingText = (landing: string): Text => text(inWords(landing, 'zh'), inWords(landing, 'en'));

const inWords = (landing: string, language: Language): string =>
  landing.replace(/[A-Za-z_]{6,}/g, (code) => (Object.hasOwn(places, code) ? places[code]?.[language] : null) ?? code);
