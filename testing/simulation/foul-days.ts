import type { AlipaySandbox, StripeSandbox, WechatPaySandbox } from '@redress/sandbox';

/** How often each thing goes wrong at Alipay while the weather is bad; every kind but those that only wait. */
export const badWeather: Parameters<AlipaySandbox['faults']['random']>[0] = {
  'timeout-before': 0.03,
  'timeout-after': 0.05,
  'reset-before': 0.02,
  'reset-after': 0.03,
  'http-500-before': 0.02,
  'http-500-after': 0.03,
  'system-error-before': 0.02,
  'system-error-after': 0.03,
  'unavailable-before': 0.02,
  'unavailable-after': 0.02,
  'bad-signature': 0.02,
  'no-signature': 0.02,
  'garbage-body': 0.02,
  'short-balance': 0.02,
  'accept-pending': 0.05,
  'notice-delayed': 0.1,
  'notice-duplicate': 0.1,
  'notice-reordered': 0.1,
  'notice-forged-key': 0.1,
  'notice-forged-amount': 0.1,
  'notice-forged-app': 0.1,
};

/** At WeChat Pay, in its own words. */
export const wechatWeather: Parameters<WechatPaySandbox['faults']['random']>[0] = {
  'timeout-before': 0.03,
  'timeout-after': 0.05,
  'reset-after': 0.03,
  'http-502-after': 0.04,
  'system-error-before': 0.03,
  'system-error-after': 0.04,
  'frequency-limited-before': 0.03,
  signtest: 0.03,
  'bad-signature': 0.02,
  'garbage-body': 0.02,
  'processing-long': 0.05,
  'ends-abnormal': 0.04,
  'ends-closed': 0.03,
  'notice-lost': 0.1,
  'notice-delayed': 0.1,
  'notice-duplicate': 0.1,
  'notice-reordered': 0.1,
  'notice-signtest': 0.1,
  'notice-forged-key': 0.1,
  'notice-forged-amount': 0.1,
};

/** At Stripe. */
export const stripeWeather: Parameters<StripeSandbox['faults']['random']>[0] = {
  'timeout-before': 0.03,
  'timeout-after': 0.05,
  'reset-after': 0.03,
  'http-500-after': 0.04,
  'garbage-body': 0.02,
  'rate-limit': 0.03,
  'key-in-use': 0.02,
  'accept-pending': 0.05,
  'late-failure': 0.12,
  'hook-delayed': 0.1,
  'hook-duplicate': 0.1,
  'hook-reordered': 0.1,
  'hook-lost': 0.15,
  'hook-forged-key': 0.1,
  'hook-old': 0.05,
};
