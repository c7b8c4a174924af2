import { text } from '../../text.ts';
import { forbiddenWords } from './forbidden-words.ts';

export const signingAcceptsQuality = forbiddenWords({
  code: 'signing_accepts_quality',
  title: text('签收即认可质量', 'Signing accepts quality'),
  zh: /(签收|收货|验收|领取)(后|即|即视为|视为|就|等于|代表|表示|则)*(视为|认可|认同|确认|接受|默认)[^。;]{0,10}(质量|品质|合格|完好|无误|无异议)|(签收|收货)后[^。;]{0,6}(概不负责|不再负责|与本店无关)|(签收|收货)后[^。;,,]{0,6}不(得|能|可|予)[^。;,,]{0,6}(质量|瑕疵)/u,
  en: /\b(signing|signature|acceptance of delivery)\b[^.;]{0,40}\b(accept(s|ance)?|approv(es|al)|confirm(s|ation)?)\b[^.;]{0,20}\b(quality|condition)\b/u,
  articles: ['online-consumption-provisions/1', 'consumer-rights-law/26'],
  reason: text('签收不等于认可质量', 'signing for a parcel does not accept its quality'),
  proposal: text(
    '请在签收时查看外包装；签收不影响您就质量问题提出退换货。',
    'Please look at the parcel when you sign; signing does not affect your rights about quality.',
  ),
});
