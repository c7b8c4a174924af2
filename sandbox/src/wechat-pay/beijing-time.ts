import { beijingTime } from '../shared/beijing-time.ts';

/** RFC 3339 with Beijing's offset, as APIv3 writes instants. `at` is epoch milliseconds. */
export function rfc3339(at: number): string {
  return `${beijingTime(at).replace(' ', 'T')}+08:00`;
}

/** `yyyy-MM-dd` in Beijing: the day to which a bill assigns an instant. */
export function beijingDate(at: number): string {
  return beijingTime(at).slice(0, 10);
}
