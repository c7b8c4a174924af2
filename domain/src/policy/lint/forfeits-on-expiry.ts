import { text } from '../../text.ts';
import { forbiddenWords } from './forbidden-words.ts';

export const forfeitsOnExpiry = forbiddenWords({
  code: 'forfeits_on_expiry',
  title: text('过期作废', 'Forfeited on expiry'),
  zh: /(过期|逾期|到期|期满|超期|失效)(后|未使用|未用完|未消费|的|余额|剩余|课时|次数|[,,])*(自动)?(即|则|将|一律|视为)?(自动)?(作废|清零|归零|失效|放弃|不退|归(本)?(店|公司)所有)|余额(将|会)?(被)?(自动)?(清零|归零)|(未使用|未用完|未消费|逾期)[^。;,,]{0,6}(视为|自动)(自动)?(放弃|作废|失效)|过有效期[^。;,,]{0,4}(作废|失效|清零)/u,
  en: /\b(expired?|expiry|unused|remaining)\b[^.;]{0,40}\b(forfeit(ed|s)?|void|lost|cleared|cancelled|worthless)\b/u,
  articles: ['consumer-rights-law/26', 'prepaid-interpretation/24', 'single-purpose-card-measures/19'],
  reason: text(
    '卡内余额不因到期而消灭，应当提供激活、换卡或退款',
    'the balance of a card does not end with its term: it is activated, exchanged or refunded',
  ),
  proposal: text(
    '卡片到期后仍有余额的，可以免费激活或换卡，也可以按本政策退款。',
    'A card with a balance after its end is activated or exchanged free of charge, or refunded under this policy.',
  ),
});
