import type { Language, Text } from '@redress/domain';
import { useTranslation } from 'react-i18next';

export const useLanguage = (): Language => (useTranslation().i18n.language === 'en' ? 'en' : 'zh');

/** Picks the language out of a text that the server or the domain wrote in both. */
export const useSay = (): ((text: Text) => string) => {
  const language = useLanguage();
  return (text) => {
    const words = text[language];
    return words.charAt(0).toUpperCase() + words.slice(1);
  };
};

/** Several things in a row, with the comma of the language between them. */
export const useRow = (): ((things: readonly string[]) => string) => {
  const comma = useLanguage() === 'zh' ? '、' : ', ';
  return (things) => things.join(comma);
};
