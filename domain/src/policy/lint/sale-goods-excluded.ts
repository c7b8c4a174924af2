import { text } from '../../text.ts';
import { forbiddenWords } from './forbidden-words.ts';

export const saleGoodsExcluded = forbiddenWords({
  code: 'sale_goods_excluded',
  title: text('特价商品不退', 'Sale goods excluded'),
  zh: /(特价|促销|打折|折扣|优惠|清仓|处理|活动|秒杀|直播间?)(商品|产品|品|款|课程|卡)?(均|一律|概|恕)?(不支持|不参与|不适用|不享受|不予|不可|不)(七天|七日|7天|7日)?(无理由|退|换)/u,
  en: /\b(sale|discount(ed)?|clearance|promotional)\b[^.;]{0,20}\b(not (be )?(returned|refunded)|cannot be returned|no returns?)/u,
  articles: ['consumer-rights-law/26', 'consumer-rights-law/25'],
  reason: text('商品打折不是不适用无理由退货的法定理由', 'a discount is no legal ground to exclude a return'),
  proposal: text(
    '促销商品与其他商品一样可以退货，按您实际支付的金额退款。',
    'Sale goods may be returned like others; what you actually paid is refunded.',
  ),
});
