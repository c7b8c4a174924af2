import { text } from '../../text.ts';
import { forbiddenWords } from './forbidden-words.ts';

export const noRefundAtAll = forbiddenWords({
  code: 'no_refund_at_all',
  title: text('概不退款', 'No refund at all'),
  zh: /(概|一律|恕|均|一经(售出|办理|支付|购买|缴纳|激活|报名|使用)[,,]?)(不|不予|不再|不可|不得)(办理)?(退(款|货|费|卡|课|换|还)?|予退)|不退不换|(售出|离柜|离店|付款后)(概)?不(退|换|予退)|(卡|会员费?|课程?|学费|费用|充值|储值|预付款?|已付款项?|办理后|购买后|开卡后)(一经[^。;]{2,4})?[,,]?(不|不予|不可|不能|不再)退(款|费|卡|课|还|换)?|(不支持|不接受|不办理)退(款|费|卡|课|换)|(售出|开始|开课|激活|办理|缴费|报名)之?后[,,]?(一律|概)?(不退|不予退|不再退|不可退|不能退|恕不退)|(余额|储值|会员卡|卡内金额)[^。;,,]{0,10}(不退|不可退|不予退|不能退)/u,
  en: /\b(no (refunds?|returns?)\b|non-?refundable|all sales (are )?final|(will|can|shall) not be refunded|(refunds|returns) are not (given|accepted|possible))/u,
  articles: ['consumer-rights-law/26', 'prepaid-interpretation/9', 'infringement-penalty-measures/12'],
  reason: text('排除消费者退款权利的条款无效', 'a term that excludes the right to a refund is void'),
  proposal: text(
    '符合法律规定和本政策条件的，我们依法退款；不符合条件的，说明理由并由专人复核。',
    'We refund where the law or this policy says so; otherwise we give our reasons and a person looks again.',
  ),
});
