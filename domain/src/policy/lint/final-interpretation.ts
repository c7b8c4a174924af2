import { text } from '../../text.ts';
import { forbiddenWords } from './forbidden-words.ts';

export const finalInterpretation = forbiddenWords({
  code: 'final_interpretation',
  title: text('最终解释权', 'Final interpretation'),
  zh: /(最终|一切|全部|单方)?(的)?解释权(归|由|属于|为)|最终解释权|保留(最终)?解释(的)?权/u,
  en: /\b(final|sole|exclusive) (right of )?(interpretation|right to interpret)|right of final interpretation\b/u,
  articles: ['online-consumption-provisions/1', 'consumer-rights-law/26', 'civil-code/498'],
  reason: text(
    '经营者不得享有单方或最终解释权，格式条款有歧义的作不利于提供方的解释',
    'an operator has no sole or final right of interpretation; ambiguity is read against it',
  ),
  proposal: text(
    '对本政策有不同理解的，按通常理解解释；仍有两种以上解释的，采用对您有利的解释。',
    'Where this policy is unclear it is read as usual; if two readings remain, the one better for you applies.',
  ),
});
