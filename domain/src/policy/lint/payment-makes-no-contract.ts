import { text } from '../../text.ts';
import { forbiddenWords } from './forbidden-words.ts';

export const paymentMakesNoContract = forbiddenWords({
  code: 'payment_makes_no_contract',
  title: text('付款不成立合同', 'Payment makes no contract'),
  zh: /(付款|支付|下单|提交订单)(成功|价款|后|并|也)*(不|并不|不代表|不意味着|不等于)(代表|意味着|等于|视为)?[^。;]{0,4}(合同|订单)(的)?(成立|生效)|发货(后|时)?(合同)?(才|方|始)(视为)?[^。;]{0,4}(合同)?成立/u,
  en: /\bpayment\b[^.;]{0,30}\bdoes not\b[^.;]{0,20}\b(contract|conclude)\b|\bcontract (is|becomes) (concluded|effective) (only )?(on|upon) (dispatch|shipment)\b/u,
  articles: ['e-commerce-law/49'],
  reason: text('支付价款后合同不成立的约定无效', 'a term that payment does not conclude the contract is void'),
  proposal: text(
    '您提交订单成功时合同成立；我们不能供货的，全额退款并依法承担责任。',
    'The contract is concluded when your order is submitted; if we cannot deliver we refund in full and answer for it by law.',
  ),
});
