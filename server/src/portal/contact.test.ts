import { expect, test } from 'vitest';
import { sameContact } from './contact.ts';

test.each([
  ['13800005678', '13800005678'],
  ['+86 138-0000-5678', '13800005678'],
  ['0086 13800005678', '138 0000 5678'],
  ['138 0000 5678', '13800005678'],
  ['FANG@Example.com ', 'fang@example.com'],
])('%s is %s', (given, known) => expect(sameContact(given, known)).toBe(true));

test.each([
  ['13800005679', '13800005678'],
  ['5678', '13800005678'],
  ['', ''],
  ['   ', '   '],
  ['a@example.com', 'b@example.com'],
  ['138****5678', '13800005678'],
])('%s is not %s', (given, known) => expect(sameContact(given, known)).toBe(false));

test('nobody is found by a contact that is not known', () => expect(sameContact('13800005678', null)).toBe(false));
