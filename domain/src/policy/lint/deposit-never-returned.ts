import { text } from '../../text.ts';
import { forbiddenWords } from './forbidden-words.ts';

export const depositNeverReturned = forbiddenWords({
  code: 'deposit_never_returned',
  title: text('押金订金不退', 'Deposits are never returned'),
  zh: /(订金|押金|保证金|预付款|预付金|报名费|意向金)[^。;]{0,12}(概不|一律不|不予|不再|恕不|不)(退|返)(?!还的)/u,
  en: /\b(deposits?|prepayments?|enrolment fees?)\b[^.;]{0,30}\b(not (be )?(refunded|returned)|non-?refundable|forfeit(ed)?)\b/u,
  articles: ['consumer-law-regulations/20', 'contract-general-interpretation/67', 'consumer-rights-law/26'],
  reason: text(
    '押金、订金不是定金，符合条件应当退还',
    'a deposit is not earnest money and goes back when its conditions are met',
  ),
  proposal: text(
    '押金在您归还物品后三日内按原支付方式退还；订金在您取消时退还，扣除可证明的实际损失。',
    'The deposit goes back within three days after you return the thing; a reservation payment goes back on cancellation, less our provable loss.',
  ),
});
