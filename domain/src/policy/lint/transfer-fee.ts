import { text } from '../../text.ts';
import { settingRule } from './setting.ts';

export const transferFee = settingRule({
  code: 'transfer_fee',
  title: text('转让收费', 'Transfer fee'),
  articles: ['prepaid-interpretation/9', 'prepaid-interpretation/11'],
  wrong: ({ standards: { cards } }) =>
    cards?.transferable && cards.transferFee.kind !== 'none' && cards.transferFee.provableLoss === null
      ? [
          {
            pointer: '/standards/cards/transferFee',
            reason: text(
              '转让费没有对应的可证明成本，属于不合理限制转让',
              'a transfer fee without a provable cost is an unreasonable limit on transfer',
            ),
          },
        ]
      : [],
  proposal: text('转让免费，或只收取写明的实际成本。', 'Transfer is free, or costs only an itemised expense.'),
});
