import { text } from '../../text.ts';
import { forbiddenWords } from './forbidden-words.ts';

export const lostCardWords = forbiddenWords({
  code: 'lost_card_not_replaced',
  title: text('遗失不补', 'Lost cards are not replaced'),
  zh: /(遗失|丢失|损毁|挂失)[^。;]{0,8}(不补|不予补|概不补|不能补|无法补|不挂失|不予挂失|不可补|不再补|自行承担|责任自负)|不(予)?(挂失|补办)/u,
  en: /\blost\b[^.;]{0,20}\bcards?\b[^.;]{0,30}\b(not (be )?(replaced|reissued)|no replacement)|\bcards? (is|are|will) not (be )?replaced\b/u,
  articles: ['prepaid-interpretation/9', 'prepaid-interpretation/24'],
  reason: text('记名卡遗失应当提供挂失和补办', 'registered cards are reported lost and replaced'),
  proposal: text(
    '记名卡遗失的，凭办卡人身份可以挂失并补办，余额不变。',
    'A registered card that is lost is blocked and replaced for its holder, with its balance.',
  ),
});
