import { type Language, type Text, text } from '../text.ts';

/** Words for the places where channels say that money landed, by the channel's own code. An unknown code stays as it is. */
const places: Readonly<Record<string, Text>> = {
  ALIPAYACCOUNT: text('支付宝余额', 'Alipay balance'),
  PCREDIT: text('花呗', 'Huabei'),
  BANKCARD: text('银行卡', 'bank card'),
  COUPON: text('红包', 'red packet'),
  DISCOUNT: text('折扣券', 'discount voucher'),
  FINANCEACCOUNT: text('余额宝', 'Yu’e Bao'),
  card_refund: text('银行卡(另记一笔退款)', 'card, as a credit of its own'),
  card_reversal: text('银行卡(原消费撤销)', 'card, the charge vanishes'),
  card_pending: text('银行卡(处理中)', 'card, on its way'),
  ORIGINAL: text('原支付账户', 'original account'),
  BALANCE: text('原账户余额', 'balance of the original account'),
  OTHER_BALANCE: text('微信零钱(原账户不能收款)', 'WeChat change wallet (the original account takes no money)'),
  OTHER_BANKCARD: text('其他银行卡(原账户不能收款)', 'another bank card (the original account takes no money)'),
  WECHAT_WALLET: text('微信零钱', 'WeChat change wallet'),
  WECHAT_COUPON: text('微信代金券(不退现金)', 'WeChat coupon (no cash)'),
  stored_value: text('储值余额', 'stored value'),
  gift_card: text('礼品卡', 'gift card'),
  points: text('积分', 'points'),
};

/** A landing as people read it: `支付宝余额 20.00, 花呗 10.00`. */
export const landingText = (landing: string): Text => text(inWords(landing, 'zh'), inWords(landing, 'en'));

const inWords = (landing: string, language: Language): string =>
  landing.replace(/[A-Za-z_]{6,}/g, (code) => places[code]?.[language] ?? code);
