import type { Language } from '@redress/domain';

const zone = 'Asia/Shanghai';

/** A day or a moment as the shop's calendar has it. */
export const dayText = (at: string, language: Language): string => {
  const moment = new Date(at.length === 10 ? `${at}T12:00:00+08:00` : at);
  return new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    timeZone: zone,
    year: 'numeric',
    month: language === 'zh' ? 'long' : 'short',
    day: 'numeric',
  }).format(moment);
};

export const momentText = (at: string, language: Language): string =>
  new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    timeZone: zone,
    month: language === 'zh' ? 'long' : 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  }).format(new Date(at));
