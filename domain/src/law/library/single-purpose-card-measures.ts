import { text } from '../../text.ts';
import { statute } from './statute.ts';

export const singlePurposeCardMeasuresStatute = statute(
  {
    code: 'single-purpose-card-measures',
    name: text('单用途商业预付卡管理办法（试行）', 'Interim Measures on Single-Purpose Commercial Prepaid Cards'),
    aliases: ['单用途卡办法', '单用途商业预付卡管理办法'],
    from: '2012-11-01',
  },
  {
    '15': {
      zh: '购买记名卡或一次性购买一万元以上不记名卡的，登记购卡人及其代理人的身份信息；登记资料保存五年以上。',
      en: 'Buyers of registered cards, or of anonymous cards for 10,000 yuan or more at once, are identified; the records are kept for five years or more.',
      status: 'from_memory',
      commands: ['calculator:retention'],
    },
    '18': {
      zh: '单张记名卡限额不超过五千元，单张不记名卡限额不超过一千元。',
      en: 'At most 5,000 yuan on a registered card and 1,000 on an anonymous one.',
      status: 'from_memory',
      commands: ['decision:card_limits'],
    },
    '19': {
      zh: '记名卡不得设有效期；不记名卡有效期不得少于三年；超过有效期尚有余额的，应当提供激活、换卡等配套服务。',
      en: 'No validity limit on registered cards, at least three years on anonymous ones; an expired card with a balance is activated or exchanged.',
      commands: ['lint:card_expires', 'lint:forfeits_on_expiry'],
    },
    '20': {
      zh: '使用单用途卡购买的商品退货的，资金退回原卡；原卡不存在的退回同类卡。',
      en: 'Goods bought by card and returned: the money goes back to the card, or the same kind of card.',
      status: 'from_memory',
      commands: ['calculator:allocate'],
    },
    '21': {
      zh: '按章程或协议提供退卡服务；核实持卡人身份并留存信息；退至与退卡人同名的银行账户；余额一百元以下的可以退现金。',
      en: 'Cards are refunded by charter or agreement; the claimant’s identity is checked; payment to a bank account of the same name, or cash up to 100 yuan.',
      commands: ['decision:same_name_account', 'floor:prepaid_consumers_cause'],
    },
    '22': {
      zh: '终止兑付未到期卡的，应当向持卡人提供免费退卡服务，并至少提前三十日公示。',
      en: 'Ending redemption before expiry: free refund, with at least thirty days’ notice.',
      status: 'from_memory',
      commands: ['lint:closure_notice_too_short', 'lint:transfer_fee'],
    },
  },
);
