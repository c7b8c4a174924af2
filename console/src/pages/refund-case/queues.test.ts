import { caseStatusText } from '@redress/domain';
import { expect, it } from 'vitest';
import { queues } from './queues.ts';

it('shows every state of a case in exactly one queue', () => {
  expect(Object.values(queues).flat().sort()).toEqual(Object.keys(caseStatusText).sort());
});
