import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DAY, HOUR, instantOf, MINUTE } from '../time/instant.ts';
import { shanghaiTimeText } from '../time/shanghai-time.ts';
import { messageTemplateNames, templateFacts } from './message-template.ts';
import { afterQuiet, isQuiet, type QuietHours, usualQuietHours } from './quiet-hours.ts';
import { retryDelay, webhookRetryDelay } from './retry-delay.ts';
import { shownAddress } from './shown-address.ts';
import { standardTemplates } from './standard-templates.ts';
import { checkWords, exampleValues, fillWords, placesOf } from './template-words.ts';

const moment = fc.integer({ min: 0, max: 4_000_000_000_000 }).map(instantOf);
const minute = fc.integer({ min: 0, max: 1_439 });
const hours: fc.Arbitrary<QuietHours> = fc.record({ from: minute, until: minute });

it('never lets a message go in the quiet hours, never early, and never more than a day late', () => {
  fc.assert(
    fc.property(moment, hours, (at, quiet) => {
      const then = afterQuiet(at, quiet);
      expect(isQuiet(then, quiet)).toBe(false);
      expect(then).toBeGreaterThanOrEqual(at);
      expect(then - at).toBeLessThan(DAY);
      if (then > at) expect(shanghaiTimeText(then).slice(11, 19)).toBe(clock(quiet.until));
      expect(afterQuiet(then, quiet)).toBe(then);
    }),
  );
});

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}:00`;

it.each([
  ['2026-03-02T20:59:59+08:00', '2026-03-02 20:59:59'],
  ['2026-03-02T21:00:00+08:00', '2026-03-03 08:00:00'],
  ['2026-03-03T07:59:00+08:00', '2026-03-03 08:00:00'],
  ['2026-03-03T08:00:00+08:00', '2026-03-03 08:00:00'],
])('at %s the usual hours let it go at %s', (at, goes) => {
  expect(shanghaiTimeText(afterQuiet(instantOf(Date.parse(at)), usualQuietHours))).toBe(goes);
});

it('is quiet at no hour when both ends are the same', () => {
  fc.assert(
    fc.property(moment, minute, (at, same) => {
      expect(isQuiet(at, { from: same, until: same })).toBe(false);
    }),
  );
});

it('waits longer from try to try, spread by an eighth to either side', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30 }), fc.double({ min: 0, max: 0.999, noNaN: true }), (tries, chance) => {
      expect(retryDelay(tries + 1, 0)).toBeGreaterThanOrEqual(retryDelay(tries, 0));
      expect(retryDelay(tries, chance)).toBeGreaterThanOrEqual(retryDelay(tries, 0));
      expect(retryDelay(tries, chance)).toBeLessThan(retryDelay(tries, 0) * 1.3);
    }),
  );
  const all = Array.from({ length: 20 }, (_, tries) => webhookRetryDelay(tries + 1, 0.5));
  const total = all.reduce<number>((sum, wait) => sum + (wait ?? 0), 0);
  expect(total).toBeGreaterThan(4 * DAY);
  expect(total).toBeLessThan(5 * DAY);
  expect(all.at(-1)).toBeNull();
  expect(retryDelay(1, 0.5)).toBeLessThan(MINUTE);
  expect(webhookRetryDelay(4, 0.5)).toBe(2 * HOUR);
});

it.each(messageTemplateNames)(
  '%s as shipped says all that it must, in both languages, and leaves no place open',
  (name) => {
    const words = standardTemplates[name];
    expect(checkWords(name, words)).toMatchObject({ ok: true });
    for (const language of ['zh', 'en'] as const) {
      const filled = fillWords(words, exampleValues, language);
      for (const part of Object.values(filled)) expect(part).not.toMatch(/\{\{|\}\}|undefined/);
      for (const variable of templateFacts(name).required) expect(placesOf(words.body[language])).toContain(variable);
    }
  },
);

it('refuses words with a place that nobody fills, and words that do not say what they must', () => {
  const words = standardTemplates.case_approved;
  const odd = { ...words, body: { ...words.body, en: `${words.body.en} {{balance}}` } };
  expect(checkWords('case_approved', odd)).toMatchObject({
    ok: false,
    refusal: { code: 'message_place_unknown', pointer: '/body/en' },
  });
  const silent = { ...words, short: { ...words.short, zh: '退款已批准' } };
  expect(checkWords('case_approved', silent)).toMatchObject({
    ok: false,
    refusal: { code: 'message_place_missing', pointer: '/short/zh' },
  });
});

it('fills values in as they are, also when they look like places, and drops a line that has nothing to say', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 40 }), (value) => {
      const words = {
        subject: { zh: 'x', en: 'x' },
        short: { zh: 'x', en: 'x' },
        body: { zh: 'a{{message}}b', en: 'x' },
      };
      expect(fillWords(words, { message: value }, 'zh').body).toBe(`a${value}b`.trim());
    }),
  );
  const { body } = fillWords(standardTemplates.case_received, { caseNumber: 'RF-1', name: '陈', shop: '店' }, 'zh');
  expect(body).not.toContain('查看进度');
});

it('shows too little of an address to use it', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^1\d{10}$/), (phone) => {
      expect(shownAddress(phone)).toMatch(/^\d{3}\*{4}\d{4}$/);
    }),
  );
  expect(shownAddress('chen@example.com')).toBe('c***@example.com');
  expect(shownAddress('12345')).toBe('****');
});
