import { text } from '../../text.ts';
import { settingRule } from './setting.ts';

/** Amounts in another currency than the document's cannot be compared with what customers paid. */
export const mixedCurrencies = settingRule({
  code: 'mixed_currencies',
  title: text('币种不一致', 'Mixed currencies'),
  articles: [],
  wrong: (document) => {
    const found: { pointer: string; reason: ReturnType<typeof text> }[] = [];
    visit(document, '', (pointer, currency) => {
      if (currency === document.currency) return;
      found.push({
        pointer,
        reason: text(
          `金额币种为 ${currency}，政策币种为 ${document.currency}`,
          `the amount is in ${currency}, the policy in ${document.currency}`,
        ),
      });
    });
    return found;
  },
  proposal: text('所有金额使用政策的币种。', 'Give every amount in the currency of the policy.'),
});

function visit(value: unknown, pointer: string, see: (pointer: string, currency: string) => void): void {
  if (typeof value !== 'object' || value === null) return;
  if ('minor' in value && 'currency' in value && typeof value.currency === 'string') see(pointer, value.currency);
  else for (const [key, part] of Object.entries(value)) visit(part, `${pointer}/${key}`, see);
}
