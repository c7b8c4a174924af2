import type { Language } from '@redress/domain';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from './en.ts';
import { zh } from './zh.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof zh };
  }
}

const place = 'redress.language';

/** Chinese first; the choice of a person is kept on this machine. */
export const startWords = (): void => {
  const language: Language = localStorage.getItem(place) === 'en' ? 'en' : 'zh';
  // The words are in the bundle, so there is nothing to wait for.
  void i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: { zh: { translation: zh }, en: { translation: en } },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  show(language);
};

export const speak = (language: Language): void => {
  localStorage.setItem(place, language);
  void i18next.changeLanguage(language);
  show(language);
};

const show = (language: Language): void => {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
};
