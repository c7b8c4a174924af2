import { expect, it } from 'vitest';
import { deemedDelay, delayKinds } from './deemed-delay.ts';
import { dateOf } from './local-date.ts';

it.each(delayKinds)('%s: delay is deemed when more than 15 days have gone by', (kind) => {
  const { delayedFrom, legalDue, cites } = deemedDelay(kind, dateOf('2026-06-01'));
  expect(delayedFrom).toBe('2026-06-17');
  expect(legalDue).toBe(kind === 'no_reason_returned_goods_received' ? '2026-06-08' : null);
  expect(cites.length).toBeGreaterThan(0);
});
