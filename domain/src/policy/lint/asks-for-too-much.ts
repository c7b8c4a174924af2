import { causeText } from '../../claim/claim-text.ts';
import { text } from '../../text.ts';
import type { Material } from '../document.ts';
import { materialText } from '../names.ts';
import { settingRule } from './setting.ts';

/** Never to be made a condition: the plastic card (法释〔2025〕4号 art 2), a picture of an identity card, a paper invoice, the box. */
const never: readonly Material[] = ['physical_card', 'identity_photo', 'paper_invoice', 'original_box'];
/** A return without a reason needs no proof of one. */
const plainReturn: readonly Material[] = ['order_number', 'tracking_number', 'telephone'];

export const asksForTooMuch = settingRule({
  code: 'asks_for_too_much',
  title: text('索要不必要的材料', 'Asks for too much'),
  articles: ['prepaid-interpretation/2', 'consumer-law-regulations/23', 'consumer-rights-law/25'],
  wrong: ({ standards }) =>
    standards.materials.flatMap(({ causes, needed }, i) =>
      needed.flatMap((material, at) => {
        const noReason = causes.includes('no_reason') && !plainReturn.includes(material);
        if (!never.includes(material) && !noReason) return [];
        const names = causes.map((cause) => causeText[cause]);
        return [
          {
            pointer: `/standards/materials/${i}/needed/${at}`,
            reason: text(
              `「${names.map(({ zh }) => zh).join('、')}」不得以提供${materialText[material].zh}为条件`,
              `${materialText[material].en} must not be a condition for: ${names.map(({ en }) => en).join(', ')}`,
            ),
          },
        ];
      }),
    ),
  proposal: text(
    '只要求与该原因有关的材料；没有材料的，由专人核实，不因此拒绝。',
    'Ask only for what the cause needs; without it a person examines the case and nothing is refused for that.',
  ),
});
