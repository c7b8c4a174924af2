import { HOUR, type Instant, later, toIso } from './instant.ts';

/** A moment as the shop's clock shows it: `2026-11-21 17:30:00` (Asia/Shanghai, UTC+08:00 all year). */
export const shanghaiTimeText = (at: Instant): string =>
  toIso(later(at, 8 * HOUR))
    .slice(0, 19)
    .replace('T', ' ');
