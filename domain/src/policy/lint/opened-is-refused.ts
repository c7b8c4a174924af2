import { text } from '../../text.ts';
import { forbiddenWords } from './forbidden-words.ts';

export const openedIsRefused = forbiddenWords({
  code: 'opened_is_refused',
  title: text('拆封不退', 'Opened goods are refused'),
  zh: /(拆封|开封|打开包装|拆开|试穿|试用|包装(破损|打开))(后|的|过|过的|使用后|了|商品|即|均|一律|,)*(概|一律|恕)?(不退|不予退|不能退|不支持退|不可退|不得退|不接受退)/u,
  en: /\b(opened|unsealed|unpacked|tried on)\b[^.;]{0,30}\b(not (be )?(returned|refunded|accepted)|no return)/u,
  articles: ['online-consumption-provisions/3', 'consumer-law-regulations/19', 'seven-day-return-measures/8'],
  reason: text(
    '为查验而拆封、合理试用不影响退货',
    'opening the pack to inspect, and reasonable trying, do not end the right to return',
  ),
  proposal: text(
    '为查验而打开包装、合理试用不影响退货；商品本身、配件和标识请保持齐全。',
    'Opening the pack to inspect and reasonable trying are fine; please keep the item, its parts and its marks complete.',
  ),
});
