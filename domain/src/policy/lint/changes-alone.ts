import { text } from '../../text.ts';
import { forbiddenWords } from './forbidden-words.ts';

export const changesAlone = forbiddenWords({
  code: 'changes_alone',
  title: text('单方变更', 'One-sided change'),
  zh: /(有权|可以?|保留)(随时|单方(面)?|自行|任意)(的)?(调整|变更|修改|更改|取消|终止)|(调整|变更|修改|更改)[^。;]{0,12}(不另行通知|无需(另行)?通知|恕不(另行)?通知|无须(另行)?通知)/u,
  en: /\b(may|reserves? the right to)\b[^.;]{0,20}\b(change|alter|amend|cancel)\b[^.;]{0,40}\b(without (prior )?notice|at any time|at (its|our) (sole )?discretion)\b/u,
  articles: ['prepaid-interpretation/9', 'consumer-law-regulations/17'],
  reason: text(
    '不得单方变更价格、种类、质量、数量或规则',
    'prices, kinds, quality, quantity and rules are not changed by one side',
  ),
  proposal: text(
    '规则调整的，提前公示，只适用于此后的购买；您已购买的部分按购买时的规则。',
    'Changes are announced beforehand and hold for later purchases only; what you bought keeps the rules of its day.',
  ),
});
