import { text } from '../../text.ts';
import { statute } from './statute.ts';

export const eCommerceLawStatute = statute(
  { code: 'e-commerce-law', name: text('电子商务法', 'E-Commerce Law'), aliases: ['电商法'], from: '2019-01-01' },
  {
    '24': {
      zh: '用户申请查询、更正、删除信息及注销的，应当核实后及时提供或处理。',
      en: 'Users may read, correct and delete their data and close the account.',
      commands: ['decision:data_rights'],
    },
    '31': {
      zh: '平台保存商品和服务、交易信息不少于三年。',
      en: 'Platforms keep goods, service and transaction data at least three years from completion.',
      commands: ['calculator:retention'],
    },
    '49': {
      zh: '用户提交订单成功，合同成立；不得以格式条款等约定支付价款后合同不成立，含该内容的无效。',
      en: 'An order submitted is a contract; a term saying that payment does not conclude it is void.',
      commands: ['lint:payment_makes_no_contract'],
    },
    '55': {
      zh: '支付指令发生错误的，支付服务提供者应当及时查找原因、采取措施纠正；造成损失的承担赔偿责任，能证明非自身原因的除外。',
      en: 'Payment errors are corrected; the payment provider compensates unless it proves the error was not its own.',
      commands: ['floor:paid_in_error', 'decision:basis_duplicate'],
    },
    '59': {
      zh: '建立便捷有效的投诉举报机制，及时受理并处理。',
      en: 'An easy complaint channel, handled in time.',
      commands: ['lint:blocks_dispute_routes'],
    },
    '62': {
      zh: '争议处理中应当提供原始合同和交易记录；丢失、伪造、篡改、隐匿致无法查明的承担相应责任。',
      en: 'Original contracts and transaction records are produced; losing or forging them shifts the consequences to the operator.',
      commands: ['calculator:retention'],
    },
  },
);
