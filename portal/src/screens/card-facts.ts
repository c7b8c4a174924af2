import type { Language } from '@redress/domain';
import type { Card } from '../api/portal.ts';
import { dayText } from '../ui/dates.ts';
import { moneyText } from '../ui/money.tsx';
import type { Say } from '../words/words.ts';

/** What a card holds, as names with values: money, visits, a term. */
export const cardFacts = (
  card: Card,
  { t, language }: { readonly t: Say; readonly language: Language },
): readonly (readonly [string, string])[] => {
  const visits = (count: number): string => t('card.visits', { count });
  return [
    card.balance && ([t('card.balance'), moneyText(card.balance)] as const),
    card.used && ([t('card.used'), moneyText(card.used)] as const),
    card.sessionsLeft !== null && ([t('card.sessionsLeft'), visits(card.sessionsLeft)] as const),
    card.sessionsUsed !== null && ([t('card.sessionsUsed'), visits(card.sessionsUsed)] as const),
    card.runsTo !== null && ([t('card.runsTo'), dayText(card.runsTo, language)] as const),
    card.pausedDays > 0 && ([t('card.paused'), t('card.days', { count: card.pausedDays })] as const),
  ].filter((fact) => typeof fact === 'object' && fact !== null);
};
