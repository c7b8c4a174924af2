import { type Text, text } from '@redress/domain';

/** The few words that the receipt says by itself. */
export const words = {
  why: text('依据', 'Why'),
  hideWhy: text('收起依据', 'Hide'),
  fold: text('收起', 'Fold'),
  unfold: text('展开', 'Unfold'),
  beside: text('括号内供对照，不计入合计', 'Amounts in brackets are for information and not added'),
  law: text('法', 'Law'),
  policy: text('约', 'Policy'),
  convention: text('例', 'Practice'),
} satisfies Record<string, Text>;

/** A label that stands alone begins with a capital. */
export const say = (of: Text, language: 'zh' | 'en'): string => {
  const found = of[language];
  return found.charAt(0).toUpperCase() + found.slice(1);
};
