import { text } from '../../text.ts';
import { statute } from './statute.ts';

export const consumerLawRegulationsStatute = statute(
  {
    code: 'consumer-law-regulations',
    name: text('消费者权益保护法实施条例', 'Regulations on the Consumer Rights Protection Law'),
    aliases: ['消法实施条例', '实施条例'],
    from: '2024-07-01',
  },
  {
    '10': {
      zh: '采取自动展期、自动续费等方式的，应当在接受服务前和自动展期、续费等日期前以显著方式提请消费者注意。',
      en: 'Automatic renewal: the consumer is reminded conspicuously before accepting and again before each renewal date.',
      status: 'from_memory',
      commands: ['lint:renewal_without_reminder'],
    },
    '17': {
      zh: '不得利用格式条款不合理地免除或减轻自身责任、加重消费者责任，或限制消费者依法变更或解除合同、选择诉讼或仲裁等权利。',
      en: 'Format terms must not limit the consumer’s right to change or rescind the contract or to choose litigation or arbitration.',
      commands: ['lint:blocks_dispute_routes', 'lint:changes_alone'],
    },
    '18': {
      zh: '退换货和修理期限自交付或服务完成之日起算，由经营者安装的自安装完成之日起算；更换后重新起算，修理占用时间不计入。按发票等凭证载明的价格一次性退清货款；经营者能证明实际支付价格不同的，按实际价格。',
      en: 'Terms run from delivery, completion or installation; they start anew after an exchange and repair time is not counted. The price on the invoice or voucher is refunded in one payment, or the price actually paid if the operator proves it.',
      commands: ['calculator:order_refund'],
    },
    '19': {
      zh: '不适用无理由退货的商品应当显著标注，并由消费者在购买时逐次确认，不得默认同意；未经确认的不得拒绝退货。为查验而打开包装、合理调试不影响商品完好；消费者应当遵循诚实信用原则。',
      en: 'Goods outside no-reason return are marked and confirmed for each purchase; default consent does not count, and without confirmation the return cannot be refused. Opening the pack to inspect and reasonable trying are fine; consumers act in good faith.',
      commands: ['floor:unconfirmed_exclusion', 'lint:opened_is_refused'],
    },
    '20': {
      zh: '收取押金的，应当事先约定退还的方式、程序和时限，不得对退还设置不合理条件；符合条件的应当及时退还。',
      en: 'Deposits: way, steps and time of return are agreed beforehand; no unreasonable conditions; returned promptly.',
      status: 'from_memory',
      commands: ['lint:deposit_never_returned'],
    },
    '21': {
      zh: '停业或迁移服务场所的，提前三十日在经营场所、网站、网店首页等显著位置公告经营者有效联系方式等信息。',
      en: 'Before stopping or moving the business, contact data are announced thirty days ahead at the shop, site and store page.',
      status: 'from_memory',
      commands: ['lint:closure_notice_too_short', 'deadline:liquidation_timeline'],
    },
    '22': {
      zh: '以预收款方式经营的，应当订立书面合同约定内容、价款、退还方式、违约责任；不得降低质量或任意加价；未按约定履行的按消费者要求履行或退款；出现重大经营风险的应当停止收取预付款；停业或迁移前告知并继续履行或退还未消费余额。',
      en: 'Prepaid business needs a written contract with content, price, refund method and liability; quality is not lowered nor price raised; on non-performance it performs or refunds; at a major risk it stops taking prepayment; before closing or moving it tells consumers and performs on or refunds the balance.',
      commands: ['floor:prepaid_not_consumers_cause', 'lint:forfeits_on_expiry'],
    },
    '23': {
      zh: '不得过度收集个人信息，不得以一次概括授权、默认授权等方式强制或变相强制消费者同意。',
      en: 'No excessive collection of personal data; no bundled or default consent.',
      commands: ['lint:asks_for_too_much'],
    },
    '49': {
      zh: '标签、标识、说明书、宣传材料存在不影响质量且不会误导的瑕疵的，不适用惩罚性赔偿；以伪造、调包等方式骗取赔偿的不受保护。',
      en: 'No triple damages for harmless flaws of label or leaflet; faked or swapped evidence is not protected.',
      status: 'from_memory',
      commands: ['calculator:compensation'],
    },
  },
);
