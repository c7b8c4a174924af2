import { expect, test } from 'vitest';
import { type Actor, sameHand } from './actor.ts';

const staff = (id: string, of?: string): Actor => ({
  kind: 'staff',
  id,
  name: id,
  ...(of === undefined ? {} : { onBehalfOf: { id: of, name: of } }),
});

test.each([
  ['the same person', staff('lin'), staff('lin'), true],
  ['two people', staff('lin'), staff('wang'), false],
  ['who acts for the other', staff('lin'), staff('wang', 'lin'), true],
  ['whose rights the other used', staff('wang', 'lin'), staff('lin'), true],
  ['two delegates of one lender', staff('wang', 'lin'), staff('zhao', 'lin'), true],
  ['two delegates of two lenders', staff('wang', 'lin'), staff('zhao', 'chen'), false],
])('%s', (_name, one, other, same) => {
  expect(sameHand(one, other)).toBe(same);
  expect(sameHand(other, one)).toBe(same);
});
