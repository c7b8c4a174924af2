import { text } from '../../text.ts';
import { forbiddenWords } from './forbidden-words.ts';

export const blocksDisputeRoutes = forbiddenWords({
  code: 'blocks_dispute_routes',
  title: text('限制维权', 'Limits dispute routes'),
  zh: /(不得|放弃|不可|无权|禁止|自愿放弃)(向[^。;]{0,12})?(进行|提起|提出|一切)?(的)?(投诉|举报|起诉|诉讼|仲裁|索赔|追究|差评)|(由|向|提交)(本(公司|店)|商家|甲方|我(司|方|公司))(所在地|住所地|注册地)[^。;]{0,8}(法院|仲裁)/u,
  en: /\b(waives?|gives? up|must not|may not)\b[^.;]{0,20}\b(complain|complaint|lawsuit|litigation|arbitration|sue|claims?)\b|\bcourts? (of|at) (our|the (company|seller|merchant))\b/u,
  articles: ['consumer-law-regulations/17', 'prepaid-interpretation/9', 'online-consumption-provisions/1'],
  reason: text(
    '不得限制消费者投诉、诉讼、仲裁或增加维权成本',
    'complaints, lawsuits and arbitration are not limited, nor made dearer',
  ),
  proposal: text(
    '发生争议的，您可以与我们协商、向 12315 投诉、申请仲裁或依法向有管辖权的法院起诉。',
    'In a dispute you may talk to us, turn to 12315, seek arbitration or go to the court that has jurisdiction.',
  ),
});
