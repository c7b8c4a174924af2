import { expect, test } from 'vitest';
import { parcelConditions, partOfTrackingNumber, refuseInspection } from './parcel.ts';

test('what is not in order needs words, and what is in order needs none', () => {
  expect(refuseInspection('in_order', null)).toBeNull();
  for (const condition of parcelConditions.filter((each) => each !== 'in_order')) {
    expect(refuseInspection(condition, null)).toMatchObject({ code: 'reason_required', pointer: '/note' });
    expect(refuseInspection(condition, '裂')).toMatchObject({ code: 'reason_required' });
    expect(refuseInspection(condition, '杯口有裂')).toBeNull();
  }
});

test('a part of a number has four signs or more, without what people put between them', () => {
  expect(partOfTrackingNumber(' 58-21 ')).toBe('5821');
  expect(partOfTrackingNumber('sf13')).toBe('SF13');
  for (const none of ['', '821', '5 8 2', '%%%%', '单号5821', '1'.repeat(41)])
    expect([none, partOfTrackingNumber(none)]).toEqual([none, null]);
});
