import { text } from '../../text.ts';
import { forbiddenWords } from './forbidden-words.ts';

export const noTransfer = forbiddenWords({
  code: 'no_transfer',
  title: text('不得转让', 'No transfer'),
  zh: /(不得|不可|不能|不准|禁止|不允许|概不|不予|不支持)(私自|自行|以任何形式)?(转让|转卖|转赠|过户|转借他人)|转让[^。;,,]{0,6}(收取|缴纳|扣除)[^。;,,]{0,6}(\d+|[一二三四五六七八九十])(%|成)/u,
  en: /\b(non-?transferable|(not|cannot|may not) be transferred|transfer (is )?(forbidden|not allowed))\b/u,
  articles: ['prepaid-interpretation/9', 'prepaid-interpretation/11'],
  reason: text(
    '不合理限制消费者转让合同权利的条款无效',
    'an unreasonable limit on the transfer of the contract is void',
  ),
  proposal: text(
    '您可以将卡内剩余权益转让给他人，通知我们后我们配合更名；不限次数的卡不得多人共用。',
    'You may transfer what is left on the card; tell us and we rename it. An unlimited card is not shared by several people.',
  ),
});
