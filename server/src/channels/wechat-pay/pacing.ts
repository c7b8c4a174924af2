import { HOUR, MINUTE, type Pacing, SECOND } from '@redress/domain';

/**
 * WeChat Pay: at least a minute between refunds of one order, and the first question a minute after the request (reference 2.2,
 * 2.3). Bad calls are limited to six a second for the whole merchant, so nothing is repeated fast. The rest is ours.
 */
export const wechatPacing: Pacing = {
  betweenCalls: MINUTE + 100,
  beforeFirstQuery: MINUTE,
  beforeConfirming: 3 * MINUTE,
  queryBackoff: [MINUTE, 2 * MINUTE, 5 * MINUTE, 15 * MINUTE, 30 * MINUTE, HOUR],
  sendBackoff: [MINUTE + SECOND, 2 * MINUTE, 5 * MINUTE, 15 * MINUTE],
};
