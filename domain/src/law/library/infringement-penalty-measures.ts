import { text } from '../../text.ts';
import { statute } from './statute.ts';

export const infringementPenaltyMeasuresStatute = statute(
  {
    code: 'infringement-penalty-measures',
    name: text('侵害消费者权益行为处罚办法', 'Measures on Penalties for Infringing Consumer Rights'),
    aliases: ['处罚办法'],
    from: '2015-03-15',
  },
  {
    '8': {
      zh: '自消费者提出要求之日起超过十五日未履行质量问题的修理、更换、退货等义务的，视为故意拖延或无理拒绝。',
      en: 'Quality claims: more than fifteen days after the demand counts as deliberate delay or refusal.',
      commands: ['deadline:deemed_delay', 'lint:payment_too_late'],
    },
    '9': {
      zh: '远程销售超过十五日未办理退货手续、不提供真实有效退货地址，或收到退货后超过十五日未返还价款的，视为故意拖延或无理拒绝。',
      en: 'Remote sales: more than fifteen days without handling the return, without a valid address, or without paying after the goods are back counts as delay.',
      commands: ['deadline:deemed_delay', 'lint:payment_too_late'],
    },
    '10': {
      zh: '预收款未按约定履行，自约定或消费者要求之日起超过十五日未退款的，或明确拒绝的，视为故意拖延或无理拒绝。',
      en: 'Prepaid: more than fifteen days from the agreed date or the request, or an express refusal, counts as delay.',
      commands: ['deadline:deemed_delay', 'lint:payment_too_late'],
    },
    '12': {
      zh: '格式条款、通知、声明、店堂告示不得作出免除责任、排除退换权利、排除索赔权、单方解释权等规定。',
      en: 'No format term, notice or sign may exempt liability, exclude return or claims, or keep the sole right of interpretation.',
      commands: ['lint:no_refund_at_all', 'lint:final_interpretation', 'lint:excludes_liability'],
    },
  },
);
