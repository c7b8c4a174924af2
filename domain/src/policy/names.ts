import { type Text, text } from '../text.ts';
import type { GoodsClass, SaleWay, Subject } from './condition.ts';
import type { Material, RefundWay } from './document.ts';

/** What the values of a policy are called by the people who read it. */
export const subjectText: Record<Subject, Text> = {
  goods: text('商品', 'goods'),
  service: text('单次服务', 'a single service'),
  stored_value: text('储值卡', 'stored-value cards'),
  sessions: text('次卡与课时', 'session cards and lessons'),
  term: text('期限卡', 'term cards'),
};

export const goodsClassText: Record<GoodsClass, Text> = {
  ordinary: text('普通商品', 'ordinary goods'),
  custom: text('定作商品', 'goods made to order'),
  perishable: text('鲜活易腐商品', 'fresh or perishable goods'),
  digital: text('数字化商品', 'digital goods'),
  press: text('报纸期刊', 'newspapers and periodicals'),
  safety: text('拆封后影响安全或品质的商品', 'goods whose safety or quality changes once opened'),
  activation: text('激活或试用后价值贬损较大的商品', 'goods that lose much value once activated or tried'),
  near_expiry: text('临近保质期或瑕疵商品', 'near-expiry or flawed goods'),
};

export const saleWayText: Record<SaleWay, Text> = {
  online: text('网络购买', 'online'),
  remote: text('电话、电视、邮购', 'by telephone, television or post'),
  shop: text('门店购买', 'in the shop'),
};

export const refundWayText: Record<RefundWay, Text> = {
  original: text('原支付方式', 'the means of the payment'),
  bank_transfer: text('同名银行账户', 'a bank account in your name'),
  cash: text('现金', 'cash'),
  store_credit: text('店铺余额', 'store credit'),
};

export const materialText: Record<Material, Text> = {
  order_number: text('订单号', 'the order number'),
  photos: text('照片或视频', 'photos or a video'),
  tracking_number: text('快递单号', 'the tracking number'),
  test_report: text('检测报告', 'a test report'),
  chat_record: text('沟通记录', 'the conversation'),
  payment_record: text('支付记录', 'the record of payment'),
  contract_copy: text('合同', 'the contract'),
  medical_proof: text('病历或诊断证明', 'medical proof'),
  bank_account: text('同名银行账号', 'a bank account in your name'),
  identity_number: text('身份证号', 'your identity number'),
  identity_photo: text('身份证照片', 'a photo of your identity card'),
  physical_card: text('实体卡', 'the plastic card'),
  paper_invoice: text('纸质发票', 'the paper invoice'),
  original_box: text('原包装', 'the original box'),
  telephone: text('手机号', 'your telephone number'),
};

export const nameOfTier = (tier: string): Text =>
  tier === 'none' ? text('非会员', 'no membership') : text(tier, tier);

/** Several names in one: `A、B 和 C`. */
export const listText = (names: readonly Text[]): Text =>
  text(names.map(({ zh }) => zh).join('、'), names.map(({ en }) => en).join(', '));
