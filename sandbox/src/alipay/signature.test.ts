import { expect, test } from 'vitest';
import { signedText } from './signature.ts';

test('empty parameters are not part of what is signed, and the rest is sorted by key', () => {
  const parameters = { version: '1.0', app_id: '2021', return_url: '', sign: 'abc', sign_type: 'RSA2', body: 'a=b&c' };
  expect(signedText(parameters, ['sign'])).toBe('app_id=2021&body=a=b&c&sign_type=RSA2&version=1.0');
  expect(signedText(parameters, ['sign', 'sign_type'])).toBe('app_id=2021&body=a=b&c&version=1.0');
});
