import { expect, test } from 'vitest';
import { documentOfText, placeOf, readText, withClauseMoved, withValue } from './policy-text.ts';

const text = `# A comment that stays.
title: { zh: 政策, en: Policy }
effectiveFrom: 2026-01-01
clauses:
  - id: first
    when: { days: { to: 7 } }
  - id: second # of two
    when: {}
`;

test('a pointer leads to the words that it names, or to what holds the place of them', () => {
  const { yaml } = readText(text);
  const wordsAt = (pointer: string): string => {
    const { from, to } = placeOf(yaml, pointer);
    return text.slice(from, to);
  };
  expect(wordsAt('/clauses/0/when/days/to')).toBe('7');
  expect(wordsAt('/title/zh')).toBe('政策');
  expect(wordsAt('/clauses/1/id/nothing')).toBe('second');
});

test('changing a value keeps every comment, and dates stay words', () => {
  const changed = withValue(text, ['effectiveFrom'], '2027-02-01');
  expect(changed).toContain('# A comment that stays.');
  expect(changed).toContain('# of two');
  expect(documentOfText(readText(changed))).toMatchObject({ effectiveFrom: '2027-02-01', title: { zh: '政策' } });
  expect(withValue(text, ['clauses', 0, 'when', 'days'], undefined)).not.toContain('to: 7');
});

test('a clause moves among the others, never out of them', () => {
  const ids = (of: string) => (documentOfText(readText(of))?.clauses ?? []).map(({ id }) => id);
  expect(ids(withClauseMoved(text, 1, 0))).toEqual(['second', 'first']);
  expect(withClauseMoved(text, 1, 2)).toBe(text);
});

test('a mistake of form has a place, and is no document', () => {
  const broken = readText('title: { zh: 政策\nclauses: [');
  expect(broken.mistakes.length).toBeGreaterThan(0);
  expect(documentOfText(broken)).toBeNull();
  expect(documentOfText(readText('just words'))).toBeNull();
});
