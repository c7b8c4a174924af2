import type { LawCitation } from '../../law/citation.ts';
import { citeArticle } from '../../law/library/find-article.ts';
import { prepaidRulesOf } from '../../law/library/prepaid-rules.ts';
import { text } from '../../text.ts';
import type { PolicyDocument } from '../document.ts';
import type { LintRule } from './finding.ts';

type Limit = {
  readonly key: keyof PolicyDocument['standards']['payWithinDays'];
  readonly most: number;
  readonly cites: readonly LawCitation[];
};

/** Money later than the law allows: seven days after the goods are back, fifteen after any other claim, less where a place says so. */
export const paymentTooLate: LintRule = {
  code: 'payment_too_late',
  title: text('退款时限过长', 'Payment too late'),
  check: ({ document }) =>
    limitsOf(document).flatMap(({ key, most, cites }) => {
      const days = document.standards.payWithinDays[key];
      if (days === null || days <= most) return [];
      return [
        {
          rule: 'payment_too_late',
          severity: 'error',
          pointer: `/standards/payWithinDays/${key}`,
          cites,
          reason: text(
            `约定 ${days} 日内退款，法定最长 ${most} 日`,
            `it says ${days} days; the law allows ${most} at most`,
          ),
          proposal: text(`我们在 ${most} 日内退款。`, `We pay within ${most} days.`),
        },
      ];
    }),
};

function limitsOf(document: PolicyDocument): readonly Limit[] {
  const cards = prepaidRulesOf(document.jurisdiction, document.effectiveFrom);
  const shortest = [cards.payCoolingOffWithinDays, cards.payWithinDays].reduce((a, b) =>
    a === null || (b !== null && b.value < a.value) ? b : a,
  );
  return [
    {
      key: 'noReason',
      most: 7,
      cites: [citeArticle('consumer-rights-law/25'), citeArticle('seven-day-return-measures/13')],
    },
    {
      key: 'others',
      most: 15,
      cites: [citeArticle('infringement-penalty-measures/8'), citeArticle('infringement-penalty-measures/9')],
    },
    {
      key: 'prepaid',
      most: shortest?.value ?? 15,
      cites: shortest?.cites ?? [citeArticle('infringement-penalty-measures/10')],
    },
  ];
}
