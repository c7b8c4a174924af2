import { fromIso, HOUR, type Instant, later, toIso } from '@redress/domain';

/** `yyyy-MM-dd HH:mm:ss` in Beijing, the only form of time that Alipay speaks, wherever this machine stands. */
export const beijingTime = (at: Instant): string =>
  toIso(later(at, 8 * HOUR))
    .slice(0, 19)
    .replace('T', ' ');

/** Reads such a text, milliseconds allowed; null when it is none. */
export const fromBeijingTime = (text: unknown): Instant | null =>
  typeof text === 'string' && /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,3})?$/.test(text)
    ? fromIso(`${text.replace(' ', 'T')}+08:00`)
    : null;
