import { text } from '../../text.ts';
import { statute } from './statute.ts';

export const contractGeneralInterpretationStatute = statute(
  {
    code: 'contract-general-interpretation',
    name: text(
      '最高人民法院关于适用民法典合同编通则若干问题的解释',
      'Supreme People’s Court Interpretation on the General Part of Contracts',
    ),
    aliases: ['合同编通则解释', '法释〔2023〕13号'],
    from: '2023-12-05',
  },
  {
    '10': {
      zh: '提示应当采用足以引起注意的明显标识，并按要求以通常能够理解的方式说明；仅以勾选、弹窗为由不足以证明已履行提示说明义务。',
      en: 'Terms that matter are marked conspicuously and explained; a tick-box or pop-up alone is no proof.',
      commands: ['decision:clause_effective'],
    },
    '57': {
      zh: '侵害自然人人身权益，或故意、重大过失侵害财产权益的损害赔偿债务，侵权人不得主张抵销。',
      en: 'No set-off against damages for personal injury, or for intentional or grossly negligent harm to property.',
      commands: ['decision:set_off'],
    },
    '65': {
      zh: '约定的违约金超过造成损失的百分之三十的，一般可以认定为过分高于造成的损失。',
      en: 'A penalty more than thirty per cent above the loss is normally far above it.',
      commands: ['calculator:fee_cap', 'lint:fee_above_cap'],
    },
    '67': {
      zh: '交付留置金、担保金、保证金、订约金、押金或订金等，未约定定金性质的，不适用定金罚则。',
      en: 'Deposits that are not earnest money by agreement are plain refunds; no doubling and no forfeiture.',
      commands: ['calculator:earnest', 'lint:deposit_never_returned'],
    },
  },
);
