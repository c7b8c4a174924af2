import { expect, test } from 'vitest';
import { guessCarrier, plainTrackingNumber } from './parcel.ts';

test('a tracking number is compared without what people put between its digits', () => {
  expect(plainTrackingNumber(' sf 1390-2766 45821 ')).toBe('SF1390276645821');
  expect(plainTrackingNumber('ＹＴ１２３４５６７８９０１２３')).toBe('YT1234567890123');
  for (const none of ['', '12345', 'HTTPS://X.CN/1234', 'ABCDEFGH', '1'.repeat(41), '单号1234567'])
    expect([none, plainTrackingNumber(none)]).toEqual([none, null]);
});

test('a carrier is guessed only where the number is its own', () => {
  expect(
    [
      'SF1390276645821',
      'JDVA12345678901',
      'YT1234567890123',
      'JT1234567890123',
      'DPK123456789012',
      'EB123456789CN',
    ].map(guessCarrier),
  ).toEqual(['sf', 'jd', 'yto', 'jt', 'deppon', 'ems']);
  for (const open of ['773012345678901', '75912345678901', '4312345678901', 'SF12'])
    expect(guessCarrier(open)).toBeNull();
});
