import { text } from '../../text.ts';
import { forbiddenWords } from './forbidden-words.ts';

export const excludesLiability = forbiddenWords({
  code: 'excludes_liability',
  title: text('免除责任', 'Excludes liability'),
  zh: /(本店|本公司|商家|我们|我司|平台|门店|甲方)?(概不|一概不|不|不再|均不)(承担|负)(任何|一切|全部|相关|赔偿)(的)?(法律|赔偿|连带)?(责任|损失)|(概不|一概不|恕不)负责|后果自负|责任自负/u,
  en: /\b(accepts?|bears?|assumes?) no (liability|responsibility)|not (be )?(liable|responsible) for (any|all)\b|at your own risk\b/u,
  articles: ['consumer-rights-law/26', 'civil-code/497', 'prepaid-interpretation/9'],
  reason: text(
    '减轻或免除经营者责任的格式条款无效',
    'format terms that lighten or exclude the operator’s liability are void',
  ),
  proposal: text('因我们的原因造成损失的，我们依法承担责任。', 'We answer by law for losses that we cause.'),
});
