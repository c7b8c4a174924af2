import { expect, it } from 'vitest';
import { evidenceChecklist, evidenceRequestWords } from './checklist.ts';
import { evidenceFormatOf, evidenceFormats, maximumEvidenceBytes } from './formats.ts';
import { isOnPicture } from './redaction.ts';

it('lists what the cause asks for and what only the policy does, with how much is there', () => {
  const present = [{ kind: 'quality_proof' }, { kind: 'quality_proof' }] as const;
  const list = evidenceChecklist({
    cause: 'quality',
    kind: 'return_and_refund',
    present,
    materials: ['photos', 'chat_record', 'order_number', 'bank_account'],
  });
  expect(list.map(({ kind, present: there, askedBy }) => [kind, there, askedBy])).toEqual([
    ['communication', 0, 'policy'],
    ['quality_proof', 2, 'cause'],
  ]);
});

it('takes photos of a parcel for a matter of logistics', () => {
  const [item, ...others] = evidenceChecklist({
    cause: 'logistics',
    kind: 'refund_only',
    present: [],
    materials: ['photos'],
  });
  expect([item?.kind, others]).toEqual(['logistics', []]);
});

it('asks in the language of the customer, one line a kind', () => {
  const words = evidenceRequestWords(['quality_proof', 'contract'], 'zh');
  expect(words).toContain('1. 质量证明');
  expect(words).toContain('2. 合同或条款');
  expect(evidenceRequestWords(['contract'], 'en')).toContain('1. contract or terms: ');
});

it('knows every format by its media types, each once', () => {
  const all = Object.values(evidenceFormats).flatMap(({ mediaTypes }) => [...mediaTypes]);
  expect(new Set(all).size).toBe(all.length);
  expect([evidenceFormatOf('message/rfc822'), evidenceFormatOf('text/html')]).toEqual(['mail', null]);
  expect(maximumEvidenceBytes).toBe(50 * 1024 * 1024);
});

it.each([
  [{ x: 0, y: 0, width: 10_000, height: 10_000 }, true],
  [{ x: 1, y: 0, width: 10_000, height: 1 }, false],
  [{ x: 0, y: 0, width: 0, height: 1 }, false],
])('%j on the picture: %s', (box, fits) => {
  expect(isOnPicture(box)).toBe(fits);
});
